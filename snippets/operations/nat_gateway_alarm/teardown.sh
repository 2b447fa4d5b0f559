aws cloudwatch delete-alarms --alarm-names "$NAT_GATEWAY_A ErrorPortAllocation" \
  "$NAT_GATEWAY_A PacketsDropCount"
aws sns delete-topic --topic-arn "$TOPIC_ARN"
