for association in $(aws ec2 describe-vpcs --vpc-ids "$VPC_ID" --query \
  "Vpcs[].CidrBlockAssociationSet[?CidrBlock!='10.0.0.0/16'][].AssociationId" \
  --output text); do
  aws ec2 disassociate-vpc-cidr-block --association-id "$association" >/dev/null
done
