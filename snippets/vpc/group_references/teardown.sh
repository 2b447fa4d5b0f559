# The one that refers goes before the one that is referred to.
aws ec2 delete-security-group --group-id "$DATA_GROUP" >/dev/null
aws ec2 delete-security-group --group-id "$APP_GROUP" >/dev/null
