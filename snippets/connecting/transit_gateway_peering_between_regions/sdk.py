import time

import boto3

ec2_us_east = boto3.client("ec2", region_name="us-east-1")
ec2_eu_west = boto3.client("ec2", region_name="eu-west-1")


def named(kind, name):
    return [{"ResourceType": kind, "Tags": [{"Key": "Name", "Value": name}]}]


TGW_A = ec2_us_east.create_transit_gateway(
    Options={
        "AmazonSideAsn": 64512,
        "DefaultRouteTableAssociation": "disable",
        "DefaultRouteTablePropagation": "disable",
    },
    TagSpecifications=named("transit-gateway", "virginia"),
)["TransitGateway"]["TransitGatewayId"]
while (
    ec2_us_east.describe_transit_gateways(TransitGatewayIds=[TGW_A])["TransitGateways"][
        0
    ]["State"]
    != "available"
):
    time.sleep(15)
VPC_A_ID = ec2_us_east.create_vpc(
    CidrBlock="10.1.0.0/16", TagSpecifications=named("vpc", "virginia")
)["Vpc"]["VpcId"]
SUBNET_A = ec2_us_east.create_subnet(
    VpcId=VPC_A_ID,
    CidrBlock="10.1.1.0/24",
    AvailabilityZone="us-east-1a",
    TagSpecifications=named("subnet", "virginia-host"),
)["Subnet"]["SubnetId"]
TGW_SUBNET_A = ec2_us_east.create_subnet(
    VpcId=VPC_A_ID,
    CidrBlock="10.1.0.0/28",
    AvailabilityZone="us-east-1a",
    TagSpecifications=named("subnet", "virginia-tgw"),
)["Subnet"]["SubnetId"]
GROUP_A = ec2_us_east.create_security_group(
    GroupName="host-virginia",
    Description="All from private addresses",
    VpcId=VPC_A_ID,
    TagSpecifications=named("security-group", "host-virginia"),
)["GroupId"]
ec2_us_east.authorize_security_group_ingress(
    GroupId=GROUP_A,
    IpPermissions=[{"IpProtocol": "-1", "IpRanges": [{"CidrIp": "10.0.0.0/8"}]}],
)
HOST_A_ENI = ec2_us_east.create_network_interface(
    SubnetId=SUBNET_A,
    PrivateIpAddress="10.1.1.10",
    Groups=[GROUP_A],
    TagSpecifications=named("network-interface", "host-virginia"),
)["NetworkInterface"]["NetworkInterfaceId"]
HOST_A_ID = ec2_us_east.run_instances(
    ImageId="resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64",
    InstanceType="t3.nano",
    MinCount=1,
    MaxCount=1,
    NetworkInterfaces=[{"DeviceIndex": 0, "NetworkInterfaceId": HOST_A_ENI}],
    TagSpecifications=named("instance", "host-virginia"),
)["Instances"][0]["InstanceId"]
ATTACHMENT_A = ec2_us_east.create_transit_gateway_vpc_attachment(
    TransitGatewayId=TGW_A,
    VpcId=VPC_A_ID,
    SubnetIds=[TGW_SUBNET_A],
    TagSpecifications=named("transit-gateway-attachment", "virginia"),
)["TransitGatewayVpcAttachment"]["TransitGatewayAttachmentId"]
while (
    ec2_us_east.describe_transit_gateway_vpc_attachments(
        TransitGatewayAttachmentIds=[ATTACHMENT_A]
    )["TransitGatewayVpcAttachments"][0]["State"]
    != "available"
):
    time.sleep(15)
ROUTES_A = ec2_us_east.create_route_table(
    VpcId=VPC_A_ID, TagSpecifications=named("route-table", "virginia")
)["RouteTable"]["RouteTableId"]
ec2_us_east.associate_route_table(RouteTableId=ROUTES_A, SubnetId=SUBNET_A)
ec2_us_east.create_route(
    RouteTableId=ROUTES_A, DestinationCidrBlock="10.0.0.0/8", TransitGatewayId=TGW_A
)
TABLE_A = ec2_us_east.create_transit_gateway_route_table(
    TransitGatewayId=TGW_A,
    TagSpecifications=named("transit-gateway-route-table", "virginia"),
)["TransitGatewayRouteTable"]["TransitGatewayRouteTableId"]
while (
    ec2_us_east.describe_transit_gateway_route_tables(
        TransitGatewayRouteTableIds=[TABLE_A]
    )["TransitGatewayRouteTables"][0]["State"]
    != "available"
):
    time.sleep(15)
