import os

import boto3

route53 = boto3.client("route53")
zone = os.environ["ZONE_ID"]
changes = [
    {
        "Action": "UPSERT",
        "ResourceRecordSet": {
            "Name": "app.example.com",
            "Type": "A",
            "TTL": 60,
            "SetIdentifier": name,
            "GeoLocation": where,
            "ResourceRecords": [{"Value": address}],
        },
    }
    for name, where, address in [
        ("anywhere else", {"CountryCode": "*"}, "192.0.2.10"),
        ("california", {"CountryCode": "US", "SubdivisionCode": "CA"}, "192.0.2.20"),
        ("europe", {"ContinentCode": "EU"}, "198.51.100.10"),
        ("germany", {"CountryCode": "DE"}, "198.51.100.20"),
    ]
]
change = route53.change_resource_record_sets(
    HostedZoneId=zone, ChangeBatch={"Changes": changes}
)
waiter = route53.get_waiter("resource_record_sets_changed")
waiter.wait(Id=change["ChangeInfo"]["Id"])
records = route53.list_resource_record_sets(HostedZoneId=zone)["ResourceRecordSets"]
by_place = [record for record in records if "GeoLocation" in record]
for record in sorted(by_place, key=lambda each: each["SetIdentifier"]):
    place = record["GeoLocation"]
    parts = ("ContinentCode", "CountryCode", "SubdivisionCode")
    where = "-".join(place[part] for part in parts if part in place)
    address = record["ResourceRecords"][0]["Value"]
    print(record["SetIdentifier"], where, address, sep=" | ")
#> anywhere else | * | 192.0.2.10
#> california | US-CA | 192.0.2.20
#> europe | EU | 198.51.100.10
#> germany | DE | 198.51.100.20
