CHANGE_ID=$(aws route53 change-resource-record-sets --hosted-zone-id "$ZONE_ID" \
  --change-batch '{"Changes": [
  {"Action": "UPSERT", "ResourceRecordSet": {
    "Name": "app.example.com", "Type": "A", "TTL": 60,
    "SetIdentifier": "host-a", "MultiValueAnswer": true,
    "ResourceRecords": [{"Value": "192.0.2.10"}]}},
  {"Action": "UPSERT", "ResourceRecordSet": {
    "Name": "app.example.com", "Type": "A", "TTL": 60,
    "SetIdentifier": "host-b", "MultiValueAnswer": true,
    "ResourceRecords": [{"Value": "192.0.2.11"}]}}]}' \
  --query ChangeInfo.Id --output text)
aws route53 wait resource-record-sets-changed --id "$CHANGE_ID"
aws route53 list-resource-record-sets --hosted-zone-id "$ZONE_ID" --output text \
  --query 'sort_by(ResourceRecordSets[?MultiValueAnswer], &SetIdentifier)[].[
    SetIdentifier,ResourceRecords[0].Value]'
#> host-a	192.0.2.10
#> host-b	192.0.2.11
