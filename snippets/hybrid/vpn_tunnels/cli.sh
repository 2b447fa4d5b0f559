export VPC_ID VGW_ID DEVICE_ID VPN_ID
VPC_ID=$(aws ec2 create-vpc --cidr-block 10.0.0.0/16 \
  --tag-specifications 'ResourceType=vpc,Tags=[{Key=Name,Value=office}]' \
  --query Vpc.VpcId --output text)
VGW_ID=$(aws ec2 create-vpn-gateway --type ipsec.1 --amazon-side-asn 64512 \
  --tag-specifications 'ResourceType=vpn-gateway,Tags=[{Key=Name,Value=office}]' \
  --query VpnGateway.VpnGatewayId --output text)
aws ec2 attach-vpn-gateway --vpn-gateway-id "$VGW_ID" --vpc-id "$VPC_ID" > /dev/null
until [ "$(aws ec2 describe-vpn-gateways --vpn-gateway-ids "$VGW_ID" \
    --query 'VpnGateways[0].VpcAttachments[0].State' --output text)" = attached ]; do
  sleep 15
done

# Your device: its public address and its AS number.
DEVICE_ID=$(aws ec2 create-customer-gateway --type ipsec.1 --bgp-asn 65010 \
  --ip-address 198.51.100.1 \
  --tag-specifications 'ResourceType=customer-gateway,Tags=[{Key=Name,Value=office}]' \
  --query CustomerGateway.CustomerGatewayId --output text)
aws ec2 wait customer-gateway-available --customer-gateway-ids "$DEVICE_ID"
VPN_ID=$(aws ec2 create-vpn-connection --type ipsec.1 \
  --customer-gateway-id "$DEVICE_ID" --vpn-gateway-id "$VGW_ID" \
  --options 'TunnelOptions=[{TunnelInsideCidr=169.254.10.0/30},{TunnelInsideCidr=169.254.10.4/30}]' \
  --tag-specifications 'ResourceType=vpn-connection,Tags=[{Key=Name,Value=office}]' \
  --query VpnConnection.VpnConnectionId --output text)
aws ec2 wait vpn-connection-available --vpn-connection-ids "$VPN_ID"

# What your device needs first: two addresses to build tunnels to.
aws ec2 describe-vpn-connections --vpn-connection-ids "$VPN_ID" --query \
  'VpnConnections[].Options.TunnelOptions[].[OutsideIpAddress, TunnelInsideCidr]' \
  --output text
#> 203.0.113.62	169.254.10.0/30
#> 198.51.100.58	169.254.10.4/30
aws ec2 describe-vpn-connections --vpn-connection-ids "$VPN_ID" --query \
  'VpnConnections[].VgwTelemetry[].[OutsideIpAddress, Status, AcceptedRouteCount]' \
  --output text
#> 203.0.113.62	DOWN	0
#> 198.51.100.58	DOWN	0
