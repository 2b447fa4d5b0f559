for association in $(aws ec2 describe-route-tables --region eu-west-1 \
  --filters "Name=vpc-id,Values=${VPC_B_ID:?}" \
  --query 'RouteTables[].Associations[?!Main][].RouteTableAssociationId' \
  --output text); do
  aws ec2 disassociate-route-table --region eu-west-1 --association-id "$association"
done
for association in $(aws ec2 describe-route-tables --region us-east-1 \
  --filters "Name=vpc-id,Values=${VPC_A_ID:?}" \
  --query 'RouteTables[].Associations[?!Main][].RouteTableAssociationId' \
  --output text); do
  aws ec2 disassociate-route-table --region us-east-1 --association-id "$association"
done
aws ec2 disassociate-transit-gateway-route-table --region eu-west-1 \
  --transit-gateway-route-table-id "$TABLE_B" \
  --transit-gateway-attachment-id "$PEERING_ID" > /dev/null
until [ -z "$(aws ec2 get-transit-gateway-route-table-associations --region eu-west-1 \
    --transit-gateway-route-table-id "$TABLE_B" \
    --query "Associations[?State=='disassociating']" --output text)" ]; do
  sleep 15
done
aws ec2 disassociate-transit-gateway-route-table --region us-east-1 \
  --transit-gateway-route-table-id "$TABLE_A" \
  --transit-gateway-attachment-id "$PEERING_ID" > /dev/null
until [ -z "$(aws ec2 get-transit-gateway-route-table-associations --region us-east-1 \
    --transit-gateway-route-table-id "$TABLE_A" \
    --query "Associations[?State=='disassociating']" --output text)" ]; do
  sleep 15
done
aws ec2 delete-transit-gateway-peering-attachment --region us-east-1 \
  --transit-gateway-attachment-id "$PEERING_ID" > /dev/null
until [ -z "$(aws ec2 describe-transit-gateway-attachments --region us-east-1 --output text --query \
    "TransitGatewayAttachments[?TransitGatewayAttachmentId=='$PEERING_ID' &&
    State!='deleted'].State")" ]; do
  sleep 15
done
aws ec2 disassociate-transit-gateway-route-table --region eu-west-1 \
  --transit-gateway-route-table-id "$TABLE_B" \
  --transit-gateway-attachment-id "$ATTACHMENT_B" > /dev/null
until [ -z "$(aws ec2 get-transit-gateway-route-table-associations --region eu-west-1 \
    --transit-gateway-route-table-id "$TABLE_B" \
    --query "Associations[?State=='disassociating']" --output text)" ]; do
  sleep 15
done
aws ec2 delete-transit-gateway-route-table --region eu-west-1 \
  --transit-gateway-route-table-id "$TABLE_B" > /dev/null
aws ec2 delete-route-table --region eu-west-1 --route-table-id "$ROUTES_B"
aws ec2 delete-transit-gateway-vpc-attachment --region eu-west-1 \
  --transit-gateway-attachment-id "$ATTACHMENT_B" > /dev/null
until [ -z "$(aws ec2 describe-transit-gateway-attachments --region eu-west-1 --output text --query \
    "TransitGatewayAttachments[?TransitGatewayAttachmentId=='$ATTACHMENT_B' &&
    State!='deleted'].State")" ]; do
  sleep 15
done
aws ec2 terminate-instances --region eu-west-1 --instance-ids "$HOST_B_ID" > /dev/null
aws ec2 wait instance-terminated --region eu-west-1 --instance-ids "$HOST_B_ID"
aws ec2 delete-network-interface --region eu-west-1 \
  --network-interface-id "$HOST_B_ENI"
aws ec2 delete-security-group --region eu-west-1 --group-id "$GROUP_B" > /dev/null
aws ec2 delete-subnet --region eu-west-1 --subnet-id "$TGW_SUBNET_B"
aws ec2 delete-subnet --region eu-west-1 --subnet-id "$SUBNET_B"
aws ec2 delete-vpc --region eu-west-1 --vpc-id "$VPC_B_ID"
aws ec2 delete-transit-gateway --region eu-west-1 --transit-gateway-id "$TGW_B" \
  > /dev/null
aws ec2 disassociate-transit-gateway-route-table --region us-east-1 \
  --transit-gateway-route-table-id "$TABLE_A" \
  --transit-gateway-attachment-id "$ATTACHMENT_A" > /dev/null
until [ -z "$(aws ec2 get-transit-gateway-route-table-associations --region us-east-1 \
    --transit-gateway-route-table-id "$TABLE_A" \
    --query "Associations[?State=='disassociating']" --output text)" ]; do
  sleep 15
done
aws ec2 delete-transit-gateway-route-table --region us-east-1 \
  --transit-gateway-route-table-id "$TABLE_A" > /dev/null
aws ec2 delete-route-table --region us-east-1 --route-table-id "$ROUTES_A"
aws ec2 delete-transit-gateway-vpc-attachment --region us-east-1 \
  --transit-gateway-attachment-id "$ATTACHMENT_A" > /dev/null
until [ -z "$(aws ec2 describe-transit-gateway-attachments --region us-east-1 --output text --query \
    "TransitGatewayAttachments[?TransitGatewayAttachmentId=='$ATTACHMENT_A' &&
    State!='deleted'].State")" ]; do
  sleep 15
done
aws ec2 terminate-instances --region us-east-1 --instance-ids "$HOST_A_ID" > /dev/null
aws ec2 wait instance-terminated --region us-east-1 --instance-ids "$HOST_A_ID"
aws ec2 delete-network-interface --region us-east-1 \
  --network-interface-id "$HOST_A_ENI"
aws ec2 delete-security-group --region us-east-1 --group-id "$GROUP_A" > /dev/null
aws ec2 delete-subnet --region us-east-1 --subnet-id "$TGW_SUBNET_A"
aws ec2 delete-subnet --region us-east-1 --subnet-id "$SUBNET_A"
aws ec2 delete-vpc --region us-east-1 --vpc-id "$VPC_A_ID"
aws ec2 delete-transit-gateway --region us-east-1 --transit-gateway-id "$TGW_A" \
  > /dev/null
