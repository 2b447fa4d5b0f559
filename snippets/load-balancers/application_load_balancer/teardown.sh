aws elbv2 delete-load-balancer --load-balancer-arn "$ALB_ARN"
aws elbv2 wait load-balancers-deleted --load-balancer-arns "$ALB_ARN"
aws elbv2 delete-target-group --target-group-arn "$WEB_TARGETS"
aws elbv2 delete-target-group --target-group-arn "$API_TARGETS"
