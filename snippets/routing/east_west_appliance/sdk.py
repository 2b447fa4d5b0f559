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
    CidrBlock="10.0.0.0/16", TagSpecifications=named("vpc", "east-west")
)["Vpc"]["VpcId"]
INSPECTION_SUBNET = ec2.create_subnet(
    VpcId=VPC_ID,
    CidrBlock="10.0.0.0/24",
    AvailabilityZone="us-east-1a",
    TagSpecifications=named("subnet", "inspection"),
)["Subnet"]["SubnetId"]
APP_SUBNET = ec2.create_subnet(
    VpcId=VPC_ID,
    CidrBlock="10.0.1.0/24",
    AvailabilityZone="us-east-1a",
    TagSpecifications=named("subnet", "application"),
)["Subnet"]["SubnetId"]
DATABASE_SUBNET = ec2.create_subnet(
    VpcId=VPC_ID,
    CidrBlock="10.0.2.0/24",
    AvailabilityZone="us-east-1a",
    TagSpecifications=named("subnet", "database"),
)["Subnet"]["SubnetId"]
APPLIANCE_GROUP = ec2.create_security_group(
    GroupName="appliance",
    Description="Transit traffic: the appliance itself decides",
    VpcId=VPC_ID,
    TagSpecifications=named("security-group", "appliance"),
)["GroupId"]
ec2.authorize_security_group_ingress(
    GroupId=APPLIANCE_GROUP,
    IpPermissions=[{"IpProtocol": "-1", "IpRanges": [{"CidrIp": "10.0.0.0/16"}]}],
)
APPLIANCE_ENI = ec2.create_network_interface(
    SubnetId=INSPECTION_SUBNET,
    PrivateIpAddress="10.0.0.10",
    Groups=[APPLIANCE_GROUP],
    TagSpecifications=named("network-interface", "appliance"),
)["NetworkInterface"]["NetworkInterfaceId"]
ec2.modify_network_interface_attribute(
    NetworkInterfaceId=APPLIANCE_ENI, SourceDestCheck={"Value": False}
)
APPLIANCE_ID = ec2.run_instances(
    ImageId="resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64",
    InstanceType="t3.nano",
    MinCount=1,
    MaxCount=1,
    NetworkInterfaces=[{"DeviceIndex": 0, "NetworkInterfaceId": APPLIANCE_ENI}],
    TagSpecifications=named("instance", "appliance"),
)["Instances"][0]["InstanceId"]
APP_GROUP = ec2.create_security_group(
    GroupName="application",
    Description="Nothing unasked",
    VpcId=VPC_ID,
    TagSpecifications=named("security-group", "application"),
)["GroupId"]
ec2.authorize_security_group_ingress(
    GroupId=APP_GROUP,
    IpPermissions=[
        {
            "IpProtocol": "icmp",
            "FromPort": -1,
            "ToPort": -1,
            "IpRanges": [{"CidrIp": "10.0.2.0/24"}],
        }
    ],
)
APP_ENI = ec2.create_network_interface(
    SubnetId=APP_SUBNET,
    PrivateIpAddress="10.0.1.10",
    Groups=[APP_GROUP],
    TagSpecifications=named("network-interface", "application"),
)["NetworkInterface"]["NetworkInterfaceId"]
APP_ID = ec2.run_instances(
    ImageId="resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64",
    InstanceType="t3.nano",
    MinCount=1,
    MaxCount=1,
    NetworkInterfaces=[{"DeviceIndex": 0, "NetworkInterfaceId": APP_ENI}],
    TagSpecifications=named("instance", "application"),
)["Instances"][0]["InstanceId"]

# By CIDR block: a rule that names a group does not match behind an appliance.
DATABASE_GROUP = ec2.create_security_group(
    GroupName="database",
    Description="PostgreSQL from the application subnet",
    VpcId=VPC_ID,
    TagSpecifications=named("security-group", "database"),
)["GroupId"]
ec2.authorize_security_group_ingress(
    GroupId=DATABASE_GROUP,
    IpPermissions=[
        {
            "IpProtocol": "tcp",
            "FromPort": 5432,
            "ToPort": 5432,
            "IpRanges": [{"CidrIp": "10.0.1.0/24"}],
        }
    ],
)
DATABASE_ENI = ec2.create_network_interface(
    SubnetId=DATABASE_SUBNET,
    PrivateIpAddress="10.0.2.10",
    Groups=[DATABASE_GROUP],
    TagSpecifications=named("network-interface", "database"),
)["NetworkInterface"]["NetworkInterfaceId"]
DATABASE_ID = ec2.run_instances(
    ImageId="resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64",
    InstanceType="t3.nano",
    MinCount=1,
    MaxCount=1,
    NetworkInterfaces=[{"DeviceIndex": 0, "NetworkInterfaceId": DATABASE_ENI}],
    TagSpecifications=named("instance", "database"),
)["Instances"][0]["InstanceId"]

# The whole other subnet, more specific than local, in both directions.
APP_TABLE = ec2.create_route_table(
    VpcId=VPC_ID, TagSpecifications=named("route-table", "application")
)["RouteTable"]["RouteTableId"]
ec2.associate_route_table(RouteTableId=APP_TABLE, SubnetId=APP_SUBNET)
ec2.create_route(
    RouteTableId=APP_TABLE,
    DestinationCidrBlock="10.0.2.0/24",
    NetworkInterfaceId=APPLIANCE_ENI,
)
DATABASE_TABLE = ec2.create_route_table(
    VpcId=VPC_ID, TagSpecifications=named("route-table", "database")
)["RouteTable"]["RouteTableId"]
ec2.associate_route_table(RouteTableId=DATABASE_TABLE, SubnetId=DATABASE_SUBNET)
ec2.create_route(
    RouteTableId=DATABASE_TABLE,
    DestinationCidrBlock="10.0.1.0/24",
    NetworkInterfaceId=APPLIANCE_ENI,
)
INSPECTION_TABLE = ec2.create_route_table(
    VpcId=VPC_ID, TagSpecifications=named("route-table", "inspection")
)["RouteTable"]["RouteTableId"]
ec2.associate_route_table(RouteTableId=INSPECTION_TABLE, SubnetId=INSPECTION_SUBNET)

# The result: table, destination, target.
lines = []
tables = ec2.describe_route_tables(Filters=[{"Name": "vpc-id", "Values": [VPC_ID]}])
for found in tables["RouteTables"]:
    for table in [tag["Value"] for tag in found["Tags"] if tag["Key"] == "Name"]:
        for route in found["Routes"]:
            target = [route[key] for key in TARGETS if key in route][:1]
            lines.append("\t".join([table, route["DestinationCidrBlock"], *target]))
print("\n".join(sorted(lines)))
#> application	10.0.0.0/16	local
#> application	10.0.2.0/24	eni-efe1fe265a58d6f6f
#> database	10.0.0.0/16	local
#> database	10.0.1.0/24	eni-efe1fe265a58d6f6f
#> inspection	10.0.0.0/16	local
