aws service-quotas get-service-quota --service-code vpc --quota-code L-93826ACB \
  --query 'Quota.[QuotaName,Value,Adjustable]' --output text
#> Routes per route table	500.0	True
