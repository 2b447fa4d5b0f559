import os
import time

import boto3

ec2 = boto3.client("ec2")
firewall = boto3.client("network-firewall")
tables = ec2.describe_route_tables(
    Filters=[{"Name": "vpc-id", "Values": [os.environ["VPC_ID"]]}]
)
for table in tables["RouteTables"]:
    for association in table["Associations"]:
        if not association["Main"]:
            ec2.disassociate_route_table(
                AssociationId=association["RouteTableAssociationId"]
            )
ec2.delete_route_table(RouteTableId=os.environ["NAT_TABLE"])
ec2.delete_route_table(RouteTableId=os.environ["FIREWALL_TABLE"])
ec2.delete_route_table(RouteTableId=os.environ["SERVER_TABLE"])
firewall.delete_firewall(FirewallArn=os.environ["FIREWALL_ARN"])
try:
    while firewall.describe_firewall(FirewallArn=os.environ["FIREWALL_ARN"]):
        time.sleep(15)
except firewall.exceptions.ResourceNotFoundException:
    pass
ec2.delete_nat_gateway(NatGatewayId=os.environ["NAT_ID"])
ec2.get_waiter("nat_gateway_deleted").wait(NatGatewayIds=[os.environ["NAT_ID"]])
ec2.release_address(AllocationId=os.environ["ADDRESS_ID"])
ec2.terminate_instances(InstanceIds=[os.environ["SERVER_ID"]])
ec2.get_waiter("instance_terminated").wait(InstanceIds=[os.environ["SERVER_ID"]])
ec2.delete_network_interface(NetworkInterfaceId=os.environ["SERVER_ENI"])
ec2.delete_security_group(GroupId=os.environ["SERVER_GROUP"])
ec2.delete_subnet(SubnetId=os.environ["SERVER_SUBNET"])
ec2.delete_subnet(SubnetId=os.environ["NAT_SUBNET"])
ec2.delete_subnet(SubnetId=os.environ["FIREWALL_SUBNET"])
ec2.detach_internet_gateway(
    InternetGatewayId=os.environ["IGW_ID"], VpcId=os.environ["VPC_ID"]
)
ec2.delete_internet_gateway(InternetGatewayId=os.environ["IGW_ID"])
ec2.delete_vpc(VpcId=os.environ["VPC_ID"])
