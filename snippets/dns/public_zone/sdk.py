import boto3

route53 = boto3.client("route53")
# The caller reference makes a repeated call fail, not create a second zone
created = route53.create_hosted_zone(
    Name="example.com",
    CallerReference="example-com-1",
    HostedZoneConfig={"Comment": "Public names"},
)
ZONE_ID = created["HostedZone"]["Id"].removeprefix("/hostedzone/")
waiter = route53.get_waiter("resource_record_sets_changed")
waiter.wait(Id=created["ChangeInfo"]["Id"])
print(ZONE_ID)
#> Z07QQZNAX7J1R1M9AZMOD

# What the registrar, or the parent zone, has to name
zone = route53.get_hosted_zone(Id=ZONE_ID)
for name_server in sorted(zone["DelegationSet"]["NameServers"]):
    print(name_server)
#> ns-2048.awsdns-64.com
#> ns-2049.awsdns-65.net
#> ns-2050.awsdns-66.org
#> ns-2051.awsdns-67.co.uk

# What Route 53 has put into the zone
records = route53.list_resource_record_sets(HostedZoneId=ZONE_ID)
for record in records["ResourceRecordSets"]:
    value = record["ResourceRecords"][0]["Value"]
    print(record["Name"], record["Type"], record["TTL"], value)
#> example.com. NS 172800 ns-2048.awsdns-64.com.
#> example.com. SOA 900 ns-2048.awsdns-64.com. awsdns-hostmaster.amazon.com. 1 7200 900 1209600 86400
