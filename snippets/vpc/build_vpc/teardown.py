import os

import boto3

ec2 = boto3.client("ec2")
vpc_id = os.environ["VPC_ID"]
in_vpc = [{"Name": "vpc-id", "Values": [vpc_id]}]

# The NAT gateways first: their interfaces hold the subnets and the addresses.
nat_gateways = ec2.describe_nat_gateways(
    Filter=[*in_vpc, {"Name": "state", "Values": ["pending", "available"]}]
)["NatGateways"]
for nat_gateway in nat_gateways:
    ec2.delete_nat_gateway(NatGatewayId=nat_gateway["NatGatewayId"])
    ec2.get_waiter("nat_gateway_deleted").wait(
        NatGatewayIds=[nat_gateway["NatGatewayId"]]
    )
tagged = [{"Name": "tag:vpc", "Values": [vpc_id]}]
for address in ec2.describe_addresses(Filters=tagged)["Addresses"]:
    ec2.release_address(AllocationId=address["AllocationId"])

tables = ec2.describe_route_tables(Filters=in_vpc)["RouteTables"]
for table in tables:
    for association in table["Associations"]:
        if not association["Main"]:
            ec2.disassociate_route_table(
                AssociationId=association["RouteTableAssociationId"]
            )
for table in ec2.describe_route_tables(Filters=in_vpc)["RouteTables"]:
    if not any(association["Main"] for association in table["Associations"]):
        ec2.delete_route_table(RouteTableId=table["RouteTableId"])
for subnet in ec2.describe_subnets(Filters=in_vpc)["Subnets"]:
    ec2.delete_subnet(SubnetId=subnet["SubnetId"])
for gateway in ec2.describe_internet_gateways(Filters=tagged)["InternetGateways"]:
    ec2.detach_internet_gateway(
        InternetGatewayId=gateway["InternetGatewayId"], VpcId=vpc_id
    )
    ec2.delete_internet_gateway(InternetGatewayId=gateway["InternetGatewayId"])
ec2.delete_vpc(VpcId=vpc_id)
