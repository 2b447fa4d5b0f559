import time

import boto3

ec2 = boto3.client("ec2")
TARGETS = ["GatewayId", "TransitGatewayId"]


def named(kind, name):
    return [{"ResourceType": kind, "Tags": [{"Key": "Name", "Value": name}]}]


TGW_ID = ec2.create_transit_gateway(
    Options={"AmazonSideAsn": 64512}, TagSpecifications=named("transit-gateway", "hub")
)["TransitGateway"]["TransitGatewayId"]
while (
    ec2.describe_transit_gateways(TransitGatewayIds=[TGW_ID])["TransitGateways"][0][
        "State"
    ]
    != "available"
):
    time.sleep(15)
VPC_A_ID = ec2.create_vpc(
    CidrBlock="10.1.0.0/16", TagSpecifications=named("vpc", "spoke-a")
)["Vpc"]["VpcId"]
SUBNET_A = ec2.create_subnet(
    VpcId=VPC_A_ID,
    CidrBlock="10.1.1.0/24",
    AvailabilityZone="us-east-1a",
    TagSpecifications=named("subnet", "spoke-a-host"),
)["Subnet"]["SubnetId"]
GROUP_A = ec2.create_security_group(
    GroupName="host-spoke-a",
    Description="All from private addresses",
    VpcId=VPC_A_ID,
    TagSpecifications=named("security-group", "host-spoke-a"),
)["GroupId"]
ec2.authorize_security_group_ingress(
    GroupId=GROUP_A,
    IpPermissions=[{"IpProtocol": "-1", "IpRanges": [{"CidrIp": "10.0.0.0/8"}]}],
)
HOST_A_ENI = ec2.create_network_interface(
    SubnetId=SUBNET_A,
    PrivateIpAddress="10.1.1.10",
    Groups=[GROUP_A],
    TagSpecifications=named("network-interface", "host-spoke-a"),
)["NetworkInterface"]["NetworkInterfaceId"]
HOST_A_ID = ec2.run_instances(
    ImageId="resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64",
    InstanceType="t3.nano",
    MinCount=1,
    MaxCount=1,
    NetworkInterfaces=[{"DeviceIndex": 0, "NetworkInterfaceId": HOST_A_ENI}],
    TagSpecifications=named("instance", "host-spoke-a"),
)["Instances"][0]["InstanceId"]
TGW_SUBNET_A = ec2.create_subnet(
    VpcId=VPC_A_ID,
    CidrBlock="10.1.0.0/28",
    AvailabilityZone="us-east-1a",
    TagSpecifications=named("subnet", "spoke-a-tgw"),
)["Subnet"]["SubnetId"]
VPC_B_ID = ec2.create_vpc(
    CidrBlock="10.2.0.0/16", TagSpecifications=named("vpc", "spoke-b")
)["Vpc"]["VpcId"]
SUBNET_B = ec2.create_subnet(
    VpcId=VPC_B_ID,
    CidrBlock="10.2.1.0/24",
    AvailabilityZone="us-east-1a",
    TagSpecifications=named("subnet", "spoke-b-host"),
)["Subnet"]["SubnetId"]
GROUP_B = ec2.create_security_group(
    GroupName="host-spoke-b",
    Description="All from private addresses",
    VpcId=VPC_B_ID,
    TagSpecifications=named("security-group", "host-spoke-b"),
)["GroupId"]
ec2.authorize_security_group_ingress(
    GroupId=GROUP_B,
    IpPermissions=[{"IpProtocol": "-1", "IpRanges": [{"CidrIp": "10.0.0.0/8"}]}],
)
HOST_B_ENI = ec2.create_network_interface(
    SubnetId=SUBNET_B,
    PrivateIpAddress="10.2.1.10",
    Groups=[GROUP_B],
    TagSpecifications=named("network-interface", "host-spoke-b"),
)["NetworkInterface"]["NetworkInterfaceId"]
HOST_B_ID = ec2.run_instances(
    ImageId="resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64",
    InstanceType="t3.nano",
    MinCount=1,
    MaxCount=1,
    NetworkInterfaces=[{"DeviceIndex": 0, "NetworkInterfaceId": HOST_B_ENI}],
    TagSpecifications=named("instance", "host-spoke-b"),
)["Instances"][0]["InstanceId"]
TGW_SUBNET_B = ec2.create_subnet(
    VpcId=VPC_B_ID,
    CidrBlock="10.2.0.0/28",
    AvailabilityZone="us-east-1a",
    TagSpecifications=named("subnet", "spoke-b-tgw"),
)["Subnet"]["SubnetId"]

