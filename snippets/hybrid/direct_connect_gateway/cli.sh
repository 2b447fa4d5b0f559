# Two AS numbers on the Amazon side, and they must differ.
TGW_ID=$(aws ec2 create-transit-gateway --options AmazonSideAsn=64512 \
  --tag-specifications 'ResourceType=transit-gateway,Tags=[{Key=Name,Value=office}]' \
  --query TransitGateway.TransitGatewayId --output text)
export TGW_ID
until [ "$(aws ec2 describe-transit-gateways --transit-gateway-ids "$TGW_ID" \
    --query 'TransitGateways[0].State' --output text)" = available ]; do
  sleep 15
done
DXGW_ID=$(aws directconnect create-direct-connect-gateway \
  --direct-connect-gateway-name office --amazon-side-asn 64513 \
  --query directConnectGateway.directConnectGatewayId --output text)
export DXGW_ID

# Your side: a transit virtual interface on the connection you have ordered.
VIF_ID=$(aws directconnect create-transit-virtual-interface \
  --connection-id "$CONNECTION_ID" --new-transit-virtual-interface \
  "virtualInterfaceName=office,vlan=101,asn=65010,mtu=8500,directConnectGatewayId=$DXGW_ID" \
  --query virtualInterface.virtualInterfaceId --output text)
export VIF_ID

# The transit gateway, and the prefixes that your router will hear of.
ASSOCIATION_ID=$(aws directconnect create-direct-connect-gateway-association \
  --direct-connect-gateway-id "$DXGW_ID" --gateway-id "$TGW_ID" \
  --add-allowed-prefixes-to-direct-connect-gateway cidr=10.0.0.0/8 \
  --query directConnectGatewayAssociation.associationId --output text)
export ASSOCIATION_ID
aws directconnect describe-direct-connect-gateway-associations \
  --direct-connect-gateway-id "$DXGW_ID" --output text --query \
  'directConnectGatewayAssociations[].[associatedGateway.type, associationState,
    allowedPrefixesToDirectConnectGateway[0].cidr]'
#> transitGateway	associating	10.0.0.0/8
aws directconnect describe-virtual-interfaces --virtual-interface-id "$VIF_ID" \
  --output text --query 'virtualInterfaces[].[virtualInterfaceType, vlan,
    amazonSideAsn, asn, mtu, virtualInterfaceState]'
#> transit	101	64513	65010	8500	pending
