aws elbv2 delete-load-balancer --load-balancer-arn "$GWLB_ARN"
aws elbv2 wait load-balancers-deleted --load-balancer-arns "$GWLB_ARN"
aws elbv2 delete-target-group --target-group-arn "$APPLIANCES"
