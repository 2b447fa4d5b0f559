aws ec2 describe-subnets --filters "Name=vpc-id,Values=$VPC_ID" --query \
  'sort_by(Subnets,&CidrBlock)[].[CidrBlock,AvailableIpAddressCount,AvailabilityZone,
  AvailabilityZoneId,MapPublicIpOnLaunch]' --output text
#> 10.0.0.0/24	250	us-east-1a	use1-az6	True
#> 10.0.1.0/24	250	us-east-1b	use1-az1	True
#> 10.0.10.0/24	251	us-east-1a	use1-az6	False
#> 10.0.11.0/24	251	us-east-1b	use1-az1	False
