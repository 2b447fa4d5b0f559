import os

import boto3

ec2 = boto3.client("ec2")
subnets = ec2.describe_subnets(
    Filters=[{"Name": "vpc-id", "Values": [os.environ["VPC_ID"]]}]
)
for subnet in subnets["Subnets"]:
    ec2.delete_subnet(SubnetId=subnet["SubnetId"])
ec2.delete_vpc(VpcId=os.environ["VPC_ID"])
