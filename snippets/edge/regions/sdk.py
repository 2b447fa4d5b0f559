import boto3

ec2 = boto3.client("ec2")
# Without AllRegions: those that are on.
print(len(ec2.describe_regions()["Regions"]))
#> 17
off = ec2.describe_regions(
    AllRegions=True,
    Filters=[{"Name": "opt-in-status", "Values": ["not-opted-in"]}],
)["Regions"]
print("\n".join(sorted(region["RegionName"] for region in off)))
#> af-south-1
#> ap-east-1
#> ap-east-2
#> ap-south-2
#> ap-southeast-3
#> ap-southeast-4
#> ap-southeast-5
#> ap-southeast-6
#> ap-southeast-7
#> ca-west-1
#> eu-central-2
#> eu-south-1
#> eu-south-2
#> il-central-1
#> me-central-1
#> me-south-1
#> mx-central-1
