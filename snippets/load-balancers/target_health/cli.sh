health='sort_by(TargetHealthDescriptions, &Target.Id)[].[Target.Id, Target.Port,
  TargetHealth.State, TargetHealth.Reason]'
aws elbv2 register-targets --target-group-arn "$WEB_TARGETS" \
  --targets Id=10.20.0.10 Id=10.20.1.10
aws elbv2 describe-target-health --target-group-arn "$WEB_TARGETS" \
  --query "$health" --output text
#> 10.20.0.10	8080	initial	Elb.RegistrationInProgress
#> 10.20.1.10	8080	initial	Elb.RegistrationInProgress

# Some health checks later: the waiter asks every 15 seconds
aws elbv2 wait target-in-service --target-group-arn "$WEB_TARGETS"
aws elbv2 describe-target-health --target-group-arn "$WEB_TARGETS" --output json |
  jq -r '.TargetHealthDescriptions | sort_by(.Target.Id)[] |
    "\(.Target.Id) \(.TargetHealth.State)"'
#> 10.20.0.10 healthy
#> 10.20.1.10 healthy

# The other group has no targets, so none is unhealthy, and it answers nobody
aws elbv2 describe-target-health --target-group-arn "$API_TARGETS" \
  --query 'length(TargetHealthDescriptions)'
#> 0
