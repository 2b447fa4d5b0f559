import os

import boto3

ec2 = boto3.client("ec2")
ec2.delete_route(
    RouteTableId=os.environ["PRIVATE_ROUTE_TABLE_A"],
    DestinationCidrBlock="10.0.11.0/24",
)
ec2.delete_route(
    RouteTableId=os.environ["PRIVATE_ROUTE_TABLE_B"],
    DestinationCidrBlock="10.0.10.0/24",
)
ec2.delete_network_interface(NetworkInterfaceId=os.environ["APPLIANCE"])
