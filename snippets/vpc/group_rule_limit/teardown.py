import os

import boto3

ec2 = boto3.client("ec2")
ec2.delete_security_group(GroupId=os.environ["FULL_GROUP"])
