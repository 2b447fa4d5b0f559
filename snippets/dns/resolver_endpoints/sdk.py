import os

import boto3

ec2 = boto3.client("ec2")
# Who may ask: the data centre, by UDP and by TCP
DNS_GROUP = ec2.create_security_group(
    VpcId=os.environ["VPC_ID"],
    GroupName="dns-in",
    Description="DNS from the data centre",
)["GroupId"]
for protocol in ("udp", "tcp"):
    ec2.authorize_security_group_ingress(
        GroupId=DNS_GROUP,
        IpPermissions=[
            {
                "IpProtocol": protocol,
                "FromPort": 53,
                "ToPort": 53,
                "IpRanges": [{"CidrIp": "192.168.0.0/16"}],
            }
        ],
    )

# One address in each of two zones. Fixed ones, since the data centre writes them down.
resolver = boto3.client("route53resolver")
INBOUND_ENDPOINT = resolver.create_resolver_endpoint(
    Name="from-dc",
    CreatorRequestId="guide-from-dc",
    Direction="INBOUND",
    SecurityGroupIds=[DNS_GROUP],
    IpAddresses=[
        {"SubnetId": os.environ["PRIVATE_SUBNET_A"], "Ip": "10.0.10.53"},
        {"SubnetId": os.environ["PRIVATE_SUBNET_B"], "Ip": "10.0.11.53"},
    ],
)["ResolverEndpoint"]["Id"]
answer = resolver.list_resolver_endpoint_ip_addresses(
    ResolverEndpointId=INBOUND_ENDPOINT
)
for each in sorted(answer["IpAddresses"], key=lambda each: each["Ip"]):
    print(each["Ip"], each["SubnetId"])
#> 10.0.10.53 subnet-5e595130bddf7f04a
#> 10.0.11.53 subnet-5655ba6fd3129c811
