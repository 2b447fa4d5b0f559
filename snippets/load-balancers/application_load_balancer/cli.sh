export ALB_ARN LISTENER_ARN WEB_TARGETS API_TARGETS
ALB_ARN=$(aws elbv2 create-load-balancer --name shop --type application \
  --scheme internet-facing --subnets "$SUBNET_A" "$SUBNET_B" \
  --security-groups "$BALANCER_GROUP" \
  --query 'LoadBalancers[0].LoadBalancerArn' --output text)
WEB_TARGETS=$(aws elbv2 create-target-group --name web --target-type ip \
  --protocol HTTP --port 8080 --vpc-id "$VPC_ID" --health-check-path /healthy \
  --query 'TargetGroups[0].TargetGroupArn' --output text)
API_TARGETS=$(aws elbv2 create-target-group --name api --target-type ip \
  --protocol HTTP --port 9090 --vpc-id "$VPC_ID" --health-check-path /healthy \
  --query 'TargetGroups[0].TargetGroupArn' --output text)
aws elbv2 wait load-balancer-available --load-balancer-arns "$ALB_ARN"

# What no rule matches gets a 404 from the load balancer itself
LISTENER_ARN=$(aws elbv2 create-listener --load-balancer-arn "$ALB_ARN" \
  --protocol HTTP --port 80 --default-actions \
  'Type=fixed-response,FixedResponseConfig={StatusCode=404,ContentType=text/plain}' \
  --query 'Listeners[0].ListenerArn' --output text)
aws elbv2 create-rule --listener-arn "$LISTENER_ARN" --priority 10 --conditions \
  'Field=host-header,HostHeaderConfig={Values=[www.example.com]}' \
  'Field=path-pattern,PathPatternConfig={Values=[/api/*]}' \
  --actions "Type=forward,TargetGroupArn=$API_TARGETS" >/dev/null
aws elbv2 create-rule --listener-arn "$LISTENER_ARN" --priority 20 --conditions \
  'Field=host-header,HostHeaderConfig={Values=[www.example.com]}' \
  --actions "Type=forward,TargetGroupArn=$WEB_TARGETS" >/dev/null

# The rules, in the order in which they are tried
aws elbv2 describe-rules --listener-arn "$LISTENER_ARN" --output json | jq -r '
  .Rules | sort_by(.IsDefault, (.Priority | tonumber? // 0))[] | [.Priority,
    ([.Conditions[] | (.HostHeaderConfig, .PathPatternConfig).Values // empty | .[]]
      | join(" and ")),
    (.Actions[0] | .TargetGroupArn // .Type | split("/")[1] // .)] | join(" | ")'
#> 10 | www.example.com and /api/* | api
#> 20 | www.example.com | web
#> default |  | fixed-response

aws elbv2 describe-load-balancers --load-balancer-arns "$ALB_ARN" --output text \
  --query 'LoadBalancers[].[DNSName,CanonicalHostedZoneId]'
#> shop-821910066.us-east-1.elb.amazonaws.com	Z35SXDOTRQ7X7K
