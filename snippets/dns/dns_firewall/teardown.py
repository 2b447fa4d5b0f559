import os

import boto3

resolver = boto3.client("route53resolver")
group, domains = os.environ["RULE_GROUP"], os.environ["DOMAIN_LIST"]
resolver.disassociate_firewall_rule_group(
    FirewallRuleGroupAssociationId=os.environ["FIREWALL_ASSOCIATION"]
)
resolver.delete_firewall_rule(FirewallRuleGroupId=group, FirewallDomainListId=domains)
resolver.delete_firewall_rule(
    FirewallRuleGroupId=group, FirewallThreatProtectionId=os.environ["TUNNEL_RULE"]
)
resolver.delete_firewall_rule_group(FirewallRuleGroupId=group)
resolver.delete_firewall_domain_list(FirewallDomainListId=domains)
