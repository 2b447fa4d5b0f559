import boto3

# AWS keeps the ID of the newest image in a public parameter, in each Region
base = "/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default"
ssm = boto3.client("ssm")
found = ssm.get_parameters(Names=[f"{base}-x86_64", f"{base}-arm64"])
for each in sorted(found["Parameters"], key=lambda each: each["Name"]):
    print(each["Value"], each["Name"])
#> ami-065b1b834d2a83a7a /aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-arm64
#> ami-0d27e0fb3bac4d724 /aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64
IMAGE_ID = ssm.get_parameter(Name=f"{base}-x86_64")["Parameter"]["Value"]
