import os

import boto3

ec2 = boto3.client("ec2")
interface = os.environ["INTERFACE_ID"]
found = ec2.describe_network_interfaces(NetworkInterfaceIds=[interface])
ec2.detach_network_interface(
    AttachmentId=found["NetworkInterfaces"][0]["Attachment"]["AttachmentId"]
)
ec2.get_waiter("network_interface_available").wait(NetworkInterfaceIds=[interface])
ec2.delete_network_interface(NetworkInterfaceId=interface)
instances = [os.environ["ACTIVE"], os.environ["STANDBY"]]
ec2.terminate_instances(InstanceIds=instances)
ec2.get_waiter("instance_terminated").wait(InstanceIds=instances)
