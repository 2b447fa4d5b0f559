import os

import boto3

ec2 = boto3.client("ec2")
vpc_id = os.environ["VPC_ID"]
# A set cannot be edited, so a change is a new set. Keep the name of the old one.
vpc = ec2.describe_vpcs(VpcIds=[vpc_id])["Vpcs"][0]
OLD_DHCP_OPTIONS = vpc["DhcpOptionsId"]
DHCP_OPTIONS = ec2.create_dhcp_options(
    DhcpConfigurations=[
        {"Key": "domain-name", "Values": ["corp.example"]},
        {"Key": "domain-name-servers", "Values": ["10.10.0.2", "10.10.0.3"]},
    ]
)["DhcpOptions"]["DhcpOptionsId"]
ec2.associate_dhcp_options(DhcpOptionsId=DHCP_OPTIONS, VpcId=vpc_id)

vpc = ec2.describe_vpcs(VpcIds=[vpc_id])["Vpcs"][0]
print(vpc["VpcId"], vpc["DhcpOptionsId"])
#> vpc-37a5670dd28cf123b dopt-611708532fafc33d5
options = ec2.describe_dhcp_options(DhcpOptionsIds=[DHCP_OPTIONS])["DhcpOptions"][0]
for each in sorted(options["DhcpConfigurations"], key=lambda one: one["Key"]):
    print(each["Key"], ",".join(value["Value"] for value in each["Values"]))
#> domain-name corp.example
#> domain-name-servers 10.10.0.2,10.10.0.3
