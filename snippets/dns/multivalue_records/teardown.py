import os

import boto3

route53 = boto3.client("route53")
zone = os.environ["ZONE_ID"]
names = ["app.example.com."]
# A deletion has to repeat the record as it is
records = route53.list_resource_record_sets(HostedZoneId=zone)["ResourceRecordSets"]
changes = [
    {"Action": "DELETE", "ResourceRecordSet": record}
    for record in records
    if record["Name"] in names and record["Type"] not in ("NS", "SOA")
]
route53.change_resource_record_sets(HostedZoneId=zone, ChangeBatch={"Changes": changes})
