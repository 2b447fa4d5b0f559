import os

import boto3

ec2 = boto3.client("ec2")
ec2.delete_traffic_mirror_session(TrafficMirrorSessionId=os.environ["SESSION_ID"])
ec2.delete_traffic_mirror_filter(TrafficMirrorFilterId=os.environ["FILTER_ID"])
ec2.delete_traffic_mirror_target(TrafficMirrorTargetId=os.environ["TARGET_ID"])
ec2.terminate_instances(InstanceIds=[os.environ["COLLECTOR_ID"]])
ec2.get_waiter("instance_terminated").wait(InstanceIds=[os.environ["COLLECTOR_ID"]])
ec2.delete_network_interface(NetworkInterfaceId=os.environ["COLLECTOR_ENI"])
ec2.delete_security_group(GroupId=os.environ["COLLECTOR_GROUP"])
ec2.terminate_instances(InstanceIds=[os.environ["APP_ID"]])
ec2.get_waiter("instance_terminated").wait(InstanceIds=[os.environ["APP_ID"]])
ec2.delete_network_interface(NetworkInterfaceId=os.environ["APP_ENI"])
ec2.delete_security_group(GroupId=os.environ["APP_GROUP"])
ec2.delete_subnet(SubnetId=os.environ["COLLECTOR_SUBNET"])
ec2.delete_subnet(SubnetId=os.environ["APP_SUBNET"])
ec2.delete_vpc(VpcId=os.environ["VPC_ID"])
