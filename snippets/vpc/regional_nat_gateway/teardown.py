import os

import boto3

ec2 = boto3.client("ec2")
ec2.delete_nat_gateway(NatGatewayId=os.environ["NAT_GATEWAY"])
ec2.get_waiter("nat_gateway_deleted").wait(NatGatewayIds=[os.environ["NAT_GATEWAY"]])
table = ec2.describe_route_tables(RouteTableIds=[os.environ["PRIVATE_ROUTE_TABLE"]])
for association in table["RouteTables"][0]["Associations"]:
    ec2.disassociate_route_table(AssociationId=association["RouteTableAssociationId"])
ec2.delete_route_table(RouteTableId=os.environ["PRIVATE_ROUTE_TABLE"])
ec2.delete_subnet(SubnetId=os.environ["PRIVATE_SUBNET_A"])
ec2.delete_subnet(SubnetId=os.environ["PRIVATE_SUBNET_B"])
