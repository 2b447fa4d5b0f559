aws ec2 associate-dhcp-options --vpc-id "$VPC_ID" \
  --dhcp-options-id "$OLD_DHCP_OPTIONS"
aws ec2 delete-dhcp-options --dhcp-options-id "$DHCP_OPTIONS"
