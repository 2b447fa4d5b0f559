# The appliance’s interface lies in a third subnet, and forwards what is not its own.
APPLIANCE=$(aws ec2 create-network-interface --subnet-id "$PUBLIC_SUBNET_A" \
  --private-ip-address 10.0.0.100 --description appliance \
  --query NetworkInterface.NetworkInterfaceId --output text)
export APPLIANCE
aws ec2 modify-network-interface-attribute --network-interface-id "$APPLIANCE" \
  --no-source-dest-check
# The destination is the whole block of the other subnet, in both directions.
aws ec2 create-route --route-table-id "$PRIVATE_ROUTE_TABLE_A" \
  --destination-cidr-block 10.0.11.0/24 --network-interface-id "$APPLIANCE" >/dev/null
aws ec2 create-route --route-table-id "$PRIVATE_ROUTE_TABLE_B" \
  --destination-cidr-block 10.0.10.0/24 --network-interface-id "$APPLIANCE" >/dev/null
for table in "$PRIVATE_ROUTE_TABLE_A" "$PRIVATE_ROUTE_TABLE_B"; do
  aws ec2 describe-route-tables --route-table-ids "$table" --query \
    'RouteTables[].Routes[].[DestinationCidrBlock,
    NetworkInterfaceId||NatGatewayId||GatewayId]' --output text | sort
done
#> 0.0.0.0/0	nat-176ae12eaeeebe23b
#> 10.0.0.0/16	local
#> 10.0.11.0/24	eni-efe1fe265a58d6f6f
#> 0.0.0.0/0	nat-2f21e34ed52ff7f87
#> 10.0.0.0/16	local
#> 10.0.10.0/24	eni-efe1fe265a58d6f6f
