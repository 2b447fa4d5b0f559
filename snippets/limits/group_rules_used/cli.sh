LIST_ID=$(aws ec2 create-managed-prefix-list --prefix-list-name branches \
  --address-family IPv4 --max-entries 20 \
  --entries Cidr=192.0.2.0/24,Description=london \
  --query PrefixList.PrefixListId --output text)
export LIST_ID
GROUP_ID=$(aws ec2 create-security-group --group-name branches \
  --description 'From the branches' --vpc-id "$VPC_ID" --query GroupId --output text)
export GROUP_ID
aws ec2 authorize-security-group-ingress --group-id "$GROUP_ID" --ip-permissions \
  "IpProtocol=tcp,FromPort=443,ToPort=443,PrefixListIds=[{PrefixListId=$LIST_ID}]" \
  'IpProtocol=tcp,FromPort=22,ToPort=22,IpRanges=[{CidrIp=198.51.100.0/24}]' >/dev/null

# Two rules, one entry in the list: what counts is the most that the list may hold.
used=0
for list in $(aws ec2 describe-security-group-rules \
  --filters "Name=group-id,Values=$GROUP_ID" --output json |
  jq -r '.SecurityGroupRules[] | select(.IsEgress | not) | .PrefixListId // "-"'); do
  size=1
  [ "$list" = "-" ] || size=$(aws ec2 describe-managed-prefix-lists \
    --prefix-list-ids "$list" --query 'PrefixLists[0].MaxEntries' --output text)
  used=$((used + size))
done
QUOTA=$(aws service-quotas get-service-quota --service-code vpc \
  --quota-code L-0EA8095F --query Quota.Value --output text)
printf '%s of %.0f inbound rules\n' "$used" "$QUOTA"
#> 21 of 60 inbound rules
