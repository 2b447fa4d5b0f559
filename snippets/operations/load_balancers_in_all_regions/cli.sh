newer='LoadBalancers[].[Type,LoadBalancerName]'
classic='LoadBalancerDescriptions[].[LoadBalancerName]'
aws ec2 describe-regions --query 'Regions[].RegionName' --output text | tr '\t' '\n' |
  xargs -P 16 -I REGION sh -c '
    aws elbv2 describe-load-balancers --region "$1" --query "$2" --output text |
      tr "\t" " " | sed "s/^/$1 /"
    aws elb describe-load-balancers --region "$1" --query "$3" --output text |
      sed "s/^/$1 classic /"' sh REGION "$newer" "$classic" | sort
#> us-east-1 application shop
#> us-east-1 classic old-shop
#> us-east-1 network ingest
