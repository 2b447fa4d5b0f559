aws ec2 delete-vpc-endpoints --vpc-endpoint-ids "$STS_ENDPOINT" >/dev/null
# Its interfaces go within minutes, until then the group is in use.
until aws ec2 delete-security-group --group-id "${ENDPOINT_GROUP:?}" >/dev/null; do
  sleep 15
done
