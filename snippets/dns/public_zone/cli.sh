# The caller reference makes a repeated call fail, not create a second zone
created=$(aws route53 create-hosted-zone --name example.com \
  --caller-reference example-com-1 \
  --hosted-zone-config Comment='Public names' --output json)
ZONE_ID=$(printf '%s' "$created" | jq -r '.HostedZone.Id | ltrimstr("/hostedzone/")')
export ZONE_ID
CHANGE_ID=$(printf '%s' "$created" | jq -r .ChangeInfo.Id)
aws route53 wait resource-record-sets-changed --id "$CHANGE_ID"
echo "$ZONE_ID"
#> Z07QQZNAX7J1R1M9AZMOD

# What the registrar, or the parent zone, has to name
aws route53 get-hosted-zone --id "$ZONE_ID" --output json |
  jq -r '.DelegationSet.NameServers | sort[]'
#> ns-2048.awsdns-64.com
#> ns-2049.awsdns-65.net
#> ns-2050.awsdns-66.org
#> ns-2051.awsdns-67.co.uk

# What Route 53 has put into the zone
aws route53 list-resource-record-sets --hosted-zone-id "$ZONE_ID" --output text \
  --query 'ResourceRecordSets[].[Name,Type,TTL,ResourceRecords[0].Value]'
#> example.com.	NS	172800	ns-2048.awsdns-64.com.
#> example.com.	SOA	900	ns-2048.awsdns-64.com. awsdns-hostmaster.amazon.com. 1 7200 900 1209600 86400
