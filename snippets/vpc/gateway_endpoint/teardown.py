import os

import boto3

ec2 = boto3.client("ec2")
ec2.delete_vpc_endpoints(VpcEndpointIds=[os.environ["S3_ENDPOINT"]])
