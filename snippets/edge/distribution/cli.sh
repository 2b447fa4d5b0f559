# The managed policies CachingDisabled and AllViewer.
DISTRIBUTION_ID=$(aws cloudfront create-distribution --distribution-config '{
  "CallerReference": "edge-1", "Comment": "In front of the load balancer",
  "Enabled": true,
  "Origins": {"Quantity": 1, "Items": [{
    "Id": "alb", "DomainName": "origin.example.com",
    "CustomOriginConfig": {"HTTPPort": 80, "HTTPSPort": 443,
                           "OriginProtocolPolicy": "https-only"}}]},
  "DefaultCacheBehavior": {
    "TargetOriginId": "alb", "ViewerProtocolPolicy": "redirect-to-https",
    "CachePolicyId": "4135ea2d-6df8-44a3-9df3-4b5a84be39ad",
    "OriginRequestPolicyId": "216adef6-5c7f-47e4-b989-5492eafa07d3"}}' \
  --query Distribution.Id --output text)
export DISTRIBUTION_ID
aws cloudfront list-distributions --query \
  'DistributionList.Items[].[DomainName,Enabled,Origins.Items[0].DomainName]' \
  --output text
#> tcd9oomksxupa.cloudfront.net	True	origin.example.com
