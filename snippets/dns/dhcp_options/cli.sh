# A set cannot be edited, so a change is a new set. Keep the name of the old one.
OLD_DHCP_OPTIONS=$(aws ec2 describe-vpcs --vpc-ids "$VPC_ID" \
  --query 'Vpcs[0].DhcpOptionsId' --output text)
export OLD_DHCP_OPTIONS
DHCP_OPTIONS=$(aws ec2 create-dhcp-options --dhcp-configurations \
  Key=domain-name,Values=corp.example \
  Key=domain-name-servers,Values=10.10.0.2,10.10.0.3 \
  --query DhcpOptions.DhcpOptionsId --output text)
export DHCP_OPTIONS
aws ec2 associate-dhcp-options --dhcp-options-id "$DHCP_OPTIONS" --vpc-id "$VPC_ID"

aws ec2 describe-vpcs --vpc-ids "$VPC_ID" \
  --query 'Vpcs[].[VpcId,DhcpOptionsId]' --output text
#> vpc-37a5670dd28cf123b	dopt-611708532fafc33d5
aws ec2 describe-dhcp-options --dhcp-options-ids "$DHCP_OPTIONS" --query \
  "DhcpOptions[].DhcpConfigurations[].[Key,join(',',Values[].Value)]" --output text |
  sort
#> domain-name	corp.example
#> domain-name-servers	10.10.0.2,10.10.0.3
