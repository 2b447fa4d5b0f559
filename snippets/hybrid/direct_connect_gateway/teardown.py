import os
import time

import boto3

ec2 = boto3.client("ec2")
directconnect = boto3.client("directconnect")
directconnect.delete_direct_connect_gateway_association(
    associationId=os.environ["ASSOCIATION_ID"]
)
directconnect.delete_virtual_interface(virtualInterfaceId=os.environ["VIF_ID"])

# Both take minutes to be gone. The gateway cannot go before them.
while any(
    found["associationState"] != "disassociated"
    for found in directconnect.describe_direct_connect_gateway_associations(
        directConnectGatewayId=os.environ["DXGW_ID"]
    )["directConnectGatewayAssociations"]
):
    time.sleep(30)
while any(
    found["virtualInterfaceState"] != "deleted"
    for found in directconnect.describe_virtual_interfaces(
        virtualInterfaceId=os.environ["VIF_ID"]
    )["virtualInterfaces"]
):
    time.sleep(30)
directconnect.delete_direct_connect_gateway(
    directConnectGatewayId=os.environ["DXGW_ID"]
)
ec2.delete_transit_gateway(TransitGatewayId=os.environ["TGW_ID"])
