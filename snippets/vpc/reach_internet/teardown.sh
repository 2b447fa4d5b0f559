aws ec2 delete-security-group --group-id "$GROUP_ID" >/dev/null
association=$(aws ec2 describe-route-tables --route-table-ids "$ROUTE_TABLE" --query \
  'RouteTables[].Associations[].RouteTableAssociationId' --output text)
aws ec2 disassociate-route-table --association-id "$association"
aws ec2 delete-route-table --route-table-id "$ROUTE_TABLE"
aws ec2 delete-subnet --subnet-id "$SUBNET_ID"
aws ec2 detach-internet-gateway --internet-gateway-id "$IGW_ID" --vpc-id "$VPC_ID"
aws ec2 delete-internet-gateway --internet-gateway-id "$IGW_ID"
aws ec2 delete-vpc --vpc-id "$VPC_ID"
