aws elbv2 delete-listener --listener-arn "$FRONT_LISTENER"
aws elbv2 delete-target-group --target-group-arn "$BEHIND_TARGETS"
