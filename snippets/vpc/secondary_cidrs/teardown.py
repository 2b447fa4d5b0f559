import os

import boto3

ec2 = boto3.client("ec2")
for association in os.environ["CIDR_ASSOCIATIONS"].split():
    ec2.disassociate_vpc_cidr_block(AssociationId=association)
