import os

import boto3

# The metrics of Route 53 are in us-east-1, wherever the server is
sns = boto3.client("sns", region_name="us-east-1")
cloudwatch = boto3.client("cloudwatch", region_name="us-east-1")
TOPIC_ARN = sns.create_topic(Name="dns-alarms")["TopicArn"]
check = {"Name": "HealthCheckId", "Value": os.environ["HEALTH_CHECK_ID"]}
cloudwatch.put_metric_alarm(
    AlarmName="virginia is unhealthy",
    Namespace="AWS/Route53",
    MetricName="HealthCheckStatus",
    Dimensions=[check],
    Statistic="Minimum",
    Period=60,
    EvaluationPeriods=1,
    Threshold=1.0,
    ComparisonOperator="LessThanThreshold",
    TreatMissingData="breaching",
    AlarmActions=[TOPIC_ARN],
)
found = cloudwatch.describe_alarms(AlarmNames=["virginia is unhealthy"])
alarm = found["MetricAlarms"][0]
shown = ("MetricName", "Statistic", "ComparisonOperator", "Threshold", "Period")
print(*(alarm[member] for member in shown))
#> HealthCheckStatus Minimum LessThanThreshold 1.0 60
