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
            "SetIdentifier": host,
            "MultiValueAnswer": True,
            "ResourceRecords": [{"Value": address}],
        },
    }
    for host, address in [("host-a", "192.0.2.10"), ("host-b", "192.0.2.11")]
]
change = route53.change_resource_record_sets(
    HostedZoneId=zone, ChangeBatch={"Changes": changes}
)
waiter = route53.get_waiter("resource_record_sets_changed")
waiter.wait(Id=change["ChangeInfo"]["Id"])
records = route53.list_resource_record_sets(HostedZoneId=zone)["ResourceRecordSets"]
multivalue = [record for record in records if record.get("MultiValueAnswer")]
for record in sorted(multivalue, key=lambda each: each["SetIdentifier"]):
    print(record["SetIdentifier"], record["ResourceRecords"][0]["Value"])
#> host-a 192.0.2.10
#> host-b 192.0.2.11
