import os
import time

import boto3

ec2 = boto3.client("ec2")
firewall = boto3.client("network-firewall")
tables = ec2.describe_route_tables(
    Filters=[
        {
            "Name": "vpc-id",
            "Values": [
                os.environ["VPC_A_ID"],
                os.environ["VPC_B_ID"],
                os.environ["VPC_ID"],
            ],
        }
    ]
)
for table in tables["RouteTables"]:
    for association in table["Associations"]:
        if not association["Main"]:
            ec2.disassociate_route_table(
                AssociationId=association["RouteTableAssociationId"]
            )
ec2.delete_route_table(RouteTableId=os.environ["ROUTES_FIREWALL_B"])
ec2.delete_route_table(RouteTableId=os.environ["ROUTES_TGW_B"])
ec2.delete_route_table(RouteTableId=os.environ["ROUTES_FIREWALL_A"])
ec2.delete_route_table(RouteTableId=os.environ["ROUTES_TGW_A"])
ec2.delete_route_table(RouteTableId=os.environ["ROUTES_B"])
ec2.delete_route_table(RouteTableId=os.environ["ROUTES_A"])
ec2.disassociate_transit_gateway_route_table(
    TransitGatewayRouteTableId=os.environ["INSPECTED_TABLE"],
    TransitGatewayAttachmentId=os.environ["ATTACHMENT_I"],
)
while any(
    found["State"] == "disassociating"
    for found in ec2.get_transit_gateway_route_table_associations(
        TransitGatewayRouteTableId=os.environ["INSPECTED_TABLE"]
    )["Associations"]
):
    time.sleep(15)
ec2.disassociate_transit_gateway_route_table(
    TransitGatewayRouteTableId=os.environ["SPOKES_TABLE"],
    TransitGatewayAttachmentId=os.environ["ATTACHMENT_B"],
)
while any(
    found["State"] == "disassociating"
    for found in ec2.get_transit_gateway_route_table_associations(
        TransitGatewayRouteTableId=os.environ["SPOKES_TABLE"]
    )["Associations"]
):
    time.sleep(15)
ec2.disassociate_transit_gateway_route_table(
    TransitGatewayRouteTableId=os.environ["SPOKES_TABLE"],
    TransitGatewayAttachmentId=os.environ["ATTACHMENT_A"],
)
while any(
    found["State"] == "disassociating"
    for found in ec2.get_transit_gateway_route_table_associations(
        TransitGatewayRouteTableId=os.environ["SPOKES_TABLE"]
    )["Associations"]
):
    time.sleep(15)
ec2.delete_transit_gateway_route_table(
    TransitGatewayRouteTableId=os.environ["INSPECTED_TABLE"]
)
ec2.delete_transit_gateway_route_table(
    TransitGatewayRouteTableId=os.environ["SPOKES_TABLE"]
)
ec2.delete_transit_gateway_vpc_attachment(
    TransitGatewayAttachmentId=os.environ["ATTACHMENT_I"]
)
while any(
    found["TransitGatewayAttachmentId"] == os.environ["ATTACHMENT_I"]
    and found["State"] != "deleted"
    for found in ec2.describe_transit_gateway_attachments()["TransitGatewayAttachments"]
):
    time.sleep(15)
ec2.delete_transit_gateway_vpc_attachment(
    TransitGatewayAttachmentId=os.environ["ATTACHMENT_B"]
)
while any(
    found["TransitGatewayAttachmentId"] == os.environ["ATTACHMENT_B"]
    and found["State"] != "deleted"
    for found in ec2.describe_transit_gateway_attachments()["TransitGatewayAttachments"]
):
    time.sleep(15)
ec2.delete_transit_gateway_vpc_attachment(
    TransitGatewayAttachmentId=os.environ["ATTACHMENT_A"]
)
while any(
    found["TransitGatewayAttachmentId"] == os.environ["ATTACHMENT_A"]
    and found["State"] != "deleted"
    for found in ec2.describe_transit_gateway_attachments()["TransitGatewayAttachments"]
):
    time.sleep(15)
firewall.delete_firewall(FirewallArn=os.environ["FIREWALL_ARN"])
try:
    while firewall.describe_firewall(FirewallArn=os.environ["FIREWALL_ARN"]):
        time.sleep(15)
except firewall.exceptions.ResourceNotFoundException:
    pass
ec2.delete_subnet(SubnetId=os.environ["FIREWALL_B"])
ec2.delete_subnet(SubnetId=os.environ["FIREWALL_A"])
ec2.delete_subnet(SubnetId=os.environ["INSPECTION_TGW_B"])
ec2.delete_subnet(SubnetId=os.environ["INSPECTION_TGW_A"])
ec2.delete_vpc(VpcId=os.environ["VPC_ID"])
ec2.terminate_instances(InstanceIds=[os.environ["HOST_B_ID"]])
ec2.get_waiter("instance_terminated").wait(InstanceIds=[os.environ["HOST_B_ID"]])
ec2.delete_network_interface(NetworkInterfaceId=os.environ["HOST_B_ENI"])
ec2.delete_security_group(GroupId=os.environ["GROUP_B"])
ec2.delete_subnet(SubnetId=os.environ["TGW_B_SUBNET"])
ec2.delete_subnet(SubnetId=os.environ["HOST_B_SUBNET"])
ec2.delete_vpc(VpcId=os.environ["VPC_B_ID"])
ec2.terminate_instances(InstanceIds=[os.environ["HOST_A_ID"]])
ec2.get_waiter("instance_terminated").wait(InstanceIds=[os.environ["HOST_A_ID"]])
ec2.delete_network_interface(NetworkInterfaceId=os.environ["HOST_A_ENI"])
ec2.delete_security_group(GroupId=os.environ["GROUP_A"])
ec2.delete_subnet(SubnetId=os.environ["TGW_A_SUBNET"])
ec2.delete_subnet(SubnetId=os.environ["HOST_A_SUBNET"])
ec2.delete_vpc(VpcId=os.environ["VPC_A_ID"])
ec2.delete_transit_gateway(TransitGatewayId=os.environ["TGW_ID"])
