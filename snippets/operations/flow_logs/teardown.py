import os

import boto3

logs, iam = boto3.client("logs"), boto3.client("iam")
boto3.client("ec2").delete_flow_logs(FlowLogIds=[os.environ["FLOW_LOG_ID"]])
logs.delete_log_group(logGroupName="flow-logs")
iam.delete_role_policy(RoleName="flow-logs", PolicyName="write")
iam.delete_role(RoleName="flow-logs")
