import os

import boto3

ec2 = boto3.client("ec2")
in_vpc = {"Name": "vpc-id", "Values": [os.environ["VPC_ID"]]}

# Each NAT gateway: zone by its subnet, private address there, public address outside.
gateways = ec2.describe_nat_gateways(
    Filter=[in_vpc, {"Name": "state", "Values": ["available"]}]
)["NatGateways"]
for gateway in sorted(gateways, key=lambda each: each["NatGatewayId"]):
    address = gateway["NatGatewayAddresses"][0]
    print(gateway["NatGatewayId"], address["PrivateIp"], address["PublicIp"])
#> nat-176ae12eaeeebe23b 10.0.0.203 198.51.100.20
#> nat-2f21e34ed52ff7f87 10.0.1.83 198.51.100.149
# Which table sends which subnet there.
tables = ec2.describe_route_tables(Filters=[in_vpc])["RouteTables"]
print(
    *sorted(
        f"{table['Associations'][0]['SubnetId']} {route['NatGatewayId']}"
        for table in tables
        for route in table["Routes"]
        if "NatGatewayId" in route
    ),
    sep="\n",
)
#> subnet-5655ba6fd3129c811 nat-2f21e34ed52ff7f87
#> subnet-5e595130bddf7f04a nat-176ae12eaeeebe23b
# Its interface belongs to AWS, and has no security group to set.
interfaces = ec2.describe_network_interfaces(
    Filters=[in_vpc, {"Name": "description", "Values": ["Interface for NAT*"]}]
)["NetworkInterfaces"]
for interface in sorted(interfaces, key=lambda each: each["PrivateIpAddress"]):
    print(
        interface["PrivateIpAddress"],
        interface["RequesterManaged"],
        len(interface["Groups"]),
    )
#> 10.0.0.203 True 0
#> 10.0.1.83 True 0
