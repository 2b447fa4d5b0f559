# The name of this server alone, not the name that fails over
HEALTH_CHECK_ID=$(aws route53 create-health-check --caller-reference virginia-1 \
  --health-check-config 'Type=HTTPS,FullyQualifiedDomainName=virginia.example.com,
    Port=443,ResourcePath=/healthy,RequestInterval=30,FailureThreshold=3' \
  --query HealthCheck.Id --output text)
export HEALTH_CHECK_ID
aws route53 change-tags-for-resource --resource-type healthcheck \
  --resource-id "$HEALTH_CHECK_ID" --add-tags 'Key=Name,Value=Web server in Virginia'
aws route53 get-health-check --health-check-id "$HEALTH_CHECK_ID" --output json |
  jq -r '.HealthCheck.HealthCheckConfig |
    "\(.Type) \(.FullyQualifiedDomainName):\(.Port)\(.ResourcePath)"'
#> HTTPS virginia.example.com:443/healthy

# What each checker saw last
aws route53 get-health-check-status --health-check-id "$HEALTH_CHECK_ID" \
  --output text --query 'sort_by(HealthCheckObservations, &Region)[].[Region,
    StatusReport.Status]'
#> ap-northeast-1	Success: HTTP Status Code 200, OK
#> ap-southeast-1	Success: HTTP Status Code 200, OK
#> ap-southeast-2	Success: HTTP Status Code 200, OK
#> eu-west-1	Success: HTTP Status Code 200, OK
#> sa-east-1	Success: HTTP Status Code 200, OK
#> us-east-1	Success: HTTP Status Code 200, OK
#> us-west-1	Success: HTTP Status Code 200, OK
#> us-west-2	Success: HTTP Status Code 200, OK
