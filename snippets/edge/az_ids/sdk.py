import boto3

ec2 = boto3.client("ec2", region_name="eu-west-1")
zones = ec2.describe_availability_zones(
    Filters=[{"Name": "zone-type", "Values": ["availability-zone"]}]
)["AvailabilityZones"]
for zone in sorted(zones, key=lambda each: each["ZoneName"]):
    print(zone["ZoneName"], zone["ZoneId"])
#> eu-west-1a euw1-az3
#> eu-west-1b euw1-az1
#> eu-west-1c euw1-az2
