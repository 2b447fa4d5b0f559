import os

import boto3

elb = boto3.client("elbv2")
group = os.environ["WEB_TARGETS"]
elb.register_targets(
    TargetGroupArn=group, Targets=[{"Id": "10.20.0.10"}, {"Id": "10.20.1.10"}]
)
found = elb.describe_target_health(TargetGroupArn=group)["TargetHealthDescriptions"]
for each in sorted(found, key=lambda each: each["Target"]["Id"]):
    health = each["TargetHealth"]
    print(
        each["Target"]["Id"], each["Target"]["Port"], health["State"], health["Reason"]
    )

# Some health checks later; the waiter asks every 15 seconds
elb.get_waiter("target_in_service").wait(TargetGroupArn=group)
found = elb.describe_target_health(TargetGroupArn=group)["TargetHealthDescriptions"]
for each in sorted(found, key=lambda each: each["Target"]["Id"]):
    print(each["Target"]["Id"], each["TargetHealth"]["State"])

# Why are there none that are not healthy in the other group? It has no targets at all
other = elb.describe_target_health(TargetGroupArn=os.environ["API_TARGETS"])
print(len(other["TargetHealthDescriptions"]))
