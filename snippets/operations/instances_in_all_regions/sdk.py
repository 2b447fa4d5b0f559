from concurrent.futures import ThreadPoolExecutor
from itertools import chain

import boto3


def instances(region):
    """Return a line for each instance of a Region."""
    pages = boto3.Session().client("ec2", region).get_paginator("describe_instances")
    return [
        (
            region,
            instance["InstanceId"],
            instance["State"]["Name"],
            instance.get("PrivateIpAddress"),
            instance.get("PublicIpAddress"),
        )
        for page in pages.paginate()
        for reservation in page["Reservations"]
        for instance in reservation["Instances"]
    ]


regions = [
    each["RegionName"] for each in boto3.client("ec2").describe_regions()["Regions"]
]
with ThreadPoolExecutor(16) as pool:
    for line in sorted(chain.from_iterable(pool.map(instances, regions))):
        print(*line)
#> eu-west-1 i-3df0007ccb4151973 running 172.31.0.4 203.0.113.194
#> us-east-1 i-d1d17318f7f450fdb running 172.31.0.4 203.0.113.201
