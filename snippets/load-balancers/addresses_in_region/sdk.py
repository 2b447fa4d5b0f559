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
