export TGW_ID VPC_A_ID HOST_A_SUBNET TGW_A_SUBNET GROUP_A HOST_A_ENI HOST_A_ID \
  VPC_B_ID HOST_B_SUBNET TGW_B_SUBNET GROUP_B HOST_B_ENI HOST_B_ID VPC_ID \
  INSPECTION_TGW_A INSPECTION_TGW_B FIREWALL_A FIREWALL_B FIREWALL_ARN ENDPOINT_A \
  ENDPOINT_B ATTACHMENT_A ATTACHMENT_B ATTACHMENT_I SPOKES_TABLE INSPECTED_TABLE \
  ROUTES_A ROUTES_B ROUTES_TGW_A ROUTES_FIREWALL_A ROUTES_TGW_B ROUTES_FIREWALL_B
TGW_ID=$(aws ec2 create-transit-gateway \
  --options AmazonSideAsn=64512,DefaultRouteTableAssociation=disable,DefaultRouteTablePropagation=disable \
  --tag-specifications 'ResourceType=transit-gateway,Tags=[{Key=Name,Value=inspection}]' \
  --query TransitGateway.TransitGatewayId --output text)
until [ "$(aws ec2 describe-transit-gateways --transit-gateway-ids "$TGW_ID" \
    --query 'TransitGateways[0].State' --output text)" = available ]; do
  sleep 15
done

# Spoke A, its host in zone a.
VPC_A_ID=$(aws ec2 create-vpc --cidr-block 10.1.0.0/16 \
  --tag-specifications 'ResourceType=vpc,Tags=[{Key=Name,Value=spoke-a}]' \
  --query Vpc.VpcId --output text)
HOST_A_SUBNET=$(aws ec2 create-subnet --vpc-id "$VPC_A_ID" --cidr-block 10.1.1.0/24 \
  --availability-zone us-east-1a \
  --tag-specifications 'ResourceType=subnet,Tags=[{Key=Name,Value=spoke-a-host}]' \
  --query Subnet.SubnetId --output text)
TGW_A_SUBNET=$(aws ec2 create-subnet --vpc-id "$VPC_A_ID" --cidr-block 10.1.0.0/28 \
  --availability-zone us-east-1a \
  --tag-specifications 'ResourceType=subnet,Tags=[{Key=Name,Value=spoke-a-tgw}]' \
  --query Subnet.SubnetId --output text)
GROUP_A=$(aws ec2 create-security-group --group-name host-a \
  --description 'All from the other spoke' --vpc-id "$VPC_A_ID" \
  --tag-specifications 'ResourceType=security-group,Tags=[{Key=Name,Value=host-a}]' \
  --query GroupId --output text)
aws ec2 authorize-security-group-ingress --group-id "$GROUP_A" \
  --ip-permissions 'IpProtocol=-1,IpRanges=[{CidrIp=10.0.0.0/8}]' > /dev/null
HOST_A_ENI=$(aws ec2 create-network-interface --subnet-id "$HOST_A_SUBNET" \
  --private-ip-address 10.1.1.10 --groups "$GROUP_A" \
  --tag-specifications 'ResourceType=network-interface,Tags=[{Key=Name,Value=host-a}]' \
  --query NetworkInterface.NetworkInterfaceId --output text)
HOST_A_ID=$(aws ec2 run-instances \
  --image-id resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64 \
  --instance-type t3.nano --count 1 \
  --network-interfaces "DeviceIndex=0,NetworkInterfaceId=$HOST_A_ENI" \
  --tag-specifications 'ResourceType=instance,Tags=[{Key=Name,Value=host-a}]' \
  --query 'Instances[0].InstanceId' --output text)

# Spoke B, its host in zone b.
VPC_B_ID=$(aws ec2 create-vpc --cidr-block 10.2.0.0/16 \
  --tag-specifications 'ResourceType=vpc,Tags=[{Key=Name,Value=spoke-b}]' \
  --query Vpc.VpcId --output text)
