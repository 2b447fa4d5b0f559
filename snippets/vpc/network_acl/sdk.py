import os

import boto3

ec2 = boto3.client("ec2")
vpc_id, subnet_id = os.environ["VPC_ID"], os.environ["SUBNET_ID"]
ACL_ID = ec2.create_network_acl(VpcId=vpc_id)["NetworkAcl"]["NetworkAclId"]
for egress, number, first, last in (
    # Clients come to 443, and the replies leave to the ports that they came from.
    (False, 100, 443, 443),
    (True, 100, 1024, 65535),
    # The subnet's own connections go out to 443, and their replies come back.
    (True, 110, 443, 443),
    (False, 110, 1024, 65535),
):
    ec2.create_network_acl_entry(
        NetworkAclId=ACL_ID,
        Egress=egress,
        RuleNumber=number,
        Protocol="6",
        PortRange={"From": first, "To": last},
        CidrBlock="0.0.0.0/0",
        RuleAction="allow",
    )
# What a group cannot do: deny one source. The lower number is looked at first.
ec2.create_network_acl_entry(
    NetworkAclId=ACL_ID,
    Egress=False,
    RuleNumber=90,
    Protocol="-1",
    CidrBlock="203.0.113.0/24",
    RuleAction="deny",
)

# A subnet always has exactly one ACL, so its association is replaced, not added.
DEFAULT_ACL = ec2.describe_network_acls(
    Filters=[
        {"Name": "vpc-id", "Values": [vpc_id]},
        {"Name": "default", "Values": ["true"]},
    ]
)["NetworkAcls"][0]["NetworkAclId"]
acls = ec2.describe_network_acls(
    Filters=[{"Name": "association.subnet-id", "Values": [subnet_id]}]
)["NetworkAcls"]
association = next(
    each["NetworkAclAssociationId"]
    for each in acls[0]["Associations"]
    if each["SubnetId"] == subnet_id
)
ACL_ASSOCIATION = ec2.replace_network_acl_association(
    AssociationId=association, NetworkAclId=ACL_ID
)["NewAssociationId"]
acl = ec2.describe_network_acls(NetworkAclIds=[ACL_ID])["NetworkAcls"][0]
for entry in sorted(acl["Entries"], key=lambda one: (one["Egress"], one["RuleNumber"])):
    print(
        entry["Egress"],
        entry["RuleNumber"],
        entry["RuleAction"],
        entry.get("PortRange", {}).get("To", "all"),
        entry["CidrBlock"],
    )
#> False 90 deny all 203.0.113.0/24
#> False 100 allow 443 0.0.0.0/0
#> False 110 allow 65535 0.0.0.0/0
#> False 32767 deny all 0.0.0.0/0
#> True 100 allow 65535 0.0.0.0/0
#> True 110 allow 443 0.0.0.0/0
#> True 32767 deny all 0.0.0.0/0
