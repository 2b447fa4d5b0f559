import boto3

ec2 = boto3.client("ec2")
TARGETS = [
    "GatewayId",
    "NatGatewayId",
    "NetworkInterfaceId",
    "TransitGatewayId",
    "VpcPeeringConnectionId",
]


def named(kind, name):
    return [{"ResourceType": kind, "Tags": [{"Key": "Name", "Value": name}]}]


VPC_ID = ec2.create_vpc(
    CidrBlock="10.0.0.0/16", TagSpecifications=named("vpc", "nat-egress")
)["Vpc"]["VpcId"]
IGW_ID = ec2.create_internet_gateway(
    TagSpecifications=named("internet-gateway", "nat-egress")
)["InternetGateway"]["InternetGatewayId"]
ec2.attach_internet_gateway(InternetGatewayId=IGW_ID, VpcId=VPC_ID)
PUBLIC_SUBNET = ec2.create_subnet(
    VpcId=VPC_ID,
    CidrBlock="10.0.0.0/24",
    AvailabilityZone="us-east-1a",
    TagSpecifications=named("subnet", "public-a"),
)["Subnet"]["SubnetId"]
PRIVATE_SUBNET = ec2.create_subnet(
    VpcId=VPC_ID,
    CidrBlock="10.0.1.0/24",
    AvailabilityZone="us-east-1a",
    TagSpecifications=named("subnet", "private-a"),
)["Subnet"]["SubnetId"]
GROUP_ID = ec2.create_security_group(
    GroupName="server",
    Description="Nothing from outside the VPC",
    VpcId=VPC_ID,
    TagSpecifications=named("security-group", "server"),
)["GroupId"]
ec2.authorize_security_group_ingress(
    GroupId=GROUP_ID,
    IpPermissions=[{"IpProtocol": "-1", "IpRanges": [{"CidrIp": "10.0.0.0/16"}]}],
)
SERVER_ENI = ec2.create_network_interface(
    SubnetId=PRIVATE_SUBNET,
    PrivateIpAddress="10.0.1.10",
    Groups=[GROUP_ID],
    TagSpecifications=named("network-interface", "server"),
)["NetworkInterface"]["NetworkInterfaceId"]
SERVER_ID = ec2.run_instances(
    ImageId="resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64",
    InstanceType="t3.nano",
    MinCount=1,
    MaxCount=1,
    NetworkInterfaces=[{"DeviceIndex": 0, "NetworkInterfaceId": SERVER_ENI}],
    TagSpecifications=named("instance", "server"),
)["Instances"][0]["InstanceId"]
ADDRESS_ID = ec2.allocate_address(
    Domain="vpc", TagSpecifications=named("elastic-ip", "nat-a")
)["AllocationId"]
NAT_ID = ec2.create_nat_gateway(
    SubnetId=PUBLIC_SUBNET,
    AllocationId=ADDRESS_ID,
    PrivateIpAddress="10.0.0.5",
    TagSpecifications=named("natgateway", "nat-a"),
)["NatGateway"]["NatGatewayId"]
ec2.get_waiter("nat_gateway_available").wait(NatGatewayIds=[NAT_ID])
PUBLIC_TABLE = ec2.create_route_table(
    VpcId=VPC_ID, TagSpecifications=named("route-table", "public")
)["RouteTable"]["RouteTableId"]
ec2.create_route(
    RouteTableId=PUBLIC_TABLE, DestinationCidrBlock="0.0.0.0/0", GatewayId=IGW_ID
)
ec2.associate_route_table(RouteTableId=PUBLIC_TABLE, SubnetId=PUBLIC_SUBNET)
PRIVATE_TABLE = ec2.create_route_table(
    VpcId=VPC_ID, TagSpecifications=named("route-table", "private-a")
)["RouteTable"]["RouteTableId"]
ec2.create_route(
    RouteTableId=PRIVATE_TABLE, DestinationCidrBlock="0.0.0.0/0", NatGatewayId=NAT_ID
)
ec2.associate_route_table(RouteTableId=PRIVATE_TABLE, SubnetId=PRIVATE_SUBNET)

# The result: table, destination, target.
lines = []
tables = ec2.describe_route_tables(Filters=[{"Name": "vpc-id", "Values": [VPC_ID]}])
for found in tables["RouteTables"]:
    for table in [tag["Value"] for tag in found["Tags"] if tag["Key"] == "Name"]:
        for route in found["Routes"]:
            target = [route[key] for key in TARGETS if key in route][:1]
            lines.append("\t".join([table, route["DestinationCidrBlock"], *target]))
print("\n".join(sorted(lines)))
#> private-a	0.0.0.0/0	nat-176ae12eaeeebe23b
#> private-a	10.0.0.0/16	local
#> public	0.0.0.0/0	igw-55e3dee96bce98535
#> public	10.0.0.0/16	local
