aws ec2 describe-regions --output text \
  --query 'sort(Regions[].RegionName)' | tr '\t' '\n' | head -n 3
#> af-south-1
#> ap-east-1
#> ap-east-2
aws ec2 describe-regions |
  jq -c '[.Regions[] | {RegionName, Endpoint}] | sort_by(.RegionName) | .[:2]'
#> [{"RegionName":"af-south-1","Endpoint":"ec2.af-south-1.amazonaws.com"},{"RegionName":"ap-east-1","Endpoint":"ec2.ap-east-1.amazonaws.com"}]
