# The VPC has both DNS attributes on.
ZONE_ID=$(aws route53 create-hosted-zone --name corp.example \
  --vpc "VPCRegion=us-east-1,VPCId=$VPC_ID" --caller-reference guide-corp-example \
  --hosted-zone-config 'Comment=inside,PrivateZone=true' \
  --query HostedZone.Id --output text)
export ZONE_ID
aws route53 change-resource-record-sets --hosted-zone-id "$ZONE_ID" \
  --change-batch '{"Changes": [{"Action": "UPSERT", "ResourceRecordSet":
    {"Name": "db.corp.example", "Type": "A", "TTL": 60,
     "ResourceRecords": [{"Value": "10.0.10.25"}]}}]}' >/dev/null
aws route53 list-resource-record-sets --hosted-zone-id "$ZONE_ID" --output text --query \
  "ResourceRecordSets[?Type=='A'].[Name,Type,TTL,ResourceRecords[0].Value]"
#> db.corp.example.	A	60	10.0.10.25

# The zones that this VPC sees
aws route53 list-hosted-zones-by-vpc --vpc-id "$VPC_ID" --vpc-region us-east-1 \
  --query 'HostedZoneSummaries[].Name' --output text
#> corp.example.
