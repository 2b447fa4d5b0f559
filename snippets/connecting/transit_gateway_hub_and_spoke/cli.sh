export TGW_ID VPC_A_ID SUBNET_A GROUP_A HOST_A_ENI HOST_A_ID TGW_SUBNET_A VPC_B_ID \
  SUBNET_B GROUP_B HOST_B_ENI HOST_B_ID TGW_SUBNET_B ATTACHMENT_A ATTACHMENT_B \
  ROUTES_A ROUTES_B
TGW_ID=$(aws ec2 create-transit-gateway --options AmazonSideAsn=64512 \
  --tag-specifications 'ResourceType=transit-gateway,Tags=[{Key=Name,Value=hub}]' \
  --query TransitGateway.TransitGatewayId --output text)
until [ "$(aws ec2 describe-transit-gateways --transit-gateway-ids "$TGW_ID" \
    --query 'TransitGateways[0].State' --output text)" = available ]; do
  sleep 15
done
VPC_A_ID=$(aws ec2 create-vpc --cidr-block 10.1.0.0/16 \
  --tag-specifications 'ResourceType=vpc,Tags=[{Key=Name,Value=spoke-a}]' \
  --query Vpc.VpcId --output text)
SUBNET_A=$(aws ec2 create-subnet --vpc-id "$VPC_A_ID" --cidr-block 10.1.1.0/24 \
  --availability-zone us-east-1a \
  --tag-specifications 'ResourceType=subnet,Tags=[{Key=Name,Value=spoke-a-host}]' \
  --query Subnet.SubnetId --output text)
GROUP_A=$(aws ec2 create-security-group --group-name host-spoke-a \
  --description 'All from private addresses' --vpc-id "$VPC_A_ID" \
  --tag-specifications 'ResourceType=security-group,Tags=[{Key=Name,Value=host-spoke-a}]' \
  --query GroupId --output text)
aws ec2 authorize-security-group-ingress --group-id "$GROUP_A" \
  --ip-permissions 'IpProtocol=-1,IpRanges=[{CidrIp=10.0.0.0/8}]' > /dev/null
HOST_A_ENI=$(aws ec2 create-network-interface --subnet-id "$SUBNET_A" \
  --private-ip-address 10.1.1.10 --groups "$GROUP_A" \
  --tag-specifications 'ResourceType=network-interface,Tags=[{Key=Name,Value=host-spoke-a}]' \
  --query NetworkInterface.NetworkInterfaceId --output text)
HOST_A_ID=$(aws ec2 run-instances \
  --image-id resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64 \
  --instance-type t3.nano --count 1 \
  --network-interfaces "DeviceIndex=0,NetworkInterfaceId=$HOST_A_ENI" \
  --tag-specifications 'ResourceType=instance,Tags=[{Key=Name,Value=host-spoke-a}]' \
  --query 'Instances[0].InstanceId' --output text)
TGW_SUBNET_A=$(aws ec2 create-subnet --vpc-id "$VPC_A_ID" --cidr-block 10.1.0.0/28 \
  --availability-zone us-east-1a \
  --tag-specifications 'ResourceType=subnet,Tags=[{Key=Name,Value=spoke-a-tgw}]' \
  --query Subnet.SubnetId --output text)
VPC_B_ID=$(aws ec2 create-vpc --cidr-block 10.2.0.0/16 \
  --tag-specifications 'ResourceType=vpc,Tags=[{Key=Name,Value=spoke-b}]' \
  --query Vpc.VpcId --output text)
SUBNET_B=$(aws ec2 create-subnet --vpc-id "$VPC_B_ID" --cidr-block 10.2.1.0/24 \
  --availability-zone us-east-1a \
  --tag-specifications 'ResourceType=subnet,Tags=[{Key=Name,Value=spoke-b-host}]' \
  --query Subnet.SubnetId --output text)
GROUP_B=$(aws ec2 create-security-group --group-name host-spoke-b \
  --description 'All from private addresses' --vpc-id "$VPC_B_ID" \
  --tag-specifications 'ResourceType=security-group,Tags=[{Key=Name,Value=host-spoke-b}]' \
  --query GroupId --output text)
aws ec2 authorize-security-group-ingress --group-id "$GROUP_B" \
  --ip-permissions 'IpProtocol=-1,IpRanges=[{CidrIp=10.0.0.0/8}]' > /dev/null
HOST_B_ENI=$(aws ec2 create-network-interface --subnet-id "$SUBNET_B" \
  --private-ip-address 10.2.1.10 --groups "$GROUP_B" \
  --tag-specifications 'ResourceType=network-interface,Tags=[{Key=Name,Value=host-spoke-b}]' \
  --query NetworkInterface.NetworkInterfaceId --output text)
