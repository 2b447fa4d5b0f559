aws route53resolver disassociate-firewall-rule-group \
  --firewall-rule-group-association-id "$FIREWALL_ASSOCIATION" >/dev/null
aws route53resolver delete-firewall-rule --firewall-rule-group-id "$RULE_GROUP" \
  --firewall-domain-list-id "$DOMAIN_LIST" >/dev/null
aws route53resolver delete-firewall-rule --firewall-rule-group-id "$RULE_GROUP" \
  --firewall-threat-protection-id "$TUNNEL_RULE" >/dev/null
aws route53resolver delete-firewall-rule-group \
  --firewall-rule-group-id "$RULE_GROUP" >/dev/null
aws route53resolver delete-firewall-domain-list \
  --firewall-domain-list-id "$DOMAIN_LIST" >/dev/null