# One small subnet per zone for the attachment. The default table does the rest.
ATTACHMENT_A = ec2.create_transit_gateway_vpc_attachment(
    TransitGatewayId=TGW_ID,
    VpcId=VPC_A_ID,
    SubnetIds=[TGW_SUBNET_A],
    TagSpecifications=named("transit-gateway-attachment", "spoke-a"),
)["TransitGatewayVpcAttachment"]["TransitGatewayAttachmentId"]
while (
    ec2.describe_transit_gateway_vpc_attachments(
        TransitGatewayAttachmentIds=[ATTACHMENT_A]
    )["TransitGatewayVpcAttachments"][0]["State"]
    != "available"
):
    time.sleep(15)
ATTACHMENT_B = ec2.create_transit_gateway_vpc_attachment(
    TransitGatewayId=TGW_ID,
    VpcId=VPC_B_ID,
    SubnetIds=[TGW_SUBNET_B],
    TagSpecifications=named("transit-gateway-attachment", "spoke-b"),
)["TransitGatewayVpcAttachment"]["TransitGatewayAttachmentId"]
while (
    ec2.describe_transit_gateway_vpc_attachments(
        TransitGatewayAttachmentIds=[ATTACHMENT_B]
    )["TransitGatewayVpcAttachments"][0]["State"]
    != "available"
):
    time.sleep(15)

# The transit gateway does not write into the tables of a VPC: that is up to you.
ROUTES_A = ec2.create_route_table(
    VpcId=VPC_A_ID, TagSpecifications=named("route-table", "spoke-a")
)["RouteTable"]["RouteTableId"]
ec2.associate_route_table(RouteTableId=ROUTES_A, SubnetId=SUBNET_A)
ec2.create_route(
    RouteTableId=ROUTES_A, DestinationCidrBlock="10.0.0.0/8", TransitGatewayId=TGW_ID
)
ROUTES_B = ec2.create_route_table(
    VpcId=VPC_B_ID, TagSpecifications=named("route-table", "spoke-b")
)["RouteTable"]["RouteTableId"]
ec2.associate_route_table(RouteTableId=ROUTES_B, SubnetId=SUBNET_B)
ec2.create_route(
    RouteTableId=ROUTES_B, DestinationCidrBlock="10.0.0.0/8", TransitGatewayId=TGW_ID
)
TABLE_ID = ec2.describe_transit_gateways(TransitGatewayIds=[TGW_ID])["TransitGateways"][
    0
]["Options"]["AssociationDefaultRouteTableId"]

# The tables of the transit gateway: table, destination, attached VPC, kind.
for label, table in [("default", TABLE_ID)]:
    lines = []
    found = ec2.search_transit_gateway_routes(
        TransitGatewayRouteTableId=table,
        Filters=[{"Name": "state", "Values": ["active", "blackhole"]}],
    )
    for route in found["Routes"]:
        hops = route.get("TransitGatewayAttachments", [])
        hop = hops[0]["ResourceId"] if hops else route["State"]
        line = [label, route["DestinationCidrBlock"], hop, route["Type"]]
        lines.append("\t".join(line))
    print("\n".join(sorted(lines)))
#> default	10.1.0.0/16	vpc-37a5670dd28cf123b	propagated
#> default	10.2.0.0/16	vpc-9ef2c93dcdc8bf0ff	propagated
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
#> spoke-a	10.0.0.0/8	tgw-456c9e2e468972aad
#> spoke-a	10.1.0.0/16	local
#> spoke-b	10.0.0.0/8	tgw-456c9e2e468972aad
#> spoke-b	10.2.0.0/16	local
