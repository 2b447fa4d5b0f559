import os

import boto3


def text(value):
    """Quote a text, in strings of at most 255 characters."""
    parts = [value[start : start + 255] for start in range(0, len(value), 255)]
    return " ".join(f'"{part}"' for part in parts)


route53 = boto3.client("route53")
zone = os.environ["ZONE_ID"]
key = os.environ["DKIM_KEY"]
policy = "v=DMARC1; p=quarantine; rua=mailto:dmarc@example.com"
wanted = [
    ("example.com", "MX", ["10 mx1.example.net", "20 mx2.example.net"]),
    ("example.com", "TXT", [text("v=spf1 include:_spf.example.net ~all")]),
    ("mail2026._domainkey.example.com", "TXT", [text(f"v=DKIM1; k=rsa; p={key}")]),
    ("_dmarc.example.com", "TXT", [text(policy)]),
]
changes = [
    {
        "Action": "UPSERT",
        "ResourceRecordSet": {
            "Name": name,
            "Type": kind,
            "TTL": 3600,
            "ResourceRecords": [{"Value": value} for value in values],
        },
    }
    for name, kind, values in wanted
]
change = route53.change_resource_record_sets(
    HostedZoneId=zone, ChangeBatch={"Changes": changes}
)
waiter = route53.get_waiter("resource_record_sets_changed")
waiter.wait(Id=change["ChangeInfo"]["Id"])

# What was published, and how many strings the key takes
records = route53.list_resource_record_sets(HostedZoneId=zone)["ResourceRecordSets"]
for record in records:
    if record["Type"] in ("MX", "TXT"):
        print(record["Name"], record["Type"])
        for each in record["ResourceRecords"]:
            value = each["Value"]
            strings = len(value.split('" "'))
            print(" ", f"{strings} strings" if "DKIM1" in value else value)
#> example.com. MX
#>   10 mx1.example.net
#>   20 mx2.example.net
#> example.com. TXT
#>   "v=spf1 include:_spf.example.net ~all"
#> _dmarc.example.com. TXT
#>   "v=DMARC1; p=quarantine; rua=mailto:dmarc@example.com"
#> mail2026._domainkey.example.com. TXT
#>   2 strings
