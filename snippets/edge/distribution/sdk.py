import boto3

cloudfront = boto3.client("cloudfront")
# The managed policies CachingDisabled and AllViewer.
DISTRIBUTION_ID = cloudfront.create_distribution(
    DistributionConfig={
        "CallerReference": "edge-1",
        "Comment": "In front of the load balancer",
        "Enabled": True,
        "Origins": {
            "Quantity": 1,
            "Items": [
                {
                    "Id": "alb",
                    "DomainName": "origin.example.com",
                    "CustomOriginConfig": {
                        "HTTPPort": 80,
                        "HTTPSPort": 443,
                        "OriginProtocolPolicy": "https-only",
                    },
                }
            ],
        },
        "DefaultCacheBehavior": {
            "TargetOriginId": "alb",
            "ViewerProtocolPolicy": "redirect-to-https",
            "CachePolicyId": "4135ea2d-6df8-44a3-9df3-4b5a84be39ad",
            "OriginRequestPolicyId": "216adef6-5c7f-47e4-b989-5492eafa07d3",
        },
    }
)["Distribution"]["Id"]
pages = cloudfront.get_paginator("list_distributions").paginate()
for each in (each for page in pages for each in page["DistributionList"]["Items"]):
    origin = each["Origins"]["Items"][0]["DomainName"]
    print(each["DomainName"], each["Enabled"], origin)
#> tcd9oomksxupa.cloudfront.net True origin.example.com
