import os

import boto3

elb = boto3.client("elbv2")
elb.delete_listener(ListenerArn=os.environ["FRONT_LISTENER"])
elb.delete_target_group(TargetGroupArn=os.environ["BEHIND_TARGETS"])
