aws ec2 delete-nat-gateway --nat-gateway-id "$NAT_GATEWAY" >/dev/null
aws ec2 wait nat-gateway-deleted --nat-gateway-ids "$NAT_GATEWAY"
for association in $(aws ec2 describe-route-tables \
  --route-table-ids "$PRIVATE_ROUTE_TABLE" \
  --query 'RouteTables[].Associations[].RouteTableAssociationId' --output text); do
  aws ec2 disassociate-route-table --association-id "$association"
done
aws ec2 delete-route-table --route-table-id "$PRIVATE_ROUTE_TABLE"
aws ec2 delete-subnet --subnet-id "$PRIVATE_SUBNET_A"
aws ec2 delete-subnet --subnet-id "$PRIVATE_SUBNET_B"
