import os

import boto3

resolver = boto3.client("route53resolver")
# A list of our own. With an asterisk, all names below the domain
DOMAIN_LIST = resolver.create_firewall_domain_list(
    Name="bad-domains", CreatorRequestId="guide-bad-domains"
)["FirewallDomainList"]["Id"]
answer = resolver.update_firewall_domains(
    FirewallDomainListId=DOMAIN_LIST,
    Operation="ADD",
    Domains=["bad.example", "*.bad.example"],
)
print(answer["Status"])
#> UPDATING

RULE_GROUP = resolver.create_firewall_rule_group(
    Name="egress-names", CreatorRequestId="guide-egress-names"
)["FirewallRuleGroup"]["Id"]
# Asked for one of them, the resolver answers with a CNAME to our sinkhole.
answer = resolver.create_firewall_rule(
    Name="sinkhole",
    Priority=100,
    CreatorRequestId="guide-sinkhole",
    FirewallRuleGroupId=RULE_GROUP,
    FirewallDomainListId=DOMAIN_LIST,
    Action="BLOCK",
    BlockResponse="OVERRIDE",
    BlockOverrideDomain="sinkhole.corp.example",
    BlockOverrideDnsType="CNAME",
    BlockOverrideTtl=60,
)
print(answer["FirewallRule"]["BlockResponse"])
#> OVERRIDE
# Tunnelling is recognised by how the names look, not by a list.
TUNNEL_RULE = resolver.create_firewall_rule(
    Name="tunnels",
    Priority=200,
    CreatorRequestId="guide-tunnels",
    FirewallRuleGroupId=RULE_GROUP,
    DnsThreatProtection="DNS_TUNNELING",
    ConfidenceThreshold="HIGH",
    Action="BLOCK",
    BlockResponse="NXDOMAIN",
)["FirewallRule"]["FirewallThreatProtectionId"]

# From now on it counts, in this VPC
FIREWALL_ASSOCIATION = resolver.associate_firewall_rule_group(
    Name="egress-names",
    CreatorRequestId="guide-association",
    Priority=101,
    FirewallRuleGroupId=RULE_GROUP,
    VpcId=os.environ["VPC_ID"],
)["FirewallRuleGroupAssociation"]["Id"]
answer = resolver.list_firewall_rules(FirewallRuleGroupId=RULE_GROUP)
for each in sorted(answer["FirewallRules"], key=lambda each: each["Priority"]):
    print(each["Priority"], each["Name"], each["Action"], each["BlockResponse"])
#> 100 sinkhole BLOCK OVERRIDE
#> 200 tunnels BLOCK NXDOMAIN
