import os

import boto3

elb = boto3.client("elbv2")
elb.deregister_targets(
    TargetGroupArn=os.environ["WEB_TARGETS"],
    Targets=[{"Id": "10.20.0.10"}, {"Id": "10.20.1.10"}],
)
