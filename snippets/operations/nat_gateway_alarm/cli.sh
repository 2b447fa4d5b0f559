# Who is told: everybody who confirms the mail that this sends
TOPIC_ARN=$(aws sns create-topic --name network-alarms --query TopicArn --output text)
export TOPIC_ARN
aws sns subscribe --topic-arn "$TOPIC_ARN" --protocol email \
  --notification-endpoint noc@example.com --query SubscriptionArn --output text >/dev/null

# Ports ran out towards one destination, or packets were dropped
for metric in ErrorPortAllocation PacketsDropCount; do
  aws cloudwatch put-metric-alarm --alarm-name "$NAT_GATEWAY_A $metric" \
    --namespace AWS/NATGateway --metric-name "$metric" \
    --dimensions "Name=NatGatewayId,Value=$NAT_GATEWAY_A" \
    --statistic Sum --period 60 --evaluation-periods 5 --datapoints-to-alarm 3 \
    --threshold 0 --comparison-operator GreaterThanThreshold \
    --treat-missing-data notBreaching --alarm-actions "$TOPIC_ARN"
done
aws cloudwatch describe-alarms --alarm-name-prefix "$NAT_GATEWAY_A" --query \
  'MetricAlarms[].[MetricName,Statistic,Threshold,DatapointsToAlarm,EvaluationPeriods]' \
  --output text | sort
#> ErrorPortAllocation	Sum	0.0	3	5
#> PacketsDropCount	Sum	0.0	3	5
