# A deletion has to repeat the record as it is
batch=$(aws route53 list-resource-record-sets --hosted-zone-id "$ZONE_ID" \
  --output json | jq '{Changes: [.ResourceRecordSets[] |
    select(.Type != "NS" and .Type != "SOA") |
    select(.Name == "example.com." or .Name == "mail2026._domainkey.example.com." or .Name == "_dmarc.example.com.") |
    {Action: "DELETE", ResourceRecordSet: .}]}')
aws route53 change-resource-record-sets --hosted-zone-id "$ZONE_ID" \
  --change-batch "$batch" >/dev/null
