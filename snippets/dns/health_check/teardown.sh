aws route53 delete-health-check --health-check-id "$HEALTH_CHECK_ID"
