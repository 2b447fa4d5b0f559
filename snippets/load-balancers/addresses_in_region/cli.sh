aws ec2 describe-network-interfaces --output json \
  --filters 'Name=description,Values=ELB *' | jq -r '
  .NetworkInterfaces[] | .Description as $balancer | .AvailabilityZone as $zone
  | .PrivateIpAddresses[]
  | [$balancer, $zone, .PrivateIpAddress, .Association.PublicIp // "-"]
  | join(" ")' | sort
