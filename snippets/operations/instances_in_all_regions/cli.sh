query='Reservations[].Instances[].[InstanceId,State.Name,PrivateIpAddress,PublicIpAddress]'
aws ec2 describe-regions --query 'Regions[].RegionName' --output text | tr '\t' '\n' |
  xargs -P 16 -I REGION sh -c 'aws ec2 describe-instances --region "$1" \
    --query "$2" --output text | tr "\t" " " | sed "s/^/$1 /"' sh REGION "$query" | sort
#> eu-west-1 i-3df0007ccb4151973 running 172.31.0.4 203.0.113.194
#> us-east-1 i-d1d17318f7f450fdb running 172.31.0.4 203.0.113.201
