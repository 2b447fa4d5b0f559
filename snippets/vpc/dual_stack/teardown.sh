aws ec2 delete-route --route-table-id "$PUBLIC_ROUTE_TABLE" \
  --destination-ipv6-cidr-block ::/0
aws ec2 delete-route --route-table-id "$PRIVATE_ROUTE_TABLE_A" \
  --destination-ipv6-cidr-block ::/0
aws ec2 delete-egress-only-internet-gateway \
  --egress-only-internet-gateway-id "$EGRESS_ONLY_GATEWAY" >/dev/null
aws ec2 modify-subnet-attribute --subnet-id "$PUBLIC_SUBNET_A" \
  --no-assign-ipv6-address-on-creation
aws ec2 modify-subnet-attribute --subnet-id "$PRIVATE_SUBNET_A" \
  --no-assign-ipv6-address-on-creation
aws ec2 disassociate-subnet-cidr-block --association-id "$IPV6_PUBLIC" >/dev/null
aws ec2 disassociate-subnet-cidr-block --association-id "$IPV6_PRIVATE" >/dev/null
aws ec2 disassociate-vpc-cidr-block --association-id "$IPV6_VPC" >/dev/null
