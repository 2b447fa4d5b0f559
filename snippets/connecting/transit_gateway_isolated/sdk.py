import time

import boto3

ec2 = boto3.client("ec2")
TARGETS = ["GatewayId", "TransitGatewayId"]


def named(kind, name):
    return [{"ResourceType": kind, "Tags": [{"Key": "Name", "Value": name}]}]


TGW_ID = ec2.create_transit_gateway(
    Options={
        "AmazonSideAsn": 64512,
        "DefaultRouteTableAssociation": "disable",
        "DefaultRouteTablePropagation": "disable",
    },
    TagSpecifications=named("transit-gateway", "isolated"),
)["TransitGateway"]["TransitGatewayId"]
while (
    ec2.describe_transit_gateways(TransitGatewayIds=[TGW_ID])["TransitGateways"][0][
        "State"
    ]
    != "available"
):
    time.sleep(15)
VPC_A_ID = ec2.create_vpc(
    CidrBlock="10.1.0.0/16", TagSpecifications=named("vpc", "production")
)["Vpc"]["VpcId"]
SUBNET_A = ec2.create_subnet(
    VpcId=VPC_A_ID,
    CidrBlock="10.1.1.0/24",
    AvailabilityZone="us-east-1a",
    TagSpecifications=named("subnet", "production-host"),
)["Subnet"]["SubnetId"]
GROUP_A = ec2.create_security_group(
    GroupName="host-production",
    Description="All from private addresses",
    VpcId=VPC_A_ID,
    TagSpecifications=named("security-group", "host-production"),
)["GroupId"]
ec2.authorize_security_group_ingress(
    GroupId=GROUP_A,
    IpPermissions=[{"IpProtocol": "-1", "IpRanges": [{"CidrIp": "10.0.0.0/8"}]}],
)
HOST_A_ENI = ec2.create_network_interface(
    SubnetId=SUBNET_A,
    PrivateIpAddress="10.1.1.10",
    Groups=[GROUP_A],
    TagSpecifications=named("network-interface", "host-production"),
)["NetworkInterface"]["NetworkInterfaceId"]
HOST_A_ID = ec2.run_instances(
    ImageId="resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64",
    InstanceType="t3.nano",
    MinCount=1,
    MaxCount=1,
    NetworkInterfaces=[{"DeviceIndex": 0, "NetworkInterfaceId": HOST_A_ENI}],
    TagSpecifications=named("instance", "host-production"),
)["Instances"][0]["InstanceId"]
TGW_SUBNET_A = ec2.create_subnet(
    VpcId=VPC_A_ID,
    CidrBlock="10.1.0.0/28",
    AvailabilityZone="us-east-1a",
    TagSpecifications=named("subnet", "production-tgw"),
)["Subnet"]["SubnetId"]
VPC_B_ID = ec2.create_vpc(
    CidrBlock="10.2.0.0/16", TagSpecifications=named("vpc", "test")
)["Vpc"]["VpcId"]
SUBNET_B = ec2.create_subnet(
    VpcId=VPC_B_ID,
    CidrBlock="10.2.1.0/24",
    AvailabilityZone="us-east-1a",
    TagSpecifications=named("subnet", "test-host"),
)["Subnet"]["SubnetId"]
GROUP_B = ec2.create_security_group(
    GroupName="host-test",
    Description="All from private addresses",
    VpcId=VPC_B_ID,
    TagSpecifications=named("security-group", "host-test"),
)["GroupId"]
ec2.authorize_security_group_ingress(
    GroupId=GROUP_B,
    IpPermissions=[{"IpProtocol": "-1", "IpRanges": [{"CidrIp": "10.0.0.0/8"}]}],
)
HOST_B_ENI = ec2.create_network_interface(
    SubnetId=SUBNET_B,
    PrivateIpAddress="10.2.1.10",
    Groups=[GROUP_B],
    TagSpecifications=named("network-interface", "host-test"),
)["NetworkInterface"]["NetworkInterfaceId"]
HOST_B_ID = ec2.run_instances(
    ImageId="resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64",
    InstanceType="t3.nano",
    MinCount=1,
    MaxCount=1,
    NetworkInterfaces=[{"DeviceIndex": 0, "NetworkInterfaceId": HOST_B_ENI}],
    TagSpecifications=named("instance", "host-test"),
)["Instances"][0]["InstanceId"]
TGW_SUBNET_B = ec2.create_subnet(
    VpcId=VPC_B_ID,
    CidrBlock="10.2.0.0/28",
    AvailabilityZone="us-east-1a",
    TagSpecifications=named("subnet", "test-tgw"),
)["Subnet"]["SubnetId"]
VPC_C_ID = ec2.create_vpc(
    CidrBlock="10.3.0.0/16", TagSpecifications=named("vpc", "shared")
)["Vpc"]["VpcId"]
SUBNET_C = ec2.create_subnet(
    VpcId=VPC_C_ID,
    CidrBlock="10.3.1.0/24",
    AvailabilityZone="us-east-1a",
    TagSpecifications=named("subnet", "shared-host"),
)["Subnet"]["SubnetId"]
GROUP_C = ec2.create_security_group(
    GroupName="host-shared",
    Description="All from private addresses",
    VpcId=VPC_C_ID,
    TagSpecifications=named("security-group", "host-shared"),
)["GroupId"]
ec2.authorize_security_group_ingress(
    GroupId=GROUP_C,
    IpPermissions=[{"IpProtocol": "-1", "IpRanges": [{"CidrIp": "10.0.0.0/8"}]}],
)
HOST_C_ENI = ec2.create_network_interface(
    SubnetId=SUBNET_C,
    PrivateIpAddress="10.3.1.10",
    Groups=[GROUP_C],
    TagSpecifications=named("network-interface", "host-shared"),
)["NetworkInterface"]["NetworkInterfaceId"]
HOST_C_ID = ec2.run_instances(
    ImageId="resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64",
    InstanceType="t3.nano",
    MinCount=1,
    MaxCount=1,
    NetworkInterfaces=[{"DeviceIndex": 0, "NetworkInterfaceId": HOST_C_ENI}],
    TagSpecifications=named("instance", "host-shared"),
)["Instances"][0]["InstanceId"]
TGW_SUBNET_C = ec2.create_subnet(
    VpcId=VPC_C_ID,
    CidrBlock="10.3.0.0/28",
    AvailabilityZone="us-east-1a",
    TagSpecifications=named("subnet", "shared-tgw"),
)["Subnet"]["SubnetId"]
ATTACHMENT_A = ec2.create_transit_gateway_vpc_attachment(
    TransitGatewayId=TGW_ID,
    VpcId=VPC_A_ID,
    SubnetIds=[TGW_SUBNET_A],
    TagSpecifications=named("transit-gateway-attachment", "production"),
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
    TagSpecifications=named("transit-gateway-attachment", "test"),
)["TransitGatewayVpcAttachment"]["TransitGatewayAttachmentId"]
while (
    ec2.describe_transit_gateway_vpc_attachments(
        TransitGatewayAttachmentIds=[ATTACHMENT_B]
    )["TransitGatewayVpcAttachments"][0]["State"]
    != "available"
):
    time.sleep(15)
