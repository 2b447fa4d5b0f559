import os
import time

import boto3
from botocore.exceptions import ClientError

ec2 = boto3.client("ec2")
ec2.delete_vpc_endpoints(VpcEndpointIds=[os.environ["STS_ENDPOINT"]])
# Its interfaces go within minutes; until then the group is in use.
while True:
    try:
        ec2.delete_security_group(GroupId=os.environ["ENDPOINT_GROUP"])
        break
    except ClientError as error:
        if error.response["Error"]["Code"] != "DependencyViolation":
            raise
        time.sleep(15)
