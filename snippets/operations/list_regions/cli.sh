aws ec2 describe-regions --output text \
  --query 'sort(Regions[].RegionName)' | tr '\t' '\n' | head -n 3
#> ap-northeast-1
#> ap-northeast-2
#> ap-northeast-3
aws ec2 describe-regions |
  jq -c '[.Regions[] | {RegionName, Endpoint}] | sort_by(.RegionName) | .[:2]'
#> [{"RegionName":"ap-northeast-1","Endpoint":"ec2.ap-northeast-1.amazonaws.com"},{"RegionName":"ap-northeast-2","Endpoint":"ec2.ap-northeast-2.amazonaws.com"}]
