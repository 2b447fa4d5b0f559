import os

import boto3

ec2 = boto3.client("ec2")
subnets = ec2.describe_subnets(
    Filters=[{"Name": "vpc-id", "Values": [os.environ["VPC_ID"]]}]
)["Subnets"]
for subnet in sorted(subnets, key=lambda each: each["CidrBlock"]):
    print(
        subnet["CidrBlock"],
        subnet["AvailableIpAddressCount"],
        subnet["AvailabilityZone"],
        subnet["AvailabilityZoneId"],
        subnet["MapPublicIpOnLaunch"],
    )
#> 10.0.0.0/24 250 us-east-1a use1-az6 True
#> 10.0.1.0/24 250 us-east-1b use1-az1 True
#> 10.0.10.0/24 251 us-east-1a use1-az6 False
#> 10.0.11.0/24 251 us-east-1b use1-az1 False
