import os

import boto3

ec2 = boto3.client("ec2")
own = ec2.describe_network_acls(
    Filters=[
        {"Name": "vpc-id", "Values": [os.environ["VPC_ID"]]},
        {"Name": "default", "Values": ["false"]},
    ]
)
for acl in own["NetworkAcls"]:
    ec2.delete_network_acl(NetworkAclId=acl["NetworkAclId"])
