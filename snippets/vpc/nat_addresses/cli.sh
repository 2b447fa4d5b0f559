# Each NAT gateway: zone by its subnet, private address there, public address outside.
aws ec2 describe-nat-gateways --filter "Name=vpc-id,Values=$VPC_ID" \
  Name=state,Values=available --query 'NatGateways[].[NatGatewayId,
  NatGatewayAddresses[0].PrivateIp,NatGatewayAddresses[0].PublicIp]' \
  --output text | sort
#> nat-176ae12eaeeebe23b	10.0.0.203	198.51.100.20
#> nat-2f21e34ed52ff7f87	10.0.1.83	198.51.100.149
# Which table sends which subnet there.
aws ec2 describe-route-tables --filters "Name=vpc-id,Values=$VPC_ID" --query \
  'RouteTables[?Routes[?NatGatewayId]].[Associations[0].SubnetId,
  Routes[?NatGatewayId]|[0].NatGatewayId]' --output text | sort
#> subnet-5655ba6fd3129c811	nat-2f21e34ed52ff7f87
#> subnet-5e595130bddf7f04a	nat-176ae12eaeeebe23b
# Its interface belongs to AWS, and has no security group to set.
aws ec2 describe-network-interfaces \
  --filters "Name=vpc-id,Values=$VPC_ID" 'Name=description,Values=Interface for NAT*' \
  --query 'NetworkInterfaces[].[PrivateIpAddress,RequesterManaged,length(Groups)]' \
  --output text | sort
#> 10.0.0.203	True	0
#> 10.0.1.83	True	0