ATTACHMENT_C = ec2.create_transit_gateway_vpc_attachment(
    TransitGatewayId=TGW_ID,
    VpcId=VPC_C_ID,
    SubnetIds=[TGW_SUBNET_C],
    TagSpecifications=named("transit-gateway-attachment", "shared"),
)["TransitGatewayVpcAttachment"]["TransitGatewayAttachmentId"]
while (
    ec2.describe_transit_gateway_vpc_attachments(
        TransitGatewayAttachmentIds=[ATTACHMENT_C]
    )["TransitGatewayVpcAttachments"][0]["State"]
    != "available"
):
    time.sleep(15)

# Association: which table is read for packets that come from an attachment.
ISOLATED_TABLE = ec2.create_transit_gateway_route_table(
    TransitGatewayId=TGW_ID,
    TagSpecifications=named("transit-gateway-route-table", "isolated"),
)["TransitGatewayRouteTable"]["TransitGatewayRouteTableId"]
while (
    ec2.describe_transit_gateway_route_tables(
        TransitGatewayRouteTableIds=[ISOLATED_TABLE]
    )["TransitGatewayRouteTables"][0]["State"]
    != "available"
):
    time.sleep(15)
SHARED_TABLE = ec2.create_transit_gateway_route_table(
    TransitGatewayId=TGW_ID,
    TagSpecifications=named("transit-gateway-route-table", "shared"),
)["TransitGatewayRouteTable"]["TransitGatewayRouteTableId"]
while (
    ec2.describe_transit_gateway_route_tables(
        TransitGatewayRouteTableIds=[SHARED_TABLE]
    )["TransitGatewayRouteTables"][0]["State"]
    != "available"
):
    time.sleep(15)
