export BARE_ARN
BARE_ARN=$(aws elbv2 create-load-balancer --name bare --type network \
  --scheme internal --subnets "$SUBNET_A" \
  --query 'LoadBalancers[0].LoadBalancerArn' --output text)
aws elbv2 set-security-groups --load-balancer-arn "$BARE_ARN" \
  --security-groups "$BALANCER_GROUP" 2>&1 | sed -n 's/.*(\([A-Za-z.]*\)).*/\1/p' || true
#> InvalidConfigurationRequest
