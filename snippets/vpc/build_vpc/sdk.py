import boto3

ec2 = boto3.client("ec2")


def named(kind, name, **more):
    """Return the tags that give a new resource of this kind its name, and more."""
    tags = [{"Key": key, "Value": value} for key, value in more.items()]
    return [{"ResourceType": kind, "Tags": [{"Key": "Name", "Value": name}, *tags]}]


VPC_ID = ec2.create_vpc(
    CidrBlock="10.0.0.0/16", TagSpecifications=named("vpc", "demo")
)["Vpc"]["VpcId"]
ec2.modify_vpc_attribute(VpcId=VPC_ID, EnableDnsHostnames={"Value": True})

# The internet gateway, and the one table of both public subnets. What is not inside
# the VPC is tagged with its ID, so that the teardown finds it again.
IGW_ID = ec2.create_internet_gateway(
    TagSpecifications=named("internet-gateway", "demo", vpc=VPC_ID)
)["InternetGateway"]["InternetGatewayId"]
ec2.attach_internet_gateway(InternetGatewayId=IGW_ID, VpcId=VPC_ID)
PUBLIC_ROUTE_TABLE = ec2.create_route_table(
    VpcId=VPC_ID, TagSpecifications=named("route-table", "demo-public")
)["RouteTable"]["RouteTableId"]
ec2.create_route(
    RouteTableId=PUBLIC_ROUTE_TABLE,
    DestinationCidrBlock="0.0.0.0/0",
    GatewayId=IGW_ID,
)

# In each zone: public subnet, NAT gateway in it, private subnet with its own table.
zones = {}
for zone, public, private in (
    ("a", "10.0.0.0/24", "10.0.10.0/24"),
    ("b", "10.0.1.0/24", "10.0.11.0/24"),
):
    public_subnet = ec2.create_subnet(
        VpcId=VPC_ID,
        CidrBlock=public,
        AvailabilityZone=f"us-east-1{zone}",
        TagSpecifications=named("subnet", f"demo-public-{zone}"),
    )["Subnet"]["SubnetId"]
    ec2.modify_subnet_attribute(
        SubnetId=public_subnet, MapPublicIpOnLaunch={"Value": True}
    )
    ec2.associate_route_table(RouteTableId=PUBLIC_ROUTE_TABLE, SubnetId=public_subnet)
    address = ec2.allocate_address(
        Domain="vpc",
        TagSpecifications=named("elastic-ip", f"demo-nat-{zone}", vpc=VPC_ID),
    )["AllocationId"]
    nat_gateway = ec2.create_nat_gateway(
        SubnetId=public_subnet,
        AllocationId=address,
        TagSpecifications=named("natgateway", f"demo-nat-{zone}"),
    )["NatGateway"]["NatGatewayId"]
    private_subnet = ec2.create_subnet(
        VpcId=VPC_ID,
        CidrBlock=private,
        AvailabilityZone=f"us-east-1{zone}",
        TagSpecifications=named("subnet", f"demo-private-{zone}"),
    )["Subnet"]["SubnetId"]
    private_table = ec2.create_route_table(
        VpcId=VPC_ID, TagSpecifications=named("route-table", f"demo-private-{zone}")
    )["RouteTable"]["RouteTableId"]
    ec2.associate_route_table(RouteTableId=private_table, SubnetId=private_subnet)
    zones[zone] = (public_subnet, private_subnet, nat_gateway, private_table)
PUBLIC_SUBNET_A, PRIVATE_SUBNET_A, NAT_GATEWAY_A, PRIVATE_ROUTE_TABLE_A = zones["a"]
PUBLIC_SUBNET_B, PRIVATE_SUBNET_B, NAT_GATEWAY_B, PRIVATE_ROUTE_TABLE_B = zones["b"]

# A NAT gateway takes a minute or two; then each private table gets its own zone's.
ec2.get_waiter("nat_gateway_available").wait(
    NatGatewayIds=[NAT_GATEWAY_A, NAT_GATEWAY_B]
)
for private_table, nat_gateway in (
    (PRIVATE_ROUTE_TABLE_A, NAT_GATEWAY_A),
    (PRIVATE_ROUTE_TABLE_B, NAT_GATEWAY_B),
):
    ec2.create_route(
        RouteTableId=private_table,
        DestinationCidrBlock="0.0.0.0/0",
        NatGatewayId=nat_gateway,
    )

in_vpc = [{"Name": "vpc-id", "Values": [VPC_ID]}]
subnets = ec2.describe_subnets(Filters=in_vpc)["Subnets"]
for subnet in sorted(subnets, key=lambda each: each["CidrBlock"]):
    print(subnet["CidrBlock"], subnet["AvailabilityZone"], subnet["SubnetId"])
#> 10.0.0.0/24 us-east-1a subnet-7960cc4ca1611c7b8
#> 10.0.1.0/24 us-east-1b subnet-24e959d345ada3efb
#> 10.0.10.0/24 us-east-1a subnet-5e595130bddf7f04a
#> 10.0.11.0/24 us-east-1b subnet-5655ba6fd3129c811
print(
    *sorted(
        route.get("NatGatewayId") or route["GatewayId"]
        for table in ec2.describe_route_tables(Filters=in_vpc)["RouteTables"]
        for route in table["Routes"]
        if route.get("DestinationCidrBlock") == "0.0.0.0/0"
    ),
    sep="\n",
)
#> igw-55e3dee96bce98535
#> nat-176ae12eaeeebe23b
#> nat-2f21e34ed52ff7f87
