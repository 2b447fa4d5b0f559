import os

import boto3

ec2 = boto3.client("ec2")
elbv2 = boto3.client("elbv2")
ec2.delete_vpc_endpoint_service_configurations(ServiceIds=[os.environ["SERVICE_ID"]])
elbv2.delete_load_balancer(LoadBalancerArn=os.environ["BALANCER_ARN"])
elbv2.get_waiter("load_balancers_deleted").wait(
    LoadBalancerArns=[os.environ["BALANCER_ARN"]]
)
elbv2.delete_target_group(TargetGroupArn=os.environ["TARGETS_ARN"])
ec2.terminate_instances(InstanceIds=[os.environ["SERVICE_HOST_ID"]])
ec2.get_waiter("instance_terminated").wait(InstanceIds=[os.environ["SERVICE_HOST_ID"]])
ec2.delete_network_interface(NetworkInterfaceId=os.environ["SERVICE_HOST_ENI"])
ec2.delete_security_group(GroupId=os.environ["PROVIDER_GROUP"])
ec2.delete_subnet(SubnetId=os.environ["PROVIDER_SUBNET"])
ec2.delete_vpc(VpcId=os.environ["PROVIDER_VPC_ID"])
