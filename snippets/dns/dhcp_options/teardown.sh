aws ec2 associate-dhcp-options --dhcp-options-id "$OLD_DHCP_OPTIONS" --vpc-id "$VPC_ID"
aws ec2 delete-dhcp-options --dhcp-options-id "$DHCP_OPTIONS"
