CHANGE_ID=$(aws route53 change-resource-record-sets --hosted-zone-id "$ZONE_ID" \
  --change-batch '{"Changes": [
  {"Action": "UPSERT", "ResourceRecordSet": {
    "Name": "app.example.com", "Type": "A", "TTL": 60,
    "SetIdentifier": "blue", "Weight": 90,
    "ResourceRecords": [{"Value": "192.0.2.10"}]}},
  {"Action": "UPSERT", "ResourceRecordSet": {
    "Name": "app.example.com", "Type": "A", "TTL": 60,
    "SetIdentifier": "green", "Weight": 10,
    "ResourceRecords": [{"Value": "198.51.100.10"}]}}]}' \
  --query ChangeInfo.Id --output text)
aws route53 wait resource-record-sets-changed --id "$CHANGE_ID"

# A weight is a share of the sum of all weights
aws route53 list-resource-record-sets --hosted-zone-id "$ZONE_ID" --output json |
  jq -r '[.ResourceRecordSets[] | select(.Weight)] | (map(.Weight) | add) as $sum |
    sort_by(.SetIdentifier)[] | [.SetIdentifier, .ResourceRecords[0].Value,
      "\(.Weight) of \($sum)"] | join(" | ")'
#> blue | 192.0.2.10 | 90 of 100
#> green | 198.51.100.10 | 10 of 100
