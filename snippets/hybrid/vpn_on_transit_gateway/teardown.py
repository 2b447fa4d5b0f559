import os
import time

import boto3

ec2 = boto3.client("ec2")
tables = ec2.describe_route_tables(
    Filters=[{"Name": "vpc-id", "Values": [os.environ["VPC_A_ID"]]}]
)
for table in tables["RouteTables"]:
    for association in table["Associations"]:
        if not association["Main"]:
            ec2.disassociate_route_table(
                AssociationId=association["RouteTableAssociationId"]
            )
ec2.delete_vpn_connection(VpnConnectionId=os.environ["VPN_ID"])
ec2.get_waiter("vpn_connection_deleted").wait(VpnConnectionIds=[os.environ["VPN_ID"]])
ec2.delete_customer_gateway(CustomerGatewayId=os.environ["DEVICE_ID"])
ec2.delete_route_table(RouteTableId=os.environ["ROUTES_A"])
ec2.delete_transit_gateway_vpc_attachment(
    TransitGatewayAttachmentId=os.environ["ATTACHMENT_A"]
)
while any(
    found["TransitGatewayAttachmentId"] == os.environ["ATTACHMENT_A"]
    and found["State"] != "deleted"
    for found in ec2.describe_transit_gateway_attachments()["TransitGatewayAttachments"]
):
    time.sleep(15)
ec2.delete_subnet(SubnetId=os.environ["TGW_SUBNET_A"])
ec2.terminate_instances(InstanceIds=[os.environ["HOST_A_ID"]])
ec2.get_waiter("instance_terminated").wait(InstanceIds=[os.environ["HOST_A_ID"]])
ec2.delete_network_interface(NetworkInterfaceId=os.environ["HOST_A_ENI"])
ec2.delete_security_group(GroupId=os.environ["GROUP_A"])
ec2.delete_subnet(SubnetId=os.environ["SUBNET_A"])
ec2.delete_vpc(VpcId=os.environ["VPC_A_ID"])
ec2.delete_transit_gateway(TransitGatewayId=os.environ["TGW_ID"])
