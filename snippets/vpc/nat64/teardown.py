import os

import boto3

ec2 = boto3.client("ec2")
ec2.delete_route(
    RouteTableId=os.environ["PRIVATE_ROUTE_TABLE_A"],
    DestinationIpv6CidrBlock="64:ff9b::/96",
)
ec2.modify_subnet_attribute(
    SubnetId=os.environ["PRIVATE_SUBNET_A"], EnableDns64={"Value": False}
)
