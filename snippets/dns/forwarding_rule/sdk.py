import os

import boto3

vpc_id = os.environ["VPC_ID"]
DNS_OUT_GROUP = boto3.client("ec2").create_security_group(
    VpcId=vpc_id, GroupName="dns-out", Description="DNS to the data centre"
)["GroupId"]
resolver = boto3.client("route53resolver")
# Fixed addresses, so that the firewall over there can be opened for them.
OUTBOUND_ENDPOINT = resolver.create_resolver_endpoint(
    Name="to-dc",
    CreatorRequestId="guide-to-dc",
    Direction="OUTBOUND",
    SecurityGroupIds=[DNS_OUT_GROUP],
    IpAddresses=[
        {"SubnetId": os.environ["PRIVATE_SUBNET_A"], "Ip": "10.0.10.54"},
        {"SubnetId": os.environ["PRIVATE_SUBNET_B"], "Ip": "10.0.11.54"},
    ],
)["ResolverEndpoint"]["Id"]

# Names below corp.example are asked of two servers there, all others as before.
RULE_ID = resolver.create_resolver_rule(
    Name="corp",
    CreatorRequestId="guide-corp",
    RuleType="FORWARD",
    DomainName="corp.example",
    ResolverEndpointId=OUTBOUND_ENDPOINT,
    TargetIps=[{"Ip": "192.168.1.53", "Port": 53}, {"Ip": "192.168.2.53", "Port": 53}],
)["ResolverRule"]["Id"]
answer = resolver.associate_resolver_rule(
    Name="corp", VPCId=vpc_id, ResolverRuleId=RULE_ID
)
print(answer["ResolverRuleAssociation"]["VPCId"])
#> vpc-37a5670dd28cf123b
rule = resolver.get_resolver_rule(ResolverRuleId=RULE_ID)["ResolverRule"]
targets = sorted(each["Ip"] for each in rule["TargetIps"])
print(rule["DomainName"], rule["RuleType"], *targets)
#> corp.example. FORWARD 192.168.1.53 192.168.2.53
