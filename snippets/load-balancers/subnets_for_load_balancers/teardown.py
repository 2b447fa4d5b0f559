import os
import time

import boto3

ec2 = boto3.client("ec2")
vpc_id = os.environ["VPC_ID"]
# The interfaces of a deleted load balancer stay for some minutes. Until they are gone,
# neither its subnets nor its group can go.
while ec2.describe_network_interfaces(
    Filters=[
        {"Name": "vpc-id", "Values": [vpc_id]},
        {"Name": "description", "Values": ["ELB *"]},
    ]
)["NetworkInterfaces"]:
    time.sleep(15)
ec2.delete_security_group(GroupId=os.environ["BALANCER_GROUP"])
table_id = os.environ["TABLE_ID"]
table = ec2.describe_route_tables(RouteTableIds=[table_id])["RouteTables"][0]
for association in table["Associations"]:
    ec2.disassociate_route_table(AssociationId=association["RouteTableAssociationId"])
ec2.delete_route_table(RouteTableId=table_id)
ec2.delete_subnet(SubnetId=os.environ["SUBNET_B"])
ec2.delete_subnet(SubnetId=os.environ["SUBNET_A"])
ec2.detach_internet_gateway(InternetGatewayId=os.environ["IGW_ID"], VpcId=vpc_id)
ec2.delete_internet_gateway(InternetGatewayId=os.environ["IGW_ID"])
ec2.delete_vpc(VpcId=vpc_id)