ec2_us_east.associate_transit_gateway_route_table(
    TransitGatewayRouteTableId=TABLE_A, TransitGatewayAttachmentId=ATTACHMENT_A
)
ec2_us_east.enable_transit_gateway_route_table_propagation(
    TransitGatewayRouteTableId=TABLE_A, TransitGatewayAttachmentId=ATTACHMENT_A
)
TGW_B = ec2_eu_west.create_transit_gateway(
    Options={
        "AmazonSideAsn": 64513,
        "DefaultRouteTableAssociation": "disable",
        "DefaultRouteTablePropagation": "disable",
    },
    TagSpecifications=named("transit-gateway", "ireland"),
)["TransitGateway"]["TransitGatewayId"]
while (
    ec2_eu_west.describe_transit_gateways(TransitGatewayIds=[TGW_B])["TransitGateways"][
        0
    ]["State"]
    != "available"
):
    time.sleep(15)
VPC_B_ID = ec2_eu_west.create_vpc(
    CidrBlock="10.2.0.0/16", TagSpecifications=named("vpc", "ireland")
)["Vpc"]["VpcId"]
SUBNET_B = ec2_eu_west.create_subnet(
    VpcId=VPC_B_ID,
    CidrBlock="10.2.1.0/24",
    AvailabilityZone="eu-west-1a",
    TagSpecifications=named("subnet", "ireland-host"),
)["Subnet"]["SubnetId"]
TGW_SUBNET_B = ec2_eu_west.create_subnet(
    VpcId=VPC_B_ID,
    CidrBlock="10.2.0.0/28",
    AvailabilityZone="eu-west-1a",
    TagSpecifications=named("subnet", "ireland-tgw"),
)["Subnet"]["SubnetId"]
GROUP_B = ec2_eu_west.create_security_group(
    GroupName="host-ireland",
    Description="All from private addresses",
    VpcId=VPC_B_ID,
    TagSpecifications=named("security-group", "host-ireland"),
)["GroupId"]
ec2_eu_west.authorize_security_group_ingress(
    GroupId=GROUP_B,
    IpPermissions=[{"IpProtocol": "-1", "IpRanges": [{"CidrIp": "10.0.0.0/8"}]}],
)
HOST_B_ENI = ec2_eu_west.create_network_interface(
    SubnetId=SUBNET_B,
    PrivateIpAddress="10.2.1.10",
    Groups=[GROUP_B],
    TagSpecifications=named("network-interface", "host-ireland"),
)["NetworkInterface"]["NetworkInterfaceId"]
HOST_B_ID = ec2_eu_west.run_instances(
    ImageId="resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64",
    InstanceType="t3.nano",
    MinCount=1,
    MaxCount=1,
    NetworkInterfaces=[{"DeviceIndex": 0, "NetworkInterfaceId": HOST_B_ENI}],
    TagSpecifications=named("instance", "host-ireland"),
)["Instances"][0]["InstanceId"]
ATTACHMENT_B = ec2_eu_west.create_transit_gateway_vpc_attachment(
    TransitGatewayId=TGW_B,
    VpcId=VPC_B_ID,
    SubnetIds=[TGW_SUBNET_B],
    TagSpecifications=named("transit-gateway-attachment", "ireland"),
)["TransitGatewayVpcAttachment"]["TransitGatewayAttachmentId"]
while (
    ec2_eu_west.describe_transit_gateway_vpc_attachments(
        TransitGatewayAttachmentIds=[ATTACHMENT_B]
    )["TransitGatewayVpcAttachments"][0]["State"]
    != "available"
):
    time.sleep(15)
ROUTES_B = ec2_eu_west.create_route_table(
    VpcId=VPC_B_ID, TagSpecifications=named("route-table", "ireland")
)["RouteTable"]["RouteTableId"]
ec2_eu_west.associate_route_table(RouteTableId=ROUTES_B, SubnetId=SUBNET_B)
ec2_eu_west.create_route(
    RouteTableId=ROUTES_B, DestinationCidrBlock="10.0.0.0/8", TransitGatewayId=TGW_B
)
TABLE_B = ec2_eu_west.create_transit_gateway_route_table(
    TransitGatewayId=TGW_B,
    TagSpecifications=named("transit-gateway-route-table", "ireland"),
)["TransitGatewayRouteTable"]["TransitGatewayRouteTableId"]
while (
    ec2_eu_west.describe_transit_gateway_route_tables(
        TransitGatewayRouteTableIds=[TABLE_B]
    )["TransitGatewayRouteTables"][0]["State"]
    != "available"
):
    time.sleep(15)
