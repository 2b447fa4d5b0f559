from concurrent.futures import ThreadPoolExecutor
from itertools import chain

import boto3


def load_balancers(region):
    """Return (Region, kind, name) of all load balancers of a Region."""
    session = boto3.Session()
    newer = session.client("elbv2", region).get_paginator("describe_load_balancers")
    classic = session.client("elb", region).get_paginator("describe_load_balancers")
    found = [
        (region, each["Type"], each["LoadBalancerName"])
        for page in newer.paginate()
        for each in page["LoadBalancers"]
    ]
    for page in classic.paginate():
        for each in page["LoadBalancerDescriptions"]:
            found.append((region, "classic", each["LoadBalancerName"]))
    return found


regions = [
    each["RegionName"] for each in boto3.client("ec2").describe_regions()["Regions"]
]
with ThreadPoolExecutor(16) as pool:
    for line in sorted(chain.from_iterable(pool.map(load_balancers, regions))):
        print(*line)
#> us-east-1 application shop
#> us-east-1 classic old-shop
#> us-east-1 network ingest
