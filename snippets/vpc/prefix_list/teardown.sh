aws ec2 delete-route --route-table-id "$PRIVATE_ROUTE_TABLE_A" \
  --destination-prefix-list-id "$PREFIX_LIST"
aws ec2 detach-vpn-gateway --vpc-id "$VPC_ID" --vpn-gateway-id "$VPN_GATEWAY"
aws ec2 delete-vpn-gateway --vpn-gateway-id "$VPN_GATEWAY"
aws ec2 delete-security-group --group-id "$ADMIN_GROUP" >/dev/null
aws ec2 delete-managed-prefix-list --prefix-list-id "$PREFIX_LIST" >/dev/null
