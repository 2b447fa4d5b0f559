import os

import boto3

boto3.client("ec2").delete_security_group(GroupId=os.environ["GROUP_ID"])
