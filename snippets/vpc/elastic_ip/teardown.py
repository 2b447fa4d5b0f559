import os

import boto3

ec2 = boto3.client("ec2")
ec2.delete_network_interface(NetworkInterfaceId=os.environ["FIRST_INTERFACE"])
ec2.delete_network_interface(NetworkInterfaceId=os.environ["SECOND_INTERFACE"])
