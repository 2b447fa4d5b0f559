# A /56 of Amazon’s for the VPC, a /64 of it for each subnet.
IPV6_VPC=$(aws ec2 associate-vpc-cidr-block --vpc-id "$VPC_ID" \
  --amazon-provided-ipv6-cidr-block \
  --query Ipv6CidrBlockAssociation.AssociationId --output text)
export IPV6_VPC
block=$(aws ec2 describe-vpcs --vpc-ids "$VPC_ID" --query \
  'Vpcs[0].Ipv6CidrBlockAssociationSet[0].Ipv6CidrBlock' --output text)
prefix=${block%00::/56}
IPV6_PUBLIC=$(aws ec2 associate-subnet-cidr-block --subnet-id "$PUBLIC_SUBNET_A" \
  --ipv6-cidr-block "${prefix}00::/64" \
  --query Ipv6CidrBlockAssociation.AssociationId --output text)
IPV6_PRIVATE=$(aws ec2 associate-subnet-cidr-block --subnet-id "$PRIVATE_SUBNET_A" \
  --ipv6-cidr-block "${prefix}10::/64" \
  --query Ipv6CidrBlockAssociation.AssociationId --output text)
export IPV6_PUBLIC IPV6_PRIVATE
aws ec2 modify-subnet-attribute --subnet-id "$PUBLIC_SUBNET_A" \
  --assign-ipv6-address-on-creation
aws ec2 modify-subnet-attribute --subnet-id "$PRIVATE_SUBNET_A" \
  --assign-ipv6-address-on-creation

# The internet gateway carries IPv6 both ways, the egress-only one, replies only.
EGRESS_ONLY_GATEWAY=$(aws ec2 create-egress-only-internet-gateway --vpc-id "$VPC_ID" --query \
  EgressOnlyInternetGateway.EgressOnlyInternetGatewayId --output text)
export EGRESS_ONLY_GATEWAY
aws ec2 create-route --route-table-id "$PUBLIC_ROUTE_TABLE" \
  --destination-ipv6-cidr-block ::/0 --gateway-id "$IGW_ID" >/dev/null
aws ec2 create-route --route-table-id "$PRIVATE_ROUTE_TABLE_A" \
  --destination-ipv6-cidr-block ::/0 \
  --egress-only-internet-gateway-id "$EGRESS_ONLY_GATEWAY" >/dev/null
for table in "$PUBLIC_ROUTE_TABLE" "$PRIVATE_ROUTE_TABLE_A"; do
  aws ec2 describe-route-tables --route-table-ids "$table" --query \
    'RouteTables[].Routes[?DestinationIpv6CidrBlock][].[DestinationIpv6CidrBlock,
    GatewayId||EgressOnlyInternetGatewayId]' --output text | sort
done
#> 2001:db8:508c:4900::/56	local
#> ::/0	igw-55e3dee96bce98535
#> 2001:db8:508c:4900::/56	local
#> ::/0	eigw-1d065f4e38b236091