HOST_B_SUBNET=$(aws ec2 create-subnet --vpc-id "$VPC_B_ID" --cidr-block 10.2.1.0/24 \
  --availability-zone us-east-1b \
  --tag-specifications 'ResourceType=subnet,Tags=[{Key=Name,Value=spoke-b-host}]' \
  --query Subnet.SubnetId --output text)
TGW_B_SUBNET=$(aws ec2 create-subnet --vpc-id "$VPC_B_ID" --cidr-block 10.2.0.0/28 \
  --availability-zone us-east-1b \
  --tag-specifications 'ResourceType=subnet,Tags=[{Key=Name,Value=spoke-b-tgw}]' \
  --query Subnet.SubnetId --output text)
GROUP_B=$(aws ec2 create-security-group --group-name host-b \
  --description 'All from the other spoke' --vpc-id "$VPC_B_ID" \
  --tag-specifications 'ResourceType=security-group,Tags=[{Key=Name,Value=host-b}]' \
  --query GroupId --output text)
aws ec2 authorize-security-group-ingress --group-id "$GROUP_B" \
  --ip-permissions 'IpProtocol=-1,IpRanges=[{CidrIp=10.0.0.0/8}]' > /dev/null
HOST_B_ENI=$(aws ec2 create-network-interface --subnet-id "$HOST_B_SUBNET" \
  --private-ip-address 10.2.1.10 --groups "$GROUP_B" \
  --tag-specifications 'ResourceType=network-interface,Tags=[{Key=Name,Value=host-b}]' \
  --query NetworkInterface.NetworkInterfaceId --output text)
HOST_B_ID=$(aws ec2 run-instances \
  --image-id resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64 \
  --instance-type t3.nano --count 1 \
  --network-interfaces "DeviceIndex=0,NetworkInterfaceId=$HOST_B_ENI" \
  --tag-specifications 'ResourceType=instance,Tags=[{Key=Name,Value=host-b}]' \
  --query 'Instances[0].InstanceId' --output text)

# The inspection VPC: in each zone a subnet for the attachment and one for the firewall.
VPC_ID=$(aws ec2 create-vpc --cidr-block 10.100.0.0/16 \
  --tag-specifications 'ResourceType=vpc,Tags=[{Key=Name,Value=inspection}]' \
  --query Vpc.VpcId --output text)
INSPECTION_TGW_A=$(aws ec2 create-subnet --vpc-id "$VPC_ID" --cidr-block 10.100.0.0/28 \
  --availability-zone us-east-1a \
  --tag-specifications 'ResourceType=subnet,Tags=[{Key=Name,Value=inspection-tgw-a}]' \
  --query Subnet.SubnetId --output text)
INSPECTION_TGW_B=$(aws ec2 create-subnet --vpc-id "$VPC_ID" \
  --cidr-block 10.100.0.16/28 --availability-zone us-east-1b \
  --tag-specifications 'ResourceType=subnet,Tags=[{Key=Name,Value=inspection-tgw-b}]' \
  --query Subnet.SubnetId --output text)
FIREWALL_A=$(aws ec2 create-subnet --vpc-id "$VPC_ID" --cidr-block 10.100.1.0/28 \
  --availability-zone us-east-1a \
  --tag-specifications 'ResourceType=subnet,Tags=[{Key=Name,Value=inspection-firewall-a}]' \
  --query Subnet.SubnetId --output text)
FIREWALL_B=$(aws ec2 create-subnet --vpc-id "$VPC_ID" --cidr-block 10.100.1.16/28 \
  --availability-zone us-east-1b \
  --tag-specifications 'ResourceType=subnet,Tags=[{Key=Name,Value=inspection-firewall-b}]' \
  --query Subnet.SubnetId --output text)
FIREWALL_ARN=$(aws network-firewall create-firewall --firewall-name inspection \
  --firewall-policy-arn "$POLICY_ARN" --vpc-id "$VPC_ID" \
  --subnet-mappings "SubnetId=$FIREWALL_A" "SubnetId=$FIREWALL_B" \
  --query Firewall.FirewallArn --output text)
