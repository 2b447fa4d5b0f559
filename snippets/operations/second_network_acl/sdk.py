import os

import boto3

ec2 = boto3.client("ec2")
vpc_id = os.environ["VPC_ID"]
acl_id = ec2.create_network_acl(VpcId=vpc_id)["NetworkAcl"]["NetworkAclId"]
own = ec2.describe_network_acls(
    Filters=[
        {"Name": "vpc-id", "Values": [vpc_id]},
        {"Name": "default", "Values": ["false"]},
    ]
)
for acl in own["NetworkAcls"]:
    print(acl["NetworkAclId"], acl["IsDefault"])
#> acl-a48c337aa1c8a5097 False
ec2.delete_network_acl(NetworkAclId=acl_id)
