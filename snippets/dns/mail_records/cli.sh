# Text is quoted, and no string in it is longer than 255 characters
dkim="v=DKIM1; k=rsa; p=$DKIM_KEY"
batch=$(jq -n --arg dkim "$dkim" '
  def text: [., ""] | until(.[0] == ""; [.[0][255:], .[1] + "\"\(.[0][:255])\" "]) |
    .[1] | rtrimstr(" ");
  {Changes: [
    {Name: "example.com", Type: "MX",
      values: ["10 mx1.example.net", "20 mx2.example.net"]},
    {Name: "example.com", Type: "TXT",
      values: ["v=spf1 include:_spf.example.net ~all" | text]},
    {Name: "mail2026._domainkey.example.com", Type: "TXT", values: [$dkim | text]},
    {Name: "_dmarc.example.com", Type: "TXT",
      values: ["v=DMARC1; p=quarantine; rua=mailto:dmarc@example.com" | text]}
  | {Action: "UPSERT", ResourceRecordSet: {Name, Type, TTL: 3600,
      ResourceRecords: [.values[] | {Value: .}]}}]}')
CHANGE_ID=$(aws route53 change-resource-record-sets --hosted-zone-id "$ZONE_ID" \
  --change-batch "$batch" --query ChangeInfo.Id --output text)
aws route53 wait resource-record-sets-changed --id "$CHANGE_ID"

# What was published, and how many strings the key takes
aws route53 list-resource-record-sets --hosted-zone-id "$ZONE_ID" --output json |
  jq -r '.ResourceRecordSets[] | select(.Type == "MX" or .Type == "TXT") |
    "\(.Name) \(.Type)", (.ResourceRecords[].Value |
      if contains("DKIM1") then "  \(split("\" \"") | length) strings" else "  \(.)" end)'
#> example.com. MX
#>   10 mx1.example.net
#>   20 mx2.example.net
#> example.com. TXT
#>   "v=spf1 include:_spf.example.net ~all"
#> _dmarc.example.com. TXT
#>   "v=DMARC1; p=quarantine; rua=mailto:dmarc@example.com"
#> mail2026._domainkey.example.com. TXT
#>   2 strings
