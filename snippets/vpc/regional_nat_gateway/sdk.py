import os

import boto3

ec2 = boto3.client("ec2")
vpc_id = os.environ["VPC_ID"]
# A VPC with an internet gateway, and no public subnet: the gateway lies in none.
NAT_GATEWAY = ec2.create_nat_gateway(VpcId=vpc_id, AvailabilityMode="regional")[
    "NatGateway"
]["NatGatewayId"]
ec2.get_waiter("nat_gateway_available").wait(NatGatewayIds=[NAT_GATEWAY])

# One private table for all zones.
PRIVATE_ROUTE_TABLE = ec2.create_route_table(VpcId=vpc_id)["RouteTable"]["RouteTableId"]
ec2.create_route(
    RouteTableId=PRIVATE_ROUTE_TABLE,
    DestinationCidrBlock="0.0.0.0/0",
    NatGatewayId=NAT_GATEWAY,
)
PRIVATE_SUBNET_A, PRIVATE_SUBNET_B = (
    ec2.create_subnet(VpcId=vpc_id, CidrBlock=block, AvailabilityZone=zone)["Subnet"][
        "SubnetId"
    ]
    for block, zone in (("10.0.10.0/24", "us-east-1a"), ("10.0.11.0/24", "us-east-1b"))
)
for subnet in (PRIVATE_SUBNET_A, PRIVATE_SUBNET_B):
    ec2.associate_route_table(RouteTableId=PRIVATE_ROUTE_TABLE, SubnetId=subnet)

# It has a route table of its own, for what it forwards.
for gateway in ec2.describe_nat_gateways(NatGatewayIds=[NAT_GATEWAY])["NatGateways"]:
    print(
        gateway["AvailabilityMode"],
        gateway["AutoProvisionZones"],
        gateway["RouteTableId"],
    )
#> regional enabled rtb-726390fda0f3054c4
