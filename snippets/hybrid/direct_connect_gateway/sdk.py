import os
import time

import boto3

ec2 = boto3.client("ec2")
directconnect = boto3.client("directconnect")

# Two AS numbers on the Amazon side, and they must differ.
TGW_ID = ec2.create_transit_gateway(
    Options={"AmazonSideAsn": 64512},
    TagSpecifications=[
        {
            "ResourceType": "transit-gateway",
            "Tags": [{"Key": "Name", "Value": "office"}],
        }
    ],
)["TransitGateway"]["TransitGatewayId"]
while (
    ec2.describe_transit_gateways(TransitGatewayIds=[TGW_ID])["TransitGateways"][0][
        "State"
    ]
    != "available"
):
    time.sleep(15)
DXGW_ID = directconnect.create_direct_connect_gateway(
    directConnectGatewayName="office", amazonSideAsn=64513
)["directConnectGateway"]["directConnectGatewayId"]

# Your side: a transit virtual interface on the connection you have ordered.
VIF_ID = directconnect.create_transit_virtual_interface(
    connectionId=os.environ["CONNECTION_ID"],
    newTransitVirtualInterface={
        "virtualInterfaceName": "office",
        "vlan": 101,
        "asn": 65010,
        "mtu": 8500,
        "directConnectGatewayId": DXGW_ID,
    },
)["virtualInterface"]["virtualInterfaceId"]

# The transit gateway, and the prefixes that your router will hear of.
ASSOCIATION_ID = directconnect.create_direct_connect_gateway_association(
    directConnectGatewayId=DXGW_ID,
    gatewayId=TGW_ID,
    addAllowedPrefixesToDirectConnectGateway=[{"cidr": "10.0.0.0/8"}],
)["directConnectGatewayAssociation"]["associationId"]
for association in directconnect.describe_direct_connect_gateway_associations(
    directConnectGatewayId=DXGW_ID
)["directConnectGatewayAssociations"]:
    print(
        association["associatedGateway"]["type"],
        association["associationState"],
        association["allowedPrefixesToDirectConnectGateway"][0]["cidr"],
        sep="\t",
    )
#> transitGateway	associating	10.0.0.0/8
for interface in directconnect.describe_virtual_interfaces(virtualInterfaceId=VIF_ID)[
    "virtualInterfaces"
]:
    print(
        interface["virtualInterfaceType"],
        interface["vlan"],
        interface["amazonSideAsn"],
        interface["asn"],
        interface["mtu"],
        interface["virtualInterfaceState"],
        sep="\t",
    )
#> transit	101	64513	65010	8500	pending
