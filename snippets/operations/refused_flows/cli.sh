# Refused flows of the last hour: how often, from where, to which address and port
hour_ago=$((($(date -u +%s) - 3600) * 1000))
aws logs filter-log-events --log-group-name flow-logs --start-time "$hour_ago" \
  --filter-pattern REJECT --query 'events[].[message]' --output text |
  awk '{ print $13, $2, "->", $3, "port", $5 }' | sort | uniq -c | sed 's/^ *//'
#> 1 egress 10.0.10.4 -> 10.0.11.7 port 5432
#> 1 ingress 203.0.113.9 -> 10.0.10.4 port 22
#> 1 ingress 203.0.113.9 -> 10.0.10.4 port 3389
