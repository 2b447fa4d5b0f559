import os

import boto3

route53 = boto3.client("route53")
zone = os.environ["ZONE_ID"]
# A Region, a Local Zone group, or coordinates of a place outside AWS
madrid = {"Latitude": "40.42", "Longitude": "-3.70"}
changes = [
    {
        "Action": "UPSERT",
        "ResourceRecordSet": {
            "Name": "app.example.com",
            "Type": "A",
            "TTL": 60,
            "SetIdentifier": name,
            "GeoProximityLocation": where,
            "ResourceRecords": [{"Value": address}],
        },
    }
    for name, where, address in [
        ("ireland", {"AWSRegion": "eu-west-1"}, "198.51.100.10"),
        ("virginia", {"AWSRegion": "us-east-1", "Bias": 25}, "192.0.2.10"),
        ("madrid", {"Coordinates": madrid, "Bias": -10}, "203.0.113.10"),
    ]
]
change = route53.change_resource_record_sets(
    HostedZoneId=zone, ChangeBatch={"Changes": changes}
)
waiter = route53.get_waiter("resource_record_sets_changed")
waiter.wait(Id=change["ChangeInfo"]["Id"])
records = route53.list_resource_record_sets(HostedZoneId=zone)["ResourceRecordSets"]
by_distance = [record for record in records if "GeoProximityLocation" in record]
for record in sorted(by_distance, key=lambda each: each["SetIdentifier"]):
    place = record["GeoProximityLocation"]
    where = place.get("AWSRegion")
    if not where:
        where = (
            f"{place['Coordinates']['Latitude']} {place['Coordinates']['Longitude']}"
        )
    bias = f"bias {place.get('Bias', 0)}"
    address = record["ResourceRecords"][0]["Value"]
    print(record["SetIdentifier"], where, bias, address, sep=" | ")
#> ireland | eu-west-1 | bias 0 | 198.51.100.10
#> madrid | 40.42 -3.70 | bias -10 | 203.0.113.10
#> virginia | us-east-1 | bias 25 | 192.0.2.10
