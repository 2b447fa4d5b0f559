import os

import boto3

ec2 = boto3.client("ec2")
ec2.delete_vpc_endpoints(VpcEndpointIds=[os.environ["ENDPOINT_ID"]])
ec2.release_address(AllocationId=os.environ["SPARE_ADDRESS"])
ec2.delete_volume(VolumeId=os.environ["VOLUME_ID"])
ec2.terminate_instances(InstanceIds=[os.environ["STOPPED_INSTANCE"]])
ec2.get_waiter("instance_terminated").wait(InstanceIds=[os.environ["STOPPED_INSTANCE"]])
