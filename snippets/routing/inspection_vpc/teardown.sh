for association in $(aws ec2 describe-route-tables \
  --filters "Name=vpc-id,Values=${VPC_A_ID:?},${VPC_B_ID:?},${VPC_ID:?}" \
  --query 'RouteTables[].Associations[?!Main][].RouteTableAssociationId' \
  --output text); do
  aws ec2 disassociate-route-table --association-id "$association"
done
aws ec2 delete-route-table --route-table-id "$ROUTES_FIREWALL_B"
aws ec2 delete-route-table --route-table-id "$ROUTES_TGW_B"
aws ec2 delete-route-table --route-table-id "$ROUTES_FIREWALL_A"
aws ec2 delete-route-table --route-table-id "$ROUTES_TGW_A"
aws ec2 delete-route-table --route-table-id "$ROUTES_B"
aws ec2 delete-route-table --route-table-id "$ROUTES_A"
aws ec2 disassociate-transit-gateway-route-table \
  --transit-gateway-route-table-id "$INSPECTED_TABLE" \
  --transit-gateway-attachment-id "$ATTACHMENT_I" > /dev/null
until [ -z "$(aws ec2 get-transit-gateway-route-table-associations \
    --transit-gateway-route-table-id "$INSPECTED_TABLE" \
    --query "Associations[?State=='disassociating']" --output text)" ]; do
  sleep 15
done
aws ec2 disassociate-transit-gateway-route-table \
  --transit-gateway-route-table-id "$SPOKES_TABLE" \
  --transit-gateway-attachment-id "$ATTACHMENT_B" > /dev/null
until [ -z "$(aws ec2 get-transit-gateway-route-table-associations \
    --transit-gateway-route-table-id "$SPOKES_TABLE" \
    --query "Associations[?State=='disassociating']" --output text)" ]; do
  sleep 15
done
aws ec2 disassociate-transit-gateway-route-table \
  --transit-gateway-route-table-id "$SPOKES_TABLE" \
  --transit-gateway-attachment-id "$ATTACHMENT_A" > /dev/null
until [ -z "$(aws ec2 get-transit-gateway-route-table-associations \
    --transit-gateway-route-table-id "$SPOKES_TABLE" \
    --query "Associations[?State=='disassociating']" --output text)" ]; do
  sleep 15
done
aws ec2 delete-transit-gateway-route-table \
  --transit-gateway-route-table-id "$INSPECTED_TABLE" > /dev/null
aws ec2 delete-transit-gateway-route-table \
  --transit-gateway-route-table-id "$SPOKES_TABLE" > /dev/null
aws ec2 delete-transit-gateway-vpc-attachment \
  --transit-gateway-attachment-id "$ATTACHMENT_I" > /dev/null
until [ -z "$(aws ec2 describe-transit-gateway-attachments --output text --query \
    "TransitGatewayAttachments[?TransitGatewayAttachmentId=='$ATTACHMENT_I' &&
    State!='deleted'].State")" ]; do
  sleep 15
done
aws ec2 delete-transit-gateway-vpc-attachment \
  --transit-gateway-attachment-id "$ATTACHMENT_B" > /dev/null
until [ -z "$(aws ec2 describe-transit-gateway-attachments --output text --query \
    "TransitGatewayAttachments[?TransitGatewayAttachmentId=='$ATTACHMENT_B' &&
    State!='deleted'].State")" ]; do
  sleep 15
done
aws ec2 delete-transit-gateway-vpc-attachment \
  --transit-gateway-attachment-id "$ATTACHMENT_A" > /dev/null
until [ -z "$(aws ec2 describe-transit-gateway-attachments --output text --query \
    "TransitGatewayAttachments[?TransitGatewayAttachmentId=='$ATTACHMENT_A' &&
    State!='deleted'].State")" ]; do
  sleep 15
done
aws network-firewall delete-firewall --firewall-arn "$FIREWALL_ARN" > /dev/null
while aws network-firewall describe-firewall \
  --firewall-arn "$FIREWALL_ARN" > /dev/null 2>&1; do
  sleep 15
done
aws ec2 delete-subnet --subnet-id "$FIREWALL_B"
aws ec2 delete-subnet --subnet-id "$FIREWALL_A"
aws ec2 delete-subnet --subnet-id "$INSPECTION_TGW_B"
aws ec2 delete-subnet --subnet-id "$INSPECTION_TGW_A"
aws ec2 delete-vpc --vpc-id "$VPC_ID"
aws ec2 terminate-instances --instance-ids "$HOST_B_ID" > /dev/null
aws ec2 wait instance-terminated --instance-ids "$HOST_B_ID"
aws ec2 delete-network-interface --network-interface-id "$HOST_B_ENI"
aws ec2 delete-security-group --group-id "$GROUP_B" > /dev/null
aws ec2 delete-subnet --subnet-id "$TGW_B_SUBNET"
aws ec2 delete-subnet --subnet-id "$HOST_B_SUBNET"
aws ec2 delete-vpc --vpc-id "$VPC_B_ID"
aws ec2 terminate-instances --instance-ids "$HOST_A_ID" > /dev/null
aws ec2 wait instance-terminated --instance-ids "$HOST_A_ID"
aws ec2 delete-network-interface --network-interface-id "$HOST_A_ENI"
aws ec2 delete-security-group --group-id "$GROUP_A" > /dev/null
aws ec2 delete-subnet --subnet-id "$TGW_A_SUBNET"
aws ec2 delete-subnet --subnet-id "$HOST_A_SUBNET"
aws ec2 delete-vpc --vpc-id "$VPC_A_ID"
aws ec2 delete-transit-gateway --transit-gateway-id "$TGW_ID" > /dev/null
