# A log group that forgets after two weeks. By default it keeps everything for ever
aws logs create-log-group --log-group-name flow-logs
aws logs put-retention-policy --log-group-name flow-logs --retention-in-days 14

# The role that the flow log service takes on to write into it
account=$(aws sts get-caller-identity --query Account --output text)
role_arn=$(aws iam create-role --role-name flow-logs --query Role.Arn --output text \
  --assume-role-policy-document '{"Version": "2012-10-17", "Statement": [{
    "Effect": "Allow", "Principal": {"Service": "vpc-flow-logs.amazonaws.com"},
    "Action": "sts:AssumeRole", "Condition": {"StringEquals":
      {"aws:SourceAccount": "'"$account"'"}}}]}')
aws iam put-role-policy --role-name flow-logs --policy-name write \
  --policy-document '{"Version": "2012-10-17", "Statement": [{
    "Effect": "Allow", "Resource": "*", "Action": ["logs:CreateLogGroup",
      "logs:CreateLogStream", "logs:PutLogEvents", "logs:DescribeLogGroups",
      "logs:DescribeLogStreams"]}]}'

# One flow log for all interfaces of the VPC. The fields cannot be changed later.
format="\${interface-id} \${pkt-srcaddr} \${pkt-dstaddr} \${srcport} \${dstport}"
format="$format \${protocol} \${tcp-flags} \${packets} \${bytes} \${start} \${end}"
format="$format \${action} \${flow-direction} \${log-status}"
FLOW_LOG_ID=$(aws ec2 create-flow-logs --resource-type VPC --resource-ids "$VPC_ID" \
  --traffic-type ALL --log-destination-type cloud-watch-logs \
  --log-group-name flow-logs --deliver-logs-permission-arn "$role_arn" \
  --log-format "$format" --max-aggregation-interval 60 \
  --query 'FlowLogIds[0]' --output text)
export FLOW_LOG_ID
aws ec2 describe-flow-logs --flow-log-ids "$FLOW_LOG_ID" --output text --query \
  'FlowLogs[].[FlowLogId,ResourceId,TrafficType,LogGroupName,FlowLogStatus]'
#> fl-46e00a43c71e16527	vpc-37a5670dd28cf123b	ALL	flow-logs	ACTIVE
