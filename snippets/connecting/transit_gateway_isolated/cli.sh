export TGW_ID VPC_A_ID SUBNET_A GROUP_A HOST_A_ENI HOST_A_ID TGW_SUBNET_A VPC_B_ID \
  SUBNET_B GROUP_B HOST_B_ENI HOST_B_ID TGW_SUBNET_B VPC_C_ID SUBNET_C GROUP_C \
  HOST_C_ENI HOST_C_ID TGW_SUBNET_C ATTACHMENT_A ATTACHMENT_B ATTACHMENT_C \
  ISOLATED_TABLE SHARED_TABLE ROUTES_A ROUTES_B ROUTES_C
TGW_ID=$(aws ec2 create-transit-gateway \
  --options AmazonSideAsn=64512,DefaultRouteTableAssociation=disable,DefaultRouteTablePropagation=disable \
  --tag-specifications 'ResourceType=transit-gateway,Tags=[{Key=Name,Value=isolated}]' \
  --query TransitGateway.TransitGatewayId --output text)
until [ "$(aws ec2 describe-transit-gateways --transit-gateway-ids "$TGW_ID" \
    --query 'TransitGateways[0].State' --output text)" = available ]; do
  sleep 15
done
VPC_A_ID=$(aws ec2 create-vpc --cidr-block 10.1.0.0/16 \
  --tag-specifications 'ResourceType=vpc,Tags=[{Key=Name,Value=production}]' \
  --query Vpc.VpcId --output text)
SUBNET_A=$(aws ec2 create-subnet --vpc-id "$VPC_A_ID" --cidr-block 10.1.1.0/24 \
  --availability-zone us-east-1a \
  --tag-specifications 'ResourceType=subnet,Tags=[{Key=Name,Value=production-host}]' \
  --query Subnet.SubnetId --output text)
GROUP_A=$(aws ec2 create-security-group --group-name host-production \
  --description 'All from private addresses' --vpc-id "$VPC_A_ID" \
  --tag-specifications 'ResourceType=security-group,Tags=[{Key=Name,Value=host-production}]' \
  --query GroupId --output text)
aws ec2 authorize-security-group-ingress --group-id "$GROUP_A" \
  --ip-permissions 'IpProtocol=-1,IpRanges=[{CidrIp=10.0.0.0/8}]' > /dev/null
HOST_A_ENI=$(aws ec2 create-network-interface --subnet-id "$SUBNET_A" \
  --private-ip-address 10.1.1.10 --groups "$GROUP_A" \
  --tag-specifications 'ResourceType=network-interface,Tags=[{Key=Name,Value=host-production}]' \
  --query NetworkInterface.NetworkInterfaceId --output text)
HOST_A_ID=$(aws ec2 run-instances \
  --image-id resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64 \
  --instance-type t3.nano --count 1 \
  --network-interfaces "DeviceIndex=0,NetworkInterfaceId=$HOST_A_ENI" \
  --tag-specifications 'ResourceType=instance,Tags=[{Key=Name,Value=host-production}]' \
  --query 'Instances[0].InstanceId' --output text)
TGW_SUBNET_A=$(aws ec2 create-subnet --vpc-id "$VPC_A_ID" --cidr-block 10.1.0.0/28 \
  --availability-zone us-east-1a \
  --tag-specifications 'ResourceType=subnet,Tags=[{Key=Name,Value=production-tgw}]' \
  --query Subnet.SubnetId --output text)
VPC_B_ID=$(aws ec2 create-vpc --cidr-block 10.2.0.0/16 \
  --tag-specifications 'ResourceType=vpc,Tags=[{Key=Name,Value=test}]' \
  --query Vpc.VpcId --output text)
SUBNET_B=$(aws ec2 create-subnet --vpc-id "$VPC_B_ID" --cidr-block 10.2.1.0/24 \
  --availability-zone us-east-1a \
  --tag-specifications 'ResourceType=subnet,Tags=[{Key=Name,Value=test-host}]' \
  --query Subnet.SubnetId --output text)
GROUP_B=$(aws ec2 create-security-group --group-name host-test \
  --description 'All from private addresses' --vpc-id "$VPC_B_ID" \
  --tag-specifications 'ResourceType=security-group,Tags=[{Key=Name,Value=host-test}]' \
  --query GroupId --output text)
