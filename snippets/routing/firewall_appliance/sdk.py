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
    CidrBlock="10.0.0.0/16", TagSpecifications=named("vpc", "firewall-appliance")
)["Vpc"]["VpcId"]
IGW_ID = ec2.create_internet_gateway(
    TagSpecifications=named("internet-gateway", "firewall-appliance")
)["InternetGateway"]["InternetGatewayId"]
ec2.attach_internet_gateway(InternetGatewayId=IGW_ID, VpcId=VPC_ID)
FIREWALL_SUBNET = ec2.create_subnet(
    VpcId=VPC_ID,
    CidrBlock="10.0.0.0/24",
    AvailabilityZone="us-east-1a",
    TagSpecifications=named("subnet", "firewall"),
)["Subnet"]["SubnetId"]
APP_SUBNET = ec2.create_subnet(
    VpcId=VPC_ID,
    CidrBlock="10.0.1.0/24",
    AvailabilityZone="us-east-1a",
    TagSpecifications=named("subnet", "application"),
)["Subnet"]["SubnetId"]

# The firewall: source/destination check off, a public address of its own.
FIREWALL_ADDRESS = ec2.allocate_address(
    Domain="vpc", TagSpecifications=named("elastic-ip", "firewall")
)["AllocationId"]
FIREWALL_GROUP = ec2.create_security_group(
    GroupName="firewall",
    Description="Transit traffic: the firewall itself decides",
    VpcId=VPC_ID,
    TagSpecifications=named("security-group", "firewall"),
)["GroupId"]
ec2.authorize_security_group_ingress(
    GroupId=FIREWALL_GROUP,
    IpPermissions=[{"IpProtocol": "-1", "IpRanges": [{"CidrIp": "0.0.0.0/0"}]}],
)
FIREWALL_ENI = ec2.create_network_interface(
    SubnetId=FIREWALL_SUBNET,
    PrivateIpAddress="10.0.0.10",
    Groups=[FIREWALL_GROUP],
    TagSpecifications=named("network-interface", "firewall"),
)["NetworkInterface"]["NetworkInterfaceId"]
ec2.modify_network_interface_attribute(
    NetworkInterfaceId=FIREWALL_ENI, SourceDestCheck={"Value": False}
)
FIREWALL_ID = ec2.run_instances(
    ImageId="resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64",
    InstanceType="t3.nano",
    MinCount=1,
    MaxCount=1,
    NetworkInterfaces=[{"DeviceIndex": 0, "NetworkInterfaceId": FIREWALL_ENI}],
    TagSpecifications=named("instance", "firewall"),
)["Instances"][0]["InstanceId"]
ec2.associate_address(AllocationId=FIREWALL_ADDRESS, NetworkInterfaceId=FIREWALL_ENI)

# The server behind it keeps its own public address.
WEB_ADDRESS = ec2.allocate_address(
    Domain="vpc", TagSpecifications=named("elastic-ip", "web")
)["AllocationId"]
WEB_GROUP = ec2.create_security_group(
    GroupName="web",
    Description="HTTPS from anywhere",
    VpcId=VPC_ID,
    TagSpecifications=named("security-group", "web"),
)["GroupId"]
ec2.authorize_security_group_ingress(
    GroupId=WEB_GROUP,
    IpPermissions=[
        {
            "IpProtocol": "tcp",
            "FromPort": 443,
            "ToPort": 443,
            "IpRanges": [{"CidrIp": "0.0.0.0/0"}],
        }
    ],
)
WEB_ENI = ec2.create_network_interface(
    SubnetId=APP_SUBNET,
    PrivateIpAddress="10.0.1.10",
    Groups=[WEB_GROUP],
    TagSpecifications=named("network-interface", "web"),
)["NetworkInterface"]["NetworkInterfaceId"]
WEB_ID = ec2.run_instances(
    ImageId="resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64",
    InstanceType="t3.nano",
    MinCount=1,
    MaxCount=1,
    NetworkInterfaces=[{"DeviceIndex": 0, "NetworkInterfaceId": WEB_ENI}],
    TagSpecifications=named("instance", "web"),
)["Instances"][0]["InstanceId"]
ec2.associate_address(AllocationId=WEB_ADDRESS, NetworkInterfaceId=WEB_ENI)

# Three tables. The one named edge belongs to the internet gateway.
EDGE_TABLE = ec2.create_route_table(
    VpcId=VPC_ID, TagSpecifications=named("route-table", "edge")
)["RouteTable"]["RouteTableId"]
ec2.associate_route_table(RouteTableId=EDGE_TABLE, GatewayId=IGW_ID)
ec2.create_route(
    RouteTableId=EDGE_TABLE,
    DestinationCidrBlock="10.0.1.0/24",
    NetworkInterfaceId=FIREWALL_ENI,
)
FIREWALL_TABLE = ec2.create_route_table(
    VpcId=VPC_ID, TagSpecifications=named("route-table", "firewall")
)["RouteTable"]["RouteTableId"]
ec2.associate_route_table(RouteTableId=FIREWALL_TABLE, SubnetId=FIREWALL_SUBNET)
ec2.create_route(
    RouteTableId=FIREWALL_TABLE, DestinationCidrBlock="0.0.0.0/0", GatewayId=IGW_ID
)
APP_TABLE = ec2.create_route_table(
    VpcId=VPC_ID, TagSpecifications=named("route-table", "application")
)["RouteTable"]["RouteTableId"]
ec2.associate_route_table(RouteTableId=APP_TABLE, SubnetId=APP_SUBNET)
ec2.create_route(
    RouteTableId=APP_TABLE,
    DestinationCidrBlock="0.0.0.0/0",
    NetworkInterfaceId=FIREWALL_ENI,
)

# The result: table, destination, target.
lines = []
tables = ec2.describe_route_tables(Filters=[{"Name": "vpc-id", "Values": [VPC_ID]}])
for found in tables["RouteTables"]:
    for table in [tag["Value"] for tag in found["Tags"] if tag["Key"] == "Name"]:
        for route in found["Routes"]:
            target = [route[key] for key in TARGETS if key in route][:1]
            lines.append("\t".join([table, route["DestinationCidrBlock"], *target]))
print("\n".join(sorted(lines)))
#> application	0.0.0.0/0	eni-efe1fe265a58d6f6f
#> application	10.0.0.0/16	local
#> edge	10.0.0.0/16	local
#> edge	10.0.1.0/24	eni-efe1fe265a58d6f6f
#> firewall	0.0.0.0/0	igw-55e3dee96bce98535
#> firewall	10.0.0.0/16	local
