import os

import boto3

ec2 = boto3.client("ec2")
west = boto3.client("ec2", "eu-west-1")
west.terminate_instances(InstanceIds=[os.environ["WEST_INSTANCE_ID"]])
boto3.client("elb").delete_load_balancer(LoadBalancerName="old-shop")
elbv2 = boto3.client("elbv2")
found = elbv2.describe_load_balancers(Names=["shop", "ingest"])
for load_balancer in found["LoadBalancers"]:
    elbv2.delete_load_balancer(LoadBalancerArn=load_balancer["LoadBalancerArn"])
spare = ec2.describe_addresses(Filters=[{"Name": "tag:Name", "Values": ["spare"]}])
for address in spare["Addresses"]:
    ec2.release_address(AllocationId=address["AllocationId"])
ec2.terminate_instances(InstanceIds=[os.environ["INSTANCE_ID"]])
ec2.get_waiter("instance_terminated").wait(InstanceIds=[os.environ["INSTANCE_ID"]])
ec2.delete_security_group(GroupId=os.environ["SECURITY_GROUP"])