aws ec2 authorize-security-group-ingress --group-id "$GROUP_B" \
  --ip-permissions 'IpProtocol=-1,IpRanges=[{CidrIp=10.0.0.0/8}]' > /dev/null
HOST_B_ENI=$(aws ec2 create-network-interface --subnet-id "$SUBNET_B" \
  --private-ip-address 10.2.1.10 --groups "$GROUP_B" \
  --tag-specifications 'ResourceType=network-interface,Tags=[{Key=Name,Value=host-test}]' \
  --query NetworkInterface.NetworkInterfaceId --output text)
HOST_B_ID=$(aws ec2 run-instances \
  --image-id resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64 \
  --instance-type t3.nano --count 1 \
  --network-interfaces "DeviceIndex=0,NetworkInterfaceId=$HOST_B_ENI" \
  --tag-specifications 'ResourceType=instance,Tags=[{Key=Name,Value=host-test}]' \
  --query 'Instances[0].InstanceId' --output text)
TGW_SUBNET_B=$(aws ec2 create-subnet --vpc-id "$VPC_B_ID" --cidr-block 10.2.0.0/28 \
  --availability-zone us-east-1a \
  --tag-specifications 'ResourceType=subnet,Tags=[{Key=Name,Value=test-tgw}]' \
  --query Subnet.SubnetId --output text)
VPC_C_ID=$(aws ec2 create-vpc --cidr-block 10.3.0.0/16 \
  --tag-specifications 'ResourceType=vpc,Tags=[{Key=Name,Value=shared}]' \
  --query Vpc.VpcId --output text)
SUBNET_C=$(aws ec2 create-subnet --vpc-id "$VPC_C_ID" --cidr-block 10.3.1.0/24 \
  --availability-zone us-east-1a \
  --tag-specifications 'ResourceType=subnet,Tags=[{Key=Name,Value=shared-host}]' \
  --query Subnet.SubnetId --output text)
GROUP_C=$(aws ec2 create-security-group --group-name host-shared \
  --description 'All from private addresses' --vpc-id "$VPC_C_ID" \
  --tag-specifications 'ResourceType=security-group,Tags=[{Key=Name,Value=host-shared}]' \
  --query GroupId --output text)
aws ec2 authorize-security-group-ingress --group-id "$GROUP_C" \
  --ip-permissions 'IpProtocol=-1,IpRanges=[{CidrIp=10.0.0.0/8}]' > /dev/null
HOST_C_ENI=$(aws ec2 create-network-interface --subnet-id "$SUBNET_C" \
  --private-ip-address 10.3.1.10 --groups "$GROUP_C" \
  --tag-specifications 'ResourceType=network-interface,Tags=[{Key=Name,Value=host-shared}]' \
  --query NetworkInterface.NetworkInterfaceId --output text)
HOST_C_ID=$(aws ec2 run-instances \
  --image-id resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64 \
  --instance-type t3.nano --count 1 \
  --network-interfaces "DeviceIndex=0,NetworkInterfaceId=$HOST_C_ENI" \
  --tag-specifications 'ResourceType=instance,Tags=[{Key=Name,Value=host-shared}]' \
  --query 'Instances[0].InstanceId' --output text)
TGW_SUBNET_C=$(aws ec2 create-subnet --vpc-id "$VPC_C_ID" --cidr-block 10.3.0.0/28 \
  --availability-zone us-east-1a \
  --tag-specifications 'ResourceType=subnet,Tags=[{Key=Name,Value=shared-tgw}]' \
  --query Subnet.SubnetId --output text)
ATTACHMENT_A=$(aws ec2 create-transit-gateway-vpc-attachment \
  --transit-gateway-id "$TGW_ID" --vpc-id "$VPC_A_ID" --subnet-ids "$TGW_SUBNET_A" \
  --tag-specifications 'ResourceType=transit-gateway-attachment,Tags=[{Key=Name,Value=production}]' \
  --query TransitGatewayVpcAttachment.TransitGatewayAttachmentId --output text)
