# A new subnet, associated with nothing: it uses the main table.
SPARE_SUBNET=$(aws ec2 create-subnet --vpc-id "$VPC_ID" --cidr-block 10.0.20.0/24 \
  --availability-zone us-east-1a --query Subnet.SubnetId --output text)
export SPARE_SUBNET

main=$(aws ec2 describe-route-tables \
  --filters "Name=vpc-id,Values=$VPC_ID" Name=association.main,Values=true \
  --query 'RouteTables[0].RouteTableId' --output text)
for subnet in $(aws ec2 describe-subnets --filters "Name=vpc-id,Values=$VPC_ID" \
  --query 'sort_by(Subnets,&CidrBlock)[].SubnetId' --output text); do
  table=$(aws ec2 describe-route-tables \
    --filters "Name=association.subnet-id,Values=$subnet" \
    --query 'RouteTables[].RouteTableId' --output text)
  echo "$subnet ${table:-$main (main)}"
done
#> subnet-7960cc4ca1611c7b8 rtb-f63e8e528147f5d33
#> subnet-24e959d345ada3efb rtb-f63e8e528147f5d33
#> subnet-5e595130bddf7f04a rtb-cbfbf6a60d0b664f1
#> subnet-5655ba6fd3129c811 rtb-dd588c479c069b2ce
#> subnet-19d2f30ba2cc0d26c rtb-0401f7f0a7dd82b4e (main)

# An association of its own takes it off the main table.
aws ec2 associate-route-table --route-table-id "$PRIVATE_ROUTE_TABLE_A" \
  --subnet-id "$SPARE_SUBNET" --query AssociationState.State --output text
#> associated
