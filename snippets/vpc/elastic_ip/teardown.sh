aws ec2 delete-network-interface --network-interface-id "$FIRST_INTERFACE"
aws ec2 delete-network-interface --network-interface-id "$SECOND_INTERFACE"
