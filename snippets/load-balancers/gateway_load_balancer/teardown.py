import os

import boto3

elb = boto3.client("elbv2")
elb.delete_load_balancer(LoadBalancerArn=os.environ["GWLB_ARN"])
elb.get_waiter("load_balancers_deleted").wait(LoadBalancerArns=[os.environ["GWLB_ARN"]])
elb.delete_target_group(TargetGroupArn=os.environ["APPLIANCES"])
