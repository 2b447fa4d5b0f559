import os

import boto3

ec2 = boto3.client("ec2")
# GROUP_ID is the web servers' group. The next tier lets its members in, the next them.
web_group = os.environ["GROUP_ID"]
APP_GROUP = ec2.create_security_group(
    VpcId=os.environ["VPC_ID"], GroupName="app", Description="From the web servers"
)["GroupId"]
DATA_GROUP = ec2.create_security_group(
    VpcId=os.environ["VPC_ID"], GroupName="data", Description="From the application"
)["GroupId"]
for group, port, source in (
    (APP_GROUP, 8080, web_group),
    (DATA_GROUP, 5432, APP_GROUP),
):
    ec2.authorize_security_group_ingress(
        GroupId=group,
        IpPermissions=[
            {
                "IpProtocol": "tcp",
                "FromPort": port,
                "ToPort": port,
                "UserIdGroupPairs": [{"GroupId": source}],
            }
        ],
    )

# Who lets whom in. A group cannot be deleted while a rule refers to it.
rules = ec2.describe_security_group_rules(
    Filters=[{"Name": "group-id", "Values": [web_group, APP_GROUP, DATA_GROUP]}]
)["SecurityGroupRules"]
for rule in sorted(rules, key=lambda each: each["ToPort"]):
    if not rule["IsEgress"]:
        reference = rule.get("ReferencedGroupInfo")
        print(
            rule["ToPort"],
            rule["GroupId"],
            reference["GroupId"] if reference else rule["CidrIpv4"],
        )
#> 443 sg-6929fccf1ccc2c9ab 0.0.0.0/0
#> 5432 sg-a6ce5600530b6d87d sg-471cc25e9cf36a52c
#> 8080 sg-471cc25e9cf36a52c sg-6929fccf1ccc2c9ab
