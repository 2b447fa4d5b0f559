aws cloudwatch delete-alarms --region us-east-1 --alarm-names 'virginia is unhealthy'
aws sns delete-topic --region us-east-1 --topic-arn "$TOPIC_ARN"
