# A list of our own. With an asterisk, all names below the domain
DOMAIN_LIST=$(aws route53resolver create-firewall-domain-list --name bad-domains \
  --creator-request-id guide-bad-domains --query FirewallDomainList.Id --output text)
export DOMAIN_LIST
aws route53resolver update-firewall-domains --firewall-domain-list-id "$DOMAIN_LIST" \
  --operation ADD --domains bad.example '*.bad.example' --query Status --output text
#> UPDATING

RULE_GROUP=$(aws route53resolver create-firewall-rule-group --name egress-names \
  --creator-request-id guide-egress-names --query FirewallRuleGroup.Id --output text)
export RULE_GROUP
# Asked for one of them, the resolver answers with a CNAME to our sinkhole.
aws route53resolver create-firewall-rule --name sinkhole --priority 100 \
  --creator-request-id guide-sinkhole --firewall-rule-group-id "$RULE_GROUP" \
  --firewall-domain-list-id "$DOMAIN_LIST" --action BLOCK --block-response OVERRIDE \
  --block-override-domain sinkhole.corp.example --block-override-dns-type CNAME \
  --block-override-ttl 60 --query FirewallRule.BlockResponse --output text
#> OVERRIDE
# Tunnelling is recognised by how the names look, not by a list.
TUNNEL_RULE=$(aws route53resolver create-firewall-rule --name tunnels --priority 200 \
  --creator-request-id guide-tunnels --firewall-rule-group-id "$RULE_GROUP" \
  --dns-threat-protection DNS_TUNNELING --confidence-threshold HIGH \
  --action BLOCK --block-response NXDOMAIN \
  --query FirewallRule.FirewallThreatProtectionId --output text)
export TUNNEL_RULE

# From now on it counts, in this VPC
FIREWALL_ASSOCIATION=$(aws route53resolver associate-firewall-rule-group \
  --name egress-names --creator-request-id guide-association --priority 101 \
  --firewall-rule-group-id "$RULE_GROUP" --vpc-id "$VPC_ID" \
  --query FirewallRuleGroupAssociation.Id --output text)
export FIREWALL_ASSOCIATION
aws route53resolver list-firewall-rules --firewall-rule-group-id "$RULE_GROUP" \
  --query 'FirewallRules[].[Priority,Name,Action,BlockResponse]' --output text | sort
#> 100	sinkhole	BLOCK	OVERRIDE
#> 200	tunnels	BLOCK	NXDOMAIN
