import os

import boto3
from botocore.exceptions import ClientError

ec2 = boto3.client("ec2")
FULL_GROUP = ec2.create_security_group(
    VpcId=os.environ["VPC_ID"],
    GroupName="full",
    Description="As many rules as it takes",
)["GroupId"]
ssh = {"IpProtocol": "tcp", "FromPort": 22, "ToPort": 22}
ranges = [{"CidrIp": f"10.1.{number}.0/24"} for number in range(60)]
made = ec2.authorize_security_group_ingress(
    GroupId=FULL_GROUP, IpPermissions=[{**ssh, "IpRanges": ranges}]
)
print(len(made["SecurityGroupRules"]))
#> 60
try:
    ec2.authorize_security_group_ingress(
        GroupId=FULL_GROUP,
        IpPermissions=[{**ssh, "IpRanges": [{"CidrIp": "10.2.0.0/24"}]}],
    )
except ClientError as error:
    print(error.response["Error"]["Code"])
#> RulesPerSecurityGroupLimitExceeded