until [ "$(aws network-firewall describe-firewall --firewall-arn "$FIREWALL_ARN" \
    --query FirewallStatus.Status --output text)" = READY ]; do
  sleep 15
done
ENDPOINT_A=$(aws network-firewall describe-firewall --firewall-arn "$FIREWALL_ARN" \
  --query 'FirewallStatus.SyncStates."us-east-1a".Attachment.EndpointId' --output text)
ENDPOINT_B=$(aws network-firewall describe-firewall --firewall-arn "$FIREWALL_ARN" \
  --query 'FirewallStatus.SyncStates."us-east-1b".Attachment.EndpointId' --output text)

# Appliance mode on the inspection attachment only.
ATTACHMENT_A=$(aws ec2 create-transit-gateway-vpc-attachment \
  --transit-gateway-id "$TGW_ID" --vpc-id "$VPC_A_ID" --subnet-ids "$TGW_A_SUBNET" \
  --tag-specifications 'ResourceType=transit-gateway-attachment,Tags=[{Key=Name,Value=spoke-a}]' \
  --query TransitGatewayVpcAttachment.TransitGatewayAttachmentId --output text)
until [ "$(aws ec2 describe-transit-gateway-vpc-attachments \
    --transit-gateway-attachment-ids "$ATTACHMENT_A" \
    --query 'TransitGatewayVpcAttachments[0].State' --output text)" = available ]; do
  sleep 15
done
ATTACHMENT_B=$(aws ec2 create-transit-gateway-vpc-attachment \
  --transit-gateway-id "$TGW_ID" --vpc-id "$VPC_B_ID" --subnet-ids "$TGW_B_SUBNET" \
  --tag-specifications 'ResourceType=transit-gateway-attachment,Tags=[{Key=Name,Value=spoke-b}]' \
  --query TransitGatewayVpcAttachment.TransitGatewayAttachmentId --output text)
until [ "$(aws ec2 describe-transit-gateway-vpc-attachments \
    --transit-gateway-attachment-ids "$ATTACHMENT_B" \
    --query 'TransitGatewayVpcAttachments[0].State' --output text)" = available ]; do
  sleep 15
done
ATTACHMENT_I=$(aws ec2 create-transit-gateway-vpc-attachment \
  --transit-gateway-id "$TGW_ID" --vpc-id "$VPC_ID" \
  --subnet-ids "$INSPECTION_TGW_A" "$INSPECTION_TGW_B" \
  --options ApplianceModeSupport=enable \
  --tag-specifications 'ResourceType=transit-gateway-attachment,Tags=[{Key=Name,Value=inspection}]' \
  --query TransitGatewayVpcAttachment.TransitGatewayAttachmentId --output text)
until [ "$(aws ec2 describe-transit-gateway-vpc-attachments \
    --transit-gateway-attachment-ids "$ATTACHMENT_I" \
    --query 'TransitGatewayVpcAttachments[0].State' --output text)" = available ]; do
  sleep 15
done

# Two tables in the transit gateway: towards the firewall, and back from it.
SPOKES_TABLE=$(aws ec2 create-transit-gateway-route-table \
  --transit-gateway-id "$TGW_ID" \
  --tag-specifications 'ResourceType=transit-gateway-route-table,Tags=[{Key=Name,Value=spokes}]' \
  --query TransitGatewayRouteTable.TransitGatewayRouteTableId --output text)
until [ "$(aws ec2 describe-transit-gateway-route-tables \
    --transit-gateway-route-table-ids "$SPOKES_TABLE" \
    --query 'TransitGatewayRouteTables[0].State' --output text)" = available ]; do
  sleep 15
done
INSPECTED_TABLE=$(aws ec2 create-transit-gateway-route-table \
  --transit-gateway-id "$TGW_ID" \
  --tag-specifications 'ResourceType=transit-gateway-route-table,Tags=[{Key=Name,Value=inspected}]' \
  --query TransitGatewayRouteTable.TransitGatewayRouteTableId --output text)
