import os

import boto3
from botocore.exceptions import ClientError

elb = boto3.client("elbv2")
BARE_ARN = elb.create_load_balancer(
    Name="bare",
    Type="network",
    Scheme="internal",
    Subnets=[os.environ["SUBNET_A"]],
)["LoadBalancers"][0]["LoadBalancerArn"]
try:
    elb.set_security_groups(
        LoadBalancerArn=BARE_ARN, SecurityGroups=[os.environ["BALANCER_GROUP"]]
    )
except ClientError as error:
    print(error.response["Error"]["Code"])
#> InvalidConfigurationRequest
