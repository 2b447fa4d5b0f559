# One site by its name in the TLS handshake, and nothing else.
RULE="pass tls \$HOME_NET any -> \$EXTERNAL_NET 443 (ssl_state:client_hello; "
RULE+='tls.sni; '
RULE+='dotprefix; content:".example.com"; nocase; endswith; '
RULE+='flow:to_server, established; sid:1000001; rev:1;)'
STATEFUL_ARN=$(aws network-firewall create-rule-group --rule-group-name egress-names \
  --type STATEFUL --capacity 100 --rule-group "$(jq -n --arg rule "$RULE" '{
    RulesSource: {RulesString: $rule},
    StatefulRuleOptions: {RuleOrder: "STRICT_ORDER"}
  }')" --query RuleGroupResponse.RuleGroupArn --output text)
export STATEFUL_ARN

# Telnet goes before the stateful engine sees it.
STATELESS_ARN=$(aws network-firewall create-rule-group --rule-group-name no-telnet \
  --type STATELESS --capacity 10 --rule-group '{
    "RulesSource": {"StatelessRulesAndCustomActions": {"StatelessRules": [{
      "Priority": 1,
      "RuleDefinition": {
        "MatchAttributes": {
          "Protocols": [6],
          "DestinationPorts": [{"FromPort": 23, "ToPort": 23}]
        },
        "Actions": ["aws:drop"]
      }
    }]}}
  }' --query RuleGroupResponse.RuleGroupArn --output text)
export STATELESS_ARN

POLICY=$(jq -n --arg stateful "$STATEFUL_ARN" --arg stateless "$STATELESS_ARN" '{
  StatelessRuleGroupReferences: [{ResourceArn: $stateless, Priority: 1}],
  StatelessDefaultActions: ["aws:forward_to_sfe"],
  StatelessFragmentDefaultActions: ["aws:forward_to_sfe"],
  StatefulEngineOptions: {RuleOrder: "STRICT_ORDER", StreamExceptionPolicy: "REJECT"},
  StatefulRuleGroupReferences: [{ResourceArn: $stateful, Priority: 100}],
  StatefulDefaultActions: ["aws:drop_established", "aws:alert_established"],
  PolicyVariables: {RuleVariables: {HOME_NET: {Definition: ["10.0.0.0/8"]}}}
}')
POLICY_ARN=$(aws network-firewall create-firewall-policy --firewall-policy-name egress \
  --firewall-policy "$POLICY" \
  --query FirewallPolicyResponse.FirewallPolicyArn --output text)
export POLICY_ARN
aws network-firewall wait firewall-policy-active --firewall-policy-arn "$POLICY_ARN"
aws network-firewall describe-firewall-policy --firewall-policy-arn "$POLICY_ARN" \
  --query 'FirewallPolicy.[StatelessRuleGroupReferences[].[Priority, ResourceArn],
    [StatelessDefaultActions], StatefulRuleGroupReferences[].[Priority, ResourceArn],
    [StatefulDefaultActions]][]' --output text
#> 1	arn:aws:network-firewall:us-east-1:123456789012:stateless-rulegroup/no-telnet
#> aws:forward_to_sfe
#> 100	arn:aws:network-firewall:us-east-1:123456789012:stateful-rulegroup/egress-names
#> aws:drop_established	aws:alert_established
