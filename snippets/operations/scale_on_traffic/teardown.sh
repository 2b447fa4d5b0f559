aws autoscaling delete-policy --auto-scaling-group-name proxies --policy-name traffic
aws autoscaling delete-auto-scaling-group --auto-scaling-group-name proxies \
  --force-delete
aws ec2 delete-launch-template --launch-template-id "$TEMPLATE_ID" >/dev/null
