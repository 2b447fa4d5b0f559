S3_ENDPOINT=$(aws ec2 create-vpc-endpoint --vpc-id "$VPC_ID" \
  --vpc-endpoint-type Gateway --service-name com.amazonaws.us-east-1.s3 \
  --route-table-ids "$PRIVATE_ROUTE_TABLE_A" "$PRIVATE_ROUTE_TABLE_B" \
  --query VpcEndpoint.VpcEndpointId --output text)
export S3_ENDPOINT
# A route whose destination is a prefix list. AWS adds it, and keeps the list.
aws ec2 describe-route-tables --route-table-ids "$PRIVATE_ROUTE_TABLE_A" --query \
  'RouteTables[].Routes[].[DestinationPrefixListId||DestinationCidrBlock,
  GatewayId||NatGatewayId]' --output text | sort
#> 0.0.0.0/0	nat-176ae12eaeeebe23b
#> 10.0.0.0/16	local
#> pl-0d50eebd0c3a38804	vpce-c9b80cda02f7fe9da
# The name says whose addresses these are.
list=$(aws ec2 describe-route-tables --route-table-ids "$PRIVATE_ROUTE_TABLE_A" --query \
  'RouteTables[].Routes[].DestinationPrefixListId' --output text)
aws ec2 describe-managed-prefix-lists --prefix-list-ids "$list" --query \
  'PrefixLists[].[PrefixListName,OwnerId,AddressFamily]' --output text
#> com.amazonaws.us-east-1.s3	AWS	IPv4
