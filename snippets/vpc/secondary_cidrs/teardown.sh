for association in $CIDR_ASSOCIATIONS; do
  aws ec2 disassociate-vpc-cidr-block --association-id "$association" >/dev/null
done