ec2_eu_west.associate_transit_gateway_route_table(
    TransitGatewayRouteTableId=TABLE_B, TransitGatewayAttachmentId=ATTACHMENT_B
)
ec2_eu_west.enable_transit_gateway_route_table_propagation(
    TransitGatewayRouteTableId=TABLE_B, TransitGatewayAttachmentId=ATTACHMENT_B
)

# Asked for in one Region, accepted in the other. The attachment has one ID in both.
ACCOUNT_ID = ec2_us_east.describe_transit_gateways(TransitGatewayIds=[TGW_A])[
    "TransitGateways"
][0]["OwnerId"]
PEERING_ID = ec2_us_east.create_transit_gateway_peering_attachment(
    TransitGatewayId=TGW_A,
    PeerTransitGatewayId=TGW_B,
    PeerAccountId=ACCOUNT_ID,
    PeerRegion="eu-west-1",
    TagSpecifications=named("transit-gateway-attachment", "virginia-ireland"),
)["TransitGatewayPeeringAttachment"]["TransitGatewayAttachmentId"]
while (
    ec2_eu_west.describe_transit_gateway_peering_attachments(
        TransitGatewayAttachmentIds=[PEERING_ID]
    )["TransitGatewayPeeringAttachments"][0]["State"]
    != "pendingAcceptance"
):
    time.sleep(15)
ec2_eu_west.accept_transit_gateway_peering_attachment(
    TransitGatewayAttachmentId=PEERING_ID
)
while (
    ec2_us_east.describe_transit_gateway_peering_attachments(
        TransitGatewayAttachmentIds=[PEERING_ID]
    )["TransitGatewayPeeringAttachments"][0]["State"]
    != "available"
):
    time.sleep(15)

# No routes are exchanged over it: a static one on each side.
ec2_us_east.create_transit_gateway_route(
    TransitGatewayRouteTableId=TABLE_A,
    DestinationCidrBlock="10.2.0.0/16",
    TransitGatewayAttachmentId=PEERING_ID,
)
ec2_eu_west.create_transit_gateway_route(
    TransitGatewayRouteTableId=TABLE_B,
    DestinationCidrBlock="10.1.0.0/16",
    TransitGatewayAttachmentId=PEERING_ID,
)

# Packets that come over the peering need a table to be looked up in, too.
ec2_us_east.associate_transit_gateway_route_table(
    TransitGatewayRouteTableId=TABLE_A, TransitGatewayAttachmentId=PEERING_ID
)
ec2_eu_west.associate_transit_gateway_route_table(
    TransitGatewayRouteTableId=TABLE_B, TransitGatewayAttachmentId=PEERING_ID
)

# Both tables: name, destination, attached resource, kind.
for label, table in [("virginia", TABLE_A)]:
    lines = []
    found = ec2_us_east.search_transit_gateway_routes(
        TransitGatewayRouteTableId=table,
        Filters=[{"Name": "state", "Values": ["active", "blackhole"]}],
    )
    for route in found["Routes"]:
        hops = route.get("TransitGatewayAttachments", [])
        hop = hops[0]["ResourceId"] if hops else route["State"]
        line = [label, route["DestinationCidrBlock"], hop, route["Type"]]
        lines.append("\t".join(line))
    print("\n".join(sorted(lines)))
#> virginia	10.1.0.0/16	vpc-37a5670dd28cf123b	propagated
#> virginia	10.2.0.0/16	tgw-da02c8a5093836df2	static
for label, table in [("ireland", TABLE_B)]:
    lines = []
    found = ec2_eu_west.search_transit_gateway_routes(
        TransitGatewayRouteTableId=table,
        Filters=[{"Name": "state", "Values": ["active", "blackhole"]}],
    )
    for route in found["Routes"]:
        hops = route.get("TransitGatewayAttachments", [])
        hop = hops[0]["ResourceId"] if hops else route["State"]
        line = [label, route["DestinationCidrBlock"], hop, route["Type"]]
        lines.append("\t".join(line))
    print("\n".join(sorted(lines)))
#> ireland	10.1.0.0/16	tgw-456c9e2e468972aad	static
#> ireland	10.2.0.0/16	vpc-0955583c0548a2e07	propagated
