export TGW_ID VPC_A_ID SUBNET_A GROUP_A HOST_A_ENI HOST_A_ID TGW_SUBNET_A ATTACHMENT_A \
  ROUTES_A DEVICE_ID VPN_ID
TGW_ID=$(aws ec2 create-transit-gateway --options AmazonSideAsn=64512 \
  --tag-specifications 'ResourceType=transit-gateway,Tags=[{Key=Name,Value=office}]' \
  --query TransitGateway.TransitGatewayId --output text)
until [ "$(aws ec2 describe-transit-gateways --transit-gateway-ids "$TGW_ID" \
    --query 'TransitGateways[0].State' --output text)" = available ]; do
  sleep 15
done
VPC_A_ID=$(aws ec2 create-vpc --cidr-block 10.1.0.0/16 \
  --tag-specifications 'ResourceType=vpc,Tags=[{Key=Name,Value=spoke}]' \
  --query Vpc.VpcId --output text)
SUBNET_A=$(aws ec2 create-subnet --vpc-id "$VPC_A_ID" --cidr-block 10.1.1.0/24 \
  --availability-zone us-east-1a \
  --tag-specifications 'ResourceType=subnet,Tags=[{Key=Name,Value=spoke-host}]' \
  --query Subnet.SubnetId --output text)
GROUP_A=$(aws ec2 create-security-group --group-name host-spoke \
  --description 'All from private addresses' --vpc-id "$VPC_A_ID" \
  --tag-specifications 'ResourceType=security-group,Tags=[{Key=Name,Value=host-spoke}]' \
  --query GroupId --output text)
aws ec2 authorize-security-group-ingress --group-id "$GROUP_A" \
  --ip-permissions 'IpProtocol=-1,IpRanges=[{CidrIp=10.0.0.0/8}]' > /dev/null
HOST_A_ENI=$(aws ec2 create-network-interface --subnet-id "$SUBNET_A" \
  --private-ip-address 10.1.1.10 --groups "$GROUP_A" \
  --tag-specifications 'ResourceType=network-interface,Tags=[{Key=Name,Value=host-spoke}]' \
  --query NetworkInterface.NetworkInterfaceId --output text)
HOST_A_ID=$(aws ec2 run-instances \
  --image-id resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64 \
  --instance-type t3.nano --count 1 \
  --network-interfaces "DeviceIndex=0,NetworkInterfaceId=$HOST_A_ENI" \
  --tag-specifications 'ResourceType=instance,Tags=[{Key=Name,Value=host-spoke}]' \
  --query 'Instances[0].InstanceId' --output text)
TGW_SUBNET_A=$(aws ec2 create-subnet --vpc-id "$VPC_A_ID" --cidr-block 10.1.0.0/28 \
  --availability-zone us-east-1a \
  --tag-specifications 'ResourceType=subnet,Tags=[{Key=Name,Value=spoke-tgw}]' \
  --query Subnet.SubnetId --output text)
ATTACHMENT_A=$(aws ec2 create-transit-gateway-vpc-attachment \
  --transit-gateway-id "$TGW_ID" --vpc-id "$VPC_A_ID" --subnet-ids "$TGW_SUBNET_A" \
  --tag-specifications 'ResourceType=transit-gateway-attachment,Tags=[{Key=Name,Value=spoke}]' \
  --query TransitGatewayVpcAttachment.TransitGatewayAttachmentId --output text)
until [ "$(aws ec2 describe-transit-gateway-vpc-attachments \
    --transit-gateway-attachment-ids "$ATTACHMENT_A" \
    --query 'TransitGatewayVpcAttachments[0].State' --output text)" = available ]; do
  sleep 15
done
ROUTES_A=$(aws ec2 create-route-table --vpc-id "$VPC_A_ID" \
  --tag-specifications 'ResourceType=route-table,Tags=[{Key=Name,Value=spoke}]' \
  --query RouteTable.RouteTableId --output text)
aws ec2 associate-route-table --route-table-id "$ROUTES_A" --subnet-id "$SUBNET_A" \
  > /dev/null
aws ec2 create-route --route-table-id "$ROUTES_A" \
  --destination-cidr-block 192.168.0.0/16 --transit-gateway-id "$TGW_ID" > /dev/null
DEVICE_ID=$(aws ec2 create-customer-gateway --type ipsec.1 --bgp-asn 65010 \
  --ip-address 198.51.100.1 \
  --tag-specifications 'ResourceType=customer-gateway,Tags=[{Key=Name,Value=office}]' \
  --query CustomerGateway.CustomerGatewayId --output text)
aws ec2 wait customer-gateway-available --customer-gateway-ids "$DEVICE_ID"

# A static VPN here. With BGP, the two tunnels would carry traffic side by side.
VPN_ID=$(aws ec2 create-vpn-connection --type ipsec.1 \
  --customer-gateway-id "$DEVICE_ID" --transit-gateway-id "$TGW_ID" \
  --options 'StaticRoutesOnly=true,TunnelOptions=[{TunnelInsideCidr=169.254.10.0/30},{TunnelInsideCidr=169.254.10.4/30}]' \
  --tag-specifications 'ResourceType=vpn-connection,Tags=[{Key=Name,Value=office}]' \
  --query VpnConnection.VpnConnectionId --output text)
aws ec2 wait vpn-connection-available --vpn-connection-ids "$VPN_ID"
VPN_ATTACHMENT=$(aws ec2 describe-transit-gateway-attachments \
  --filters "Name=resource-id,Values=$VPN_ID" --output text \
  --query 'TransitGatewayAttachments[0].TransitGatewayAttachmentId')
TABLE_ID=$(aws ec2 describe-transit-gateways --transit-gateway-ids "$TGW_ID" \
  --query 'TransitGateways[0].Options.AssociationDefaultRouteTableId' --output text)

# The static route belongs into the table of the transit gateway.
aws ec2 create-transit-gateway-route --transit-gateway-route-table-id "$TABLE_ID" \
  --destination-cidr-block 192.168.0.0/16 \
  --transit-gateway-attachment-id "$VPN_ATTACHMENT" > /dev/null

# The table of the transit gateway: destination, attached resource, kind.
aws ec2 search-transit-gateway-routes --transit-gateway-route-table-id "$TABLE_ID" \
  --filters Name=state,Values=active,blackhole --output json | jq -r '
    .Routes[] | ["default", .DestinationCidrBlock,
      (.TransitGatewayAttachments[0].ResourceId // .State), .Type] | @tsv' | sort
#> default	10.1.0.0/16	vpc-37a5670dd28cf123b	propagated
#> default	192.168.0.0/16	vpn-79e3986a68e9e5345	static

# What your device needs first: two addresses to build tunnels to.
aws ec2 describe-vpn-connections --vpn-connection-ids "$VPN_ID" --query \
  'VpnConnections[].Options.TunnelOptions[].[OutsideIpAddress, TunnelInsideCidr]' \
  --output text
#> 203.0.113.225	169.254.10.0/30
#> 198.51.100.124	169.254.10.4/30
aws ec2 describe-vpn-connections --vpn-connection-ids "$VPN_ID" --query \
  'VpnConnections[].VgwTelemetry[].[OutsideIpAddress, Status, AcceptedRouteCount]' \
  --output text
#> 203.0.113.225	DOWN	0
#> 198.51.100.124	DOWN	0
