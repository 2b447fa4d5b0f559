# The metrics of Route 53 are in us-east-1, wherever the server is
TOPIC_ARN=$(aws sns create-topic --name dns-alarms --region us-east-1 \
  --query TopicArn --output text)
export TOPIC_ARN
aws cloudwatch put-metric-alarm --region us-east-1 \
  --alarm-name 'virginia is unhealthy' --namespace AWS/Route53 \
  --metric-name HealthCheckStatus \
  --dimensions "Name=HealthCheckId,Value=$HEALTH_CHECK_ID" \
  --statistic Minimum --period 60 --evaluation-periods 1 --threshold 1 \
  --comparison-operator LessThanThreshold --treat-missing-data breaching \
  --alarm-actions "$TOPIC_ARN"
aws cloudwatch describe-alarms --region us-east-1 \
  --alarm-names 'virginia is unhealthy' --output text --query \
  'MetricAlarms[].[MetricName,Statistic,ComparisonOperator,Threshold,Period]'
#> HealthCheckStatus	Minimum	LessThanThreshold	1.0	60
