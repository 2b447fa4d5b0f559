import json

import boto3

# What the role may do: look at the network, and change nothing
iam = boto3.client("iam")
look = {
    "Effect": "Allow",
    "Resource": "*",
    "Action": [
        "ec2:Describe*",
        "ec2:GetManagedPrefixListEntries",
        "ec2:SearchTransitGatewayRoutes",
        "elasticloadbalancing:Describe*",
        "directconnect:Describe*",
        "route53:Get*",
        "route53:List*",
    ],
}
POLICY_ARN = iam.create_policy(
    PolicyName="network-reader",
    PolicyDocument=json.dumps({"Version": "2012-10-17", "Statement": [look]}),
)["Policy"]["Arn"]

# Who may assume it: whoever of this account is allowed to, and signed in with MFA
account = boto3.client("sts").get_caller_identity()["Account"]
trust = {
    "Effect": "Allow",
    "Principal": {"AWS": f"arn:aws:iam::{account}:root"},
    "Action": "sts:AssumeRole",
    "Condition": {"Bool": {"aws:MultiFactorAuthPresent": "true"}},
}
ROLE_ARN = iam.create_role(
    RoleName="network-reader",
    MaxSessionDuration=3600,
    AssumeRolePolicyDocument=json.dumps(
        {"Version": "2012-10-17", "Statement": [trust]}
    ),
)["Role"]["Arn"]
iam.attach_role_policy(RoleName="network-reader", PolicyArn=POLICY_ARN)
found = iam.list_attached_role_policies(RoleName="network-reader")
for each in found["AttachedPolicies"]:
    print(each["PolicyArn"])
#> arn:aws:iam::123456789012:policy/network-reader
