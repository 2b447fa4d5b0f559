import os

import boto3
from botocore.exceptions import ClientError

ec2 = boto3.client("ec2")
vpc_id = os.environ["VPC_ID"]
for block in ("10.1.0.0/16", "10.2.0.0/16", "100.64.0.0/16", "100.65.0.0/16"):
    ec2.associate_vpc_cidr_block(VpcId=vpc_id, CidrBlock=block)
# Every route table has got a local route for each.
main = ec2.describe_route_tables(
    Filters=[
        {"Name": "vpc-id", "Values": [vpc_id]},
        {"Name": "association.main", "Values": ["true"]},
    ]
)["RouteTables"][0]
for route in sorted(main["Routes"], key=lambda each: each["DestinationCidrBlock"]):
    print(route["DestinationCidrBlock"], route["GatewayId"])
#> 10.0.0.0/16 local
#> 10.1.0.0/16 local
#> 10.2.0.0/16 local
#> 100.64.0.0/16 local
#> 100.65.0.0/16 local
# The first block and four more are five, and five is the default quota.
try:
    ec2.associate_vpc_cidr_block(VpcId=vpc_id, CidrBlock="100.66.0.0/16")
except ClientError as error:
    print(error.response["Error"]["Code"])
#> CidrLimitExceeded
