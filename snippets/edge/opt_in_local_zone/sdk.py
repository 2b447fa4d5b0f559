import boto3

ec2 = boto3.client("ec2", region_name="us-west-2")
answer = ec2.modify_availability_zone_group(
    GroupName="us-west-2-lax-1", OptInStatus="opted-in"
)
print(answer["Return"])
#> True
