aws ec2 associate-dhcp-options --vpc-id "$VPC_ID" --dhcp-options-id default
aws ec2 delete-dhcp-options --dhcp-options-id "$DHCP_OPTIONS"
