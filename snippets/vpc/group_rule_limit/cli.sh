FULL_GROUP=$(aws ec2 create-security-group --vpc-id "$VPC_ID" --group-name full \
  --description 'As many rules as it takes' --query GroupId --output text)
export FULL_GROUP
ranges=$(jq -nc '[range(60) | {CidrIp: "10.1.\(.).0/24"}]')
aws ec2 authorize-security-group-ingress --group-id "$FULL_GROUP" --ip-permissions \
  "[{\"IpProtocol\":\"tcp\",\"FromPort\":22,\"ToPort\":22,\"IpRanges\":$ranges}]" \
  --query 'length(SecurityGroupRules)'
#> 60
aws ec2 authorize-security-group-ingress --group-id "$FULL_GROUP" \
  --protocol tcp --port 22 --cidr 10.2.0.0/24 2>&1 |
  sed -n 's/.*(\([A-Za-z.]*\)).*/\1/p' || true
#> RulesPerSecurityGroupLimitExceeded
