import os

import boto3

elb = boto3.client("elbv2")
elb.delete_load_balancer(LoadBalancerArn=os.environ["BARE_ARN"])
