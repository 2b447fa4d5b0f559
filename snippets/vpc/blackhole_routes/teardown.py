import os

import boto3

boto3.client("ec2").delete_route(
    RouteTableId=os.environ["ROUTE_TABLE"], DestinationCidrBlock="192.168.0.0/16"
)
