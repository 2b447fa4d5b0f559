aws elbv2 delete-load-balancer --load-balancer-arn "$BARE_ARN"
