QUOTA=$(aws service-quotas get-service-quota --service-code vpc \
  --quota-code L-93826ACB --query Quota.Value --output text)
# IPv4 routes that are not propagated. A prefix list counts more than one.
aws ec2 describe-route-tables --filters "Name=vpc-id,Values=$VPC_ID" --query \
  "RouteTables[].[RouteTableId,
   length(Routes[?DestinationCidrBlock && Origin!='EnableVgwRoutePropagation'])]" \
  --output text | sort | while read -r table used; do
  printf '%s %s of %.0f\n' "$table" "$used" "$QUOTA"
done
#> rtb-0401f7f0a7dd82b4e 1 of 500
#> rtb-cbfbf6a60d0b664f1 2 of 500
#> rtb-dd588c479c069b2ce 2 of 500
#> rtb-f63e8e528147f5d33 2 of 500
