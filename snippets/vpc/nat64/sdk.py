import os

import boto3

ec2 = boto3.client("ec2")
# The resolver makes up an address in 64:ff9b::/96 for a name that has no AAAA record...
ec2.modify_subnet_attribute(
    SubnetId=os.environ["PRIVATE_SUBNET_A"], EnableDns64={"Value": True}
)
# ...and the NAT gateway takes the IPv4 address out of it again. All of them do NAT64.
ec2.create_route(
    RouteTableId=os.environ["PRIVATE_ROUTE_TABLE_A"],
    DestinationIpv6CidrBlock="64:ff9b::/96",
    NatGatewayId=os.environ["NAT_GATEWAY_A"],
)
table = ec2.describe_route_tables(RouteTableIds=[os.environ["PRIVATE_ROUTE_TABLE_A"]])
shown = [
    (
        route["DestinationIpv6CidrBlock"],
        route.get("GatewayId")
        or route.get("EgressOnlyInternetGatewayId")
        or route["NatGatewayId"],
    )
    for route in table["RouteTables"][0]["Routes"]
    if "DestinationIpv6CidrBlock" in route
]
for destination, target in sorted(shown):
    print(destination, target)
#> 2001:db8:508c:4900::/56 local
#> 64:ff9b::/96 nat-176ae12eaeeebe23b
#> ::/0 eigw-1d065f4e38b236091
