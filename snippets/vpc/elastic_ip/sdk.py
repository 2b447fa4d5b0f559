import os

import boto3

ec2 = boto3.client("ec2")
FIRST_INTERFACE = ec2.create_network_interface(
    SubnetId=os.environ["SUBNET_ID"],
    Groups=[os.environ["GROUP_ID"]],
    PrivateIpAddress="10.0.0.10",
)["NetworkInterface"]["NetworkInterfaceId"]
SECOND_INTERFACE = ec2.create_network_interface(
    SubnetId=os.environ["SUBNET_ID"],
    Groups=[os.environ["GROUP_ID"]],
    PrivateIpAddress="10.0.0.20",
)["NetworkInterface"]["NetworkInterfaceId"]

allocation = ec2.allocate_address(
    Domain="vpc",
    TagSpecifications=[
        {
            "ResourceType": "elastic-ip",
            "Tags": [{"Key": "Name", "Value": "demo-moving"}],
        }
    ],
)["AllocationId"]
ec2.associate_address(AllocationId=allocation, NetworkInterfaceId=FIRST_INTERFACE)
address = ec2.describe_addresses(AllocationIds=[allocation])["Addresses"][0]
print(address["PublicIp"], address["PrivateIpAddress"])
#> 198.51.100.20 10.0.0.10

# Moved: the public address stays, the private one behind it changes.
ec2.associate_address(
    AllocationId=allocation,
    NetworkInterfaceId=SECOND_INTERFACE,
    AllowReassociation=True,
)
address = ec2.describe_addresses(AllocationIds=[allocation])["Addresses"][0]
print(address["PublicIp"], address["PrivateIpAddress"])
#> 198.51.100.20 10.0.0.20

# Without its association it is idle and still paid for; released, it is gone.
ec2.disassociate_address(AssociationId=address["AssociationId"])
ec2.release_address(AllocationId=allocation)
print(len(ec2.describe_addresses()["Addresses"]))
#> 0
