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
            "Region": region,
            "ResourceRecords": [{"Value": address}],
        },
    }
    for name, region, address in [
        ("virginia", "us-east-1", "192.0.2.10"),
        ("ireland", "eu-west-1", "198.51.100.10"),
        ("singapore", "ap-southeast-1", "203.0.113.10"),
    ]
]
change = route53.change_resource_record_sets(
    HostedZoneId=zone, ChangeBatch={"Changes": changes}
)
waiter = route53.get_waiter("resource_record_sets_changed")
waiter.wait(Id=change["ChangeInfo"]["Id"])
records = route53.list_resource_record_sets(HostedZoneId=zone)["ResourceRecordSets"]
by_latency = [record for record in records if "Region" in record]
for record in sorted(by_latency, key=lambda each: each["Region"]):
    address = record["ResourceRecords"][0]["Value"]
    print(record["Region"], record["SetIdentifier"], address)
#> ap-southeast-1 singapore 203.0.113.10
#> eu-west-1 ireland 198.51.100.10
#> us-east-1 virginia 192.0.2.10
