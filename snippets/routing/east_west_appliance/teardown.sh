for association in $(aws ec2 describe-route-tables \
  --filters "Name=vpc-id,Values=${VPC_ID:?}" \
  --query 'RouteTables[].Associations[?!Main][].RouteTableAssociationId' \
  --output text); do
  aws ec2 disassociate-route-table --association-id "$association"
done
aws ec2 delete-route-table --route-table-id "$INSPECTION_TABLE"
aws ec2 delete-route-table --route-table-id "$DATABASE_TABLE"
aws ec2 delete-route-table --route-table-id "$APP_TABLE"
aws ec2 terminate-instances --instance-ids "$DATABASE_ID" > /dev/null
aws ec2 wait instance-terminated --instance-ids "$DATABASE_ID"
aws ec2 delete-network-interface --network-interface-id "$DATABASE_ENI"
aws ec2 delete-security-group --group-id "$DATABASE_GROUP" > /dev/null
aws ec2 terminate-instances --instance-ids "$APP_ID" > /dev/null
aws ec2 wait instance-terminated --instance-ids "$APP_ID"
aws ec2 delete-network-interface --network-interface-id "$APP_ENI"
aws ec2 delete-security-group --group-id "$APP_GROUP" > /dev/null
aws ec2 terminate-instances --instance-ids "$APPLIANCE_ID" > /dev/null
aws ec2 wait instance-terminated --instance-ids "$APPLIANCE_ID"
aws ec2 delete-network-interface --network-interface-id "$APPLIANCE_ENI"
aws ec2 delete-security-group --group-id "$APPLIANCE_GROUP" > /dev/null
aws ec2 delete-subnet --subnet-id "$DATABASE_SUBNET"
aws ec2 delete-subnet --subnet-id "$APP_SUBNET"
aws ec2 delete-subnet --subnet-id "$INSPECTION_SUBNET"
aws ec2 delete-vpc --vpc-id "$VPC_ID"
