import os

import boto3

elb = boto3.client("elbv2")
ALB_ARN = elb.create_load_balancer(
    Name="shop",
    Type="application",
    Scheme="internet-facing",
    Subnets=[os.environ["SUBNET_A"], os.environ["SUBNET_B"]],
    SecurityGroups=[os.environ["BALANCER_GROUP"]],
)["LoadBalancers"][0]["LoadBalancerArn"]
WEB_TARGETS = elb.create_target_group(
    Name="web",
    TargetType="ip",
    Protocol="HTTP",
    Port=8080,
    VpcId=os.environ["VPC_ID"],
    HealthCheckPath="/healthy",
)["TargetGroups"][0]["TargetGroupArn"]
API_TARGETS = elb.create_target_group(
    Name="api",
    TargetType="ip",
    Protocol="HTTP",
    Port=9090,
    VpcId=os.environ["VPC_ID"],
    HealthCheckPath="/healthy",
)["TargetGroups"][0]["TargetGroupArn"]
elb.get_waiter("load_balancer_available").wait(LoadBalancerArns=[ALB_ARN])

# What no rule matches gets a 404 from the load balancer itself
not_found = {"StatusCode": "404", "ContentType": "text/plain"}
LISTENER_ARN = elb.create_listener(
    LoadBalancerArn=ALB_ARN,
    Protocol="HTTP",
    Port=80,
    DefaultActions=[{"Type": "fixed-response", "FixedResponseConfig": not_found}],
)["Listeners"][0]["ListenerArn"]
host = {
    "Field": "host-header",
    "HostHeaderConfig": {"Values": ["www.example.com"]},
}
path = {"Field": "path-pattern", "PathPatternConfig": {"Values": ["/api/*"]}}
elb.create_rule(
    ListenerArn=LISTENER_ARN,
    Priority=10,
    Conditions=[host, path],
    Actions=[{"Type": "forward", "TargetGroupArn": API_TARGETS}],
)
elb.create_rule(
    ListenerArn=LISTENER_ARN,
    Priority=20,
    Conditions=[host],
    Actions=[{"Type": "forward", "TargetGroupArn": WEB_TARGETS}],
)

# The rules, in the order in which they are tried
rules = elb.describe_rules(ListenerArn=LISTENER_ARN)["Rules"]
for rule in sorted(rules, key=lambda each: (each["IsDefault"], each["Priority"])):
    values = []
    for each in rule["Conditions"]:
        condition = each.get("HostHeaderConfig") or each["PathPatternConfig"]
        values += condition["Values"]
    action = rule["Actions"][0]
    target = action.get("TargetGroupArn", f"/{action['Type']}").split("/")[1]
    print(rule["Priority"], " and ".join(values), target, sep=" | ")
#> 10 | www.example.com and /api/* | api
#> 20 | www.example.com | web
#> default |  | fixed-response

found = elb.describe_load_balancers(LoadBalancerArns=[ALB_ARN])["LoadBalancers"][0]
print(found["DNSName"], found["CanonicalHostedZoneId"])
#> shop-821910066.us-east-1.elb.amazonaws.com Z35SXDOTRQ7X7K
