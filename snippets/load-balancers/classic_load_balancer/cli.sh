aws elb create-load-balancer --load-balancer-name old-shop \
  --listeners Protocol=HTTP,LoadBalancerPort=80,InstanceProtocol=HTTP,InstancePort=8080 \
  Protocol=TCP,LoadBalancerPort=443,InstanceProtocol=TCP,InstancePort=8443 \
  --subnets "$SUBNET_A" "$SUBNET_B" --security-groups "$BALANCER_GROUP" >/dev/null

# It answers to elb only, and calls things by other names than elbv2 does
aws elb describe-load-balancers --load-balancer-names old-shop --output text \
  --query 'LoadBalancerDescriptions[].[Scheme,DNSName,CanonicalHostedZoneNameID]'
#> internet-facing	old-shop-867795597.us-east-1.elb.amazonaws.com	Z35SXDOTRQ7X7K
aws elb describe-load-balancers --load-balancer-names old-shop --output json | jq -r '
  .LoadBalancerDescriptions[].ListenerDescriptions[].Listener
  | "\(.Protocol) \(.LoadBalancerPort) to \(.InstanceProtocol) \(.InstancePort)"' | sort
#> HTTP 80 to HTTP 8080
#> TCP 443 to TCP 8443

# Its addresses are those of its interfaces
aws ec2 describe-network-interfaces --filters 'Name=description,Values=ELB old-shop' \
  --query 'sort_by(NetworkInterfaces, &AvailabilityZone)[].[AvailabilityZone,
    PrivateIpAddress, Association.PublicIp]' --output text
#> us-east-1a	10.20.0.84	198.51.100.201
#> us-east-1b	10.20.1.166	198.51.100.33