until [ "$(aws ec2 describe-transit-gateway-vpc-attachments \
    --transit-gateway-attachment-ids "$ATTACHMENT_A" \
    --query 'TransitGatewayVpcAttachments[0].State' --output text)" = available ]; do
  sleep 15
done
ATTACHMENT_B=$(aws ec2 create-transit-gateway-vpc-attachment \
  --transit-gateway-id "$TGW_ID" --vpc-id "$VPC_B_ID" --subnet-ids "$TGW_SUBNET_B" \
  --tag-specifications 'ResourceType=transit-gateway-attachment,Tags=[{Key=Name,Value=test}]' \
  --query TransitGatewayVpcAttachment.TransitGatewayAttachmentId --output text)
until [ "$(aws ec2 describe-transit-gateway-vpc-attachments \
    --transit-gateway-attachment-ids "$ATTACHMENT_B" \
    --query 'TransitGatewayVpcAttachments[0].State' --output text)" = available ]; do
  sleep 15
done
ATTACHMENT_C=$(aws ec2 create-transit-gateway-vpc-attachment \
  --transit-gateway-id "$TGW_ID" --vpc-id "$VPC_C_ID" --subnet-ids "$TGW_SUBNET_C" \
  --tag-specifications 'ResourceType=transit-gateway-attachment,Tags=[{Key=Name,Value=shared}]' \
  --query TransitGatewayVpcAttachment.TransitGatewayAttachmentId --output text)
until [ "$(aws ec2 describe-transit-gateway-vpc-attachments \
    --transit-gateway-attachment-ids "$ATTACHMENT_C" \
    --query 'TransitGatewayVpcAttachments[0].State' --output text)" = available ]; do
  sleep 15
done

# Association: which table is read for packets that come from an attachment.
ISOLATED_TABLE=$(aws ec2 create-transit-gateway-route-table \
  --transit-gateway-id "$TGW_ID" \
  --tag-specifications 'ResourceType=transit-gateway-route-table,Tags=[{Key=Name,Value=isolated}]' \
  --query TransitGatewayRouteTable.TransitGatewayRouteTableId --output text)
until [ "$(aws ec2 describe-transit-gateway-route-tables \
    --transit-gateway-route-table-ids "$ISOLATED_TABLE" \
    --query 'TransitGatewayRouteTables[0].State' --output text)" = available ]; do
  sleep 15
done
SHARED_TABLE=$(aws ec2 create-transit-gateway-route-table \
  --transit-gateway-id "$TGW_ID" \
  --tag-specifications 'ResourceType=transit-gateway-route-table,Tags=[{Key=Name,Value=shared}]' \
  --query TransitGatewayRouteTable.TransitGatewayRouteTableId --output text)
until [ "$(aws ec2 describe-transit-gateway-route-tables \
    --transit-gateway-route-table-ids "$SHARED_TABLE" \
    --query 'TransitGatewayRouteTables[0].State' --output text)" = available ]; do
  sleep 15
done
aws ec2 associate-transit-gateway-route-table \
  --transit-gateway-route-table-id "$ISOLATED_TABLE" \
  --transit-gateway-attachment-id "$ATTACHMENT_A" > /dev/null
aws ec2 associate-transit-gateway-route-table \
  --transit-gateway-route-table-id "$ISOLATED_TABLE" \
  --transit-gateway-attachment-id "$ATTACHMENT_B" > /dev/null
aws ec2 associate-transit-gateway-route-table \
  --transit-gateway-route-table-id "$SHARED_TABLE" \
  --transit-gateway-attachment-id "$ATTACHMENT_C" > /dev/null

# Propagation: into which tables an attachment puts its VPC.
aws ec2 enable-transit-gateway-route-table-propagation \
  --transit-gateway-route-table-id "$ISOLATED_TABLE" \
  --transit-gateway-attachment-id "$ATTACHMENT_C" > /dev/null
aws ec2 enable-transit-gateway-route-table-propagation \
  --transit-gateway-route-table-id "$SHARED_TABLE" \
  --transit-gateway-attachment-id "$ATTACHMENT_A" > /dev/null
aws ec2 enable-transit-gateway-route-table-propagation \
  --transit-gateway-route-table-id "$SHARED_TABLE" \
  --transit-gateway-attachment-id "$ATTACHMENT_B" > /dev/null

