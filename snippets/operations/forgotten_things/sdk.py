import os

import boto3

# A stopped instance, which keeps its disk
ec2 = boto3.client("ec2")
base = "/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default"
image = boto3.client("ssm").get_parameter(Name=f"{base}-x86_64")["Parameter"]
STOPPED_INSTANCE = ec2.run_instances(
    ImageId=image["Value"],
    InstanceType="t3.micro",
    SubnetId=os.environ["PRIVATE_SUBNET_A"],
    MinCount=1,
    MaxCount=1,
)["Instances"][0]["InstanceId"]
ec2.get_waiter("instance_running").wait(InstanceIds=[STOPPED_INSTANCE])
ec2.stop_instances(InstanceIds=[STOPPED_INSTANCE])
ec2.get_waiter("instance_stopped").wait(InstanceIds=[STOPPED_INSTANCE])

# A disk that belongs to nothing, of the older type
VOLUME_ID = ec2.create_volume(
    AvailabilityZone="us-east-1a", Size=100, VolumeType="gp2"
)["VolumeId"]

# An address that nobody uses
SPARE_ADDRESS = ec2.allocate_address(Domain="vpc")["AllocationId"]

# An interface endpoint in one zone
ENDPOINT_ID = ec2.create_vpc_endpoint(
    VpcId=os.environ["VPC_ID"],
    VpcEndpointType="Interface",
    ServiceName="com.amazonaws.us-east-1.ssm",
    SubnetIds=[os.environ["PRIVATE_SUBNET_A"]],
)["VpcEndpoint"]["VpcEndpointId"]
print(STOPPED_INSTANCE, VOLUME_ID, SPARE_ADDRESS, ENDPOINT_ID, sep="\n")
#> i-d1d17318f7f450fdb
#> vol-5148f8d5bd81bf2d2
#> eipalloc-253e9abdcf51ff484
#> vpce-c9b80cda02f7fe9da
