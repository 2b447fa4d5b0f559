aws elbv2 modify-load-balancer-attributes --load-balancer-arn "$NLB_ARN" \
  --attributes Key=load_balancing.cross_zone.enabled,Value=false >/dev/null
aws elbv2 modify-target-group-attributes --target-group-arn "$WEB_TARGETS" \
  --attributes \
  Key=load_balancing.cross_zone.enabled,Value=use_load_balancer_configuration \
  >/dev/null
