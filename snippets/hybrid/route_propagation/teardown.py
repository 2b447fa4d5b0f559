import os
import time

import boto3

ec2 = boto3.client("ec2")
tables = ec2.describe_route_tables(
    Filters=[{"Name": "vpc-id", "Values": [os.environ["VPC_ID"]]}]
)
for table in tables["RouteTables"]:
    for association in table["Associations"]:
        if not association["Main"]:
            ec2.disassociate_route_table(
                AssociationId=association["RouteTableAssociationId"]
            )
ec2.disable_vgw_route_propagation(
    RouteTableId=os.environ["PRIVATE_TABLE"], GatewayId=os.environ["VGW_ID"]
)
ec2.delete_route_table(RouteTableId=os.environ["PRIVATE_TABLE"])
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
ec2.terminate_instances(InstanceIds=[os.environ["HOST_ID"]])
ec2.get_waiter("instance_terminated").wait(InstanceIds=[os.environ["HOST_ID"]])
ec2.delete_network_interface(NetworkInterfaceId=os.environ["HOST_ENI"])
ec2.delete_security_group(GroupId=os.environ["GROUP_ID"])
ec2.delete_subnet(SubnetId=os.environ["PRIVATE_SUBNET"])
ec2.delete_vpc(VpcId=os.environ["VPC_ID"])
