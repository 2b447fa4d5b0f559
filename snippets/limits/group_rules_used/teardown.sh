aws ec2 delete-security-group --group-id "$GROUP_ID"
aws ec2 delete-managed-prefix-list --prefix-list-id "$LIST_ID" >/dev/null
