import boto3


def metric(name):
    return {
        "SampledRequestsEnabled": True,
        "CloudWatchMetricsEnabled": True,
        "MetricName": name,
    }


# For load balancers and other regional resources: in their Region.
regional = boto3.client("wafv2", region_name="eu-west-1")
made = regional.create_web_acl(
    Scope="REGIONAL",
    Name="for-alb",
    DefaultAction={"Allow": {}},
    VisibilityConfig=metric("for-alb"),
    Rules=[
        {
            "Name": "flood",
            "Priority": 1,
            "Action": {"Block": {}},
            "Statement": {
                "RateBasedStatement": {"Limit": 1000, "AggregateKeyType": "IP"}
            },
            "VisibilityConfig": metric("flood"),
        }
    ],
)
print(made["Summary"]["Name"])
#> for-alb
# For CloudFront: in us-east-1, wherever the origin is.
everywhere = boto3.client("wafv2", region_name="us-east-1")
made = everywhere.create_web_acl(
    Scope="CLOUDFRONT",
    Name="for-cloudfront",
    DefaultAction={"Allow": {}},
    VisibilityConfig=metric("for-cloudfront"),
)
print(made["Summary"]["Name"])
#> for-cloudfront

for waf, scope in [(regional, "REGIONAL"), (everywhere, "CLOUDFRONT")]:
    for acl in waf.list_web_acls(Scope=scope)["WebACLs"]:
        part = acl["ARN"].split(":")
        print(f"{part[3]}:{part[5]}")
#> eu-west-1:regional/webacl/for-alb/1a76845e-3ec6-402c-b3ed-10462df35691
#> us-east-1:global/webacl/for-cloudfront/90210f5f-c88e-4e7c-95de-a1a363820b07
