# The checked server has a name of its own, beside the one that fails over
batch=$(jq -n --arg check "$HEALTH_CHECK_ID" '{Changes: [
  {Name: "virginia.example.com", Type: "A", TTL: 60,
    ResourceRecords: [{Value: "192.0.2.10"}]},
  {Name: "app.example.com", Type: "A", TTL: 60,
    SetIdentifier: "virginia", Failover: "PRIMARY", HealthCheckId: $check,
    ResourceRecords: [{Value: "192.0.2.10"}]},
  {Name: "app.example.com", Type: "A", TTL: 60,
    SetIdentifier: "ireland", Failover: "SECONDARY",
    ResourceRecords: [{Value: "198.51.100.10"}]}
  | {Action: "UPSERT", ResourceRecordSet: .}]}')
CHANGE_ID=$(aws route53 change-resource-record-sets --hosted-zone-id "$ZONE_ID" \
  --change-batch "$batch" --query ChangeInfo.Id --output text)
aws route53 wait resource-record-sets-changed --id "$CHANGE_ID"
aws route53 list-resource-record-sets --hosted-zone-id "$ZONE_ID" --output json |
  jq -r '[.ResourceRecordSets[] | select(.Failover)] | sort_by(.Failover)[] |
    [.Failover, .ResourceRecords[0].Value,
      (if .HealthCheckId then "has a health check" else "no health check" end)]
    | join(" | ")'
#> PRIMARY | 192.0.2.10 | has a health check
#> SECONDARY | 198.51.100.10 | no health check
