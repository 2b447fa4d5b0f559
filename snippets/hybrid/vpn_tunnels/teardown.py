import os
import time

import boto3

ec2 = boto3.client("ec2")
ec2.delete_vpn_connection(VpnConnectionId=os.environ["VPN_ID"])
ec2.get_waiter("vpn_connection_deleted").wait(VpnConnectionIds=[os.environ["VPN_ID"]])
ec2.delete_customer_gateway(CustomerGatewayId=os.environ["DEVICE_ID"])
ec2.detach_vpn_gateway(VpnGatewayId=os.environ["VGW_ID"], VpcId=os.environ["VPC_ID"])
while any(
    attached["State"] == "detaching"
    for found in ec2.describe_vpn_gateways(VpnGatewayIds=[os.environ["VGW_ID"]])[
        "VpnGateways"
    ]
    for attached in found["VpcAttachments"]
):
    time.sleep(15)
ec2.delete_vpn_gateway(VpnGatewayId=os.environ["VGW_ID"])
ec2.delete_vpc(VpcId=os.environ["VPC_ID"])
