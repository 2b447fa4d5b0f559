import boto3

ec2 = boto3.client("ec2")
vpc_id = ec2.describe_vpcs(Filters=[{"Name": "is-default", "Values": ["true"]}])[
    "Vpcs"
][0]["VpcId"]
in_vpc = {"Name": "vpc-id", "Values": [vpc_id]}

# 1. An internet gateway, attached.
for gateway in ec2.describe_internet_gateways(
    Filters=[{"Name": "attachment.vpc-id", "Values": [vpc_id]}]
)["InternetGateways"]:
    print(gateway["Attachments"][0]["State"])
#> available
# 2. The main table's route to it, for every subnet that has no table of its own.
main = {"Name": "association.main", "Values": ["true"]}
for table in ec2.describe_route_tables(Filters=[in_vpc, main])["RouteTables"]:
    for route in sorted(table["Routes"], key=lambda each: each["DestinationCidrBlock"]):
        print(route["DestinationCidrBlock"], route["GatewayId"])
#> 0.0.0.0/0 igw-d109860fce56b2f9f
#> 172.31.0.0/16 local
# 3. Subnets, one a zone, that give each instance a public IPv4 address.
subnets = ec2.describe_subnets(Filters=[in_vpc])["Subnets"]
for subnet in sorted(subnets, key=lambda each: each["AvailabilityZone"]):
    print(
        subnet["AvailabilityZone"],
        subnet["CidrBlock"],
        subnet["MapPublicIpOnLaunch"],
    )
#> us-east-1a 172.31.0.0/20 True
#> us-east-1b 172.31.16.0/20 True
#> us-east-1c 172.31.32.0/20 True
#> us-east-1d 172.31.48.0/20 True
#> us-east-1e 172.31.64.0/20 True
#> us-east-1f 172.31.80.0/20 True
# 4. Names for those addresses.
support = ec2.describe_vpc_attribute(VpcId=vpc_id, Attribute="enableDnsSupport")
print(support["EnableDnsSupport"]["Value"])
#> True
hostnames = ec2.describe_vpc_attribute(VpcId=vpc_id, Attribute="enableDnsHostnames")
print(hostnames["EnableDnsHostnames"]["Value"])
#> True
# 5. A network ACL that allows all, before its last rule that denies all.
for acl in ec2.describe_network_acls(Filters=[in_vpc])["NetworkAcls"]:
    for entry in sorted(acl["Entries"], key=lambda each: each["RuleNumber"]):
        if not entry["Egress"]:
            print(entry["RuleNumber"], entry["CidrBlock"], entry["RuleAction"])
#> 100 0.0.0.0/0 allow
#> 32767 0.0.0.0/0 deny
# 6. A security group: what it lets in is from its own members, so the internet waits.
for group in ec2.describe_security_groups(Filters=[in_vpc])["SecurityGroups"]:
    pairs = group["IpPermissions"][0]["UserIdGroupPairs"]
    print(group["GroupName"], pairs[0]["GroupId"])
#> default sg-c7878160dfbf0b3af
