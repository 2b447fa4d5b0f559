import os

import boto3

ec2 = boto3.client("ec2")
vpc = ec2.describe_vpcs(VpcIds=[os.environ["VPC_ID"]])["Vpcs"][0]
for association in vpc["CidrBlockAssociationSet"]:
    if association["CidrBlock"] != "10.0.0.0/16":
        ec2.disassociate_vpc_cidr_block(AssociationId=association["AssociationId"])
