association=$(aws ec2 describe-route-tables \
  --filters "Name=association.subnet-id,Values=$SPARE_SUBNET" --query \
  "RouteTables[].Associations[?SubnetId=='$SPARE_SUBNET'][].RouteTableAssociationId" \
  --output text)
aws ec2 disassociate-route-table --association-id "$association"
aws ec2 delete-subnet --subnet-id "$SPARE_SUBNET"
