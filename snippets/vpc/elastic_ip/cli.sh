FIRST_INTERFACE=$(aws ec2 create-network-interface --subnet-id "$SUBNET_ID" \
  --groups "$GROUP_ID" --private-ip-address 10.0.0.10 \
  --query NetworkInterface.NetworkInterfaceId --output text)
SECOND_INTERFACE=$(aws ec2 create-network-interface --subnet-id "$SUBNET_ID" \
  --groups "$GROUP_ID" --private-ip-address 10.0.0.20 \
  --query NetworkInterface.NetworkInterfaceId --output text)
export FIRST_INTERFACE SECOND_INTERFACE

allocation=$(aws ec2 allocate-address --domain vpc \
  --tag-specifications 'ResourceType=elastic-ip,Tags=[{Key=Name,Value=demo-moving}]' \
  --query AllocationId --output text)
aws ec2 associate-address --allocation-id "$allocation" \
  --network-interface-id "$FIRST_INTERFACE" >/dev/null
aws ec2 describe-addresses --allocation-ids "$allocation" --query \
  'Addresses[].[PublicIp,PrivateIpAddress]' --output text
#> 198.51.100.20	10.0.0.10

# Moved: the public address stays, the private one behind it changes.
aws ec2 associate-address --allocation-id "$allocation" \
  --network-interface-id "$SECOND_INTERFACE" --allow-reassociation >/dev/null
aws ec2 describe-addresses --allocation-ids "$allocation" --query \
  'Addresses[].[PublicIp,PrivateIpAddress]' --output text
#> 198.51.100.20	10.0.0.20

# Without its association it is idle and still paid for, released, it is gone.
association=$(aws ec2 describe-addresses --allocation-ids "$allocation" \
  --query 'Addresses[0].AssociationId' --output text)
aws ec2 disassociate-address --association-id "$association"
aws ec2 release-address --allocation-id "$allocation"
aws ec2 describe-addresses --query 'length(Addresses)'
#> 0
