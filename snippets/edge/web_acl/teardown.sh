token=$(aws wafv2 get-web-acl --region eu-west-1 --scope REGIONAL --name for-alb \
  --id "$REGIONAL_ACL" --query LockToken --output text)
aws wafv2 delete-web-acl --region eu-west-1 --scope REGIONAL --name for-alb \
  --id "$REGIONAL_ACL" --lock-token "$token"
token=$(aws wafv2 get-web-acl --region us-east-1 --scope CLOUDFRONT \
  --name for-cloudfront --id "$GLOBAL_ACL" --query LockToken --output text)
aws wafv2 delete-web-acl --region us-east-1 --scope CLOUDFRONT \
  --name for-cloudfront --id "$GLOBAL_ACL" --lock-token "$token"
