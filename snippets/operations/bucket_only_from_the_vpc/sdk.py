import json
import os

import boto3

# A bucket that only what comes through this endpoint can read and write.
# Whoever administers it must still be able to: not everything is denied.
account = boto3.client("sts").get_caller_identity()["Account"]
BUCKET = f"field-guide-captures-{account}"
only = {
    "Sid": "OnlyThroughTheEndpoint",
    "Effect": "Deny",
    "Principal": "*",
    "Action": ["s3:GetObject", "s3:PutObject"],
    "Resource": f"arn:aws:s3:::{BUCKET}/*",
    "Condition": {"StringNotEquals": {"aws:SourceVpce": os.environ["S3_ENDPOINT"]}},
}
s3 = boto3.client("s3")
s3.create_bucket(Bucket=BUCKET)
s3.put_bucket_policy(
    Bucket=BUCKET,
    Policy=json.dumps({"Version": "2012-10-17", "Statement": [only]}),
)
policy = json.loads(s3.get_bucket_policy(Bucket=BUCKET)["Policy"])
for each in policy["Statement"]:
    endpoints = [
        value for test in each["Condition"].values() for value in test.values()
    ]
    print(each["Effect"], *each["Action"], *endpoints)
#> Deny s3:GetObject s3:PutObject vpce-c9b80cda02f7fe9da
