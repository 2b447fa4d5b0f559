import os

import boto3
from botocore.exceptions import ClientError

elb = boto3.client("elbv2")
try:
    elb.create_load_balancer(
        Name="lonely",
        Type="application",
        Subnets=[os.environ["SUBNET_A"]],
        SecurityGroups=[os.environ["BALANCER_GROUP"]],
    )
except ClientError as error:
    print(error.response["Error"]["Code"])
#> ValidationError
