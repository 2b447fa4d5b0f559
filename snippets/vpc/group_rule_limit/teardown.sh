aws ec2 delete-security-group --group-id "$FULL_GROUP" >/dev/null
