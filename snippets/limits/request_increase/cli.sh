REQUEST_ID=$(aws service-quotas request-service-quota-increase \
  --service-code vpc --quota-code L-93826ACB --desired-value 750 \
  --query RequestedQuota.Id --output text)
export REQUEST_ID
aws service-quotas get-requested-service-quota-change --request-id "$REQUEST_ID" \
  --query 'RequestedQuota.[QuotaName,DesiredValue,Status]' --output text
#> Routes per route table	750.0	PENDING
