import boto3

vpcs = boto3.client("ec2").describe_vpcs()["Vpcs"]
for vpc in sorted(vpcs, key=lambda each: each["CidrBlock"]):
    print(vpc["VpcId"], vpc["CidrBlock"], vpc["IsDefault"])
#> vpc-37a5670dd28cf123b 10.0.0.0/16 False
#> vpc-60d3408965d9e2d1b 172.31.0.0/16 True
