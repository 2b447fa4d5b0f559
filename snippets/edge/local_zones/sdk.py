import boto3

ec2 = boto3.client("ec2", region_name="us-west-2")
zones = ec2.describe_availability_zones(
    AllAvailabilityZones=True,
    Filters=[{"Name": "zone-type", "Values": ["local-zone"]}],
)["AvailabilityZones"]
for zone in sorted(zones, key=lambda each: each["ZoneName"]):
    print(
        zone["ZoneName"], zone["GroupName"], zone["ParentZoneId"], zone["OptInStatus"]
    )
#> us-west-2-den-1a us-west-2-den-1 usw2-az4 not-opted-in
#> us-west-2-hnl-1a us-west-2-hnl-1 usw2-az3 not-opted-in
#> us-west-2-las-1a us-west-2-las-1 usw2-az3 not-opted-in
#> us-west-2-lax-1a us-west-2-lax-1 usw2-az2 not-opted-in
#> us-west-2-lax-1b us-west-2-lax-1 usw2-az4 not-opted-in
#> us-west-2-pdx-1a us-west-2-pdx-1 usw2-az3 not-opted-in
#> us-west-2-phx-1a us-west-2-phx-1 usw2-az2 not-opted-in
#> us-west-2-phx-2a us-west-2-phx-2 usw2-az2 not-opted-in
#> us-west-2-sea-1a us-west-2-sea-1 usw2-az1 not-opted-in
