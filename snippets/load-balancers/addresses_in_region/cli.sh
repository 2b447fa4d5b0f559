aws ec2 describe-network-interfaces --output json \
  --filters 'Name=description,Values=ELB *' | jq -r '
  .NetworkInterfaces[] | .Description as $balancer | .AvailabilityZone as $zone
  | .PrivateIpAddresses[]
  | [$balancer, $zone, .PrivateIpAddress, .Association.PublicIp // "-"]
  | join(" ")' | sort
#> ELB app/shop/de357da6499ac457 us-east-1a 10.20.0.17 198.51.100.146
#> ELB app/shop/de357da6499ac457 us-east-1b 10.20.1.39 198.51.100.144
#> ELB net/ingest/aff9be47d298d05f us-east-1a 10.20.0.122 198.51.100.20
#> ELB net/ingest/aff9be47d298d05f us-east-1b 10.20.1.137 198.51.100.149
