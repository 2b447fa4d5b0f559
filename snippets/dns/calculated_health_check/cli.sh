export CHECK_A CHECK_B CHECK_C SITE_CHECK
config='Type=TCP,Port=443,RequestInterval=30,FailureThreshold=3'
CHECK_A=$(aws route53 create-health-check --caller-reference server-a-1 \
  --health-check-config "$config,FullyQualifiedDomainName=a.example.com" \
  --query HealthCheck.Id --output text)
CHECK_B=$(aws route53 create-health-check --caller-reference server-b-1 \
  --health-check-config "$config,FullyQualifiedDomainName=b.example.com" \
  --query HealthCheck.Id --output text)
CHECK_C=$(aws route53 create-health-check --caller-reference server-c-1 \
  --health-check-config "$config,FullyQualifiedDomainName=c.example.com" \
  --query HealthCheck.Id --output text)
SITE_CHECK=$(aws route53 create-health-check --caller-reference site-1 \
  --health-check-config "Type=CALCULATED,HealthThreshold=2,\
ChildHealthChecks=$CHECK_A,$CHECK_B,$CHECK_C" --query HealthCheck.Id --output text)
aws route53 get-health-check --health-check-id "$SITE_CHECK" --output json | jq -r '
  .HealthCheck.HealthCheckConfig |
  "\(.Type): \(.HealthThreshold) of \(.ChildHealthChecks | length)"'
#> CALCULATED: 2 of 3
