import json

import boto3

regions = boto3.client("ec2").describe_regions()["Regions"]
regions.sort(key=lambda each: each["RegionName"])
for region in regions[:3]:
    print(region["RegionName"])
#> af-south-1
#> ap-east-1
#> ap-east-2
names = [{key: each[key] for key in ("RegionName", "Endpoint")} for each in regions]
print(json.dumps(names[:2], separators=(",", ":")))
#> [{"RegionName":"af-south-1","Endpoint":"ec2.af-south-1.amazonaws.com"},{"RegionName":"ap-east-1","Endpoint":"ec2.ap-east-1.amazonaws.com"}]
