from concurrent.futures import ThreadPoolExecutor
from itertools import chain

import boto3


def public_addresses(region):
    """Return (Region, "interface" or "idle", address) for all of a Region."""
    ec2 = boto3.Session().client("ec2", region)
    pages = ec2.get_paginator("describe_network_interfaces").paginate()
    found = [
        (region, "interface", address["Association"]["PublicIp"])
        for page in pages
        for interface in page["NetworkInterfaces"]
        for address in interface["PrivateIpAddresses"]
        if address.get("Association")
    ]
    for address in ec2.describe_addresses()["Addresses"]:
        if not address.get("AssociationId"):
            found.append((region, "idle", address["PublicIp"]))
    return found


regions = [
    each["RegionName"] for each in boto3.client("ec2").describe_regions()["Regions"]
]
with ThreadPoolExecutor(16) as pool:
    for line in sorted(chain.from_iterable(pool.map(public_addresses, regions))):
        print(*line)
#> eu-west-1 interface 203.0.113.194
#> us-east-1 idle 198.51.100.20
#> us-east-1 interface 198.51.100.144
#> us-east-1 interface 198.51.100.146
#> us-east-1 interface 198.51.100.201
#> us-east-1 interface 198.51.100.239
#> us-east-1 interface 198.51.100.46
#> us-east-1 interface 203.0.113.201
