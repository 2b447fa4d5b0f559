import os

import boto3

route53 = boto3.client("route53")
zone = os.environ["ZONE_ID"]
shared = {"Name": "app.example.com", "Type": "A", "TTL": 60}
records = [
    # The checked server has a name of its own, beside the one that fails over
    {
        "Name": "virginia.example.com",
        "Type": "A",
        "TTL": 60,
        "ResourceRecords": [{"Value": "192.0.2.10"}],
    },
    {
        **shared,
        "SetIdentifier": "virginia",
        "Failover": "PRIMARY",
        "HealthCheckId": os.environ["HEALTH_CHECK_ID"],
        "ResourceRecords": [{"Value": "192.0.2.10"}],
    },
    {
        **shared,
        "SetIdentifier": "ireland",
        "Failover": "SECONDARY",
        "ResourceRecords": [{"Value": "198.51.100.10"}],
    },
]
changes = [{"Action": "UPSERT", "ResourceRecordSet": record} for record in records]
change = route53.change_resource_record_sets(
    HostedZoneId=zone, ChangeBatch={"Changes": changes}
)
waiter = route53.get_waiter("resource_record_sets_changed")
waiter.wait(Id=change["ChangeInfo"]["Id"])
records = route53.list_resource_record_sets(HostedZoneId=zone)["ResourceRecordSets"]
failing_over = [record for record in records if "Failover" in record]
for record in sorted(failing_over, key=lambda each: each["Failover"]):
    check = "has a health check" if "HealthCheckId" in record else "no health check"
    address = record["ResourceRecords"][0]["Value"]
    print(record["Failover"], address, check, sep=" | ")
#> PRIMARY | 192.0.2.10 | has a health check
#> SECONDARY | 198.51.100.10 | no health check
