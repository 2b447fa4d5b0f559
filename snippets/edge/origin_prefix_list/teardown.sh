aws ec2 delete-security-group --group-id "$GROUP_ID"
