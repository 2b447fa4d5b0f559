import os

import boto3

ec2 = boto3.client("ec2")
vpc_id = os.environ["VPC_ID"]
# One attribute a call, both when setting and when asking
ec2.modify_vpc_attribute(VpcId=vpc_id, EnableDnsHostnames={"Value": True})
for name in ("enableDnsSupport", "enableDnsHostnames"):
    answer = ec2.describe_vpc_attribute(VpcId=vpc_id, Attribute=name)
    print(answer[name[0].upper() + name[1:]]["Value"])
#> True
#> True
