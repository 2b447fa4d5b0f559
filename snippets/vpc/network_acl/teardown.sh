aws ec2 replace-network-acl-association --association-id "$ACL_ASSOCIATION" \
  --network-acl-id "$DEFAULT_ACL" >/dev/null
aws ec2 delete-network-acl --network-acl-id "$ACL_ID"
