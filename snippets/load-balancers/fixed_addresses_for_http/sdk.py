import os

import boto3

elb = boto3.client("elbv2")
# The check has no host name, so no rule matches, and the 404 means that it is alive
BEHIND_TARGETS = elb.create_target_group(
    Name="behind",
    TargetType="alb",
    Protocol="TCP",
    Port=80,
    VpcId=os.environ["VPC_ID"],
    HealthCheckProtocol="HTTP",
    HealthCheckPath="/",
    Matcher={"HttpCode": "200-404"},
)["TargetGroups"][0]["TargetGroupArn"]
FRONT_LISTENER = elb.create_listener(
    LoadBalancerArn=os.environ["NLB_ARN"],
    Protocol="TCP",
    Port=80,
    DefaultActions=[{"Type": "forward", "TargetGroupArn": BEHIND_TARGETS}],
)["Listeners"][0]["ListenerArn"]
elb.register_targets(
    TargetGroupArn=BEHIND_TARGETS, Targets=[{"Id": os.environ["ALB_ARN"]}]
)
elb.get_waiter("target_in_service").wait(TargetGroupArn=BEHIND_TARGETS)

# What clients connect to, and what is behind it
[front] = elb.describe_load_balancers(LoadBalancerArns=[os.environ["NLB_ARN"]])[
    "LoadBalancers"
]
for zone in sorted(front["AvailabilityZones"], key=lambda zone: zone["ZoneName"]):
    print(zone["ZoneName"], zone["LoadBalancerAddresses"][0]["IpAddress"])
#> us-east-1a 198.51.100.20
#> us-east-1b 198.51.100.149
answer = elb.describe_target_health(TargetGroupArn=BEHIND_TARGETS)
for each in answer["TargetHealthDescriptions"]:
    kind, name = each["Target"]["Id"].split("/")[1:3]
    print(f"{kind}/{name}", each["TargetHealth"]["State"])
#> app/shop healthy
