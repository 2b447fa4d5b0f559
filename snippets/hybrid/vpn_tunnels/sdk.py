import time

import boto3

ec2 = boto3.client("ec2")


def named(kind, name):
    return [{"ResourceType": kind, "Tags": [{"Key": "Name", "Value": name}]}]


VPC_ID = ec2.create_vpc(
    CidrBlock="10.0.0.0/16", TagSpecifications=named("vpc", "office")
)["Vpc"]["VpcId"]
VGW_ID = ec2.create_vpn_gateway(
    Type="ipsec.1",
    AmazonSideAsn=64512,
    TagSpecifications=named("vpn-gateway", "office"),
)["VpnGateway"]["VpnGatewayId"]
ec2.attach_vpn_gateway(VpnGatewayId=VGW_ID, VpcId=VPC_ID)
while (
    ec2.describe_vpn_gateways(VpnGatewayIds=[VGW_ID])["VpnGateways"][0][
        "VpcAttachments"
    ][0]["State"]
    != "attached"
):
    time.sleep(15)

# Your device: its public address and its AS number.
DEVICE_ID = ec2.create_customer_gateway(
    Type="ipsec.1",
    BgpAsn=65010,
    IpAddress="198.51.100.1",
    TagSpecifications=named("customer-gateway", "office"),
)["CustomerGateway"]["CustomerGatewayId"]
ec2.get_waiter("customer_gateway_available").wait(CustomerGatewayIds=[DEVICE_ID])
VPN_ID = ec2.create_vpn_connection(
    Type="ipsec.1",
    CustomerGatewayId=DEVICE_ID,
    VpnGatewayId=VGW_ID,
    Options={
        "TunnelOptions": [
            {"TunnelInsideCidr": "169.254.10.0/30"},
            {"TunnelInsideCidr": "169.254.10.4/30"},
        ]
    },
    TagSpecifications=named("vpn-connection", "office"),
)["VpnConnection"]["VpnConnectionId"]
ec2.get_waiter("vpn_connection_available").wait(VpnConnectionIds=[VPN_ID])

# What your device needs first: two addresses to build tunnels to.
for connection in ec2.describe_vpn_connections(VpnConnectionIds=[VPN_ID])[
    "VpnConnections"
]:
    for tunnel in connection["Options"]["TunnelOptions"]:
        print(tunnel["OutsideIpAddress"], tunnel["TunnelInsideCidr"], sep="\t")
#> 203.0.113.62	169.254.10.0/30
#> 198.51.100.58	169.254.10.4/30
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
#> 203.0.113.62	DOWN	0
#> 198.51.100.58	DOWN	0
