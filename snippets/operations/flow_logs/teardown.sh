aws ec2 delete-flow-logs --flow-log-ids "$FLOW_LOG_ID" >/dev/null
aws logs delete-log-group --log-group-name flow-logs
aws iam delete-role-policy --role-name flow-logs --policy-name write
aws iam delete-role --role-name flow-logs