# Without this, a wider route added later would join the two.
aws ec2 create-transit-gateway-route \
  --transit-gateway-route-table-id "$ISOLATED_TABLE" \
  --destination-cidr-block 10.1.0.0/16 --blackhole > /dev/null
aws ec2 create-transit-gateway-route \
  --transit-gateway-route-table-id "$ISOLATED_TABLE" \
  --destination-cidr-block 10.2.0.0/16 --blackhole > /dev/null
ROUTES_A=$(aws ec2 create-route-table --vpc-id "$VPC_A_ID" \
  --tag-specifications 'ResourceType=route-table,Tags=[{Key=Name,Value=production}]' \
  --query RouteTable.RouteTableId --output text)
aws ec2 associate-route-table --route-table-id "$ROUTES_A" --subnet-id "$SUBNET_A" \
  > /dev/null
aws ec2 create-route --route-table-id "$ROUTES_A" --destination-cidr-block 10.0.0.0/8 \
  --transit-gateway-id "$TGW_ID" > /dev/null
ROUTES_B=$(aws ec2 create-route-table --vpc-id "$VPC_B_ID" \
  --tag-specifications 'ResourceType=route-table,Tags=[{Key=Name,Value=test}]' \
  --query RouteTable.RouteTableId --output text)
aws ec2 associate-route-table --route-table-id "$ROUTES_B" --subnet-id "$SUBNET_B" \
  > /dev/null
aws ec2 create-route --route-table-id "$ROUTES_B" --destination-cidr-block 10.0.0.0/8 \
  --transit-gateway-id "$TGW_ID" > /dev/null
ROUTES_C=$(aws ec2 create-route-table --vpc-id "$VPC_C_ID" \
  --tag-specifications 'ResourceType=route-table,Tags=[{Key=Name,Value=shared}]' \
  --query RouteTable.RouteTableId --output text)
aws ec2 associate-route-table --route-table-id "$ROUTES_C" --subnet-id "$SUBNET_C" \
  > /dev/null
aws ec2 create-route --route-table-id "$ROUTES_C" --destination-cidr-block 10.0.0.0/8 \
  --transit-gateway-id "$TGW_ID" > /dev/null

# The tables of the transit gateway: table, destination, attached VPC, kind.
aws ec2 search-transit-gateway-routes --transit-gateway-route-table-id "$ISOLATED_TABLE" \
  --filters Name=state,Values=active,blackhole --output json | jq -r '
    .Routes[] | ["isolated", .DestinationCidrBlock,
      (.TransitGatewayAttachments[0].ResourceId // .State), .Type] | @tsv' | sort
#> isolated	10.1.0.0/16	blackhole	static
#> isolated	10.2.0.0/16	blackhole	static
#> isolated	10.3.0.0/16	vpc-47ca95366bda282c0	propagated
aws ec2 search-transit-gateway-routes --transit-gateway-route-table-id "$SHARED_TABLE" \
  --filters Name=state,Values=active,blackhole --output json | jq -r '
    .Routes[] | ["shared", .DestinationCidrBlock,
      (.TransitGatewayAttachments[0].ResourceId // .State), .Type] | @tsv' | sort
#> shared	10.1.0.0/16	vpc-37a5670dd28cf123b	propagated
#> shared	10.2.0.0/16	vpc-9ef2c93dcdc8bf0ff	propagated
aws ec2 describe-route-tables \
  --filters "Name=vpc-id,Values=$VPC_A_ID,$VPC_B_ID,$VPC_C_ID" \
  --output json | jq -r '
    .RouteTables[] | (.Tags[] | select(.Key == "Name") | .Value) as $table
    | .Routes[]
    | [$table, .DestinationCidrBlock,
       (.GatewayId // .TransitGatewayId)]
    | @tsv' | sort
#> production	10.0.0.0/8	tgw-456c9e2e468972aad
#> production	10.1.0.0/16	local
#> shared	10.0.0.0/8	tgw-456c9e2e468972aad
#> shared	10.3.0.0/16	local
#> test	10.0.0.0/8	tgw-456c9e2e468972aad
#> test	10.2.0.0/16	local
