import os

import boto3

cloudwatch = boto3.client("cloudwatch", region_name="us-east-1")
cloudwatch.delete_alarms(AlarmNames=["virginia is unhealthy"])
sns = boto3.client("sns", region_name="us-east-1")
sns.delete_topic(TopicArn=os.environ["TOPIC_ARN"])
