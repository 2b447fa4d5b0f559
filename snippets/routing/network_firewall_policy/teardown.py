import os

import boto3

firewall = boto3.client("network-firewall")
firewall.delete_firewall_policy(FirewallPolicyArn=os.environ["POLICY_ARN"])
firewall.delete_rule_group(RuleGroupArn=os.environ["STATELESS_ARN"])
firewall.delete_rule_group(RuleGroupArn=os.environ["STATEFUL_ARN"])
