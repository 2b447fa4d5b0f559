import os

import boto3

elb = boto3.client("elbv2")
cross = "load_balancing.cross_zone.enabled"
for arn in (os.environ["ALB_ARN"], os.environ["NLB_ARN"]):
    found = elb.describe_load_balancer_attributes(LoadBalancerArn=arn)["Attributes"]
    print(*(each["Value"] for each in found if each["Key"] == cross))
#> true
#> false
found = elb.modify_load_balancer_attributes(
    LoadBalancerArn=os.environ["NLB_ARN"],
    Attributes=[{"Key": cross, "Value": "true"}],
)["Attributes"]
print(*(each["Value"] for each in found if each["Key"] == cross))
#> true

# An Application Load Balancer always has it. One target group can do without
found = elb.modify_target_group_attributes(
    TargetGroupArn=os.environ["WEB_TARGETS"],
    Attributes=[{"Key": cross, "Value": "false"}],
)["Attributes"]
print(*(each["Value"] for each in found if each["Key"] == cross))
#> false
