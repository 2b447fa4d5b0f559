import os

import boto3

ec2 = boto3.client("ec2")
ec2.delete_route(
    RouteTableId=os.environ["ROUTE_TABLE"], DestinationCidrBlock="192.168.0.0/16"
)
# Only there when the program stopped half-way.
left = [{"Name": "description", "Values": [f"appliance of {os.environ['VPC_ID']}"]}]
for interface in ec2.describe_network_interfaces(Filters=left)["NetworkInterfaces"]:
    ec2.delete_network_interface(NetworkInterfaceId=interface["NetworkInterfaceId"])
