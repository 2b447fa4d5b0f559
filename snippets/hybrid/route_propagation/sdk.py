import time

import boto3

ec2 = boto3.client("ec2")
TARGETS = ["GatewayId"]


def named(kind, name):
    return [{"ResourceType": kind, "Tags": [{"Key": "Name", "Value": name}]}]


VPC_ID = ec2.create_vpc(
    CidrBlock="10.0.0.0/16", TagSpecifications=named("vpc", "office")
)["Vpc"]["VpcId"]
PRIVATE_SUBNET = ec2.create_subnet(
    VpcId=VPC_ID,
    CidrBlock="10.0.1.0/24",
    AvailabilityZone="us-east-1a",
    TagSpecifications=named("subnet", "private"),
)["Subnet"]["SubnetId"]
GROUP_ID = ec2.create_security_group(
    GroupName="host",
    Description="All from the office",
    VpcId=VPC_ID,
    TagSpecifications=named("security-group", "host"),
)["GroupId"]
ec2.authorize_security_group_ingress(
    GroupId=GROUP_ID,
    IpPermissions=[{"IpProtocol": "-1", "IpRanges": [{"CidrIp": "192.168.0.0/16"}]}],
)
HOST_ENI = ec2.create_network_interface(
    SubnetId=PRIVATE_SUBNET,
    PrivateIpAddress="10.0.1.10",
    Groups=[GROUP_ID],
    TagSpecifications=named("network-interface", "host"),
)["NetworkInterface"]["NetworkInterfaceId"]
HOST_ID = ec2.run_instances(
    ImageId="resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64",
    InstanceType="t3.nano",
    MinCount=1,
    MaxCount=1,
    NetworkInterfaces=[{"DeviceIndex": 0, "NetworkInterfaceId": HOST_ENI}],
    TagSpecifications=named("instance", "host"),
)["Instances"][0]["InstanceId"]
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
        "StaticRoutesOnly": True,
        "TunnelOptions": [
            {"TunnelInsideCidr": "169.254.10.0/30"},
            {"TunnelInsideCidr": "169.254.10.4/30"},
        ],
    },
    TagSpecifications=named("vpn-connection", "office"),
)["VpnConnection"]["VpnConnectionId"]
ec2.get_waiter("vpn_connection_available").wait(VpnConnectionIds=[VPN_ID])

# A static VPN: what is behind the device is said here, once.
ec2.create_vpn_connection_route(
    VpnConnectionId=VPN_ID, DestinationCidrBlock="192.168.0.0/16"
)
PRIVATE_TABLE = ec2.create_route_table(
    VpcId=VPC_ID, TagSpecifications=named("route-table", "private")
)["RouteTable"]["RouteTableId"]
ec2.associate_route_table(RouteTableId=PRIVATE_TABLE, SubnetId=PRIVATE_SUBNET)

# From now on the gateway writes into this table.
ec2.enable_vgw_route_propagation(RouteTableId=PRIVATE_TABLE, GatewayId=VGW_ID)

# The result: table, destination, target, and who wrote the route.
lines = []
tables = ec2.describe_route_tables(Filters=[{"Name": "vpc-id", "Values": [VPC_ID]}])
for found in tables["RouteTables"]:
    for table in [tag["Value"] for tag in found["Tags"] if tag["Key"] == "Name"]:
        for route in found["Routes"]:
            target = [route[key] for key in TARGETS if key in route][:1]
            lines.append(
                "\t".join(
                    [table, route["DestinationCidrBlock"], *target, route["Origin"]]
                )
            )
print("\n".join(sorted(lines)))
#> private	10.0.0.0/16	local	CreateRouteTable
#> private	192.168.0.0/16	vgw-45973a770bbdd6ffe	EnableVgwRoutePropagation
