import os

import boto3

# Who is told: everybody who confirms the mail that this sends
sns = boto3.client("sns")
TOPIC_ARN = sns.create_topic(Name="network-alarms")["TopicArn"]
sns.subscribe(TopicArn=TOPIC_ARN, Protocol="email", Endpoint="noc@example.com")

# Ports ran out towards one destination, or packets were dropped
nat_gateway = os.environ["NAT_GATEWAY_A"]
cloudwatch = boto3.client("cloudwatch")
for metric in ("ErrorPortAllocation", "PacketsDropCount"):
    cloudwatch.put_metric_alarm(
        AlarmName=f"{nat_gateway} {metric}",
        Namespace="AWS/NATGateway",
        MetricName=metric,
        Dimensions=[{"Name": "NatGatewayId", "Value": nat_gateway}],
        Statistic="Sum",
        Period=60,
        EvaluationPeriods=5,
        DatapointsToAlarm=3,
        Threshold=0.0,
        ComparisonOperator="GreaterThanThreshold",
        TreatMissingData="notBreaching",
        AlarmActions=[TOPIC_ARN],
    )
alarms = cloudwatch.describe_alarms(AlarmNamePrefix=nat_gateway)["MetricAlarms"]
for each in sorted(alarms, key=lambda each: each["MetricName"]):
    print(each["MetricName"], each["Statistic"], each["Threshold"], end=" ")
    print(each["DatapointsToAlarm"], each["EvaluationPeriods"])
#> ErrorPortAllocation Sum 0.0 3 5
#> PacketsDropCount Sum 0.0 3 5
