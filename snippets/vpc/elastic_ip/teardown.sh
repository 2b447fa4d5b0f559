aws ec2 delete-network-interface --network-interface-id "$FIRST_INTERFACE"
aws ec2 delete-network-interface --network-interface-id "$SECOND_INTERFACE"
# Only there when the program stopped half-way.
for allocation in $(aws ec2 describe-addresses --filters Name=tag:Name,Values=demo-moving \
  --query 'Addresses[].AllocationId' --output text); do
  aws ec2 release-address --allocation-id "$allocation"
done
