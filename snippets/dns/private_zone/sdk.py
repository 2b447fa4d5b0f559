import os

import boto3

vpc_id = os.environ["VPC_ID"]
# The VPC has both DNS attributes on.
route53 = boto3.client("route53")
ZONE_ID = route53.create_hosted_zone(
    Name="corp.example",
    VPC={"VPCRegion": "us-east-1", "VPCId": vpc_id},
    CallerReference="guide-corp-example",
    HostedZoneConfig={"Comment": "inside", "PrivateZone": True},
)["HostedZone"]["Id"]
record = {
    "Name": "db.corp.example",
    "Type": "A",
    "TTL": 60,
    "ResourceRecords": [{"Value": "10.0.10.25"}],
}
route53.change_resource_record_sets(
    HostedZoneId=ZONE_ID,
    ChangeBatch={"Changes": [{"Action": "UPSERT", "ResourceRecordSet": record}]},
)
answer = route53.list_resource_record_sets(HostedZoneId=ZONE_ID)
for each in answer["ResourceRecordSets"]:
    if each["Type"] == "A":
        value = each["ResourceRecords"][0]["Value"]
        print(each["Name"], each["Type"], each["TTL"], value)
#> db.corp.example. A 60 10.0.10.25

# The zones that this VPC sees
answer = route53.list_hosted_zones_by_vpc(VPCId=vpc_id, VPCRegion="us-east-1")
print(*(each["Name"] for each in answer["HostedZoneSummaries"]))
#> corp.example.
