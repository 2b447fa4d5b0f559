created=$(aws route53 create-hosted-zone --name lab.example.com \
  --caller-reference lab-example-com-1 --output json)
SUB_ZONE_ID=$(printf '%s' "$created" |
  jq -r '.HostedZone.Id | ltrimstr("/hostedzone/")')
export SUB_ZONE_ID
# The parent names the name servers of the child, with a TTL of two days
batch=$(printf '%s' "$created" | jq '{Changes: [{Action: "UPSERT",
  ResourceRecordSet: {Name: "lab.example.com", Type: "NS", TTL: 172800,
    ResourceRecords: [.DelegationSet.NameServers[] | {Value: .}]}}]}')
CHANGE_ID=$(aws route53 change-resource-record-sets --hosted-zone-id "$ZONE_ID" \
  --change-batch "$batch" --query ChangeInfo.Id --output text)
aws route53 wait resource-record-sets-changed --id "$CHANGE_ID"
aws route53 list-resource-record-sets --hosted-zone-id "$ZONE_ID" --output json |
  jq -r '.ResourceRecordSets[] | select(.Type == "NS") |
    "\(.Name) \(.ResourceRecords | length) name servers"'
#> example.com. 4 name servers
#> lab.example.com. 4 name servers
