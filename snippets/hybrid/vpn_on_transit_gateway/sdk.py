import time

import boto3

ec2 = boto3.client("ec2")


def named(kind, name):
    return [{"ResourceType": kind, "Tags": [{"Key": "Name", "Value": name}]}]


TGW_ID = ec2.create_transit_gateway(
    Options={"AmazonSideAsn": 64512},
    TagSpecifications=named("transit-gateway", "office"),
)["TransitGateway"]["TransitGatewayId"]
while (
    ec2.describe_transit_gateways(TransitGatewayIds=[TGW_ID])["TransitGateways"][0][
        "State"
    ]
    != "available"
):
    time.sleep(15)
VPC_A_ID = ec2.create_vpc(
    CidrBlock="10.1.0.0/16", TagSpecifications=named("vpc", "spoke")
)["Vpc"]["VpcId"]
SUBNET_A = ec2.create_subnet(
    VpcId=VPC_A_ID,
    CidrBlock="10.1.1.0/24",
    AvailabilityZone="us-east-1a",
    TagSpecifications=named("subnet", "spoke-host"),
)["Subnet"]["SubnetId"]
GROUP_A = ec2.create_security_group(
    GroupName="host-spoke",
    Description="All from private addresses",
    VpcId=VPC_A_ID,
    TagSpecifications=named("security-group", "host-spoke"),
)["GroupId"]
ec2.authorize_security_group_ingress(
    GroupId=GROUP_A,
    IpPermissions=[{"IpProtocol": "-1", "IpRanges": [{"CidrIp": "10.0.0.0/8"}]}],
)
HOST_A_ENI = ec2.create_network_interface(
    SubnetId=SUBNET_A,
    PrivateIpAddress="10.1.1.10",
    Groups=[GROUP_A],
    TagSpecifications=named("network-interface", "host-spoke"),
)["NetworkInterface"]["NetworkInterfaceId"]
HOST_A_ID = ec2.run_instances(
    ImageId="resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64",
    InstanceType="t3.nano",
    MinCount=1,
    MaxCount=1,
    NetworkInterfaces=[{"DeviceIndex": 0, "NetworkInterfaceId": HOST_A_ENI}],
    TagSpecifications=named("instance", "host-spoke"),
)["Instances"][0]["InstanceId"]
TGW_SUBNET_A = ec2.create_subnet(
    VpcId=VPC_A_ID,
    CidrBlock="10.1.0.0/28",
    AvailabilityZone="us-east-1a",
    TagSpecifications=named("subnet", "spoke-tgw"),
)["Subnet"]["SubnetId"]
ATTACHMENT_A = ec2.create_transit_gateway_vpc_attachment(
    TransitGatewayId=TGW_ID,
    VpcId=VPC_A_ID,
    SubnetIds=[TGW_SUBNET_A],
    TagSpecifications=named("transit-gateway-attachment", "spoke"),
)["TransitGatewayVpcAttachment"]["TransitGatewayAttachmentId"]
while (
    ec2.describe_transit_gateway_vpc_attachments(
        TransitGatewayAttachmentIds=[ATTACHMENT_A]
    )["TransitGatewayVpcAttachments"][0]["State"]
    != "available"
):
    time.sleep(15)
ROUTES_A = ec2.create_route_table(
    VpcId=VPC_A_ID, TagSpecifications=named("route-table", "spoke")
)["RouteTable"]["RouteTableId"]
ec2.associate_route_table(RouteTableId=ROUTES_A, SubnetId=SUBNET_A)
ec2.create_route(
    RouteTableId=ROUTES_A,
    DestinationCidrBlock="192.168.0.0/16",
    TransitGatewayId=TGW_ID,
)
DEVICE_ID = ec2.create_customer_gateway(
    Type="ipsec.1",
    BgpAsn=65010,
    IpAddress="198.51.100.1",
    TagSpecifications=named("customer-gateway", "office"),
)["CustomerGateway"]["CustomerGatewayId"]
ec2.get_waiter("customer_gateway_available").wait(CustomerGatewayIds=[DEVICE_ID])

# A static VPN here. With BGP, the two tunnels would carry traffic side by side.
VPN_ID = ec2.create_vpn_connection(
    Type="ipsec.1",
    CustomerGatewayId=DEVICE_ID,
    TransitGatewayId=TGW_ID,
    Options={
        "StaticRoutesOnly": True,
        "TunnelOptions": [
            {"TunnelInsideCidr": "169.254.10.0/30"},
            {"TunnelInsideCidr": "169.254.10.4/30"},
        ],
    },
    TagSpecifications=named("vpn-connection", "office"),
)["VpnConnection"]["VpnConnectionId"]
ec2.get_waiter("vpn_connection_available").wait(VpnConnectionIds=[VPN_ID])
VPN_ATTACHMENT = ec2.describe_transit_gateway_attachments(
    Filters=[{"Name": "resource-id", "Values": [VPN_ID]}]
)["TransitGatewayAttachments"][0]["TransitGatewayAttachmentId"]
TABLE_ID = ec2.describe_transit_gateways(TransitGatewayIds=[TGW_ID])["TransitGateways"][
    0
]["Options"]["AssociationDefaultRouteTableId"]

# The static route belongs into the table of the transit gateway.
ec2.create_transit_gateway_route(
    TransitGatewayRouteTableId=TABLE_ID,
    DestinationCidrBlock="192.168.0.0/16",
    TransitGatewayAttachmentId=VPN_ATTACHMENT,
)

# The table of the transit gateway: destination, attached resource, kind.
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
#> default	192.168.0.0/16	vpn-79e3986a68e9e5345	static

# What your device needs first: two addresses to build tunnels to.
for connection in ec2.describe_vpn_connections(VpnConnectionIds=[VPN_ID])[
    "VpnConnections"
]:
    for tunnel in connection["Options"]["TunnelOptions"]:
        print(tunnel["OutsideIpAddress"], tunnel["TunnelInsideCidr"], sep="\t")
#> 203.0.113.225	169.254.10.0/30
#> 198.51.100.124	169.254.10.4/30
for connection in ec2.describe_vpn_connections(VpnConnectionIds=[VPN_ID])[
    "VpnConnections"
]:
    for tunnel in connection["VgwTelemetry"]:
        print(
            tunnel["OutsideIpAddress"],
            tunnel["Status"],
            tunnel["AcceptedRouteCount"],
            sep="\t",
        )
#> 203.0.113.225	DOWN	0
#> 198.51.100.124	DOWN	0
