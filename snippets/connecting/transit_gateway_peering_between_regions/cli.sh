export TGW_A VPC_A_ID SUBNET_A TGW_SUBNET_A GROUP_A HOST_A_ENI HOST_A_ID ATTACHMENT_A \
  ROUTES_A TABLE_A TGW_B VPC_B_ID SUBNET_B TGW_SUBNET_B GROUP_B HOST_B_ENI HOST_B_ID \
  ATTACHMENT_B ROUTES_B TABLE_B PEERING_ID
TGW_A=$(aws ec2 create-transit-gateway --region us-east-1 \
  --options AmazonSideAsn=64512,DefaultRouteTableAssociation=disable,DefaultRouteTablePropagation=disable \
  --tag-specifications 'ResourceType=transit-gateway,Tags=[{Key=Name,Value=virginia}]' \
  --query TransitGateway.TransitGatewayId --output text)
until [ "$(aws ec2 describe-transit-gateways --region us-east-1 \
    --transit-gateway-ids "$TGW_A" --query 'TransitGateways[0].State' --output text)" = available ]; do
  sleep 15
done
VPC_A_ID=$(aws ec2 create-vpc --region us-east-1 --cidr-block 10.1.0.0/16 \
  --tag-specifications 'ResourceType=vpc,Tags=[{Key=Name,Value=virginia}]' \
  --query Vpc.VpcId --output text)
SUBNET_A=$(aws ec2 create-subnet --region us-east-1 --vpc-id "$VPC_A_ID" \
  --cidr-block 10.1.1.0/24 --availability-zone us-east-1a \
  --tag-specifications 'ResourceType=subnet,Tags=[{Key=Name,Value=virginia-host}]' \
  --query Subnet.SubnetId --output text)
TGW_SUBNET_A=$(aws ec2 create-subnet --region us-east-1 --vpc-id "$VPC_A_ID" \
  --cidr-block 10.1.0.0/28 --availability-zone us-east-1a \
  --tag-specifications 'ResourceType=subnet,Tags=[{Key=Name,Value=virginia-tgw}]' \
  --query Subnet.SubnetId --output text)
GROUP_A=$(aws ec2 create-security-group --region us-east-1 --group-name host-virginia \
  --description 'All from private addresses' --vpc-id "$VPC_A_ID" \
  --tag-specifications 'ResourceType=security-group,Tags=[{Key=Name,Value=host-virginia}]' \
  --query GroupId --output text)
aws ec2 authorize-security-group-ingress --region us-east-1 --group-id "$GROUP_A" \
  --ip-permissions 'IpProtocol=-1,IpRanges=[{CidrIp=10.0.0.0/8}]' > /dev/null
HOST_A_ENI=$(aws ec2 create-network-interface --region us-east-1 \
  --subnet-id "$SUBNET_A" --private-ip-address 10.1.1.10 --groups "$GROUP_A" \
  --tag-specifications 'ResourceType=network-interface,Tags=[{Key=Name,Value=host-virginia}]' \
  --query NetworkInterface.NetworkInterfaceId --output text)
HOST_A_ID=$(aws ec2 run-instances --region us-east-1 \
  --image-id resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64 \
  --instance-type t3.nano --count 1 \
  --network-interfaces "DeviceIndex=0,NetworkInterfaceId=$HOST_A_ENI" \
  --tag-specifications 'ResourceType=instance,Tags=[{Key=Name,Value=host-virginia}]' \
  --query 'Instances[0].InstanceId' --output text)
ATTACHMENT_A=$(aws ec2 create-transit-gateway-vpc-attachment --region us-east-1 \
  --transit-gateway-id "$TGW_A" --vpc-id "$VPC_A_ID" --subnet-ids "$TGW_SUBNET_A" \
  --tag-specifications 'ResourceType=transit-gateway-attachment,Tags=[{Key=Name,Value=virginia}]' \
  --query TransitGatewayVpcAttachment.TransitGatewayAttachmentId --output text)
until [ "$(aws ec2 describe-transit-gateway-vpc-attachments --region us-east-1 \
    --transit-gateway-attachment-ids "$ATTACHMENT_A" \
    --query 'TransitGatewayVpcAttachments[0].State' --output text)" = available ]; do
  sleep 15
done
ROUTES_A=$(aws ec2 create-route-table --region us-east-1 --vpc-id "$VPC_A_ID" \
  --tag-specifications 'ResourceType=route-table,Tags=[{Key=Name,Value=virginia}]' \
  --query RouteTable.RouteTableId --output text)
aws ec2 associate-route-table --region us-east-1 --route-table-id "$ROUTES_A" \
  --subnet-id "$SUBNET_A" > /dev/null
aws ec2 create-route --region us-east-1 --route-table-id "$ROUTES_A" \
  --destination-cidr-block 10.0.0.0/8 --transit-gateway-id "$TGW_A" > /dev/null
