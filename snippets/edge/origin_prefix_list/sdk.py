import os

import boto3

ec2 = boto3.client("ec2")
lists = ec2.describe_managed_prefix_lists(
    Filters=[
        {
            "Name": "prefix-list-name",
            "Values": ["com.amazonaws.global.cloudfront.origin-facing"],
        }
    ]
)["PrefixLists"]
LIST_ID = lists[0]["PrefixListId"]
GROUP_ID = ec2.create_security_group(
    GroupName="from-cloudfront",
    Description="HTTPS from CloudFront only",
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
        }
    ],
)
rules = ec2.describe_security_group_rules(
    Filters=[{"Name": "group-id", "Values": [GROUP_ID]}]
)["SecurityGroupRules"]
for rule in rules:
    if not rule["IsEgress"]:
        print(rule["IpProtocol"], rule["FromPort"], rule["PrefixListId"])
#> tcp 443 pl-932917cf753d454b0
