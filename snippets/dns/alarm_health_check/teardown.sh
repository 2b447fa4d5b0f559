aws route53 delete-health-check --health-check-id "$HEALTH_CHECK_ID"
aws cloudwatch delete-alarms --alarm-names 'VPN to the data centre is down'
