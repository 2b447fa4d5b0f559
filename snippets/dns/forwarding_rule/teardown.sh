aws route53resolver disassociate-resolver-rule --vpc-id "$VPC_ID" \
  --resolver-rule-id "$RULE_ID" >/dev/null
aws route53resolver delete-resolver-rule --resolver-rule-id "$RULE_ID" >/dev/null
aws route53resolver delete-resolver-endpoint \
  --resolver-endpoint-id "$OUTBOUND_ENDPOINT" >/dev/null
# Its interfaces take some minutes to go, and hold the group until then.
until [ -z "$(aws ec2 describe-network-interfaces --output text \
  --filters "Name=group-id,Values=$DNS_OUT_GROUP" \
  --query 'NetworkInterfaces[].NetworkInterfaceId')" ]; do
  sleep 15
done
aws ec2 delete-security-group --group-id "$DNS_OUT_GROUP" >/dev/null
