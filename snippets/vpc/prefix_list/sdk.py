import os

import boto3

ec2 = boto3.client("ec2")
# MaxEntries counts against the quota of whatever refers to the list, so keep it small.
PREFIX_LIST = ec2.create_managed_prefix_list(
    PrefixListName="branches",
    AddressFamily="IPv4",
    MaxEntries=5,
    Entries=[{"Cidr": "192.168.10.0/24", "Description": "Lisbon"}],
)["PrefixList"]["PrefixListId"]
ADMIN_GROUP = ec2.create_security_group(
    VpcId=os.environ["VPC_ID"],
    GroupName="admin",
    Description="SSH from the branches",
)["GroupId"]
ec2.authorize_security_group_ingress(
    GroupId=ADMIN_GROUP,
    IpPermissions=[
        {
            "IpProtocol": "tcp",
            "FromPort": 22,
            "ToPort": 22,
            "PrefixListIds": [{"PrefixListId": PREFIX_LIST}],
        }
    ],
)
VPN_GATEWAY = ec2.create_vpn_gateway(Type="ipsec.1")["VpnGateway"]["VpnGatewayId"]
ec2.attach_vpn_gateway(VpcId=os.environ["VPC_ID"], VpnGatewayId=VPN_GATEWAY)
ec2.create_route(
    RouteTableId=os.environ["PRIVATE_ROUTE_TABLE_A"],
    DestinationPrefixListId=PREFIX_LIST,
    GatewayId=VPN_GATEWAY,
)

# A branch more: one change, and the rule and the route have it.
ec2.modify_managed_prefix_list(
    PrefixListId=PREFIX_LIST,
    CurrentVersion=1,
    AddEntries=[{"Cidr": "192.168.20.0/24", "Description": "Porto"}],
)
entries = ec2.get_managed_prefix_list_entries(PrefixListId=PREFIX_LIST)["Entries"]
for entry in sorted(entries, key=lambda each: each["Cidr"]):
    print(entry["Cidr"], entry["Description"])
#> 192.168.10.0/24 Lisbon
#> 192.168.20.0/24 Porto
table = ec2.describe_route_tables(RouteTableIds=[os.environ["PRIVATE_ROUTE_TABLE_A"]])
for route in table["RouteTables"][0]["Routes"]:
    if "DestinationPrefixListId" in route:
        print(route["DestinationPrefixListId"], route["GatewayId"])
#> pl-ae997f66efa3b4b89 vgw-45973a770bbdd6ffe
