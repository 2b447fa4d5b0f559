import os

import boto3

ec2 = boto3.client("ec2")
image = "/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64"
ACTIVE, STANDBY = (
    ec2.run_instances(
        ImageId=f"resolve:ssm:{image}",
        InstanceType="t3.micro",
        SubnetId=os.environ["SUBNET_ID"],
        MinCount=1,
        MaxCount=1,
    )["Instances"][0]["InstanceId"]
    for _ in range(2)
)
ec2.get_waiter("instance_running").wait(InstanceIds=[ACTIVE, STANDBY])

# A second interface, in the zone of both: it can move, the first of an instance cannot.
INTERFACE_ID = ec2.create_network_interface(
    SubnetId=os.environ["SUBNET_ID"],
    Groups=[os.environ["GROUP_ID"]],
    PrivateIpAddress="10.0.0.100",
)["NetworkInterface"]["NetworkInterfaceId"]
attachment = ec2.attach_network_interface(
    NetworkInterfaceId=INTERFACE_ID, InstanceId=ACTIVE, DeviceIndex=1
)["AttachmentId"]
found = ec2.describe_network_interfaces(NetworkInterfaceIds=[INTERFACE_ID])
interface = found["NetworkInterfaces"][0]
print(
    interface["Attachment"]["InstanceId"],
    interface["PrivateIpAddress"],
    interface["MacAddress"],
)
#> i-d1d17318f7f450fdb 10.0.0.100 02:00:00:50:9a:9a

ec2.detach_network_interface(AttachmentId=attachment)
ec2.get_waiter("network_interface_available").wait(NetworkInterfaceIds=[INTERFACE_ID])
ec2.attach_network_interface(
    NetworkInterfaceId=INTERFACE_ID, InstanceId=STANDBY, DeviceIndex=1
)
found = ec2.describe_network_interfaces(NetworkInterfaceIds=[INTERFACE_ID])
interface = found["NetworkInterfaces"][0]
print(
    interface["Attachment"]["InstanceId"],
    interface["PrivateIpAddress"],
    interface["MacAddress"],
)
#> i-f4f00dd0381ff423b 10.0.0.100 02:00:00:50:9a:9a
