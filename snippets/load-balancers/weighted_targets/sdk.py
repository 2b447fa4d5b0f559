import os

import boto3

elb = boto3.client("elbv2")
# The rule of priority 20 sends all to one group. The other one gets a tenth
rules = elb.describe_rules(ListenerArn=os.environ["LISTENER_ARN"])["Rules"]
rule = next(each["RuleArn"] for each in rules if each["Priority"] == "20")
weights = [
    {"TargetGroupArn": os.environ["WEB_TARGETS"], "Weight": 9},
    {"TargetGroupArn": os.environ["API_TARGETS"], "Weight": 1},
]
changed = elb.modify_rule(
    RuleArn=rule,
    Actions=[{"Type": "forward", "ForwardConfig": {"TargetGroups": weights}}],
)
for each in changed["Rules"][0]["Actions"][0]["ForwardConfig"]["TargetGroups"]:
    print(each["TargetGroupArn"].split("/")[1], each["Weight"])
#> web 9
#> api 1
