# MaxEntries counts against the quota of whatever refers to the list, so keep it small.
PREFIX_LIST=$(aws ec2 create-managed-prefix-list --prefix-list-name branches \
  --address-family IPv4 --max-entries 5 \
  --entries Cidr=192.168.10.0/24,Description=Lisbon \
  --query PrefixList.PrefixListId --output text)
export PREFIX_LIST
ADMIN_GROUP=$(aws ec2 create-security-group --vpc-id "$VPC_ID" --group-name admin \
  --description 'SSH from the branches' --query GroupId --output text)
export ADMIN_GROUP
aws ec2 authorize-security-group-ingress --group-id "$ADMIN_GROUP" --ip-permissions \
  "IpProtocol=tcp,FromPort=22,ToPort=22,PrefixListIds=[{PrefixListId=$PREFIX_LIST}]" \
  >/dev/null
VPN_GATEWAY=$(aws ec2 create-vpn-gateway --type ipsec.1 \
  --query VpnGateway.VpnGatewayId --output text)
export VPN_GATEWAY
aws ec2 attach-vpn-gateway --vpc-id "$VPC_ID" --vpn-gateway-id "$VPN_GATEWAY" >/dev/null
aws ec2 create-route --route-table-id "$PRIVATE_ROUTE_TABLE_A" \
  --destination-prefix-list-id "$PREFIX_LIST" --gateway-id "$VPN_GATEWAY" >/dev/null

# A branch more: one change, and the rule and the route have it.
aws ec2 modify-managed-prefix-list --prefix-list-id "$PREFIX_LIST" \
  --current-version 1 --add-entries Cidr=192.168.20.0/24,Description=Porto >/dev/null
aws ec2 get-managed-prefix-list-entries --prefix-list-id "$PREFIX_LIST" \
  --query 'Entries[].[Cidr,Description]' --output text | sort
#> 192.168.10.0/24	Lisbon
#> 192.168.20.0/24	Porto
aws ec2 describe-route-tables --route-table-ids "$PRIVATE_ROUTE_TABLE_A" --query \
  'RouteTables[].Routes[?DestinationPrefixListId][].[DestinationPrefixListId,GatewayId]' \
  --output text
#> pl-ae997f66efa3b4b89	vgw-45973a770bbdd6ffe
