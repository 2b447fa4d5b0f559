import os

import boto3

route53 = boto3.client("route53")
zone = os.environ["ZONE_ID"]
wanted = [
    ("example.com", "MX", "0 ."),
    ("example.com", "TXT", '"v=spf1 -all"'),
    ("_dmarc.example.com", "TXT", '"v=DMARC1; p=reject"'),
]
changes = [
    {
        "Action": "UPSERT",
        "ResourceRecordSet": {
            "Name": name,
            "Type": kind,
            "TTL": 86400,
            "ResourceRecords": [{"Value": value}],
        },
    }
    for name, kind, value in wanted
]
change = route53.change_resource_record_sets(
    HostedZoneId=zone, ChangeBatch={"Changes": changes}
)
waiter = route53.get_waiter("resource_record_sets_changed")
waiter.wait(Id=change["ChangeInfo"]["Id"])
records = route53.list_resource_record_sets(HostedZoneId=zone)["ResourceRecordSets"]
for record in records:
    if record["Type"] in ("MX", "TXT"):
        value = record["ResourceRecords"][0]["Value"]
        print(record["Name"], record["Type"], value)
#> example.com. MX 0 .
#> example.com. TXT "v=spf1 -all"
#> _dmarc.example.com. TXT "v=DMARC1; p=reject"
