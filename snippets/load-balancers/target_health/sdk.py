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
#> 10.20.0.10 8080 initial Elb.RegistrationInProgress
#> 10.20.1.10 8080 initial Elb.RegistrationInProgress

# Some health checks later: the waiter asks every 15 seconds
elb.get_waiter("target_in_service").wait(TargetGroupArn=group)
found = elb.describe_target_health(TargetGroupArn=group)["TargetHealthDescriptions"]
for each in sorted(found, key=lambda each: each["Target"]["Id"]):
    print(each["Target"]["Id"], each["TargetHealth"]["State"])
#> 10.20.0.10 healthy
#> 10.20.1.10 healthy

# The other group has no targets, so none is unhealthy, and it answers nobody
other = elb.describe_target_health(TargetGroupArn=os.environ["API_TARGETS"])
print(len(other["TargetHealthDescriptions"]))
#> 0
