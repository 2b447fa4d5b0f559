import os

import boto3

role = boto3.client("sts").assume_role(
    RoleArn=os.environ["ROLE_ARN"], RoleSessionName="field-guide"
)["Credentials"]
session = boto3.Session(
    aws_access_key_id=role["AccessKeyId"],
    aws_secret_access_key=role["SecretAccessKey"],
    aws_session_token=role["SessionToken"],
)
print(session.client("sts").get_caller_identity()["Arn"])
#> arn:aws:sts::123456789012:assumed-role/network-reader/field-guide
