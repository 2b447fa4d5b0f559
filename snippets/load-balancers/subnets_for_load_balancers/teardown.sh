# The interfaces of a deleted load balancer stay for some minutes. Until they are gone,
# neither its subnets nor its group can go.
until [ -z "$(aws ec2 describe-network-interfaces --output text \
    --filters "Name=vpc-id,Values=${VPC_ID:?}" 'Name=description,Values=ELB *' \
    --query 'NetworkInterfaces[].NetworkInterfaceId')" ]; do
  sleep 15
done
aws ec2 delete-security-group --group-id "$BALANCER_GROUP" >/dev/null
for association in $(aws ec2 describe-route-tables --route-table-ids "$TABLE_ID" \
  --query 'RouteTables[].Associations[].RouteTableAssociationId' --output text); do
  aws ec2 disassociate-route-table --association-id "$association"
done
aws ec2 delete-route-table --route-table-id "$TABLE_ID"
aws ec2 delete-subnet --subnet-id "$SUBNET_B"
aws ec2 delete-subnet --subnet-id "$SUBNET_A"
aws ec2 detach-internet-gateway --internet-gateway-id "$IGW_ID" --vpc-id "$VPC_ID"
aws ec2 delete-internet-gateway --internet-gateway-id "$IGW_ID"
aws ec2 delete-vpc --vpc-id "$VPC_ID"
