import os

import boto3

ec2 = boto3.client("ec2")
# The one that refers goes before the one that is referred to.
ec2.delete_security_group(GroupId=os.environ["DATA_GROUP"])
ec2.delete_security_group(GroupId=os.environ["APP_GROUP"])
