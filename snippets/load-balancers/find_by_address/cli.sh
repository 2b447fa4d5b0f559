# An address that somebody saw in a log: here, one of the load balancer itself
ADDRESS=$(aws ec2 describe-network-interfaces --output text \
  --filters "Name=description,Values=ELB ${ALB_ARN#*loadbalancer/}" \
  --query 'sort_by(NetworkInterfaces, &AvailabilityZone)[0].PrivateIpAddress')

found=$(aws ec2 describe-network-interfaces --output json \
  --filters "Name=addresses.private-ip-address,Values=$ADDRESS" \
  --query 'NetworkInterfaces[0].[Description, Groups[].[GroupId,GroupName]]')
printf '%s\n' "$found" | jq -r '.[0], (.[1][] | join(" "))'
#> ELB app/shop/de357da6499ac457
#> sg-6929fccf1ccc2c9ab balancer

# The second word of the description is the end of an ARN: kind, name, ID
NAME=$(printf '%s\n' "$found" | jq -r '.[0] | split("/")[1]')
aws elbv2 describe-load-balancers --names "$NAME" --output text \
  --query 'LoadBalancers[].[LoadBalancerName,Type,DNSName]'
#> shop	application	shop-821910066.us-east-1.elb.amazonaws.com
