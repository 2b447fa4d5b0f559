import os
import time

import boto3

ec2 = boto3.client("ec2")
firewall = boto3.client("network-firewall")
POLICY_ARN = os.environ["POLICY_ARN"]
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
    CidrBlock="10.0.0.0/16", TagSpecifications=named("vpc", "firewall-after-nat")
)["Vpc"]["VpcId"]
IGW_ID = ec2.create_internet_gateway(
    TagSpecifications=named("internet-gateway", "firewall-after-nat")
)["InternetGateway"]["InternetGatewayId"]
ec2.attach_internet_gateway(InternetGatewayId=IGW_ID, VpcId=VPC_ID)
FIREWALL_SUBNET = ec2.create_subnet(
    VpcId=VPC_ID,
    CidrBlock="10.0.0.0/28",
    AvailabilityZone="us-east-1a",
    TagSpecifications=named("subnet", "firewall-a"),
)["Subnet"]["SubnetId"]
NAT_SUBNET = ec2.create_subnet(
    VpcId=VPC_ID,
    CidrBlock="10.0.1.0/24",
    AvailabilityZone="us-east-1a",
    TagSpecifications=named("subnet", "nat-a"),
)["Subnet"]["SubnetId"]
SERVER_SUBNET = ec2.create_subnet(
    VpcId=VPC_ID,
    CidrBlock="10.0.2.0/24",
    AvailabilityZone="us-east-1a",
    TagSpecifications=named("subnet", "server-a"),
)["Subnet"]["SubnetId"]
SERVER_GROUP = ec2.create_security_group(
    GroupName="server",
    Description="Nothing from outside the VPC",
    VpcId=VPC_ID,
    TagSpecifications=named("security-group", "server"),
)["GroupId"]
ec2.authorize_security_group_ingress(
    GroupId=SERVER_GROUP,
    IpPermissions=[{"IpProtocol": "-1", "IpRanges": [{"CidrIp": "10.0.0.0/16"}]}],
)
SERVER_ENI = ec2.create_network_interface(
    SubnetId=SERVER_SUBNET,
    PrivateIpAddress="10.0.2.10",
    Groups=[SERVER_GROUP],
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
    SubnetId=NAT_SUBNET,
    AllocationId=ADDRESS_ID,
    PrivateIpAddress="10.0.1.5",
    TagSpecifications=named("natgateway", "nat-a"),
)["NatGateway"]["NatGatewayId"]
ec2.get_waiter("nat_gateway_available").wait(NatGatewayIds=[NAT_ID])
FIREWALL_ARN = firewall.create_firewall(
    FirewallName="after-nat",
    FirewallPolicyArn=POLICY_ARN,
    VpcId=VPC_ID,
    SubnetMappings=[{"SubnetId": FIREWALL_SUBNET}],
)["Firewall"]["FirewallArn"]
while (
    firewall.describe_firewall(FirewallArn=FIREWALL_ARN)["FirewallStatus"]["Status"]
    != "READY"
):
    time.sleep(15)
FIREWALL_ENDPOINT = firewall.describe_firewall(FirewallArn=FIREWALL_ARN)[
    "FirewallStatus"
]["SyncStates"]["us-east-1a"]["Attachment"]["EndpointId"]
SERVER_TABLE = ec2.create_route_table(
    VpcId=VPC_ID, TagSpecifications=named("route-table", "server-a")
)["RouteTable"]["RouteTableId"]
ec2.associate_route_table(RouteTableId=SERVER_TABLE, SubnetId=SERVER_SUBNET)
ec2.create_route(
    RouteTableId=SERVER_TABLE,
    DestinationCidrBlock="0.0.0.0/0",
    VpcEndpointId=FIREWALL_ENDPOINT,
)
FIREWALL_TABLE = ec2.create_route_table(
    VpcId=VPC_ID, TagSpecifications=named("route-table", "firewall-a")
)["RouteTable"]["RouteTableId"]
ec2.associate_route_table(RouteTableId=FIREWALL_TABLE, SubnetId=FIREWALL_SUBNET)
ec2.create_route(
    RouteTableId=FIREWALL_TABLE, DestinationCidrBlock="0.0.0.0/0", NatGatewayId=NAT_ID
)

# Replies leave the NAT gateway by the table of its own subnet:
# the whole server subnet goes back to the firewall, although local would reach it too.
NAT_TABLE = ec2.create_route_table(
    VpcId=VPC_ID, TagSpecifications=named("route-table", "nat-a")
)["RouteTable"]["RouteTableId"]
ec2.associate_route_table(RouteTableId=NAT_TABLE, SubnetId=NAT_SUBNET)
ec2.create_route(
    RouteTableId=NAT_TABLE, DestinationCidrBlock="0.0.0.0/0", GatewayId=IGW_ID
)
ec2.create_route(
    RouteTableId=NAT_TABLE,
    DestinationCidrBlock="10.0.2.0/24",
    VpcEndpointId=FIREWALL_ENDPOINT,
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
#> firewall-a	0.0.0.0/0	nat-176ae12eaeeebe23b
#> firewall-a	10.0.0.0/16	local
#> nat-a	0.0.0.0/0	igw-55e3dee96bce98535
#> nat-a	10.0.0.0/16	local
#> nat-a	10.0.2.0/24	vpce-b0dec969f81379fd7
#> server-a	0.0.0.0/0	vpce-b0dec969f81379fd7
#> server-a	10.0.0.0/16	local
