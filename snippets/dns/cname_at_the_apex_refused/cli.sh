aws route53 change-resource-record-sets --hosted-zone-id "$ZONE_ID" --change-batch \
  '{"Changes": [{"Action": "CREATE", "ResourceRecordSet": {
    "Name": "example.com", "Type": "CNAME", "TTL": 300,
    "ResourceRecords": [{"Value": "www.example.net"}]}}]}' 2>&1 |
  sed -n 's/.*(\([A-Za-z.]*\)).*/\1/p' || true
#> InvalidChangeBatch