TABLE_A=$(aws ec2 create-transit-gateway-route-table --region us-east-1 \
  --transit-gateway-id "$TGW_A" \
  --tag-specifications 'ResourceType=transit-gateway-route-table,Tags=[{Key=Name,Value=virginia}]' \
  --query TransitGatewayRouteTable.TransitGatewayRouteTableId --output text)
until [ "$(aws ec2 describe-transit-gateway-route-tables --region us-east-1 \
    --transit-gateway-route-table-ids "$TABLE_A" \
    --query 'TransitGatewayRouteTables[0].State' --output text)" = available ]; do
  sleep 15
done
aws ec2 associate-transit-gateway-route-table --region us-east-1 \
  --transit-gateway-route-table-id "$TABLE_A" \
  --transit-gateway-attachment-id "$ATTACHMENT_A" > /dev/null
aws ec2 enable-transit-gateway-route-table-propagation --region us-east-1 \
  --transit-gateway-route-table-id "$TABLE_A" \
  --transit-gateway-attachment-id "$ATTACHMENT_A" > /dev/null
TGW_B=$(aws ec2 create-transit-gateway --region eu-west-1 \
  --options AmazonSideAsn=64513,DefaultRouteTableAssociation=disable,DefaultRouteTablePropagation=disable \
  --tag-specifications 'ResourceType=transit-gateway,Tags=[{Key=Name,Value=ireland}]' \
  --query TransitGateway.TransitGatewayId --output text)
until [ "$(aws ec2 describe-transit-gateways --region eu-west-1 \
    --transit-gateway-ids "$TGW_B" --query 'TransitGateways[0].State' --output text)" = available ]; do
  sleep 15
done
VPC_B_ID=$(aws ec2 create-vpc --region eu-west-1 --cidr-block 10.2.0.0/16 \
  --tag-specifications 'ResourceType=vpc,Tags=[{Key=Name,Value=ireland}]' \
  --query Vpc.VpcId --output text)
SUBNET_B=$(aws ec2 create-subnet --region eu-west-1 --vpc-id "$VPC_B_ID" \
  --cidr-block 10.2.1.0/24 --availability-zone eu-west-1a \
  --tag-specifications 'ResourceType=subnet,Tags=[{Key=Name,Value=ireland-host}]' \
  --query Subnet.SubnetId --output text)
TGW_SUBNET_B=$(aws ec2 create-subnet --region eu-west-1 --vpc-id "$VPC_B_ID" \
  --cidr-block 10.2.0.0/28 --availability-zone eu-west-1a \
  --tag-specifications 'ResourceType=subnet,Tags=[{Key=Name,Value=ireland-tgw}]' \
  --query Subnet.SubnetId --output text)
GROUP_B=$(aws ec2 create-security-group --region eu-west-1 --group-name host-ireland \
  --description 'All from private addresses' --vpc-id "$VPC_B_ID" \
  --tag-specifications 'ResourceType=security-group,Tags=[{Key=Name,Value=host-ireland}]' \
  --query GroupId --output text)
aws ec2 authorize-security-group-ingress --region eu-west-1 --group-id "$GROUP_B" \
  --ip-permissions 'IpProtocol=-1,IpRanges=[{CidrIp=10.0.0.0/8}]' > /dev/null
HOST_B_ENI=$(aws ec2 create-network-interface --region eu-west-1 \
  --subnet-id "$SUBNET_B" --private-ip-address 10.2.1.10 --groups "$GROUP_B" \
  --tag-specifications 'ResourceType=network-interface,Tags=[{Key=Name,Value=host-ireland}]' \
  --query NetworkInterface.NetworkInterfaceId --output text)
HOST_B_ID=$(aws ec2 run-instances --region eu-west-1 \
  --image-id resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64 \
  --instance-type t3.nano --count 1 \
  --network-interfaces "DeviceIndex=0,NetworkInterfaceId=$HOST_B_ENI" \
  --tag-specifications 'ResourceType=instance,Tags=[{Key=Name,Value=host-ireland}]' \
  --query 'Instances[0].InstanceId' --output text)
ATTACHMENT_B=$(aws ec2 create-transit-gateway-vpc-attachment --region eu-west-1 \
  --transit-gateway-id "$TGW_B" --vpc-id "$VPC_B_ID" --subnet-ids "$TGW_SUBNET_B" \
  --tag-specifications 'ResourceType=transit-gateway-attachment,Tags=[{Key=Name,Value=ireland}]' \
  --query TransitGatewayVpcAttachment.TransitGatewayAttachmentId --output text)
until [ "$(aws ec2 describe-transit-gateway-vpc-attachments --region eu-west-1 \
    --transit-gateway-attachment-ids "$ATTACHMENT_B" \
    --query 'TransitGatewayVpcAttachments[0].State' --output text)" = available ]; do
  sleep 15
done
ROUTES_B=$(aws ec2 create-route-table --region eu-west-1 --vpc-id "$VPC_B_ID" \
  --tag-specifications 'ResourceType=route-table,Tags=[{Key=Name,Value=ireland}]' \
  --query RouteTable.RouteTableId --output text)
aws ec2 associate-route-table --region eu-west-1 --route-table-id "$ROUTES_B" \
  --subnet-id "$SUBNET_B" > /dev/null
