# The zone of the target belongs to the load balancer and not to you
target=$(aws elbv2 describe-load-balancers --load-balancer-arns "$ALB_ARN" \
  --output json | jq '.LoadBalancers[0] | {DNSName, EvaluateTargetHealth: true,
    HostedZoneId: .CanonicalHostedZoneId}')
batch=$(jq -n --argjson target "$target" --arg zone "$ZONE_ID" '{Changes: [
  {Action: "UPSERT", ResourceRecordSet:
    {Name: "example.com", Type: "A", AliasTarget: $target}},
  {Action: "UPSERT", ResourceRecordSet: {Name: "www.example.com", Type: "A",
    AliasTarget: {DNSName: "example.com", HostedZoneId: $zone,
      EvaluateTargetHealth: true}}}]}')
CHANGE_ID=$(aws route53 change-resource-record-sets --hosted-zone-id "$ZONE_ID" \
  --change-batch "$batch" --query ChangeInfo.Id --output text)
aws route53 wait resource-record-sets-changed --id "$CHANGE_ID"

# Aliases show in the API only: dig sees A records with addresses
aws route53 list-resource-record-sets --hosted-zone-id "$ZONE_ID" --output text \
  --query 'ResourceRecordSets[?AliasTarget].[Name,Type,AliasTarget.DNSName,
    AliasTarget.HostedZoneId]'
#> example.com.	A	shop-821910066.us-east-1.elb.amazonaws.com.	Z35SXDOTRQ7X7K
#> www.example.com.	A	example.com.	Z07QQZNAX7J1R1M9AZMOD
