import os

import boto3

session = boto3.client("sts").get_session_token(
    SerialNumber=os.environ["MFA_SERIAL"],
    TokenCode=os.environ["MFA_CODE"],
    DurationSeconds=43200,
)["Credentials"]
AWS_ACCESS_KEY_ID = session["AccessKeyId"]
AWS_SECRET_ACCESS_KEY = session["SecretAccessKey"]
AWS_SESSION_TOKEN = session["SessionToken"]
print(f"valid until {session['Expiration']:%Y-%m-%dT%H:%M:%SZ}")
#> valid until 2026-11-23T21:00:00Z
sts = boto3.client(
    "sts",
    aws_access_key_id=AWS_ACCESS_KEY_ID,
    aws_secret_access_key=AWS_SECRET_ACCESS_KEY,
    aws_session_token=AWS_SESSION_TOKEN,
)
print(sts.get_caller_identity()["Account"])
#> 123456789012
