aws network-firewall delete-firewall-policy --firewall-policy-arn "$POLICY_ARN" \
  > /dev/null
aws network-firewall delete-rule-group --rule-group-arn "$STATELESS_ARN" > /dev/null
aws network-firewall delete-rule-group --rule-group-arn "$STATEFUL_ARN" > /dev/null
