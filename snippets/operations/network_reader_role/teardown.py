import os

import boto3

iam = boto3.client("iam")
policy_arn = os.environ["POLICY_ARN"]
iam.detach_role_policy(RoleName="network-reader", PolicyArn=policy_arn)
iam.delete_role(RoleName="network-reader")
iam.delete_policy(PolicyArn=policy_arn)
