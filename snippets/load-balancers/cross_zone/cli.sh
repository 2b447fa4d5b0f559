cross="Attributes[?Key=='load_balancing.cross_zone.enabled'].Value"
for arn in "$ALB_ARN" "$NLB_ARN"; do
  aws elbv2 describe-load-balancer-attributes --load-balancer-arn "$arn" \
    --query "$cross" --output text
done
#> true
#> false
aws elbv2 modify-load-balancer-attributes --load-balancer-arn "$NLB_ARN" \
  --attributes Key=load_balancing.cross_zone.enabled,Value=true \
  --query "$cross" --output text
#> true

# An Application Load Balancer always has it. One target group can do without
aws elbv2 modify-target-group-attributes --target-group-arn "$WEB_TARGETS" \
  --attributes Key=load_balancing.cross_zone.enabled,Value=false \
  --query "$cross" --output text
#> false
