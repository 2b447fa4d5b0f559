aws ec2 describe-managed-prefix-lists --query \
  "sort_by(PrefixLists[?OwnerId=='AWS'],&PrefixListName)[].[PrefixListName]" --output text
#> com.amazonaws.global.cloudfront.origin-facing
#> com.amazonaws.global.groundstation
#> com.amazonaws.us-east-1.dynamodb
#> com.amazonaws.us-east-1.ipv6.vpc-lattice
#> com.amazonaws.us-east-1.s3
#> com.amazonaws.us-east-1.vpc-lattice