aws ec2 create-route --region eu-west-1 --route-table-id "$ROUTES_B" \
  --destination-cidr-block 10.0.0.0/8 --transit-gateway-id "$TGW_B" > /dev/null
TABLE_B=$(aws ec2 create-transit-gateway-route-table --region eu-west-1 \
  --transit-gateway-id "$TGW_B" \
  --tag-specifications 'ResourceType=transit-gateway-route-table,Tags=[{Key=Name,Value=ireland}]' \
  --query TransitGatewayRouteTable.TransitGatewayRouteTableId --output text)
until [ "$(aws ec2 describe-transit-gateway-route-tables --region eu-west-1 \
    --transit-gateway-route-table-ids "$TABLE_B" \
    --query 'TransitGatewayRouteTables[0].State' --output text)" = available ]; do
  sleep 15
done
aws ec2 associate-transit-gateway-route-table --region eu-west-1 \
  --transit-gateway-route-table-id "$TABLE_B" \
  --transit-gateway-attachment-id "$ATTACHMENT_B" > /dev/null
aws ec2 enable-transit-gateway-route-table-propagation --region eu-west-1 \
  --transit-gateway-route-table-id "$TABLE_B" \
  --transit-gateway-attachment-id "$ATTACHMENT_B" > /dev/null

# Asked for in one Region, accepted in the other. The attachment has one ID in both.
ACCOUNT_ID=$(aws ec2 describe-transit-gateways --region us-east-1 \
  --transit-gateway-ids "$TGW_A" --query 'TransitGateways[0].OwnerId' --output text)
PEERING_ID=$(aws ec2 create-transit-gateway-peering-attachment --region us-east-1 \
  --transit-gateway-id "$TGW_A" --peer-transit-gateway-id "$TGW_B" \
  --peer-account-id "$ACCOUNT_ID" --peer-region eu-west-1 \
  --tag-specifications 'ResourceType=transit-gateway-attachment,Tags=[{Key=Name,Value=virginia-ireland}]' \
  --query TransitGatewayPeeringAttachment.TransitGatewayAttachmentId --output text)
until [ "$(aws ec2 describe-transit-gateway-peering-attachments --region eu-west-1 \
    --transit-gateway-attachment-ids "$PEERING_ID" \
    --query 'TransitGatewayPeeringAttachments[0].State' --output text)" = pendingAcceptance ]; do
  sleep 15
done
aws ec2 accept-transit-gateway-peering-attachment --region eu-west-1 \
  --transit-gateway-attachment-id "$PEERING_ID" > /dev/null
until [ "$(aws ec2 describe-transit-gateway-peering-attachments --region us-east-1 \
    --transit-gateway-attachment-ids "$PEERING_ID" \
    --query 'TransitGatewayPeeringAttachments[0].State' --output text)" = available ]; do
  sleep 15
done

# No routes are exchanged over it: a static one on each side.
aws ec2 create-transit-gateway-route --region us-east-1 \
  --transit-gateway-route-table-id "$TABLE_A" --destination-cidr-block 10.2.0.0/16 \
  --transit-gateway-attachment-id "$PEERING_ID" > /dev/null
aws ec2 create-transit-gateway-route --region eu-west-1 \
  --transit-gateway-route-table-id "$TABLE_B" --destination-cidr-block 10.1.0.0/16 \
  --transit-gateway-attachment-id "$PEERING_ID" > /dev/null

# Packets that come over the peering need a table to be looked up in, too.
aws ec2 associate-transit-gateway-route-table --region us-east-1 \
  --transit-gateway-route-table-id "$TABLE_A" \
  --transit-gateway-attachment-id "$PEERING_ID" > /dev/null
aws ec2 associate-transit-gateway-route-table --region eu-west-1 \
  --transit-gateway-route-table-id "$TABLE_B" \
  --transit-gateway-attachment-id "$PEERING_ID" > /dev/null

# Both tables: name, destination, attached resource, kind.
aws ec2 search-transit-gateway-routes --region us-east-1 --transit-gateway-route-table-id "$TABLE_A" \
  --filters Name=state,Values=active,blackhole --output json | jq -r '
    .Routes[] | ["virginia", .DestinationCidrBlock,
      (.TransitGatewayAttachments[0].ResourceId // .State), .Type] | @tsv' | sort
#> virginia	10.1.0.0/16	vpc-37a5670dd28cf123b	propagated
#> virginia	10.2.0.0/16	tgw-da02c8a5093836df2	static
aws ec2 search-transit-gateway-routes --region eu-west-1 --transit-gateway-route-table-id "$TABLE_B" \
  --filters Name=state,Values=active,blackhole --output json | jq -r '
    .Routes[] | ["ireland", .DestinationCidrBlock,
      (.TransitGatewayAttachments[0].ResourceId // .State), .Type] | @tsv' | sort
#> ireland	10.1.0.0/16	tgw-456c9e2e468972aad	static
#> ireland	10.2.0.0/16	vpc-0955583c0548a2e07	propagated
