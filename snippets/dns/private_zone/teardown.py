import contextlib
import os

import boto3

route53 = boto3.client("route53")
zone_id = os.environ["ZONE_ID"]
record = {
    "Name": "db.corp.example",
    "Type": "A",
    "TTL": 60,
    "ResourceRecords": [{"Value": "10.0.10.25"}],
}
with contextlib.suppress(route53.exceptions.InvalidChangeBatch):  # not there
    route53.change_resource_record_sets(
        HostedZoneId=zone_id,
        ChangeBatch={"Changes": [{"Action": "DELETE", "ResourceRecordSet": record}]},
    )
route53.delete_hosted_zone(Id=zone_id)
