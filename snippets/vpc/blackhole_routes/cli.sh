# A route to an appliance, whose interface somebody then deletes.
appliance=$(aws ec2 create-network-interface --subnet-id "$SUBNET_ID" \
  --description "appliance of $VPC_ID" \
  --query NetworkInterface.NetworkInterfaceId --output text)
aws ec2 create-route --route-table-id "$ROUTE_TABLE" \
  --destination-cidr-block 192.168.0.0/16 --network-interface-id "$appliance" >/dev/null
aws ec2 delete-network-interface --network-interface-id "$appliance"

# Destination and what the target was. Such a route still matches, and drops.
aws ec2 describe-route-tables --filters "Name=vpc-id,Values=$VPC_ID" --query \
  "RouteTables[].Routes[?State=='blackhole'][].[DestinationCidrBlock,
  NetworkInterfaceId||NatGatewayId||VpcPeeringConnectionId||GatewayId]" --output text | sort
#> 192.168.0.0/16	eni-efe1fe265a58d6f6f
