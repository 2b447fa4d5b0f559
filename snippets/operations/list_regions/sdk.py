import json

import boto3

regions = boto3.client("ec2").describe_regions()["Regions"]
regions.sort(key=lambda each: each["RegionName"])
for region in regions[:3]:
    print(region["RegionName"])
#> ap-northeast-1
#> ap-northeast-2
#> ap-northeast-3
names = [{key: each[key] for key in ("RegionName", "Endpoint")} for each in regions]
print(json.dumps(names[:2], separators=(",", ":")))
#> [{"RegionName":"ap-northeast-1","Endpoint":"ec2.ap-northeast-1.amazonaws.com"},{"RegionName":"ap-northeast-2","Endpoint":"ec2.ap-northeast-2.amazonaws.com"}]
