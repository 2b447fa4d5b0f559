LIST_ID=$(aws ec2 describe-managed-prefix-lists --filters \
  Name=prefix-list-name,Values=com.amazonaws.global.cloudfront.origin-facing \
  --query 'PrefixLists[0].PrefixListId' --output text)
GROUP_ID=$(aws ec2 create-security-group --group-name from-cloudfront \
  --description 'HTTPS from CloudFront only' --vpc-id "$VPC_ID" \
  --query GroupId --output text)
export GROUP_ID
aws ec2 authorize-security-group-ingress --group-id "$GROUP_ID" --ip-permissions \
  "IpProtocol=tcp,FromPort=443,ToPort=443,PrefixListIds=[{PrefixListId=$LIST_ID}]" \
  >/dev/null
aws ec2 describe-security-group-rules --filters "Name=group-id,Values=$GROUP_ID" \
  --query 'SecurityGroupRules[?!IsEgress].[IpProtocol,FromPort,PrefixListId]' \
  --output text
#> tcp	443	pl-932917cf753d454b0
