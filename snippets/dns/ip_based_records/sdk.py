import os

import boto3

route53 = boto3.client("route53")
zone = os.environ["ZONE_ID"]
created = route53.create_cidr_collection(Name="clients", CallerReference="clients-1")
COLLECTION_ID = created["Collection"]["Id"]
branches = {
    "LocationName": "branches",
    "Action": "PUT",
    "CidrList": ["198.51.100.0/24", "2001:db8:100::/48"],
}
route53.change_cidr_collection(Id=COLLECTION_ID, Changes=[branches])

# The location named by an asterisk is everybody else
changes = [
    {
        "Action": "UPSERT",
        "ResourceRecordSet": {
            "Name": "app.example.com",
            "Type": "A",
            "TTL": 60,
            "SetIdentifier": location,
            "ResourceRecords": [{"Value": address}],
            "CidrRoutingConfig": {
                "CollectionId": COLLECTION_ID,
                "LocationName": location,
            },
        },
    }
    for location, address in [("branches", "192.0.2.20"), ("*", "192.0.2.10")]
]
change = route53.change_resource_record_sets(
    HostedZoneId=zone, ChangeBatch={"Changes": changes}
)
waiter = route53.get_waiter("resource_record_sets_changed")
waiter.wait(Id=change["ChangeInfo"]["Id"])
blocks = route53.list_cidr_blocks(CollectionId=COLLECTION_ID)["CidrBlocks"]
for block in sorted(blocks, key=lambda each: each["CidrBlock"]):
    print(block["LocationName"], block["CidrBlock"])
#> branches 198.51.100.0/24
#> branches 2001:db8:100::/48
records = route53.list_resource_record_sets(HostedZoneId=zone)["ResourceRecordSets"]
by_network = [record for record in records if "CidrRoutingConfig" in record]
for record in sorted(by_network, key=lambda each: each["SetIdentifier"]):
    location = record["CidrRoutingConfig"]["LocationName"]
    print(location, record["ResourceRecords"][0]["Value"])
#> * 192.0.2.10
#> branches 192.0.2.20
