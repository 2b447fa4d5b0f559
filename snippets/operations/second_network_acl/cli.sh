ACL_ID=$(aws ec2 create-network-acl --vpc-id "$VPC_ID" \
  --query NetworkAcl.NetworkAclId --output text)
aws ec2 describe-network-acls --output text \
  --filters "Name=vpc-id,Values=$VPC_ID" Name=default,Values=false \
  --query 'NetworkAcls[].[NetworkAclId,IsDefault]'
#> acl-a48c337aa1c8a5097	False
aws ec2 delete-network-acl --network-acl-id "$ACL_ID"
