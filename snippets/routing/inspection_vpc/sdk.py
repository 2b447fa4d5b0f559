import os
import time

import boto3

ec2 = boto3.client("ec2")
firewall = boto3.client("network-firewall")
POLICY_ARN = os.environ["POLICY_ARN"]
TARGETS = ["GatewayId", "TransitGatewayId"]


def named(kind, name):
    return [{"ResourceType": kind, "Tags": [{"Key": "Name", "Value": name}]}]


TGW_ID = ec2.create_transit_gateway(
    Options={
        "AmazonSideAsn": 64512,
        "DefaultRouteTableAssociation": "disable",
        "DefaultRouteTablePropagation": "disable",
    },
    TagSpecifications=named("transit-gateway", "inspection"),
)["TransitGateway"]["TransitGatewayId"]
while (
    ec2.describe_transit_gateways(TransitGatewayIds=[TGW_ID])["TransitGateways"][0][
        "State"
    ]
    != "available"
):
    time.sleep(15)

# Spoke A, its host in zone a.
VPC_A_ID = ec2.create_vpc(
    CidrBlock="10.1.0.0/16", TagSpecifications=named("vpc", "spoke-a")
)["Vpc"]["VpcId"]
HOST_A_SUBNET = ec2.create_subnet(
    VpcId=VPC_A_ID,
    CidrBlock="10.1.1.0/24",
    AvailabilityZone="us-east-1a",
    TagSpecifications=named("subnet", "spoke-a-host"),
)["Subnet"]["SubnetId"]
TGW_A_SUBNET = ec2.create_subnet(
    VpcId=VPC_A_ID,
    CidrBlock="10.1.0.0/28",
    AvailabilityZone="us-east-1a",
    TagSpecifications=named("subnet", "spoke-a-tgw"),
)["Subnet"]["SubnetId"]
GROUP_A = ec2.create_security_group(
    GroupName="host-a",
    Description="All from the other spoke",
    VpcId=VPC_A_ID,
    TagSpecifications=named("security-group", "host-a"),
)["GroupId"]
ec2.authorize_security_group_ingress(
    GroupId=GROUP_A,
    IpPermissions=[{"IpProtocol": "-1", "IpRanges": [{"CidrIp": "10.0.0.0/8"}]}],
)
HOST_A_ENI = ec2.create_network_interface(
    SubnetId=HOST_A_SUBNET,
    PrivateIpAddress="10.1.1.10",
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

# Spoke B, its host in zone b.
VPC_B_ID = ec2.create_vpc(
    CidrBlock="10.2.0.0/16", TagSpecifications=named("vpc", "spoke-b")
)["Vpc"]["VpcId"]
HOST_B_SUBNET = ec2.create_subnet(
    VpcId=VPC_B_ID,
    CidrBlock="10.2.1.0/24",
    AvailabilityZone="us-east-1b",
    TagSpecifications=named("subnet", "spoke-b-host"),
)["Subnet"]["SubnetId"]
TGW_B_SUBNET = ec2.create_subnet(
    VpcId=VPC_B_ID,
    CidrBlock="10.2.0.0/28",
    AvailabilityZone="us-east-1b",
    TagSpecifications=named("subnet", "spoke-b-tgw"),
)["Subnet"]["SubnetId"]
GROUP_B = ec2.create_security_group(
    GroupName="host-b",
    Description="All from the other spoke",
    VpcId=VPC_B_ID,
    TagSpecifications=named("security-group", "host-b"),
)["GroupId"]
ec2.authorize_security_group_ingress(
    GroupId=GROUP_B,
    IpPermissions=[{"IpProtocol": "-1", "IpRanges": [{"CidrIp": "10.0.0.0/8"}]}],
)
HOST_B_ENI = ec2.create_network_interface(
    SubnetId=HOST_B_SUBNET,
    PrivateIpAddress="10.2.1.10",
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

# The inspection VPC: in each zone a subnet for the attachment and one for the firewall.
VPC_ID = ec2.create_vpc(
    CidrBlock="10.100.0.0/16", TagSpecifications=named("vpc", "inspection")
)["Vpc"]["VpcId"]
INSPECTION_TGW_A = ec2.create_subnet(
    VpcId=VPC_ID,
    CidrBlock="10.100.0.0/28",
    AvailabilityZone="us-east-1a",
    TagSpecifications=named("subnet", "inspection-tgw-a"),
)["Subnet"]["SubnetId"]
INSPECTION_TGW_B = ec2.create_subnet(
    VpcId=VPC_ID,
    CidrBlock="10.100.0.16/28",
    AvailabilityZone="us-east-1b",
    TagSpecifications=named("subnet", "inspection-tgw-b"),
)["Subnet"]["SubnetId"]
FIREWALL_A = ec2.create_subnet(
    VpcId=VPC_ID,
    CidrBlock="10.100.1.0/28",
    AvailabilityZone="us-east-1a",
    TagSpecifications=named("subnet", "inspection-firewall-a"),
)["Subnet"]["SubnetId"]
FIREWALL_B = ec2.create_subnet(
    VpcId=VPC_ID,
    CidrBlock="10.100.1.16/28",
    AvailabilityZone="us-east-1b",
    TagSpecifications=named("subnet", "inspection-firewall-b"),
)["Subnet"]["SubnetId"]
FIREWALL_ARN = firewall.create_firewall(
    FirewallName="inspection",
    FirewallPolicyArn=POLICY_ARN,
    VpcId=VPC_ID,
    SubnetMappings=[{"SubnetId": FIREWALL_A}, {"SubnetId": FIREWALL_B}],
)["Firewall"]["FirewallArn"]
while (
    firewall.describe_firewall(FirewallArn=FIREWALL_ARN)["FirewallStatus"]["Status"]
    != "READY"
):
    time.sleep(15)
ENDPOINT_A = firewall.describe_firewall(FirewallArn=FIREWALL_ARN)["FirewallStatus"][
    "SyncStates"
]["us-east-1a"]["Attachment"]["EndpointId"]
ENDPOINT_B = firewall.describe_firewall(FirewallArn=FIREWALL_ARN)["FirewallStatus"][
    "SyncStates"
]["us-east-1b"]["Attachment"]["EndpointId"]

# Appliance mode on the inspection attachment only.
ATTACHMENT_A = ec2.create_transit_gateway_vpc_attachment(
    TransitGatewayId=TGW_ID,
    VpcId=VPC_A_ID,
    SubnetIds=[TGW_A_SUBNET],
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
    SubnetIds=[TGW_B_SUBNET],
    TagSpecifications=named("transit-gateway-attachment", "spoke-b"),
)["TransitGatewayVpcAttachment"]["TransitGatewayAttachmentId"]
while (
    ec2.describe_transit_gateway_vpc_attachments(
        TransitGatewayAttachmentIds=[ATTACHMENT_B]
    )["TransitGatewayVpcAttachments"][0]["State"]
    != "available"
):
    time.sleep(15)
ATTACHMENT_I = ec2.create_transit_gateway_vpc_attachment(
    TransitGatewayId=TGW_ID,
    VpcId=VPC_ID,
    SubnetIds=[INSPECTION_TGW_A, INSPECTION_TGW_B],
    Options={"ApplianceModeSupport": "enable"},
    TagSpecifications=named("transit-gateway-attachment", "inspection"),
)["TransitGatewayVpcAttachment"]["TransitGatewayAttachmentId"]
while (
    ec2.describe_transit_gateway_vpc_attachments(
        TransitGatewayAttachmentIds=[ATTACHMENT_I]
    )["TransitGatewayVpcAttachments"][0]["State"]
    != "available"
):
    time.sleep(15)

# Two tables in the transit gateway: towards the firewall, and back from it.
SPOKES_TABLE = ec2.create_transit_gateway_route_table(
    TransitGatewayId=TGW_ID,
    TagSpecifications=named("transit-gateway-route-table", "spokes"),
)["TransitGatewayRouteTable"]["TransitGatewayRouteTableId"]
while (
    ec2.describe_transit_gateway_route_tables(
        TransitGatewayRouteTableIds=[SPOKES_TABLE]
    )["TransitGatewayRouteTables"][0]["State"]
    != "available"
):
    time.sleep(15)
INSPECTED_TABLE = ec2.create_transit_gateway_route_table(
    TransitGatewayId=TGW_ID,
    TagSpecifications=named("transit-gateway-route-table", "inspected"),
)["TransitGatewayRouteTable"]["TransitGatewayRouteTableId"]
while (
    ec2.describe_transit_gateway_route_tables(
        TransitGatewayRouteTableIds=[INSPECTED_TABLE]
    )["TransitGatewayRouteTables"][0]["State"]
    != "available"
):
    time.sleep(15)
ec2.associate_transit_gateway_route_table(
    TransitGatewayRouteTableId=SPOKES_TABLE, TransitGatewayAttachmentId=ATTACHMENT_A
)
ec2.associate_transit_gateway_route_table(
    TransitGatewayRouteTableId=SPOKES_TABLE, TransitGatewayAttachmentId=ATTACHMENT_B
)
ec2.associate_transit_gateway_route_table(
    TransitGatewayRouteTableId=INSPECTED_TABLE, TransitGatewayAttachmentId=ATTACHMENT_I
)
ec2.create_transit_gateway_route(
    TransitGatewayRouteTableId=SPOKES_TABLE,
    DestinationCidrBlock="0.0.0.0/0",
    TransitGatewayAttachmentId=ATTACHMENT_I,
)
ec2.enable_transit_gateway_route_table_propagation(
    TransitGatewayRouteTableId=INSPECTED_TABLE, TransitGatewayAttachmentId=ATTACHMENT_A
)
ec2.enable_transit_gateway_route_table_propagation(
    TransitGatewayRouteTableId=INSPECTED_TABLE, TransitGatewayAttachmentId=ATTACHMENT_B
)

# The VPC tables.
ROUTES_A = ec2.create_route_table(
    VpcId=VPC_A_ID, TagSpecifications=named("route-table", "spoke-a")
)["RouteTable"]["RouteTableId"]
ec2.associate_route_table(RouteTableId=ROUTES_A, SubnetId=HOST_A_SUBNET)
ec2.create_route(
    RouteTableId=ROUTES_A, DestinationCidrBlock="0.0.0.0/0", TransitGatewayId=TGW_ID
)
ROUTES_B = ec2.create_route_table(
    VpcId=VPC_B_ID, TagSpecifications=named("route-table", "spoke-b")
)["RouteTable"]["RouteTableId"]
ec2.associate_route_table(RouteTableId=ROUTES_B, SubnetId=HOST_B_SUBNET)
ec2.create_route(
    RouteTableId=ROUTES_B, DestinationCidrBlock="0.0.0.0/0", TransitGatewayId=TGW_ID
)
ROUTES_TGW_A = ec2.create_route_table(
    VpcId=VPC_ID, TagSpecifications=named("route-table", "inspection-tgw-a")
)["RouteTable"]["RouteTableId"]
ec2.associate_route_table(RouteTableId=ROUTES_TGW_A, SubnetId=INSPECTION_TGW_A)
ec2.create_route(
    RouteTableId=ROUTES_TGW_A,
    DestinationCidrBlock="0.0.0.0/0",
    VpcEndpointId=ENDPOINT_A,
)
ROUTES_FIREWALL_A = ec2.create_route_table(
    VpcId=VPC_ID, TagSpecifications=named("route-table", "inspection-firewall-a")
)["RouteTable"]["RouteTableId"]
ec2.associate_route_table(RouteTableId=ROUTES_FIREWALL_A, SubnetId=FIREWALL_A)
ec2.create_route(
    RouteTableId=ROUTES_FIREWALL_A,
    DestinationCidrBlock="10.0.0.0/8",
    TransitGatewayId=TGW_ID,
)
ROUTES_TGW_B = ec2.create_route_table(
    VpcId=VPC_ID, TagSpecifications=named("route-table", "inspection-tgw-b")
)["RouteTable"]["RouteTableId"]
ec2.associate_route_table(RouteTableId=ROUTES_TGW_B, SubnetId=INSPECTION_TGW_B)
ec2.create_route(
    RouteTableId=ROUTES_TGW_B,
    DestinationCidrBlock="0.0.0.0/0",
    VpcEndpointId=ENDPOINT_B,
)
ROUTES_FIREWALL_B = ec2.create_route_table(
    VpcId=VPC_ID, TagSpecifications=named("route-table", "inspection-firewall-b")
)["RouteTable"]["RouteTableId"]
ec2.associate_route_table(RouteTableId=ROUTES_FIREWALL_B, SubnetId=FIREWALL_B)
ec2.create_route(
    RouteTableId=ROUTES_FIREWALL_B,
    DestinationCidrBlock="10.0.0.0/8",
    TransitGatewayId=TGW_ID,
)

# The tables of the transit gateway: table, destination, attached VPC, kind.
for label, table in [("spokes", SPOKES_TABLE), ("inspected", INSPECTED_TABLE)]:
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
#> spokes	0.0.0.0/0	vpc-47ca95366bda282c0	static
#> inspected	10.1.0.0/16	vpc-37a5670dd28cf123b	propagated
#> inspected	10.2.0.0/16	vpc-9ef2c93dcdc8bf0ff	propagated
lines = []
tables = ec2.describe_route_tables(
    Filters=[{"Name": "vpc-id", "Values": [VPC_A_ID, VPC_B_ID, VPC_ID]}]
)
for found in tables["RouteTables"]:
    for table in [tag["Value"] for tag in found["Tags"] if tag["Key"] == "Name"]:
        for route in found["Routes"]:
            target = [route[key] for key in TARGETS if key in route][:1]
            lines.append("\t".join([table, route["DestinationCidrBlock"], *target]))
print("\n".join(sorted(lines)))
#> inspection-firewall-a	10.0.0.0/8	tgw-456c9e2e468972aad
#> inspection-firewall-a	10.100.0.0/16	local
#> inspection-firewall-b	10.0.0.0/8	tgw-456c9e2e468972aad
#> inspection-firewall-b	10.100.0.0/16	local
#> inspection-tgw-a	0.0.0.0/0	vpce-b0dec969f81379fd7
#> inspection-tgw-a	10.100.0.0/16	local
#> inspection-tgw-b	0.0.0.0/0	vpce-6b0e0acec34977cbb
#> inspection-tgw-b	10.100.0.0/16	local
#> spoke-a	0.0.0.0/0	tgw-456c9e2e468972aad
#> spoke-a	10.1.0.0/16	local
#> spoke-b	0.0.0.0/0	tgw-456c9e2e468972aad
#> spoke-b	10.2.0.0/16	local
