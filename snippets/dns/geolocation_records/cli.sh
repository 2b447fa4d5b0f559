CHANGE_ID=$(aws route53 change-resource-record-sets --hosted-zone-id "$ZONE_ID" \
  --change-batch '{"Changes": [
  {"Action": "UPSERT", "ResourceRecordSet": {
    "Name": "app.example.com", "Type": "A", "TTL": 60,
    "SetIdentifier": "anywhere else", "GeoLocation": {"CountryCode": "*"},
    "ResourceRecords": [{"Value": "192.0.2.10"}]}},
  {"Action": "UPSERT", "ResourceRecordSet": {
    "Name": "app.example.com", "Type": "A", "TTL": 60,
    "SetIdentifier": "california",
    "GeoLocation": {"CountryCode": "US", "SubdivisionCode": "CA"},
    "ResourceRecords": [{"Value": "192.0.2.20"}]}},
  {"Action": "UPSERT", "ResourceRecordSet": {
    "Name": "app.example.com", "Type": "A", "TTL": 60,
    "SetIdentifier": "europe", "GeoLocation": {"ContinentCode": "EU"},
    "ResourceRecords": [{"Value": "198.51.100.10"}]}},
  {"Action": "UPSERT", "ResourceRecordSet": {
    "Name": "app.example.com", "Type": "A", "TTL": 60,
    "SetIdentifier": "germany", "GeoLocation": {"CountryCode": "DE"},
    "ResourceRecords": [{"Value": "198.51.100.20"}]}}]}' \
  --query ChangeInfo.Id --output text)
aws route53 wait resource-record-sets-changed --id "$CHANGE_ID"
aws route53 list-resource-record-sets --hosted-zone-id "$ZONE_ID" --output json |
  jq -r '[.ResourceRecordSets[] | select(.GeoLocation)] | sort_by(.SetIdentifier)[] |
    [.SetIdentifier, (.GeoLocation | [.ContinentCode, .CountryCode, .SubdivisionCode] |
      map(select(.)) | join("-")),
      .ResourceRecords[0].Value] | join(" | ")'
#> anywhere else | * | 192.0.2.10
#> california | US-CA | 192.0.2.20
#> europe | EU | 198.51.100.10
#> germany | DE | 198.51.100.20
