health='sort_by(TargetHealthDescriptions, &Target.Id)[].[Target.Id, Target.Port,
  TargetHealth.State, TargetHealth.Reason]'
aws elbv2 register-targets --target-group-arn "$WEB_TARGETS" \
  --targets Id=10.20.0.10 Id=10.20.1.10
aws elbv2 describe-target-health --target-group-arn "$WEB_TARGETS" \
  --query "$health" --output text

# Some health checks later; the waiter asks every 15 seconds
aws elbv2 wait target-in-service --target-group-arn "$WEB_TARGETS"
aws elbv2 describe-target-health --target-group-arn "$WEB_TARGETS" --output json |
  jq -r '.TargetHealthDescriptions | sort_by(.Target.Id)[] |
    "\(.Target.Id) \(.TargetHealth.State)"'

# Why are there none that are not healthy in the other group? It has no targets at all
aws elbv2 describe-target-health --target-group-arn "$API_TARGETS" \
  --query 'length(TargetHealthDescriptions)'
