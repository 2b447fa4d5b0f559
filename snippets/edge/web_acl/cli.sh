# For load balancers and other regional resources: in their Region.
aws wafv2 create-web-acl --region eu-west-1 --scope REGIONAL \
  --name for-alb --default-action Allow={} \
  --visibility-config \
  SampledRequestsEnabled=true,CloudWatchMetricsEnabled=true,MetricName=for-alb \
  --rules '[{"Name": "flood", "Priority": 1, "Action": {"Block": {}},
    "Statement": {"RateBasedStatement": {"Limit": 1000, "AggregateKeyType": "IP"}},
    "VisibilityConfig": {"SampledRequestsEnabled": true,
      "CloudWatchMetricsEnabled": true, "MetricName": "flood"}}]' \
  --query Summary.Name --output text
#> for-alb
# For CloudFront: in us-east-1, wherever the origin is.
aws wafv2 create-web-acl --region us-east-1 --scope CLOUDFRONT \
  --name for-cloudfront --default-action Allow={} \
  --visibility-config \
  SampledRequestsEnabled=true,CloudWatchMetricsEnabled=true,MetricName=for-cloudfront \
  --query Summary.Name --output text
#> for-cloudfront

aws wafv2 list-web-acls --region eu-west-1 --scope REGIONAL \
  --query 'WebACLs[].[ARN]' --output text | cut -d: -f4,6
#> eu-west-1:regional/webacl/for-alb/1a76845e-3ec6-402c-b3ed-10462df35691
aws wafv2 list-web-acls --region us-east-1 --scope CLOUDFRONT \
  --query 'WebACLs[].[ARN]' --output text | cut -d: -f4,6
#> us-east-1:global/webacl/for-cloudfront/90210f5f-c88e-4e7c-95de-a1a363820b07