until [ "$(aws ec2 describe-transit-gateway-route-tables \
    --transit-gateway-route-table-ids "$INSPECTED_TABLE" \
    --query 'TransitGatewayRouteTables[0].State' --output text)" = available ]; do
  sleep 15
done
aws ec2 associate-transit-gateway-route-table \
  --transit-gateway-route-table-id "$SPOKES_TABLE" \
  --transit-gateway-attachment-id "$ATTACHMENT_A" > /dev/null
aws ec2 associate-transit-gateway-route-table \
  --transit-gateway-route-table-id "$SPOKES_TABLE" \
  --transit-gateway-attachment-id "$ATTACHMENT_B" > /dev/null
aws ec2 associate-transit-gateway-route-table \
  --transit-gateway-route-table-id "$INSPECTED_TABLE" \
  --transit-gateway-attachment-id "$ATTACHMENT_I" > /dev/null
aws ec2 create-transit-gateway-route --transit-gateway-route-table-id "$SPOKES_TABLE" \
  --destination-cidr-block 0.0.0.0/0 --transit-gateway-attachment-id "$ATTACHMENT_I" \
  > /dev/null
aws ec2 enable-transit-gateway-route-table-propagation \
  --transit-gateway-route-table-id "$INSPECTED_TABLE" \
  --transit-gateway-attachment-id "$ATTACHMENT_A" > /dev/null
aws ec2 enable-transit-gateway-route-table-propagation \
  --transit-gateway-route-table-id "$INSPECTED_TABLE" \
  --transit-gateway-attachment-id "$ATTACHMENT_B" > /dev/null

# The VPC tables.
ROUTES_A=$(aws ec2 create-route-table --vpc-id "$VPC_A_ID" \
  --tag-specifications 'ResourceType=route-table,Tags=[{Key=Name,Value=spoke-a}]' \
  --query RouteTable.RouteTableId --output text)
aws ec2 associate-route-table --route-table-id "$ROUTES_A" \
  --subnet-id "$HOST_A_SUBNET" > /dev/null
aws ec2 create-route --route-table-id "$ROUTES_A" --destination-cidr-block 0.0.0.0/0 \
  --transit-gateway-id "$TGW_ID" > /dev/null
ROUTES_B=$(aws ec2 create-route-table --vpc-id "$VPC_B_ID" \
  --tag-specifications 'ResourceType=route-table,Tags=[{Key=Name,Value=spoke-b}]' \
  --query RouteTable.RouteTableId --output text)
aws ec2 associate-route-table --route-table-id "$ROUTES_B" \
  --subnet-id "$HOST_B_SUBNET" > /dev/null
aws ec2 create-route --route-table-id "$ROUTES_B" --destination-cidr-block 0.0.0.0/0 \
  --transit-gateway-id "$TGW_ID" > /dev/null
ROUTES_TGW_A=$(aws ec2 create-route-table --vpc-id "$VPC_ID" \
  --tag-specifications 'ResourceType=route-table,Tags=[{Key=Name,Value=inspection-tgw-a}]' \
  --query RouteTable.RouteTableId --output text)
aws ec2 associate-route-table --route-table-id "$ROUTES_TGW_A" \
  --subnet-id "$INSPECTION_TGW_A" > /dev/null
aws ec2 create-route --route-table-id "$ROUTES_TGW_A" \
  --destination-cidr-block 0.0.0.0/0 --vpc-endpoint-id "$ENDPOINT_A" > /dev/null
ROUTES_FIREWALL_A=$(aws ec2 create-route-table --vpc-id "$VPC_ID" \
  --tag-specifications 'ResourceType=route-table,Tags=[{Key=Name,Value=inspection-firewall-a}]' \
  --query RouteTable.RouteTableId --output text)
