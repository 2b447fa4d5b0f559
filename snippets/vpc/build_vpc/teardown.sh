# The NAT gateways first: their interfaces hold the subnets and the addresses.
for nat_gateway in $(aws ec2 describe-nat-gateways --filter "Name=vpc-id,Values=$VPC_ID" \
  Name=state,Values=pending,available --query 'NatGateways[].NatGatewayId' --output text); do
  aws ec2 delete-nat-gateway --nat-gateway-id "$nat_gateway" >/dev/null
  aws ec2 wait nat-gateway-deleted --nat-gateway-ids "$nat_gateway"
done
for address in $(aws ec2 describe-addresses --filters "Name=tag:vpc,Values=$VPC_ID" \
  --query 'Addresses[].AllocationId' --output text); do
  aws ec2 release-address --allocation-id "$address"
done

for association in $(aws ec2 describe-route-tables --filters "Name=vpc-id,Values=$VPC_ID" \
  --query 'RouteTables[].Associations[?!Main][].RouteTableAssociationId' --output text); do
  aws ec2 disassociate-route-table --association-id "$association"
done
for table in $(aws ec2 describe-route-tables --filters "Name=vpc-id,Values=$VPC_ID" \
  --query 'RouteTables[?!(Associations[?Main])].RouteTableId' --output text); do
  aws ec2 delete-route-table --route-table-id "$table"
done
for subnet in $(aws ec2 describe-subnets --filters "Name=vpc-id,Values=$VPC_ID" \
  --query 'Subnets[].SubnetId' --output text); do
  aws ec2 delete-subnet --subnet-id "$subnet"
done
for gateway in $(aws ec2 describe-internet-gateways \
  --filters "Name=tag:vpc,Values=$VPC_ID" \
  --query 'InternetGateways[].InternetGatewayId' --output text); do
  aws ec2 detach-internet-gateway --internet-gateway-id "$gateway" --vpc-id "$VPC_ID"
  aws ec2 delete-internet-gateway --internet-gateway-id "$gateway"
done
aws ec2 delete-vpc --vpc-id "$VPC_ID"
