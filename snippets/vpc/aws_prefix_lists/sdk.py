import boto3

ec2 = boto3.client("ec2")
lists = ec2.describe_managed_prefix_lists()["PrefixLists"]
for name in sorted(
    each["PrefixListName"] for each in lists if each["OwnerId"] == "AWS"
):
    print(name)
#> com.amazonaws.global.cloudfront.origin-facing
#> com.amazonaws.global.groundstation
#> com.amazonaws.us-east-1.dynamodb
#> com.amazonaws.us-east-1.ipv6.vpc-lattice
#> com.amazonaws.us-east-1.s3
#> com.amazonaws.us-east-1.vpc-lattice
