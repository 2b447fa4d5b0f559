# A deletion has to repeat the record as it is
batch=$(aws route53 list-resource-record-sets --hosted-zone-id "$ZONE_ID" \
  --output json | jq '{Changes: [.ResourceRecordSets[] |
    select(.Type != "NS" and .Type != "SOA") |
    select(.Name == "app.example.com.") |
    {Action: "DELETE", ResourceRecordSet: .}]}')
aws route53 change-resource-record-sets --hosted-zone-id "$ZONE_ID" \
  --change-batch "$batch" >/dev/null
aws route53 change-cidr-collection --id "$COLLECTION_ID" --changes \
  'LocationName=branches,Action=DELETE_IF_EXISTS,CidrList=198.51.100.0/24,2001:db8:100::/48' \
  >/dev/null
aws route53 delete-cidr-collection --id "$COLLECTION_ID"
