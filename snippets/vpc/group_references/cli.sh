# GROUP_ID is the web servers’ group. The next tier lets its members in, the next them.
APP_GROUP=$(aws ec2 create-security-group --vpc-id "$VPC_ID" --group-name app \
  --description 'From the web servers' --query GroupId --output text)
DATA_GROUP=$(aws ec2 create-security-group --vpc-id "$VPC_ID" --group-name data \
  --description 'From the application' --query GroupId --output text)
export APP_GROUP DATA_GROUP
aws ec2 authorize-security-group-ingress --group-id "$APP_GROUP" \
  --protocol tcp --port 8080 --source-group "$GROUP_ID" >/dev/null
aws ec2 authorize-security-group-ingress --group-id "$DATA_GROUP" \
  --protocol tcp --port 5432 --source-group "$APP_GROUP" >/dev/null

# Who lets whom in. A group cannot be deleted while a rule refers to it.
aws ec2 describe-security-group-rules \
  --filters "Name=group-id,Values=$GROUP_ID,$APP_GROUP,$DATA_GROUP" --query \
  'SecurityGroupRules[?!IsEgress].[ToPort,GroupId,ReferencedGroupInfo.GroupId||CidrIpv4]' \
  --output text | sort -n
#> 443	sg-6929fccf1ccc2c9ab	0.0.0.0/0
#> 5432	sg-a6ce5600530b6d87d	sg-471cc25e9cf36a52c
#> 8080	sg-471cc25e9cf36a52c	sg-6929fccf1ccc2c9ab
