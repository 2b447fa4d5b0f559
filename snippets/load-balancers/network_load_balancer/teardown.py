import os
import time

import boto3

ec2, elb = boto3.client("ec2"), boto3.client("elbv2")
elb.delete_load_balancer(LoadBalancerArn=os.environ["NLB_ARN"])
elb.get_waiter("load_balancers_deleted").wait(LoadBalancerArns=[os.environ["NLB_ARN"]])
elb.delete_target_group(TargetGroupArn=os.environ["NLB_TARGETS"])

# An address can be released when the interface of the load balancer has let go of it
addresses = [os.environ["ADDRESS_A"], os.environ["ADDRESS_B"]]
while any(
    "AssociationId" in each
    for each in ec2.describe_addresses(AllocationIds=addresses)["Addresses"]
):
    time.sleep(15)
ec2.release_address(AllocationId=os.environ["ADDRESS_A"])
ec2.release_address(AllocationId=os.environ["ADDRESS_B"])
