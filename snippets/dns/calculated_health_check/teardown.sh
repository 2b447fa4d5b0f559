aws route53 delete-health-check --health-check-id "$SITE_CHECK"
aws route53 delete-health-check --health-check-id "$CHECK_A"
aws route53 delete-health-check --health-check-id "$CHECK_B"
aws route53 delete-health-check --health-check-id "$CHECK_C"
