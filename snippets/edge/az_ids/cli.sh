aws ec2 describe-availability-zones --region eu-west-1 \
  --filters Name=zone-type,Values=availability-zone \
  --query 'sort_by(AvailabilityZones,&ZoneName)[].[ZoneName,ZoneId]' --output text
#> eu-west-1a	euw1-az3
#> eu-west-1b	euw1-az1
#> eu-west-1c	euw1-az2
