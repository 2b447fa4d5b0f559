aws iam detach-role-policy --role-name network-reader --policy-arn "$POLICY_ARN"
aws iam delete-role --role-name network-reader
aws iam delete-policy --policy-arn "$POLICY_ARN"
