aws route53resolver delete-resolver-endpoint \
  --resolver-endpoint-id "$INBOUND_ENDPOINT" >/dev/null
# Its interfaces take some minutes to go, and hold the group until then.
until [ -z "$(aws ec2 describe-network-interfaces --output text \
  --filters "Name=group-id,Values=$DNS_GROUP" \
  --query 'NetworkInterfaces[].NetworkInterfaceId')" ]; do
  sleep 15
done
aws ec2 delete-security-group --group-id "$DNS_GROUP" >/dev/null
