export VPC_ID PRIVATE_SUBNET GROUP_ID HOST_ENI HOST_ID VGW_ID DEVICE_ID VPN_ID \
  PRIVATE_TABLE
VPC_ID=$(aws ec2 create-vpc --cidr-block 10.0.0.0/16 \
  --tag-specifications 'ResourceType=vpc,Tags=[{Key=Name,Value=office}]' \
  --query Vpc.VpcId --output text)
PRIVATE_SUBNET=$(aws ec2 create-subnet --vpc-id "$VPC_ID" --cidr-block 10.0.1.0/24 \
  --availability-zone us-east-1a \
  --tag-specifications 'ResourceType=subnet,Tags=[{Key=Name,Value=private}]' \
  --query Subnet.SubnetId --output text)
GROUP_ID=$(aws ec2 create-security-group --group-name host \
  --description 'All from the office' --vpc-id "$VPC_ID" \
  --tag-specifications 'ResourceType=security-group,Tags=[{Key=Name,Value=host}]' \
  --query GroupId --output text)
aws ec2 authorize-security-group-ingress --group-id "$GROUP_ID" \
  --ip-permissions 'IpProtocol=-1,IpRanges=[{CidrIp=192.168.0.0/16}]' > /dev/null
HOST_ENI=$(aws ec2 create-network-interface --subnet-id "$PRIVATE_SUBNET" \
  --private-ip-address 10.0.1.10 --groups "$GROUP_ID" \
  --tag-specifications 'ResourceType=network-interface,Tags=[{Key=Name,Value=host}]' \
  --query NetworkInterface.NetworkInterfaceId --output text)
HOST_ID=$(aws ec2 run-instances \
  --image-id resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64 \
  --instance-type t3.nano --count 1 \
  --network-interfaces "DeviceIndex=0,NetworkInterfaceId=$HOST_ENI" \
  --tag-specifications 'ResourceType=instance,Tags=[{Key=Name,Value=host}]' \
  --query 'Instances[0].InstanceId' --output text)
VGW_ID=$(aws ec2 create-vpn-gateway --type ipsec.1 --amazon-side-asn 64512 \
  --tag-specifications 'ResourceType=vpn-gateway,Tags=[{Key=Name,Value=office}]' \
  --query VpnGateway.VpnGatewayId --output text)
aws ec2 attach-vpn-gateway --vpn-gateway-id "$VGW_ID" --vpc-id "$VPC_ID" > /dev/null
until [ "$(aws ec2 describe-vpn-gateways --vpn-gateway-ids "$VGW_ID" \
    --query 'VpnGateways[0].VpcAttachments[0].State' --output text)" = attached ]; do
  sleep 15
done
DEVICE_ID=$(aws ec2 create-customer-gateway --type ipsec.1 --bgp-asn 65010 \
  --ip-address 198.51.100.1 \
  --tag-specifications 'ResourceType=customer-gateway,Tags=[{Key=Name,Value=office}]' \
  --query CustomerGateway.CustomerGatewayId --output text)
aws ec2 wait customer-gateway-available --customer-gateway-ids "$DEVICE_ID"
VPN_ID=$(aws ec2 create-vpn-connection --type ipsec.1 \
  --customer-gateway-id "$DEVICE_ID" --vpn-gateway-id "$VGW_ID" \
  --options 'StaticRoutesOnly=true,TunnelOptions=[{TunnelInsideCidr=169.254.10.0/30},{TunnelInsideCidr=169.254.10.4/30}]' \
  --tag-specifications 'ResourceType=vpn-connection,Tags=[{Key=Name,Value=office}]' \
  --query VpnConnection.VpnConnectionId --output text)
aws ec2 wait vpn-connection-available --vpn-connection-ids "$VPN_ID"

# A static VPN: what is behind the device is said here, once.
aws ec2 create-vpn-connection-route --vpn-connection-id "$VPN_ID" \
  --destination-cidr-block 192.168.0.0/16
PRIVATE_TABLE=$(aws ec2 create-route-table --vpc-id "$VPC_ID" \
  --tag-specifications 'ResourceType=route-table,Tags=[{Key=Name,Value=private}]' \
  --query RouteTable.RouteTableId --output text)
aws ec2 associate-route-table --route-table-id "$PRIVATE_TABLE" \
  --subnet-id "$PRIVATE_SUBNET" > /dev/null

# From now on the gateway writes into this table.
aws ec2 enable-vgw-route-propagation --route-table-id "$PRIVATE_TABLE" \
  --gateway-id "$VGW_ID"

# The result: table, destination, target, and who wrote the route.
aws ec2 describe-route-tables --filters "Name=vpc-id,Values=$VPC_ID" \
  --output json | jq -r '
    .RouteTables[] | (.Tags[] | select(.Key == "Name") | .Value) as $table
    | .Routes[]
    | [$table, .DestinationCidrBlock,
       (.GatewayId), .Origin]
    | @tsv' | sort
#> private	10.0.0.0/16	local	CreateRouteTable
#> private	192.168.0.0/16	vgw-45973a770bbdd6ffe	EnableVgwRoutePropagation
