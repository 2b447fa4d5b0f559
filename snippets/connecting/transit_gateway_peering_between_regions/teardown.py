import os
import time

import boto3

ec2_eu_west = boto3.client("ec2", region_name="eu-west-1")
ec2_us_east = boto3.client("ec2", region_name="us-east-1")
tables = ec2_eu_west.describe_route_tables(
    Filters=[{"Name": "vpc-id", "Values": [os.environ["VPC_B_ID"]]}]
)
for table in tables["RouteTables"]:
    for association in table["Associations"]:
        if not association["Main"]:
            ec2_eu_west.disassociate_route_table(
                AssociationId=association["RouteTableAssociationId"]
            )
tables = ec2_us_east.describe_route_tables(
    Filters=[{"Name": "vpc-id", "Values": [os.environ["VPC_A_ID"]]}]
)
for table in tables["RouteTables"]:
    for association in table["Associations"]:
        if not association["Main"]:
            ec2_us_east.disassociate_route_table(
                AssociationId=association["RouteTableAssociationId"]
            )
ec2_eu_west.disassociate_transit_gateway_route_table(
    TransitGatewayRouteTableId=os.environ["TABLE_B"],
    TransitGatewayAttachmentId=os.environ["PEERING_ID"],
)
while any(
    found["State"] == "disassociating"
    for found in ec2_eu_west.get_transit_gateway_route_table_associations(
        TransitGatewayRouteTableId=os.environ["TABLE_B"]
    )["Associations"]
):
    time.sleep(15)
ec2_us_east.disassociate_transit_gateway_route_table(
    TransitGatewayRouteTableId=os.environ["TABLE_A"],
    TransitGatewayAttachmentId=os.environ["PEERING_ID"],
)
while any(
    found["State"] == "disassociating"
    for found in ec2_us_east.get_transit_gateway_route_table_associations(
        TransitGatewayRouteTableId=os.environ["TABLE_A"]
    )["Associations"]
):
    time.sleep(15)
ec2_us_east.delete_transit_gateway_peering_attachment(
    TransitGatewayAttachmentId=os.environ["PEERING_ID"]
)
while any(
    found["TransitGatewayAttachmentId"] == os.environ["PEERING_ID"]
    and found["State"] != "deleted"
    for found in ec2_us_east.describe_transit_gateway_attachments()[
        "TransitGatewayAttachments"
    ]
):
    time.sleep(15)
ec2_eu_west.disassociate_transit_gateway_route_table(
    TransitGatewayRouteTableId=os.environ["TABLE_B"],
    TransitGatewayAttachmentId=os.environ["ATTACHMENT_B"],
)
while any(
    found["State"] == "disassociating"
    for found in ec2_eu_west.get_transit_gateway_route_table_associations(
        TransitGatewayRouteTableId=os.environ["TABLE_B"]
    )["Associations"]
):
    time.sleep(15)
ec2_eu_west.delete_transit_gateway_route_table(
    TransitGatewayRouteTableId=os.environ["TABLE_B"]
)
ec2_eu_west.delete_route_table(RouteTableId=os.environ["ROUTES_B"])
ec2_eu_west.delete_transit_gateway_vpc_attachment(
    TransitGatewayAttachmentId=os.environ["ATTACHMENT_B"]
)
while any(
    found["TransitGatewayAttachmentId"] == os.environ["ATTACHMENT_B"]
    and found["State"] != "deleted"
    for found in ec2_eu_west.describe_transit_gateway_attachments()[
        "TransitGatewayAttachments"
    ]
):
    time.sleep(15)
ec2_eu_west.terminate_instances(InstanceIds=[os.environ["HOST_B_ID"]])
ec2_eu_west.get_waiter("instance_terminated").wait(
    InstanceIds=[os.environ["HOST_B_ID"]]
)
ec2_eu_west.delete_network_interface(NetworkInterfaceId=os.environ["HOST_B_ENI"])
ec2_eu_west.delete_security_group(GroupId=os.environ["GROUP_B"])
ec2_eu_west.delete_subnet(SubnetId=os.environ["TGW_SUBNET_B"])
ec2_eu_west.delete_subnet(SubnetId=os.environ["SUBNET_B"])
ec2_eu_west.delete_vpc(VpcId=os.environ["VPC_B_ID"])
ec2_eu_west.delete_transit_gateway(TransitGatewayId=os.environ["TGW_B"])
ec2_us_east.disassociate_transit_gateway_route_table(
    TransitGatewayRouteTableId=os.environ["TABLE_A"],
    TransitGatewayAttachmentId=os.environ["ATTACHMENT_A"],
)
while any(
    found["State"] == "disassociating"
    for found in ec2_us_east.get_transit_gateway_route_table_associations(
        TransitGatewayRouteTableId=os.environ["TABLE_A"]
    )["Associations"]
):
    time.sleep(15)
ec2_us_east.delete_transit_gateway_route_table(
    TransitGatewayRouteTableId=os.environ["TABLE_A"]
)
ec2_us_east.delete_route_table(RouteTableId=os.environ["ROUTES_A"])
ec2_us_east.delete_transit_gateway_vpc_attachment(
    TransitGatewayAttachmentId=os.environ["ATTACHMENT_A"]
)
while any(
    found["TransitGatewayAttachmentId"] == os.environ["ATTACHMENT_A"]
    and found["State"] != "deleted"
    for found in ec2_us_east.describe_transit_gateway_attachments()[
        "TransitGatewayAttachments"
    ]
):
    time.sleep(15)
ec2_us_east.terminate_instances(InstanceIds=[os.environ["HOST_A_ID"]])
ec2_us_east.get_waiter("instance_terminated").wait(
    InstanceIds=[os.environ["HOST_A_ID"]]
)
ec2_us_east.delete_network_interface(NetworkInterfaceId=os.environ["HOST_A_ENI"])
ec2_us_east.delete_security_group(GroupId=os.environ["GROUP_A"])
ec2_us_east.delete_subnet(SubnetId=os.environ["TGW_SUBNET_A"])
ec2_us_east.delete_subnet(SubnetId=os.environ["SUBNET_A"])
ec2_us_east.delete_vpc(VpcId=os.environ["VPC_A_ID"])
ec2_us_east.delete_transit_gateway(TransitGatewayId=os.environ["TGW_A"])
