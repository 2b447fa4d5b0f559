aws route53 delete-hosted-zone --id "$ZONE_ID"
