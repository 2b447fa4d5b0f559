aws route53 change-resource-record-sets --hosted-zone-id "$ZONE_ID" \
  --change-batch '{"Changes": [{"Action": "DELETE", "ResourceRecordSet":
    {"Name": "db.corp.example", "Type": "A", "TTL": 60,
     "ResourceRecords": [{"Value": "10.0.10.25"}]}}]}' >/dev/null
aws route53 delete-hosted-zone --id "$ZONE_ID" >/dev/null
