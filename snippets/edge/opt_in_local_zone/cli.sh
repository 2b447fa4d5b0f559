aws ec2 modify-availability-zone-group --region us-west-2 \
  --group-name us-west-2-lax-1 --opt-in-status opted-in --query Return --output text
#> True
