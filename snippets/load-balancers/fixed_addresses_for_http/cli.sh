export BEHIND_TARGETS FRONT_LISTENER
# The check has no host name, so no rule matches, and the 404 means that it is alive
BEHIND_TARGETS=$(aws elbv2 create-target-group --name behind --target-type alb \
  --protocol TCP --port 80 --vpc-id "$VPC_ID" --health-check-protocol HTTP \
  --health-check-path / --matcher HttpCode=200-404 \
  --query 'TargetGroups[0].TargetGroupArn' --output text)
FRONT_LISTENER=$(aws elbv2 create-listener --load-balancer-arn "$NLB_ARN" \
  --protocol TCP --port 80 \
  --default-actions "Type=forward,TargetGroupArn=$BEHIND_TARGETS" \
  --query 'Listeners[0].ListenerArn' --output text)
aws elbv2 register-targets --target-group-arn "$BEHIND_TARGETS" \
  --targets "Id=$ALB_ARN"
aws elbv2 wait target-in-service --target-group-arn "$BEHIND_TARGETS"

# What clients connect to, and what is behind it
aws elbv2 describe-load-balancers --load-balancer-arns "$NLB_ARN" --output text \
  --query 'sort_by(LoadBalancers[].AvailabilityZones[], &ZoneName)[].[ZoneName,
    LoadBalancerAddresses[0].IpAddress]'
#> us-east-1a	198.51.100.20
#> us-east-1b	198.51.100.149
aws elbv2 describe-target-health --target-group-arn "$BEHIND_TARGETS" --output json |
  jq -r '.TargetHealthDescriptions[]
    | "\(.Target.Id | split("/")[1:3] | join("/")) \(.TargetHealth.State)"'
#> app/shop healthy