ec2.associate_transit_gateway_route_table(
    TransitGatewayRouteTableId=ISOLATED_TABLE, TransitGatewayAttachmentId=ATTACHMENT_A
)
ec2.associate_transit_gateway_route_table(
    TransitGatewayRouteTableId=ISOLATED_TABLE, TransitGatewayAttachmentId=ATTACHMENT_B
)
ec2.associate_transit_gateway_route_table(
    TransitGatewayRouteTableId=SHARED_TABLE, TransitGatewayAttachmentId=ATTACHMENT_C
)

# Propagation: into which tables an attachment puts its VPC.
ec2.enable_transit_gateway_route_table_propagation(
    TransitGatewayRouteTableId=ISOLATED_TABLE, TransitGatewayAttachmentId=ATTACHMENT_C
)
ec2.enable_transit_gateway_route_table_propagation(
    TransitGatewayRouteTableId=SHARED_TABLE, TransitGatewayAttachmentId=ATTACHMENT_A
)
ec2.enable_transit_gateway_route_table_propagation(
    TransitGatewayRouteTableId=SHARED_TABLE, TransitGatewayAttachmentId=ATTACHMENT_B
)

# Without this, a wider route added later would join the two.
ec2.create_transit_gateway_route(
    TransitGatewayRouteTableId=ISOLATED_TABLE,
    DestinationCidrBlock="10.1.0.0/16",
    Blackhole=True,
)
ec2.create_transit_gateway_route(
    TransitGatewayRouteTableId=ISOLATED_TABLE,
    DestinationCidrBlock="10.2.0.0/16",
    Blackhole=True,
)
ROUTES_A = ec2.create_route_table(
    VpcId=VPC_A_ID, TagSpecifications=named("route-table", "production")
)["RouteTable"]["RouteTableId"]
ec2.associate_route_table(RouteTableId=ROUTES_A, SubnetId=SUBNET_A)
ec2.create_route(
    RouteTableId=ROUTES_A, DestinationCidrBlock="10.0.0.0/8", TransitGatewayId=TGW_ID
)
ROUTES_B = ec2.create_route_table(
    VpcId=VPC_B_ID, TagSpecifications=named("route-table", "test")
)["RouteTable"]["RouteTableId"]
ec2.associate_route_table(RouteTableId=ROUTES_B, SubnetId=SUBNET_B)
ec2.create_route(
    RouteTableId=ROUTES_B, DestinationCidrBlock="10.0.0.0/8", TransitGatewayId=TGW_ID
)
ROUTES_C = ec2.create_route_table(
    VpcId=VPC_C_ID, TagSpecifications=named("route-table", "shared")
)["RouteTable"]["RouteTableId"]
ec2.associate_route_table(RouteTableId=ROUTES_C, SubnetId=SUBNET_C)
ec2.create_route(
    RouteTableId=ROUTES_C, DestinationCidrBlock="10.0.0.0/8", TransitGatewayId=TGW_ID
)

# The tables of the transit gateway: table, destination, attached VPC, kind.
for label, table in [("isolated", ISOLATED_TABLE), ("shared", SHARED_TABLE)]:
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
#> isolated	10.1.0.0/16	blackhole	static
#> isolated	10.2.0.0/16	blackhole	static
#> isolated	10.3.0.0/16	vpc-47ca95366bda282c0	propagated
#> shared	10.1.0.0/16	vpc-37a5670dd28cf123b	propagated
#> shared	10.2.0.0/16	vpc-9ef2c93dcdc8bf0ff	propagated
lines = []
tables = ec2.describe_route_tables(
    Filters=[{"Name": "vpc-id", "Values": [VPC_A_ID, VPC_B_ID, VPC_C_ID]}]
)
for found in tables["RouteTables"]:
    for table in [tag["Value"] for tag in found["Tags"] if tag["Key"] == "Name"]:
        for route in found["Routes"]:
            target = [route[key] for key in TARGETS if key in route][:1]
            lines.append("\t".join([table, route["DestinationCidrBlock"], *target]))
print("\n".join(sorted(lines)))
#> production	10.0.0.0/8	tgw-456c9e2e468972aad
#> production	10.1.0.0/16	local
#> shared	10.0.0.0/8	tgw-456c9e2e468972aad
#> shared	10.3.0.0/16	local
#> test	10.0.0.0/8	tgw-456c9e2e468972aad
#> test	10.2.0.0/16	local
