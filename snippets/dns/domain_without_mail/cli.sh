CHANGE_ID=$(aws route53 change-resource-record-sets --hosted-zone-id "$ZONE_ID" \
  --change-batch '{"Changes": [
  {"Action": "UPSERT", "ResourceRecordSet": {
    "Name": "example.com", "Type": "MX", "TTL": 86400,
    "ResourceRecords": [{"Value": "0 ."}]}},
  {"Action": "UPSERT", "ResourceRecordSet": {
    "Name": "example.com", "Type": "TXT", "TTL": 86400,
    "ResourceRecords": [{"Value": "\"v=spf1 -all\""}]}},
  {"Action": "UPSERT", "ResourceRecordSet": {
    "Name": "_dmarc.example.com", "Type": "TXT", "TTL": 86400,
    "ResourceRecords": [{"Value": "\"v=DMARC1; p=reject\""}]}}]}' \
  --query ChangeInfo.Id --output text)
aws route53 wait resource-record-sets-changed --id "$CHANGE_ID"
aws route53 list-resource-record-sets --hosted-zone-id "$ZONE_ID" --output text \
  --query "ResourceRecordSets[?Type=='MX' || Type=='TXT'].[Name,Type,
    ResourceRecords[0].Value]"
#> example.com.	MX	0 .
#> example.com.	TXT	"v=spf1 -all"
#> _dmarc.example.com.	TXT	"v=DMARC1; p=reject"
