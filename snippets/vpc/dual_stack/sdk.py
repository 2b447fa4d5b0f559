import os

import boto3

ec2 = boto3.client("ec2")
vpc_id = os.environ["VPC_ID"]
public, private = os.environ["PUBLIC_SUBNET_A"], os.environ["PRIVATE_SUBNET_A"]
# A /56 of Amazon's for the VPC, a /64 of it for each subnet.
added = ec2.associate_vpc_cidr_block(VpcId=vpc_id, AmazonProvidedIpv6CidrBlock=True)
IPV6_VPC = added["Ipv6CidrBlockAssociation"]["AssociationId"]
vpc = ec2.describe_vpcs(VpcIds=[vpc_id])["Vpcs"][0]
block = vpc["Ipv6CidrBlockAssociationSet"][0]["Ipv6CidrBlock"]
prefix = block.removesuffix("00::/56")
IPV6_PUBLIC = ec2.associate_subnet_cidr_block(
    SubnetId=public, Ipv6CidrBlock=f"{prefix}00::/64"
)["Ipv6CidrBlockAssociation"]["AssociationId"]
IPV6_PRIVATE = ec2.associate_subnet_cidr_block(
    SubnetId=private, Ipv6CidrBlock=f"{prefix}10::/64"
)["Ipv6CidrBlockAssociation"]["AssociationId"]
for subnet in (public, private):
    ec2.modify_subnet_attribute(
        SubnetId=subnet, AssignIpv6AddressOnCreation={"Value": True}
    )

# The internet gateway carries IPv6 both ways; the egress-only one, replies only.
EGRESS_ONLY_GATEWAY = ec2.create_egress_only_internet_gateway(VpcId=vpc_id)[
    "EgressOnlyInternetGateway"
]["EgressOnlyInternetGatewayId"]
ec2.create_route(
    RouteTableId=os.environ["PUBLIC_ROUTE_TABLE"],
    DestinationIpv6CidrBlock="::/0",
    GatewayId=os.environ["IGW_ID"],
)
ec2.create_route(
    RouteTableId=os.environ["PRIVATE_ROUTE_TABLE_A"],
    DestinationIpv6CidrBlock="::/0",
    EgressOnlyInternetGatewayId=EGRESS_ONLY_GATEWAY,
)
for name in ("PUBLIC_ROUTE_TABLE", "PRIVATE_ROUTE_TABLE_A"):
    table = ec2.describe_route_tables(RouteTableIds=[os.environ[name]])
    routes = table["RouteTables"][0]["Routes"]
    for route in sorted(routes, key=lambda each: str(each)):
        if "DestinationIpv6CidrBlock" in route:
            print(
                route["DestinationIpv6CidrBlock"],
                route.get("GatewayId") or route["EgressOnlyInternetGatewayId"],
            )
#> 2001:db8:508c:4900::/56 local
#> ::/0 igw-55e3dee96bce98535
#> 2001:db8:508c:4900::/56 local
#> ::/0 eigw-1d065f4e38b236091
