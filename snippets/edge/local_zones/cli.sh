aws ec2 describe-availability-zones --region us-west-2 --all-availability-zones \
  --filters Name=zone-type,Values=local-zone --output text --query \
  'sort_by(AvailabilityZones,&ZoneName)[].[ZoneName,GroupName,ParentZoneId,OptInStatus]'
#> us-west-2-den-1a	us-west-2-den-1	usw2-az4	not-opted-in
#> us-west-2-hnl-1a	us-west-2-hnl-1	usw2-az3	not-opted-in
#> us-west-2-las-1a	us-west-2-las-1	usw2-az3	not-opted-in
#> us-west-2-lax-1a	us-west-2-lax-1	usw2-az2	not-opted-in
#> us-west-2-lax-1b	us-west-2-lax-1	usw2-az4	not-opted-in
#> us-west-2-pdx-1a	us-west-2-pdx-1	usw2-az3	not-opted-in
#> us-west-2-phx-1a	us-west-2-phx-1	usw2-az2	not-opted-in
#> us-west-2-phx-2a	us-west-2-phx-2	usw2-az2	not-opted-in
#> us-west-2-sea-1a	us-west-2-sea-1	usw2-az1	not-opted-in
