ADDRESS=$(aws ec2 describe-instances --instance-ids "$INSTANCE_ID" --output text \
  --query 'Reservations[0].Instances[0].PrivateIpAddress')
aws ec2 describe-network-interfaces --output json \
  --filters "Name=addresses.private-ip-address,Values=$ADDRESS" \
  --query 'NetworkInterfaces[]' | jq -r '.[] | "interface \(.NetworkInterfaceId)",
    "holds it \(.Attachment.InstanceId // .Description)",
    (.Groups[] | "group \(.GroupId) \(.GroupName)")'
#> interface eni-724954a92d59382db
#> holds it i-d1d17318f7f450fdb
#> group sg-6929fccf1ccc2c9ab web
