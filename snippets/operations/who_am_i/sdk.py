import boto3

identity = boto3.client("sts").get_caller_identity()
print(identity["Account"], identity["Arn"])
#> 123456789012 arn:aws:sts::123456789012:user/moto
