import boto3

ec2 = boto3.client("ec2")
lines = []
pages = ec2.get_paginator("describe_network_interfaces").paginate(
    Filters=[{"Name": "description", "Values": ["ELB *"]}]
)
for page in pages:
    for interface in page["NetworkInterfaces"]:
        where = f"{interface['Description']} {interface['AvailabilityZone']}"
        for address in interface["PrivateIpAddresses"]:
            public = address.get("Association", {}).get("PublicIp", "-")
            lines.append(f"{where} {address['PrivateIpAddress']} {public}")
print(*sorted(lines), sep="\n")
#> ELB app/shop/de357da6499ac457 us-east-1a 10.20.0.17 198.51.100.146
#> ELB app/shop/de357da6499ac457 us-east-1b 10.20.1.39 198.51.100.144
#> ELB net/ingest/aff9be47d298d05f us-east-1a 10.20.0.122 198.51.100.20
#> ELB net/ingest/aff9be47d298d05f us-east-1b 10.20.1.137 198.51.100.149
