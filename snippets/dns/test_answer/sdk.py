import os

import boto3

# A resolver at the one address that passes on the client network of the other
answer = boto3.client("route53").test_dns_answer(
    HostedZoneId=os.environ["ZONE_ID"],
    RecordName="app.example.com",
    RecordType="A",
    ResolverIP="198.51.100.53",
    EDNS0ClientSubnetIP="203.0.113.0",
    EDNS0ClientSubnetMask="24",
)
print(answer["ResponseCode"], answer["RecordData"][0])
#> NOERROR 192.0.2.10
