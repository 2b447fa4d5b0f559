import os

import boto3

ec2 = boto3.client("ec2")
ec2.delete_route(
    RouteTableId=os.environ["PRIVATE_ROUTE_TABLE_A"],
    DestinationPrefixListId=os.environ["PREFIX_LIST"],
)
ec2.detach_vpn_gateway(
    VpcId=os.environ["VPC_ID"], VpnGatewayId=os.environ["VPN_GATEWAY"]
)
ec2.delete_vpn_gateway(VpnGatewayId=os.environ["VPN_GATEWAY"])
ec2.delete_security_group(GroupId=os.environ["ADMIN_GROUP"])
ec2.delete_managed_prefix_list(PrefixListId=os.environ["PREFIX_LIST"])
