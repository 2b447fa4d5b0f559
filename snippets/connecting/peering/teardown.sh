for association in $(aws ec2 describe-route-tables \
  --filters "Name=vpc-id,Values=${VPC_A_ID:?},${VPC_B_ID:?}" \
  --query 'RouteTables[].Associations[?!Main][].RouteTableAssociationId' \
  --output text); do
  aws ec2 disassociate-route-table --association-id "$association"
done
aws ec2 delete-route-table --route-table-id "$ROUTES_B"
aws ec2 delete-route-table --route-table-id "$ROUTES_A"
aws ec2 delete-vpc-peering-connection --vpc-peering-connection-id "$PEERING_ID" \
  > /dev/null
aws ec2 wait vpc-peering-connection-deleted --vpc-peering-connection-ids "$PEERING_ID"
aws ec2 terminate-instances --instance-ids "$HOST_B_ID" > /dev/null
aws ec2 wait instance-terminated --instance-ids "$HOST_B_ID"
aws ec2 delete-network-interface --network-interface-id "$HOST_B_ENI"
aws ec2 delete-security-group --group-id "$GROUP_B" > /dev/null
aws ec2 delete-subnet --subnet-id "$SUBNET_B"
aws ec2 delete-vpc --vpc-id "$VPC_B_ID"
aws ec2 terminate-instances --instance-ids "$HOST_A_ID" > /dev/null
aws ec2 wait instance-terminated --instance-ids "$HOST_A_ID"
aws ec2 delete-network-interface --network-interface-id "$HOST_A_ENI"
aws ec2 delete-security-group --group-id "$GROUP_A" > /dev/null
aws ec2 delete-subnet --subnet-id "$SUBNET_A"
aws ec2 delete-vpc --vpc-id "$VPC_A_ID"
