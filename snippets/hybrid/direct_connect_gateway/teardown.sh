aws directconnect delete-direct-connect-gateway-association \
  --association-id "$ASSOCIATION_ID" > /dev/null
aws directconnect delete-virtual-interface --virtual-interface-id "$VIF_ID" > /dev/null

# Both take minutes to be gone. The gateway cannot go before them.
until [ -z "$(aws directconnect describe-direct-connect-gateway-associations \
    --direct-connect-gateway-id "$DXGW_ID" --output text --query \
    "directConnectGatewayAssociations[?associationState!='disassociated']")" ]; do
  sleep 30
done
until [ -z "$(aws directconnect describe-virtual-interfaces \
    --virtual-interface-id "$VIF_ID" --output text --query \
    "virtualInterfaces[?virtualInterfaceState!='deleted']")" ]; do
  sleep 30
done
aws directconnect delete-direct-connect-gateway \
  --direct-connect-gateway-id "$DXGW_ID" > /dev/null
aws ec2 delete-transit-gateway --transit-gateway-id "$TGW_ID" > /dev/null
