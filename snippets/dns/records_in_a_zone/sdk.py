import os

import boto3

route53 = boto3.client("route53")
zone = os.environ["ZONE_ID"]
wanted = [
    ("www.example.com", "A", 300, ["192.0.2.10", "192.0.2.11"]),
    ("www.example.com", "AAAA", 300, ["2001:db8::10"]),
    ("blog.example.com", "CNAME", 3600, ["www.example.com"]),
]
changes = [
    {
        "Action": "UPSERT",
        "ResourceRecordSet": {
            "Name": name,
            "Type": kind,
            "TTL": ttl,
            "ResourceRecords": [{"Value": value} for value in values],
        },
    }
    for name, kind, ttl, values in wanted
]
batch = {"Comment": "The web server and its nickname", "Changes": changes}
change = route53.change_resource_record_sets(HostedZoneId=zone, ChangeBatch=batch)
change_id = change["ChangeInfo"]["Id"]
print(route53.get_change(Id=change_id)["ChangeInfo"]["Status"])
#> PENDING
route53.get_waiter("resource_record_sets_changed").wait(Id=change_id)
print(route53.get_change(Id=change_id)["ChangeInfo"]["Status"])
#> INSYNC

# Every record with its values
records = route53.list_resource_record_sets(HostedZoneId=zone)["ResourceRecordSets"]
for record in records:
    if record["Type"] not in ("NS", "SOA"):
        values = [each["Value"] for each in record["ResourceRecords"]]
        print(record["Name"], record["Type"], record["TTL"], *values)
#> blog.example.com. CNAME 3600 www.example.com
#> www.example.com. A 300 192.0.2.10 192.0.2.11
#> www.example.com. AAAA 300 2001:db8::10
