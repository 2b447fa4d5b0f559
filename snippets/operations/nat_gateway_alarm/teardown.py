import os

import boto3

nat_gateway = os.environ["NAT_GATEWAY_A"]
boto3.client("cloudwatch").delete_alarms(
    AlarmNames=[f"{nat_gateway} ErrorPortAllocation", f"{nat_gateway} PacketsDropCount"]
)
boto3.client("sns").delete_topic(TopicArn=os.environ["TOPIC_ARN"])
