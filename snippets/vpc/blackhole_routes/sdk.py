import os

import boto3

ec2 = boto3.client("ec2")
# A route to an appliance, whose interface somebody then deletes.
appliance = ec2.create_network_interface(
    SubnetId=os.environ["SUBNET_ID"],
    Description=f"appliance of {os.environ['VPC_ID']}",
)["NetworkInterface"]["NetworkInterfaceId"]
ec2.create_route(
    RouteTableId=os.environ["ROUTE_TABLE"],
    DestinationCidrBlock="192.168.0.0/16",
    NetworkInterfaceId=appliance,
)
ec2.delete_network_interface(NetworkInterfaceId=appliance)

# Destination and what the target was. Such a route still matches, and drops.
tables = ec2.describe_route_tables(
    Filters=[{"Name": "vpc-id", "Values": [os.environ["VPC_ID"]]}]
)["RouteTables"]
for table in tables:
    for route in table["Routes"]:
        if route["State"] == "blackhole":
            print(
                route["DestinationCidrBlock"],
                route.get("NetworkInterfaceId")
                or route.get("NatGatewayId")
                or route.get("VpcPeeringConnectionId")
                or route.get("GatewayId"),
            )
#> 192.168.0.0/16 eni-efe1fe265a58d6f6f
