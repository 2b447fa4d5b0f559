# A deletion wants the ID and the lock token of the last read.
acl=$(aws wafv2 list-web-acls --region eu-west-1 --scope REGIONAL --output text \
  --query "WebACLs[?Name=='for-alb'].Id")
token=$(aws wafv2 get-web-acl --region eu-west-1 --scope REGIONAL --name for-alb \
  --id "$acl" --query LockToken --output text)
aws wafv2 delete-web-acl --region eu-west-1 --scope REGIONAL --name for-alb \
  --id "$acl" --lock-token "$token"
acl=$(aws wafv2 list-web-acls --region us-east-1 --scope CLOUDFRONT --output text \
  --query "WebACLs[?Name=='for-cloudfront'].Id")
token=$(aws wafv2 get-web-acl --region us-east-1 --scope CLOUDFRONT \
  --name for-cloudfront --id "$acl" --query LockToken --output text)
aws wafv2 delete-web-acl --region us-east-1 --scope CLOUDFRONT \
  --name for-cloudfront --id "$acl" --lock-token "$token"
