import os
from pathlib import Path

import boto3

# Profiles are text in ~/.aws/config, and source_profile says whose key asks for it
config = Path.home() / ".aws" / "config"
config.parent.mkdir(mode=0o700, exist_ok=True)
config.write_text(
    f"""
[profile base]
region = eu-west-1
aws_access_key_id = {os.environ["AWS_ACCESS_KEY_ID"]}
aws_secret_access_key = {os.environ["AWS_SECRET_ACCESS_KEY"]}

[profile network-reader]
role_arn = {os.environ["ROLE_ARN"]}
source_profile = base
role_session_name = field-guide
region = eu-west-1
"""
)
config.chmod(0o600)
sts = boto3.Session(profile_name="network-reader").client("sts")
print(sts.get_caller_identity()["Arn"])
#> arn:aws:sts::123456789012:assumed-role/network-reader/field-guide
