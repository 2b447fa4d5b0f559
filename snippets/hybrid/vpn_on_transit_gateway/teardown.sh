for association in $(aws ec2 describe-route-tables \
  --filters "Name=vpc-id,Values=${VPC_A_ID:?}" \
  --query 'RouteTables[].Associations[?!Main][].RouteTableAssociationId' \
  --output text); do
  aws ec2 disassociate-route-table --association-id "$association"
done
aws ec2 delete-vpn-connection --vpn-connection-id "$VPN_ID"
aws ec2 wait vpn-connection-deleted --vpn-connection-ids "$VPN_ID"
aws ec2 delete-customer-gateway --customer-gateway-id "$DEVICE_ID"
aws ec2 delete-route-table --route-table-id "$ROUTES_A"
aws ec2 delete-transit-gateway-vpc-attachment \
  --transit-gateway-attachment-id "$ATTACHMENT_A" > /dev/null
until [ -z "$(aws ec2 describe-transit-gateway-attachments --output text --query \
    "TransitGatewayAttachments[?TransitGatewayAttachmentId=='$ATTACHMENT_A' &&
    State!='deleted'].State")" ]; do
  sleep 15
done
aws ec2 delete-subnet --subnet-id "$TGW_SUBNET_A"
aws ec2 terminate-instances --instance-ids "$HOST_A_ID" > /dev/null
aws ec2 wait instance-terminated --instance-ids "$HOST_A_ID"
aws ec2 delete-network-interface --network-interface-id "$HOST_A_ENI"
aws ec2 delete-security-group --group-id "$GROUP_A" > /dev/null
aws ec2 delete-subnet --subnet-id "$SUBNET_A"
aws ec2 delete-vpc --vpc-id "$VPC_A_ID"
aws ec2 delete-transit-gateway --transit-gateway-id "$TGW_ID" > /dev/null
