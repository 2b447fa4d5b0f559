CHANGE_ID=$(aws route53 change-resource-record-sets --hosted-zone-id "$ZONE_ID" \
  --change-batch '{"Changes": [
  {"Action": "UPSERT", "ResourceRecordSet": {
    "Name": "app.example.com", "Type": "A", "TTL": 60,
    "SetIdentifier": "virginia", "Region": "us-east-1",
    "ResourceRecords": [{"Value": "192.0.2.10"}]}},
  {"Action": "UPSERT", "ResourceRecordSet": {
    "Name": "app.example.com", "Type": "A", "TTL": 60,
    "SetIdentifier": "ireland", "Region": "eu-west-1",
    "ResourceRecords": [{"Value": "198.51.100.10"}]}},
  {"Action": "UPSERT", "ResourceRecordSet": {
    "Name": "app.example.com", "Type": "A", "TTL": 60,
    "SetIdentifier": "singapore", "Region": "ap-southeast-1",
    "ResourceRecords": [{"Value": "203.0.113.10"}]}}]}' \
  --query ChangeInfo.Id --output text)
aws route53 wait resource-record-sets-changed --id "$CHANGE_ID"
aws route53 list-resource-record-sets --hosted-zone-id "$ZONE_ID" --output text \
  --query 'sort_by(ResourceRecordSets[?Region], &Region)[].[Region,SetIdentifier,
    ResourceRecords[0].Value]'
#> ap-southeast-1	singapore	203.0.113.10
#> eu-west-1	ireland	198.51.100.10
#> us-east-1	virginia	192.0.2.10