HOST_B_ID=$(aws ec2 run-instances \
  --image-id resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64 \
  --instance-type t3.nano --count 1 \
  --network-interfaces "DeviceIndex=0,NetworkInterfaceId=$HOST_B_ENI" \
  --tag-specifications 'ResourceType=instance,Tags=[{Key=Name,Value=host-spoke-b}]' \
  --query 'Instances[0].InstanceId' --output text)
TGW_SUBNET_B=$(aws ec2 create-subnet --vpc-id "$VPC_B_ID" --cidr-block 10.2.0.0/28 \
  --availability-zone us-east-1a \
  --tag-specifications 'ResourceType=subnet,Tags=[{Key=Name,Value=spoke-b-tgw}]' \
  --query Subnet.SubnetId --output text)

# One small subnet per zone for the attachment. The default table does the rest.
ATTACHMENT_A=$(aws ec2 create-transit-gateway-vpc-attachment \
  --transit-gateway-id "$TGW_ID" --vpc-id "$VPC_A_ID" --subnet-ids "$TGW_SUBNET_A" \
  --tag-specifications 'ResourceType=transit-gateway-attachment,Tags=[{Key=Name,Value=spoke-a}]' \
  --query TransitGatewayVpcAttachment.TransitGatewayAttachmentId --output text)
until [ "$(aws ec2 describe-transit-gateway-vpc-attachments \
    --transit-gateway-attachment-ids "$ATTACHMENT_A" \
    --query 'TransitGatewayVpcAttachments[0].State' --output text)" = available ]; do
  sleep 15
done
ATTACHMENT_B=$(aws ec2 create-transit-gateway-vpc-attachment \
  --transit-gateway-id "$TGW_ID" --vpc-id "$VPC_B_ID" --subnet-ids "$TGW_SUBNET_B" \
  --tag-specifications 'ResourceType=transit-gateway-attachment,Tags=[{Key=Name,Value=spoke-b}]' \
  --query TransitGatewayVpcAttachment.TransitGatewayAttachmentId --output text)
until [ "$(aws ec2 describe-transit-gateway-vpc-attachments \
    --transit-gateway-attachment-ids "$ATTACHMENT_B" \
    --query 'TransitGatewayVpcAttachments[0].State' --output text)" = available ]; do
  sleep 15
done

# The transit gateway does not write into the tables of a VPC: that is up to you.
ROUTES_A=$(aws ec2 create-route-table --vpc-id "$VPC_A_ID" \
  --tag-specifications 'ResourceType=route-table,Tags=[{Key=Name,Value=spoke-a}]' \
  --query RouteTable.RouteTableId --output text)
aws ec2 associate-route-table --route-table-id "$ROUTES_A" --subnet-id "$SUBNET_A" \
  > /dev/null
aws ec2 create-route --route-table-id "$ROUTES_A" --destination-cidr-block 10.0.0.0/8 \
  --transit-gateway-id "$TGW_ID" > /dev/null
ROUTES_B=$(aws ec2 create-route-table --vpc-id "$VPC_B_ID" \
  --tag-specifications 'ResourceType=route-table,Tags=[{Key=Name,Value=spoke-b}]' \
  --query RouteTable.RouteTableId --output text)
aws ec2 associate-route-table --route-table-id "$ROUTES_B" --subnet-id "$SUBNET_B" \
  > /dev/null
aws ec2 create-route --route-table-id "$ROUTES_B" --destination-cidr-block 10.0.0.0/8 \
  --transit-gateway-id "$TGW_ID" > /dev/null
TABLE_ID=$(aws ec2 describe-transit-gateways --transit-gateway-ids "$TGW_ID" \
  --query 'TransitGateways[0].Options.AssociationDefaultRouteTableId' --output text)

# The tables of the transit gateway: table, destination, attached VPC, kind.
aws ec2 search-transit-gateway-routes --transit-gateway-route-table-id "$TABLE_ID" \
  --filters Name=state,Values=active,blackhole --output json | jq -r '
    .Routes[] | ["default", .DestinationCidrBlock,
      (.TransitGatewayAttachments[0].ResourceId // .State), .Type] | @tsv' | sort
#> default	10.1.0.0/16	vpc-37a5670dd28cf123b	propagated
#> default	10.2.0.0/16	vpc-9ef2c93dcdc8bf0ff	propagated
aws ec2 describe-route-tables --filters "Name=vpc-id,Values=$VPC_A_ID,$VPC_B_ID" \
  --output json | jq -r '
    .RouteTables[] | (.Tags[] | select(.Key == "Name") | .Value) as $table
    | .Routes[]
    | [$table, .DestinationCidrBlock,
       (.GatewayId // .TransitGatewayId)]
    | @tsv' | sort
#> spoke-a	10.0.0.0/8	tgw-456c9e2e468972aad
#> spoke-a	10.1.0.0/16	local
#> spoke-b	10.0.0.0/8	tgw-456c9e2e468972aad
#> spoke-b	10.2.0.0/16	local
