import os

import boto3

ec2 = boto3.client("ec2")
vpc_id = os.environ["VPC_ID"]
ENDPOINT_GROUP = ec2.create_security_group(
    VpcId=vpc_id, GroupName="endpoints", Description="HTTPS from the VPC"
)["GroupId"]
ec2.authorize_security_group_ingress(
    GroupId=ENDPOINT_GROUP,
    IpPermissions=[
        {
            "IpProtocol": "tcp",
            "FromPort": 443,
            "ToPort": 443,
            "IpRanges": [{"CidrIp": "10.0.0.0/16"}],
        }
    ],
)
STS_ENDPOINT = ec2.create_vpc_endpoint(
    VpcId=vpc_id,
    VpcEndpointType="Interface",
    ServiceName="com.amazonaws.us-east-1.sts",
    SubnetIds=[os.environ["PRIVATE_SUBNET_A"], os.environ["PRIVATE_SUBNET_B"]],
    SecurityGroupIds=[ENDPOINT_GROUP],
    PrivateDnsEnabled=True,
)["VpcEndpoint"]["VpcEndpointId"]
# One interface a subnet, under your security group. No route is added: it is local.
found = ec2.describe_network_interfaces(
    Filters=[{"Name": "group-id", "Values": [ENDPOINT_GROUP]}]
)["NetworkInterfaces"]
for interface in sorted(found, key=lambda each: each["AvailabilityZone"]):
    print(
        interface["AvailabilityZone"],
        interface["PrivateIpAddress"],
        interface["InterfaceType"],
    )
#> us-east-1a 10.0.10.29 vpc_endpoint
#> us-east-1b 10.0.11.212 vpc_endpoint
