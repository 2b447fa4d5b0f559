for acl in $(aws ec2 describe-network-acls --output text \
  --filters "Name=vpc-id,Values=${VPC_ID:?}" Name=default,Values=false \
  --query 'NetworkAcls[].NetworkAclId'); do
  aws ec2 delete-network-acl --network-acl-id "$acl"
done
