import os

import boto3

ec2 = boto3.client("ec2")
quotas = boto3.client("service-quotas")
quota = quotas.get_service_quota(ServiceCode="vpc", QuotaCode="L-93826ACB")["Quota"]
pages = ec2.get_paginator("describe_route_tables").paginate(
    Filters=[{"Name": "vpc-id", "Values": [os.environ["VPC_ID"]]}]
)
lines = []
for table in (each for page in pages for each in page["RouteTables"]):
    # IPv4 routes that are not propagated. A prefix list counts more than one.
    used = [
        route
        for route in table["Routes"]
        if "DestinationCidrBlock" in route
        and route["Origin"] != "EnableVgwRoutePropagation"
    ]
    lines.append(f"{table['RouteTableId']} {len(used)} of {quota['Value']:.0f}")
print("\n".join(sorted(lines)))
#> rtb-0401f7f0a7dd82b4e 1 of 500
#> rtb-cbfbf6a60d0b664f1 2 of 500
#> rtb-dd588c479c069b2ce 2 of 500
#> rtb-f63e8e528147f5d33 2 of 500
