# The set to go back to. The word default would mean no options at all.
OLD_DHCP_OPTIONS=$(aws ec2 describe-vpcs --vpc-ids "$VPC_ID" \
  --query 'Vpcs[0].DhcpOptionsId' --output text)
export OLD_DHCP_OPTIONS

# A set cannot be changed, so a new one is made, and the VPC gets it.
DHCP_OPTIONS=$(aws ec2 create-dhcp-options --query DhcpOptions.DhcpOptionsId \
  --output text --dhcp-configurations \
  'Key=domain-name,Values=corp.example' \
  'Key=domain-name-servers,Values=10.0.10.53,10.0.11.53')
export DHCP_OPTIONS
aws ec2 associate-dhcp-options --vpc-id "$VPC_ID" --dhcp-options-id "$DHCP_OPTIONS"
aws ec2 describe-dhcp-options --dhcp-options-ids "$DHCP_OPTIONS" --output text --query \
  "DhcpOptions[].DhcpConfigurations[].[Key,join(' ',Values[].Value)]" | sort
#> domain-name	corp.example
#> domain-name-servers	10.0.10.53 10.0.11.53
aws ec2 describe-vpcs --vpc-ids "$VPC_ID" --output text \
  --query 'Vpcs[].[VpcId,DhcpOptionsId]'
#> vpc-37a5670dd28cf123b	dopt-611708532fafc33d5
