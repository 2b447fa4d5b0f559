import os

import boto3

ec2 = boto3.client("ec2")
ec2.associate_dhcp_options(
    VpcId=os.environ["VPC_ID"], DhcpOptionsId=os.environ["OLD_DHCP_OPTIONS"]
)
ec2.delete_dhcp_options(DhcpOptionsId=os.environ["DHCP_OPTIONS"])
