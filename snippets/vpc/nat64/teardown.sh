aws ec2 delete-route --route-table-id "$PRIVATE_ROUTE_TABLE_A" \
  --destination-ipv6-cidr-block 64:ff9b::/96
aws ec2 modify-subnet-attribute --subnet-id "$PRIVATE_SUBNET_A" --no-enable-dns64
