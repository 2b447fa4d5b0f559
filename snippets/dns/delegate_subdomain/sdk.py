import os

import boto3

route53 = boto3.client("route53")
zone = os.environ["ZONE_ID"]
created = route53.create_hosted_zone(
    Name="lab.example.com", CallerReference="lab-example-com-1"
)
SUB_ZONE_ID = created["HostedZone"]["Id"].removeprefix("/hostedzone/")
# The parent names the name servers of the child, with a TTL of two days
servers = created["DelegationSet"]["NameServers"]
record = {
    "Name": "lab.example.com",
    "Type": "NS",
    "TTL": 172800,
    "ResourceRecords": [{"Value": server} for server in servers],
}
change = route53.change_resource_record_sets(
    HostedZoneId=zone,
    ChangeBatch={"Changes": [{"Action": "UPSERT", "ResourceRecordSet": record}]},
)
waiter = route53.get_waiter("resource_record_sets_changed")
waiter.wait(Id=change["ChangeInfo"]["Id"])
records = route53.list_resource_record_sets(HostedZoneId=zone)["ResourceRecordSets"]
for record in records:
    if record["Type"] == "NS":
        print(record["Name"], len(record["ResourceRecords"]), "name servers")
#> example.com. 4 name servers
#> lab.example.com. 4 name servers
