import os

import boto3

s3 = boto3.client("s3")
s3.delete_bucket_policy(Bucket=os.environ["BUCKET"])
s3.delete_bucket(Bucket=os.environ["BUCKET"])
