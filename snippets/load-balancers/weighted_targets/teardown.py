import os

import boto3

elb = boto3.client("elbv2")
rules = elb.describe_rules(ListenerArn=os.environ["LISTENER_ARN"])["Rules"]
rule = next(each["RuleArn"] for each in rules if each["Priority"] == "20")
elb.modify_rule(
    RuleArn=rule,
    Actions=[{"Type": "forward", "TargetGroupArn": os.environ["WEB_TARGETS"]}],
)
