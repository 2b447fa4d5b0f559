for association in $(aws ec2 describe-route-tables \
  --filters "Name=vpc-id,Values=${VPC_ID:?}" \
  --query 'RouteTables[].Associations[?!Main][].RouteTableAssociationId' \
  --output text); do
  aws ec2 disassociate-route-table --association-id "$association"
done
aws ec2 delete-route-table --route-table-id "$APP_TABLE"
aws ec2 delete-route-table --route-table-id "$FIREWALL_TABLE"
aws ec2 delete-route-table --route-table-id "$EDGE_TABLE"
aws ec2 terminate-instances --instance-ids "$WEB_ID" > /dev/null
aws ec2 wait instance-terminated --instance-ids "$WEB_ID"
aws ec2 delete-network-interface --network-interface-id "$WEB_ENI"
aws ec2 delete-security-group --group-id "$WEB_GROUP" > /dev/null
aws ec2 release-address --allocation-id "$WEB_ADDRESS"
aws ec2 terminate-instances --instance-ids "$FIREWALL_ID" > /dev/null
aws ec2 wait instance-terminated --instance-ids "$FIREWALL_ID"
aws ec2 delete-network-interface --network-interface-id "$FIREWALL_ENI"
aws ec2 delete-security-group --group-id "$FIREWALL_GROUP" > /dev/null
aws ec2 release-address --allocation-id "$FIREWALL_ADDRESS"
aws ec2 delete-subnet --subnet-id "$APP_SUBNET"
aws ec2 delete-subnet --subnet-id "$FIREWALL_SUBNET"
aws ec2 detach-internet-gateway --internet-gateway-id "$IGW_ID" --vpc-id "$VPC_ID"
aws ec2 delete-internet-gateway --internet-gateway-id "$IGW_ID" > /dev/null
aws ec2 delete-vpc --vpc-id "$VPC_ID"
