aws ec2 delete-route --route-table-id "$PRIVATE_ROUTE_TABLE_A" \
  --destination-cidr-block 10.0.11.0/24
aws ec2 delete-route --route-table-id "$PRIVATE_ROUTE_TABLE_B" \
  --destination-cidr-block 10.0.10.0/24
aws ec2 delete-network-interface --network-interface-id "$APPLIANCE"