aws ec2 associate-route-table --route-table-id "$ROUTES_FIREWALL_A" \
  --subnet-id "$FIREWALL_A" > /dev/null
aws ec2 create-route --route-table-id "$ROUTES_FIREWALL_A" \
  --destination-cidr-block 10.0.0.0/8 --transit-gateway-id "$TGW_ID" > /dev/null
ROUTES_TGW_B=$(aws ec2 create-route-table --vpc-id "$VPC_ID" \
  --tag-specifications 'ResourceType=route-table,Tags=[{Key=Name,Value=inspection-tgw-b}]' \
  --query RouteTable.RouteTableId --output text)
aws ec2 associate-route-table --route-table-id "$ROUTES_TGW_B" \
  --subnet-id "$INSPECTION_TGW_B" > /dev/null
aws ec2 create-route --route-table-id "$ROUTES_TGW_B" \
  --destination-cidr-block 0.0.0.0/0 --vpc-endpoint-id "$ENDPOINT_B" > /dev/null
ROUTES_FIREWALL_B=$(aws ec2 create-route-table --vpc-id "$VPC_ID" \
  --tag-specifications 'ResourceType=route-table,Tags=[{Key=Name,Value=inspection-firewall-b}]' \
  --query RouteTable.RouteTableId --output text)
aws ec2 associate-route-table --route-table-id "$ROUTES_FIREWALL_B" \
  --subnet-id "$FIREWALL_B" > /dev/null
aws ec2 create-route --route-table-id "$ROUTES_FIREWALL_B" \
  --destination-cidr-block 10.0.0.0/8 --transit-gateway-id "$TGW_ID" > /dev/null

# The tables of the transit gateway: table, destination, attached VPC, kind.
aws ec2 search-transit-gateway-routes --transit-gateway-route-table-id "$SPOKES_TABLE" \
  --filters Name=state,Values=active,blackhole --output json | jq -r '
    .Routes[] | ["spokes", .DestinationCidrBlock,
      (.TransitGatewayAttachments[0].ResourceId // .State), .Type] | @tsv' | sort
#> spokes	0.0.0.0/0	vpc-47ca95366bda282c0	static
aws ec2 search-transit-gateway-routes --transit-gateway-route-table-id "$INSPECTED_TABLE" \
  --filters Name=state,Values=active,blackhole --output json | jq -r '
    .Routes[] | ["inspected", .DestinationCidrBlock,
      (.TransitGatewayAttachments[0].ResourceId // .State), .Type] | @tsv' | sort
#> inspected	10.1.0.0/16	vpc-37a5670dd28cf123b	propagated
#> inspected	10.2.0.0/16	vpc-9ef2c93dcdc8bf0ff	propagated
aws ec2 describe-route-tables \
  --filters "Name=vpc-id,Values=$VPC_A_ID,$VPC_B_ID,$VPC_ID" \
  --output json | jq -r '
    .RouteTables[] | (.Tags[] | select(.Key == "Name") | .Value) as $table
    | .Routes[]
    | [$table, .DestinationCidrBlock,
       (.GatewayId // .TransitGatewayId)]
    | @tsv' | sort
#> inspection-firewall-a	10.0.0.0/8	tgw-456c9e2e468972aad
#> inspection-firewall-a	10.100.0.0/16	local
#> inspection-firewall-b	10.0.0.0/8	tgw-456c9e2e468972aad
#> inspection-firewall-b	10.100.0.0/16	local
#> inspection-tgw-a	0.0.0.0/0	vpce-b0dec969f81379fd7
#> inspection-tgw-a	10.100.0.0/16	local
#> inspection-tgw-b	0.0.0.0/0	vpce-6b0e0acec34977cbb
#> inspection-tgw-b	10.100.0.0/16	local
#> spoke-a	0.0.0.0/0	tgw-456c9e2e468972aad
#> spoke-a	10.1.0.0/16	local
#> spoke-b	0.0.0.0/0	tgw-456c9e2e468972aad
#> spoke-b	10.2.0.0/16	local
