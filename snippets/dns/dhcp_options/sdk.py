import os

import boto3

ec2 = boto3.client("ec2")
vpc_id = os.environ["VPC_ID"]
# The set to go back to. The word default would mean no options at all.
[vpc] = ec2.describe_vpcs(VpcIds=[vpc_id])["Vpcs"]
OLD_DHCP_OPTIONS = vpc["DhcpOptionsId"]

# A set cannot be changed, so a new one is made, and the VPC gets it.
DHCP_OPTIONS = ec2.create_dhcp_options(
    DhcpConfigurations=[
        {"Key": "domain-name", "Values": ["corp.example"]},
        {"Key": "domain-name-servers", "Values": ["10.0.10.53", "10.0.11.53"]},
    ]
)["DhcpOptions"]["DhcpOptionsId"]
ec2.associate_dhcp_options(VpcId=vpc_id, DhcpOptionsId=DHCP_OPTIONS)
[options] = ec2.describe_dhcp_options(DhcpOptionsIds=[DHCP_OPTIONS])["DhcpOptions"]
for each in sorted(options["DhcpConfigurations"], key=lambda each: each["Key"]):
    print(each["Key"], *(value["Value"] for value in each["Values"]))
#> domain-name corp.example
#> domain-name-servers 10.0.10.53 10.0.11.53
[vpc] = ec2.describe_vpcs(VpcIds=[vpc_id])["Vpcs"]
print(vpc["VpcId"], vpc["DhcpOptionsId"])
#> vpc-37a5670dd28cf123b dopt-611708532fafc33d5
