import os

import boto3

elb = boto3.client("elbv2")
cross = "load_balancing.cross_zone.enabled"
elb.modify_load_balancer_attributes(
    LoadBalancerArn=os.environ["NLB_ARN"],
    Attributes=[{"Key": cross, "Value": "false"}],
)
elb.modify_target_group_attributes(
    TargetGroupArn=os.environ["WEB_TARGETS"],
    Attributes=[{"Key": cross, "Value": "use_load_balancer_configuration"}],
)
