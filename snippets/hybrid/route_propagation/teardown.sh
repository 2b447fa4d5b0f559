for association in $(aws ec2 describe-route-tables \
  --filters "Name=vpc-id,Values=${VPC_ID:?}" \
  --query 'RouteTables[].Associations[?!Main][].RouteTableAssociationId' \
  --output text); do
  aws ec2 disassociate-route-table --association-id "$association"
done
aws ec2 disable-vgw-route-propagation --route-table-id "$PRIVATE_TABLE" \
  --gateway-id "$VGW_ID"
aws ec2 delete-route-table --route-table-id "$PRIVATE_TABLE"
aws ec2 delete-vpn-connection --vpn-connection-id "$VPN_ID"
aws ec2 wait vpn-connection-deleted --vpn-connection-ids "$VPN_ID"
aws ec2 delete-customer-gateway --customer-gateway-id "$DEVICE_ID"
aws ec2 detach-vpn-gateway --vpn-gateway-id "$VGW_ID" --vpc-id "$VPC_ID"
until [ -z "$(aws ec2 describe-vpn-gateways --vpn-gateway-ids "$VGW_ID" --query \
    "VpnGateways[].VpcAttachments[?State=='detaching'][].VpcId" --output text)" ]; do
  sleep 15
done
aws ec2 delete-vpn-gateway --vpn-gateway-id "$VGW_ID"
aws ec2 terminate-instances --instance-ids "$HOST_ID" > /dev/null
aws ec2 wait instance-terminated --instance-ids "$HOST_ID"
aws ec2 delete-network-interface --network-interface-id "$HOST_ENI"
aws ec2 delete-security-group --group-id "$GROUP_ID" > /dev/null
aws ec2 delete-subnet --subnet-id "$PRIVATE_SUBNET"
aws ec2 delete-vpc --vpc-id "$VPC_ID"
