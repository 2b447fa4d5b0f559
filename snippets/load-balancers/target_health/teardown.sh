aws elbv2 deregister-targets --target-group-arn "$WEB_TARGETS" \
  --targets Id=10.20.0.10 Id=10.20.1.10
