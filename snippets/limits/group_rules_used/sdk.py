import os

import boto3

ec2 = boto3.client("ec2")
quotas = boto3.client("service-quotas")
LIST_ID = ec2.create_managed_prefix_list(
    PrefixListName="branches",
    AddressFamily="IPv4",
    MaxEntries=20,
    Entries=[{"Cidr": "192.0.2.0/24", "Description": "london"}],
)["PrefixList"]["PrefixListId"]
GROUP_ID = ec2.create_security_group(
    GroupName="branches",
    Description="From the branches",
    VpcId=os.environ["VPC_ID"],
)["GroupId"]
ec2.authorize_security_group_ingress(
    GroupId=GROUP_ID,
    IpPermissions=[
        {
            "IpProtocol": "tcp",
            "FromPort": 443,
            "ToPort": 443,
            "PrefixListIds": [{"PrefixListId": LIST_ID}],
        },
        {
            "IpProtocol": "tcp",
            "FromPort": 22,
            "ToPort": 22,
            "IpRanges": [{"CidrIp": "198.51.100.0/24"}],
        },
    ],
)

# Two rules, one entry in the list: what counts is the most that the list may hold.
pages = ec2.get_paginator("describe_security_group_rules").paginate(
    Filters=[{"Name": "group-id", "Values": [GROUP_ID]}]
)
used = 0
for rule in (each for page in pages for each in page["SecurityGroupRules"]):
    if rule["IsEgress"]:
        continue
    size = 1
    if "PrefixListId" in rule:
        found = ec2.describe_managed_prefix_lists(PrefixListIds=[rule["PrefixListId"]])
        size = found["PrefixLists"][0]["MaxEntries"]
    used += size
quota = quotas.get_service_quota(ServiceCode="vpc", QuotaCode="L-0EA8095F")["Quota"]
print(f"{used} of {quota['Value']:.0f} inbound rules")
#> 21 of 60 inbound rules
