for association in $(aws ec2 describe-route-tables \
  --filters "Name=vpc-id,Values=${VPC_ID:?}" \
  --query 'RouteTables[].Associations[?!Main][].RouteTableAssociationId' \
  --output text); do
  aws ec2 disassociate-route-table --association-id "$association"
done
aws ec2 delete-route-table --route-table-id "$PRIVATE_TABLE"
aws ec2 delete-route-table --route-table-id "$PUBLIC_TABLE"
aws ec2 delete-nat-gateway --nat-gateway-id "$NAT_ID" > /dev/null
aws ec2 wait nat-gateway-deleted --nat-gateway-ids "$NAT_ID"
aws ec2 release-address --allocation-id "$ADDRESS_ID"
aws ec2 terminate-instances --instance-ids "$SERVER_ID" > /dev/null
aws ec2 wait instance-terminated --instance-ids "$SERVER_ID"
aws ec2 delete-network-interface --network-interface-id "$SERVER_ENI"
aws ec2 delete-security-group --group-id "$GROUP_ID" > /dev/null
aws ec2 delete-subnet --subnet-id "$PRIVATE_SUBNET"
aws ec2 delete-subnet --subnet-id "$PUBLIC_SUBNET"
aws ec2 detach-internet-gateway --internet-gateway-id "$IGW_ID" --vpc-id "$VPC_ID"
aws ec2 delete-internet-gateway --internet-gateway-id "$IGW_ID" > /dev/null
aws ec2 delete-vpc --vpc-id "$VPC_ID"
