for association in $(aws ec2 describe-route-tables \
  --filters "Name=vpc-id,Values=${VPC_ID:?}" \
  --query 'RouteTables[].Associations[?!Main][].RouteTableAssociationId' \
  --output text); do
  aws ec2 disassociate-route-table --association-id "$association"
done
aws ec2 delete-route-table --route-table-id "$SERVER_TABLE"
aws ec2 delete-route-table --route-table-id "$NAT_TABLE"
aws ec2 delete-route-table --route-table-id "$FIREWALL_TABLE"
aws ec2 delete-route-table --route-table-id "$EDGE_TABLE"
aws network-firewall delete-firewall --firewall-arn "$FIREWALL_ARN" > /dev/null
while aws network-firewall describe-firewall \
  --firewall-arn "$FIREWALL_ARN" > /dev/null 2>&1; do
  sleep 15
done
aws ec2 delete-nat-gateway --nat-gateway-id "$NAT_ID" > /dev/null
aws ec2 wait nat-gateway-deleted --nat-gateway-ids "$NAT_ID"
aws ec2 release-address --allocation-id "$ADDRESS_ID"
aws ec2 terminate-instances --instance-ids "$SERVER_ID" > /dev/null
aws ec2 wait instance-terminated --instance-ids "$SERVER_ID"
aws ec2 delete-network-interface --network-interface-id "$SERVER_ENI"
aws ec2 delete-security-group --group-id "$SERVER_GROUP" > /dev/null
aws ec2 delete-subnet --subnet-id "$SERVER_SUBNET"
aws ec2 delete-subnet --subnet-id "$NAT_SUBNET"
aws ec2 delete-subnet --subnet-id "$FIREWALL_SUBNET"
aws ec2 detach-internet-gateway --internet-gateway-id "$IGW_ID" --vpc-id "$VPC_ID"
aws ec2 delete-internet-gateway --internet-gateway-id "$IGW_ID" > /dev/null
aws ec2 delete-vpc --vpc-id "$VPC_ID"
