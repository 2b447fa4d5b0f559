for block in 10.1.0.0/16 10.2.0.0/16 100.64.0.0/16 100.65.0.0/16; do
  aws ec2 associate-vpc-cidr-block --vpc-id "$VPC_ID" --cidr-block "$block" >/dev/null
done
# Every route table has got a local route for each.
aws ec2 describe-route-tables \
  --filters "Name=vpc-id,Values=$VPC_ID" Name=association.main,Values=true --query \
  'RouteTables[].Routes[].[DestinationCidrBlock,GatewayId]' --output text | sort
#> 10.0.0.0/16	local
#> 10.1.0.0/16	local
#> 10.2.0.0/16	local
#> 100.64.0.0/16	local
#> 100.65.0.0/16	local
# The first block and four more are five, and five is the default quota.
aws ec2 associate-vpc-cidr-block --vpc-id "$VPC_ID" --cidr-block 100.66.0.0/16 2>&1 |
  sed -n 's/.*(\([A-Za-z.]*\)).*/\1/p' || true
#> CidrLimitExceeded
