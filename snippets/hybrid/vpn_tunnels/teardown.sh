aws ec2 delete-vpn-connection --vpn-connection-id "$VPN_ID"
aws ec2 wait vpn-connection-deleted --vpn-connection-ids "$VPN_ID"
aws ec2 delete-customer-gateway --customer-gateway-id "$DEVICE_ID"
aws ec2 detach-vpn-gateway --vpn-gateway-id "$VGW_ID" --vpc-id "$VPC_ID"
until [ -z "$(aws ec2 describe-vpn-gateways --vpn-gateway-ids "$VGW_ID" --query \
    "VpnGateways[].VpcAttachments[?State=='detaching'][].VpcId" --output text)" ]; do
  sleep 15
done
aws ec2 delete-vpn-gateway --vpn-gateway-id "$VGW_ID"
aws ec2 delete-vpc --vpc-id "$VPC_ID"
