CHANGE_ID=$(aws route53 change-resource-record-sets --hosted-zone-id "$ZONE_ID" \
  --change-batch '{"Comment": "The web server and its nickname", "Changes": [
  {"Action": "UPSERT", "ResourceRecordSet": {
    "Name": "www.example.com", "Type": "A", "TTL": 300,
    "ResourceRecords": [{"Value": "192.0.2.10"}, {"Value": "192.0.2.11"}]}},
  {"Action": "UPSERT", "ResourceRecordSet": {
    "Name": "www.example.com", "Type": "AAAA", "TTL": 300,
    "ResourceRecords": [{"Value": "2001:db8::10"}]}},
  {"Action": "UPSERT", "ResourceRecordSet": {
    "Name": "blog.example.com", "Type": "CNAME", "TTL": 3600,
    "ResourceRecords": [{"Value": "www.example.com"}]}}]}' \
  --query ChangeInfo.Id --output text)
aws route53 get-change --id "$CHANGE_ID" --query ChangeInfo.Status --output text
#> PENDING
aws route53 wait resource-record-sets-changed --id "$CHANGE_ID"
aws route53 get-change --id "$CHANGE_ID" --query ChangeInfo.Status --output text
#> INSYNC

# Every record with its values
aws route53 list-resource-record-sets --hosted-zone-id "$ZONE_ID" --output json |
  jq -r '.ResourceRecordSets[] | select(.Type != "NS" and .Type != "SOA") |
    [.Name, .Type, .TTL, ([.ResourceRecords[].Value] | join(" "))] | join(" ")'
#> blog.example.com. CNAME 3600 www.example.com
#> www.example.com. A 300 192.0.2.10 192.0.2.11
#> www.example.com. AAAA 300 2001:db8::10
