# No checker reaches a private address, but CloudWatch knows the tunnels
aws cloudwatch put-metric-alarm --alarm-name 'VPN to the data centre is down' \
  --namespace AWS/VPN --metric-name TunnelState \
  --dimensions "Name=VpnId,Value=$VPN_ID" \
  --statistic Maximum --period 60 --evaluation-periods 2 --threshold 0 \
  --comparison-operator LessThanOrEqualToThreshold --treat-missing-data breaching
HEALTH_CHECK_ID=$(aws route53 create-health-check --caller-reference vpn-1 \
  --health-check-config '{"Type": "CLOUDWATCH_METRIC",
    "AlarmIdentifier": {"Region": "us-east-1",
      "Name": "VPN to the data centre is down"},
    "InsufficientDataHealthStatus": "Unhealthy"}' \
  --query HealthCheck.Id --output text)
export HEALTH_CHECK_ID
aws route53 get-health-check --health-check-id "$HEALTH_CHECK_ID" --output text \
  --query 'HealthCheck.HealthCheckConfig.[Type,AlarmIdentifier.Region,
    AlarmIdentifier.Name,InsufficientDataHealthStatus]'
#> CLOUDWATCH_METRIC	us-east-1	VPN to the data centre is down	Unhealthy
