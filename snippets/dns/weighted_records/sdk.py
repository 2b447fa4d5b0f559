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
            "SetIdentifier": version,
            "Weight": weight,
            "ResourceRecords": [{"Value": address}],
        },
    }
    for version, weight, address in [
        ("blue", 90, "192.0.2.10"),
        ("green", 10, "198.51.100.10"),
    ]
]
change = route53.change_resource_record_sets(
    HostedZoneId=zone, ChangeBatch={"Changes": changes}
)
waiter = route53.get_waiter("resource_record_sets_changed")
waiter.wait(Id=change["ChangeInfo"]["Id"])

# A weight is a share of the sum of all weights
records = route53.list_resource_record_sets(HostedZoneId=zone)["ResourceRecordSets"]
weighted = [record for record in records if "Weight" in record]
total = sum(record["Weight"] for record in weighted)
for record in sorted(weighted, key=lambda each: each["SetIdentifier"]):
    address = record["ResourceRecords"][0]["Value"]
    share = f"{record['Weight']} of {total}"
    print(record["SetIdentifier"], address, share, sep=" | ")
#> blue | 192.0.2.10 | 90 of 100
#> green | 198.51.100.10 | 10 of 100
