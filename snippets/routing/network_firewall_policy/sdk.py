import boto3

firewall = boto3.client("network-firewall")

# One site by its name in the TLS handshake, and nothing else.
RULE = (
    "pass tls $HOME_NET any -> $EXTERNAL_NET 443 (ssl_state:client_hello; tls.sni; "
    'dotprefix; content:".example.com"; nocase; endswith; '
    "flow:to_server, established; sid:1000001; rev:1;)"
)
STATEFUL_ARN = firewall.create_rule_group(
    RuleGroupName="egress-names",
    Type="STATEFUL",
    Capacity=100,
    RuleGroup={
        "RulesSource": {"RulesString": RULE},
        "StatefulRuleOptions": {"RuleOrder": "STRICT_ORDER"},
    },
)["RuleGroupResponse"]["RuleGroupArn"]

# Telnet goes before the stateful engine sees it.
NO_TELNET = {
    "Priority": 1,
    "RuleDefinition": {
        "MatchAttributes": {
            "Protocols": [6],
            "DestinationPorts": [{"FromPort": 23, "ToPort": 23}],
        },
        "Actions": ["aws:drop"],
    },
}
STATELESS_ARN = firewall.create_rule_group(
    RuleGroupName="no-telnet",
    Type="STATELESS",
    Capacity=10,
    RuleGroup={
        "RulesSource": {
            "StatelessRulesAndCustomActions": {"StatelessRules": [NO_TELNET]}
        }
    },
)["RuleGroupResponse"]["RuleGroupArn"]

POLICY_ARN = firewall.create_firewall_policy(
    FirewallPolicyName="egress",
    FirewallPolicy={
        "StatelessRuleGroupReferences": [{"ResourceArn": STATELESS_ARN, "Priority": 1}],
        "StatelessDefaultActions": ["aws:forward_to_sfe"],
        "StatelessFragmentDefaultActions": ["aws:forward_to_sfe"],
        "StatefulEngineOptions": {
            "RuleOrder": "STRICT_ORDER",
            "StreamExceptionPolicy": "REJECT",
        },
        "StatefulRuleGroupReferences": [{"ResourceArn": STATEFUL_ARN, "Priority": 100}],
        "StatefulDefaultActions": ["aws:drop_established", "aws:alert_established"],
        "PolicyVariables": {
            "RuleVariables": {"HOME_NET": {"Definition": ["10.0.0.0/8"]}}
        },
    },
)["FirewallPolicyResponse"]["FirewallPolicyArn"]
firewall.get_waiter("firewall_policy_active").wait(FirewallPolicyArn=POLICY_ARN)
policy = firewall.describe_firewall_policy(FirewallPolicyArn=POLICY_ARN)[
    "FirewallPolicy"
]
for kind in ("Stateless", "Stateful"):
    for group in policy[f"{kind}RuleGroupReferences"]:
        print(group["Priority"], group["ResourceArn"], sep="\t")
    print(*policy[f"{kind}DefaultActions"], sep="\t")
#> 1	arn:aws:network-firewall:us-east-1:123456789012:stateless-rulegroup/no-telnet
#> aws:forward_to_sfe
#> 100	arn:aws:network-firewall:us-east-1:123456789012:stateful-rulegroup/egress-names
#> aws:drop_established	aws:alert_established
