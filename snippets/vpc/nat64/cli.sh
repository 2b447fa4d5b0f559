# The resolver makes up an address in 64:ff9b::/96 for a name that has no AAAA record...
aws ec2 modify-subnet-attribute --subnet-id "$PRIVATE_SUBNET_A" --enable-dns64
# ...and the NAT gateway takes the IPv4 address out of it again. All of them do NAT64.
aws ec2 create-route --route-table-id "$PRIVATE_ROUTE_TABLE_A" \
  --destination-ipv6-cidr-block 64:ff9b::/96 --nat-gateway-id "$NAT_GATEWAY_A" >/dev/null
aws ec2 describe-route-tables --route-table-ids "$PRIVATE_ROUTE_TABLE_A" --query \
  'RouteTables[].Routes[?DestinationIpv6CidrBlock][].[DestinationIpv6CidrBlock,
  GatewayId||EgressOnlyInternetGatewayId||NatGatewayId]' --output text | sort
#> 2001:db8:508c:4900::/56	local
#> 64:ff9b::/96	nat-176ae12eaeeebe23b
#> ::/0	eigw-1d065f4e38b236091
