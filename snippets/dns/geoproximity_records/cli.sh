# A Region, a Local Zone group, or coordinates of a place outside AWS
CHANGE_ID=$(aws route53 change-resource-record-sets --hosted-zone-id "$ZONE_ID" \
  --change-batch '{"Changes": [
  {"Action": "UPSERT", "ResourceRecordSet": {
    "Name": "app.example.com", "Type": "A", "TTL": 60, "SetIdentifier": "ireland",
    "GeoProximityLocation": {"AWSRegion": "eu-west-1"},
    "ResourceRecords": [{"Value": "198.51.100.10"}]}},
  {"Action": "UPSERT", "ResourceRecordSet": {
    "Name": "app.example.com", "Type": "A", "TTL": 60, "SetIdentifier": "virginia",
    "GeoProximityLocation": {"AWSRegion": "us-east-1", "Bias": 25},
    "ResourceRecords": [{"Value": "192.0.2.10"}]}},
  {"Action": "UPSERT", "ResourceRecordSet": {
    "Name": "app.example.com", "Type": "A", "TTL": 60, "SetIdentifier": "madrid",
    "GeoProximityLocation": {
      "Coordinates": {"Latitude": "40.42", "Longitude": "-3.70"}, "Bias": -10},
    "ResourceRecords": [{"Value": "203.0.113.10"}]}}]}' \
  --query ChangeInfo.Id --output text)
aws route53 wait resource-record-sets-changed --id "$CHANGE_ID"
aws route53 list-resource-record-sets --hosted-zone-id "$ZONE_ID" --output json |
  jq -r '[.ResourceRecordSets[] | select(.GeoProximityLocation)] |
    sort_by(.SetIdentifier)[] | [.SetIdentifier, (.GeoProximityLocation |
      .AWSRegion // "\(.Coordinates.Latitude) \(.Coordinates.Longitude)",
      "bias \(.Bias // 0)"), .ResourceRecords[0].Value] | join(" | ")'
#> ireland | eu-west-1 | bias 0 | 198.51.100.10
#> madrid | 40.42 -3.70 | bias -10 | 203.0.113.10
#> virginia | us-east-1 | bias 25 | 192.0.2.10
