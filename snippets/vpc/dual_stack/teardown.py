import os

import boto3

ec2 = boto3.client("ec2")
for name in ("PUBLIC_ROUTE_TABLE", "PRIVATE_ROUTE_TABLE_A"):
    ec2.delete_route(RouteTableId=os.environ[name], DestinationIpv6CidrBlock="::/0")
ec2.delete_egress_only_internet_gateway(
    EgressOnlyInternetGatewayId=os.environ["EGRESS_ONLY_GATEWAY"]
)
for name in ("PUBLIC_SUBNET_A", "PRIVATE_SUBNET_A"):
    ec2.modify_subnet_attribute(
        SubnetId=os.environ[name], AssignIpv6AddressOnCreation={"Value": False}
    )
for name in ("IPV6_PUBLIC", "IPV6_PRIVATE"):
    ec2.disassociate_subnet_cidr_block(AssociationId=os.environ[name])
ec2.disassociate_vpc_cidr_block(AssociationId=os.environ["IPV6_VPC"])
