import time

import boto3

ec2 = boto3.client("ec2")
TARGETS = ["GatewayId", "VpcPeeringConnectionId"]


def named(kind, name):
    return [{"ResourceType": kind, "Tags": [{"Key": "Name", "Value": name}]}]


VPC_A_ID = ec2.create_vpc(CidrBlock="10.0.0.0/16", TagSpecifications=named("vpc", "a"))[
    "Vpc"
]["VpcId"]
SUBNET_A = ec2.create_subnet(
    VpcId=VPC_A_ID,
    CidrBlock="10.0.1.0/24",
    AvailabilityZone="us-east-1a",
    TagSpecifications=named("subnet", "a-host"),
)["Subnet"]["SubnetId"]
GROUP_A = ec2.create_security_group(
    GroupName="host-a",
    Description="All from private addresses",
    VpcId=VPC_A_ID,
    TagSpecifications=named("security-group", "host-a"),
)["GroupId"]
ec2.authorize_security_group_ingress(
    GroupId=GROUP_A,
    IpPermissions=[{"IpProtocol": "-1", "IpRanges": [{"CidrIp": "10.0.0.0/8"}]}],
)
HOST_A_ENI = ec2.create_network_interface(
    SubnetId=SUBNET_A,
    PrivateIpAddress="10.0.1.10",
    Groups=[GROUP_A],
    TagSpecifications=named("network-interface", "host-a"),
)["NetworkInterface"]["NetworkInterfaceId"]
HOST_A_ID = ec2.run_instances(
    ImageId="resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64",
    InstanceType="t3.nano",
    MinCount=1,
    MaxCount=1,
    NetworkInterfaces=[{"DeviceIndex": 0, "NetworkInterfaceId": HOST_A_ENI}],
    TagSpecifications=named("instance", "host-a"),
)["Instances"][0]["InstanceId"]
VPC_B_ID = ec2.create_vpc(CidrBlock="10.1.0.0/16", TagSpecifications=named("vpc", "b"))[
    "Vpc"
]["VpcId"]
SUBNET_B = ec2.create_subnet(
    VpcId=VPC_B_ID,
    CidrBlock="10.1.1.0/24",
    AvailabilityZone="us-east-1a",
    TagSpecifications=named("subnet", "b-host"),
)["Subnet"]["SubnetId"]
GROUP_B = ec2.create_security_group(
    GroupName="host-b",
    Description="All from private addresses",
    VpcId=VPC_B_ID,
    TagSpecifications=named("security-group", "host-b"),
)["GroupId"]
ec2.authorize_security_group_ingress(
    GroupId=GROUP_B,
    IpPermissions=[{"IpProtocol": "-1", "IpRanges": [{"CidrIp": "10.0.0.0/8"}]}],
)
HOST_B_ENI = ec2.create_network_interface(
    SubnetId=SUBNET_B,
    PrivateIpAddress="10.1.1.10",
    Groups=[GROUP_B],
    TagSpecifications=named("network-interface", "host-b"),
)["NetworkInterface"]["NetworkInterfaceId"]
HOST_B_ID = ec2.run_instances(
    ImageId="resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64",
    InstanceType="t3.nano",
    MinCount=1,
    MaxCount=1,
    NetworkInterfaces=[{"DeviceIndex": 0, "NetworkInterfaceId": HOST_B_ENI}],
    TagSpecifications=named("instance", "host-b"),
)["Instances"][0]["InstanceId"]

# Asked for by one side, accepted by the other.
PEERING_ID = ec2.create_vpc_peering_connection(
    VpcId=VPC_A_ID,
    PeerVpcId=VPC_B_ID,
    TagSpecifications=named("vpc-peering-connection", "a-b"),
)["VpcPeeringConnection"]["VpcPeeringConnectionId"]
ec2.get_waiter("vpc_peering_connection_exists").wait(
    VpcPeeringConnectionIds=[PEERING_ID]
)
ec2.accept_vpc_peering_connection(VpcPeeringConnectionId=PEERING_ID)
while (
    ec2.describe_vpc_peering_connections(VpcPeeringConnectionIds=[PEERING_ID])[
        "VpcPeeringConnections"
    ][0]["Status"]["Code"]
    != "active"
):
    time.sleep(15)

# A route on each side. With only one of them the answer has no way back.
ROUTES_A = ec2.create_route_table(
    VpcId=VPC_A_ID, TagSpecifications=named("route-table", "a")
)["RouteTable"]["RouteTableId"]
ec2.associate_route_table(RouteTableId=ROUTES_A, SubnetId=SUBNET_A)
ec2.create_route(
    RouteTableId=ROUTES_A,
    DestinationCidrBlock="10.1.0.0/16",
    VpcPeeringConnectionId=PEERING_ID,
)
ROUTES_B = ec2.create_route_table(
    VpcId=VPC_B_ID, TagSpecifications=named("route-table", "b")
)["RouteTable"]["RouteTableId"]
ec2.associate_route_table(RouteTableId=ROUTES_B, SubnetId=SUBNET_B)
ec2.create_route(
    RouteTableId=ROUTES_B,
    DestinationCidrBlock="10.0.0.0/16",
    VpcPeeringConnectionId=PEERING_ID,
)

# The result: table, destination, target.
lines = []
tables = ec2.describe_route_tables(
    Filters=[{"Name": "vpc-id", "Values": [VPC_A_ID, VPC_B_ID]}]
)
for found in tables["RouteTables"]:
    for table in [tag["Value"] for tag in found["Tags"] if tag["Key"] == "Name"]:
        for route in found["Routes"]:
            target = [route[key] for key in TARGETS if key in route][:1]
            lines.append("\t".join([table, route["DestinationCidrBlock"], *target]))
print("\n".join(sorted(lines)))
#> a	10.0.0.0/16	local
#> a	10.1.0.0/16	pcx-3d92346eb75756c69
#> b	10.0.0.0/16	pcx-3d92346eb75756c69
#> b	10.1.0.0/16	local
