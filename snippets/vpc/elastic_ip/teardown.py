import os

import boto3

ec2 = boto3.client("ec2")
ec2.delete_network_interface(NetworkInterfaceId=os.environ["FIRST_INTERFACE"])
ec2.delete_network_interface(NetworkInterfaceId=os.environ["SECOND_INTERFACE"])
# Only there when the program stopped half-way.
moving = [{"Name": "tag:Name", "Values": ["demo-moving"]}]
for address in ec2.describe_addresses(Filters=moving)["Addresses"]:
    ec2.release_address(AllocationId=address["AllocationId"])
