import os

import boto3

ec2 = boto3.client("ec2")
ec2.delete_security_group(GroupId=os.environ["GROUP_ID"])
table = ec2.describe_route_tables(RouteTableIds=[os.environ["ROUTE_TABLE"]])
for association in table["RouteTables"][0]["Associations"]:
    ec2.disassociate_route_table(AssociationId=association["RouteTableAssociationId"])
ec2.delete_route_table(RouteTableId=os.environ["ROUTE_TABLE"])
ec2.delete_subnet(SubnetId=os.environ["SUBNET_ID"])
ec2.detach_internet_gateway(
    InternetGatewayId=os.environ["IGW_ID"], VpcId=os.environ["VPC_ID"]
)
ec2.delete_internet_gateway(InternetGatewayId=os.environ["IGW_ID"])
ec2.delete_vpc(VpcId=os.environ["VPC_ID"])
