in_use='NetworkInterfaces[].PrivateIpAddresses[?Association.PublicIp][].[Association.PublicIp]'
idle='Addresses[?!AssociationId].[PublicIp]'
aws ec2 describe-regions --query 'Regions[].RegionName' --output text | tr '\t' '\n' |
  xargs -P 16 -I REGION sh -c '
    aws ec2 describe-network-interfaces --region "$1" --query "$2" --output text |
      sed "s/^/$1 interface /"
    aws ec2 describe-addresses --region "$1" --query "$3" --output text |
      sed "s/^/$1 idle /"' sh REGION "$in_use" "$idle" | sort
#> eu-west-1 interface 203.0.113.194
#> us-east-1 idle 198.51.100.20
#> us-east-1 interface 198.51.100.144
#> us-east-1 interface 198.51.100.146
#> us-east-1 interface 198.51.100.201
#> us-east-1 interface 198.51.100.239
#> us-east-1 interface 198.51.100.46
#> us-east-1 interface 203.0.113.201
