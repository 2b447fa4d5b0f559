in_vpc="Name=vpc-id,Values=$VPC_ID"
aws ec2 describe-subnets --filters "$in_vpc" --output text \
  --query 'sort_by(Subnets,&CidrBlock)[].[CidrBlock,AvailabilityZone,SubnetId]'
#> 10.0.0.0/24	us-east-1a	subnet-7960cc4ca1611c7b8
#> 10.0.1.0/24	us-east-1b	subnet-24e959d345ada3efb
#> 10.0.10.0/24	us-east-1a	subnet-5e595130bddf7f04a
#> 10.0.11.0/24	us-east-1b	subnet-5655ba6fd3129c811
aws ec2 describe-internet-gateways --filters "Name=attachment.vpc-id,Values=$VPC_ID" \
  --query 'InternetGateways[].InternetGatewayId' --output text
#> igw-55e3dee96bce98535
aws ec2 describe-nat-gateways --filter "$in_vpc" --output text \
  --query 'sort_by(NatGateways,&SubnetId)[].[NatGatewayId,State,SubnetId]'
#> nat-2f21e34ed52ff7f87	available	subnet-24e959d345ada3efb
#> nat-176ae12eaeeebe23b	available	subnet-7960cc4ca1611c7b8
aws ec2 describe-route-tables --filters "$in_vpc" \
  --query 'RouteTables[].{Table: RouteTableId, Subnets: Associations[].SubnetId}' |
  jq -r 'sort_by(.Table)[] | "\(.Table) \(.Subnets | sort | join(" "))"'
#> rtb-0401f7f0a7dd82b4e
#> rtb-cbfbf6a60d0b664f1 subnet-5e595130bddf7f04a
#> rtb-dd588c479c069b2ce subnet-5655ba6fd3129c811
#> rtb-f63e8e528147f5d33 subnet-24e959d345ada3efb subnet-7960cc4ca1611c7b8
