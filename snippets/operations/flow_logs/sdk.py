import json
import os

import boto3

# A log group that forgets after two weeks. By default it keeps everything for ever
logs = boto3.client("logs")
logs.create_log_group(logGroupName="flow-logs")
logs.put_retention_policy(logGroupName="flow-logs", retentionInDays=14)

# The role that the flow log service takes on to write into it
account = boto3.client("sts").get_caller_identity()["Account"]
trust = {
    "Effect": "Allow",
    "Principal": {"Service": "vpc-flow-logs.amazonaws.com"},
    "Action": "sts:AssumeRole",
    "Condition": {"StringEquals": {"aws:SourceAccount": account}},
}
write = {
    "Effect": "Allow",
    "Resource": "*",
    "Action": [
        "logs:CreateLogGroup",
        "logs:CreateLogStream",
        "logs:PutLogEvents",
        "logs:DescribeLogGroups",
        "logs:DescribeLogStreams",
    ],
}
iam = boto3.client("iam")
role = iam.create_role(
    RoleName="flow-logs",
    AssumeRolePolicyDocument=json.dumps(
        {"Version": "2012-10-17", "Statement": [trust]}
    ),
)["Role"]
iam.put_role_policy(
    RoleName="flow-logs",
    PolicyName="write",
    PolicyDocument=json.dumps({"Version": "2012-10-17", "Statement": [write]}),
)

# One flow log for all interfaces of the VPC. The fields cannot be changed later.
fields = (
    "interface-id pkt-srcaddr pkt-dstaddr srcport dstport protocol tcp-flags "
    "packets bytes start end action flow-direction log-status"
)
ec2 = boto3.client("ec2")
FLOW_LOG_ID = ec2.create_flow_logs(
    ResourceType="VPC",
    ResourceIds=[os.environ["VPC_ID"]],
    TrafficType="ALL",
    LogDestinationType="cloud-watch-logs",
    LogGroupName="flow-logs",
    DeliverLogsPermissionArn=role["Arn"],
    LogFormat=" ".join(f"${{{field}}}" for field in fields.split()),
    MaxAggregationInterval=60,
)["FlowLogIds"][0]
for each in ec2.describe_flow_logs(FlowLogIds=[FLOW_LOG_ID])["FlowLogs"]:
    print(each["FlowLogId"], each["ResourceId"], each["TrafficType"])
    print(each["LogGroupName"], each["FlowLogStatus"])
#> fl-46e00a43c71e16527 vpc-37a5670dd28cf123b ALL
#> flow-logs ACTIVE
