export VPC_ID IGW_ID FIREWALL_SUBNET APP_SUBNET FIREWALL_ADDRESS FIREWALL_GROUP \
  FIREWALL_ENI FIREWALL_ID WEB_ADDRESS WEB_GROUP WEB_ENI WEB_ID EDGE_TABLE \
  FIREWALL_TABLE APP_TABLE
VPC_ID=$(aws ec2 create-vpc --cidr-block 10.0.0.0/16 \
  --tag-specifications 'ResourceType=vpc,Tags=[{Key=Name,Value=firewall-appliance}]' \
  --query Vpc.VpcId --output text)
IGW_ID=$(aws ec2 create-internet-gateway \
  --tag-specifications 'ResourceType=internet-gateway,Tags=[{Key=Name,Value=firewall-appliance}]' \
  --query InternetGateway.InternetGatewayId --output text)
aws ec2 attach-internet-gateway --internet-gateway-id "$IGW_ID" --vpc-id "$VPC_ID"
FIREWALL_SUBNET=$(aws ec2 create-subnet --vpc-id "$VPC_ID" --cidr-block 10.0.0.0/24 \
  --availability-zone us-east-1a \
  --tag-specifications 'ResourceType=subnet,Tags=[{Key=Name,Value=firewall}]' \
  --query Subnet.SubnetId --output text)
APP_SUBNET=$(aws ec2 create-subnet --vpc-id "$VPC_ID" --cidr-block 10.0.1.0/24 \
  --availability-zone us-east-1a \
  --tag-specifications 'ResourceType=subnet,Tags=[{Key=Name,Value=application}]' \
  --query Subnet.SubnetId --output text)

# The firewall: source/destination check off, a public address of its own.
FIREWALL_ADDRESS=$(aws ec2 allocate-address --domain vpc \
  --tag-specifications 'ResourceType=elastic-ip,Tags=[{Key=Name,Value=firewall}]' \
  --query AllocationId --output text)
FIREWALL_GROUP=$(aws ec2 create-security-group --group-name firewall \
  --description 'Transit traffic: the firewall itself decides' --vpc-id "$VPC_ID" \
  --tag-specifications 'ResourceType=security-group,Tags=[{Key=Name,Value=firewall}]' \
  --query GroupId --output text)
aws ec2 authorize-security-group-ingress --group-id "$FIREWALL_GROUP" \
  --ip-permissions 'IpProtocol=-1,IpRanges=[{CidrIp=0.0.0.0/0}]' > /dev/null
FIREWALL_ENI=$(aws ec2 create-network-interface --subnet-id "$FIREWALL_SUBNET" \
  --private-ip-address 10.0.0.10 --groups "$FIREWALL_GROUP" \
  --tag-specifications 'ResourceType=network-interface,Tags=[{Key=Name,Value=firewall}]' \
  --query NetworkInterface.NetworkInterfaceId --output text)
aws ec2 modify-network-interface-attribute --network-interface-id "$FIREWALL_ENI" \
  --no-source-dest-check
FIREWALL_ID=$(aws ec2 run-instances \
  --image-id resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64 \
  --instance-type t3.nano --count 1 \
  --network-interfaces "DeviceIndex=0,NetworkInterfaceId=$FIREWALL_ENI" \
  --tag-specifications 'ResourceType=instance,Tags=[{Key=Name,Value=firewall}]' \
  --query 'Instances[0].InstanceId' --output text)
aws ec2 associate-address --allocation-id "$FIREWALL_ADDRESS" \
  --network-interface-id "$FIREWALL_ENI" > /dev/null

# The server behind it keeps its own public address.
WEB_ADDRESS=$(aws ec2 allocate-address --domain vpc \
  --tag-specifications 'ResourceType=elastic-ip,Tags=[{Key=Name,Value=web}]' \
  --query AllocationId --output text)
WEB_GROUP=$(aws ec2 create-security-group --group-name web \
  --description 'HTTPS from anywhere' --vpc-id "$VPC_ID" \
  --tag-specifications 'ResourceType=security-group,Tags=[{Key=Name,Value=web}]' \
  --query GroupId --output text)
aws ec2 authorize-security-group-ingress --group-id "$WEB_GROUP" \
  --ip-permissions 'IpProtocol=tcp,FromPort=443,ToPort=443,IpRanges=[{CidrIp=0.0.0.0/0}]' \
  > /dev/null
WEB_ENI=$(aws ec2 create-network-interface --subnet-id "$APP_SUBNET" \
  --private-ip-address 10.0.1.10 --groups "$WEB_GROUP" \
  --tag-specifications 'ResourceType=network-interface,Tags=[{Key=Name,Value=web}]' \
  --query NetworkInterface.NetworkInterfaceId --output text)
WEB_ID=$(aws ec2 run-instances \
  --image-id resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64 \
  --instance-type t3.nano --count 1 \
  --network-interfaces "DeviceIndex=0,NetworkInterfaceId=$WEB_ENI" \
  --tag-specifications 'ResourceType=instance,Tags=[{Key=Name,Value=web}]' \
  --query 'Instances[0].InstanceId' --output text)
aws ec2 associate-address --allocation-id "$WEB_ADDRESS" \
  --network-interface-id "$WEB_ENI" > /dev/null

# Three tables. The one named edge belongs to the internet gateway.
EDGE_TABLE=$(aws ec2 create-route-table --vpc-id "$VPC_ID" \
  --tag-specifications 'ResourceType=route-table,Tags=[{Key=Name,Value=edge}]' \
  --query RouteTable.RouteTableId --output text)
aws ec2 associate-route-table --route-table-id "$EDGE_TABLE" --gateway-id "$IGW_ID" \
  > /dev/null
aws ec2 create-route --route-table-id "$EDGE_TABLE" \
  --destination-cidr-block 10.0.1.0/24 --network-interface-id "$FIREWALL_ENI" \
  > /dev/null
FIREWALL_TABLE=$(aws ec2 create-route-table --vpc-id "$VPC_ID" \
  --tag-specifications 'ResourceType=route-table,Tags=[{Key=Name,Value=firewall}]' \
  --query RouteTable.RouteTableId --output text)
aws ec2 associate-route-table --route-table-id "$FIREWALL_TABLE" \
  --subnet-id "$FIREWALL_SUBNET" > /dev/null
aws ec2 create-route --route-table-id "$FIREWALL_TABLE" \
  --destination-cidr-block 0.0.0.0/0 --gateway-id "$IGW_ID" > /dev/null
APP_TABLE=$(aws ec2 create-route-table --vpc-id "$VPC_ID" \
  --tag-specifications 'ResourceType=route-table,Tags=[{Key=Name,Value=application}]' \
  --query RouteTable.RouteTableId --output text)
aws ec2 associate-route-table --route-table-id "$APP_TABLE" --subnet-id "$APP_SUBNET" \
  > /dev/null
aws ec2 create-route --route-table-id "$APP_TABLE" --destination-cidr-block 0.0.0.0/0 \
  --network-interface-id "$FIREWALL_ENI" > /dev/null

# The result: table, destination, target.
aws ec2 describe-route-tables --filters "Name=vpc-id,Values=$VPC_ID" \
  --output json | jq -r '
    .RouteTables[] | (.Tags[] | select(.Key == "Name") | .Value) as $table
    | .Routes[]
    | [$table, .DestinationCidrBlock,
       (.GatewayId // .NatGatewayId // .NetworkInterfaceId // .TransitGatewayId
        // .VpcPeeringConnectionId)]
    | @tsv' | sort
#> application	0.0.0.0/0	eni-efe1fe265a58d6f6f
#> application	10.0.0.0/16	local
#> edge	10.0.0.0/16	local
#> edge	10.0.1.0/24	eni-efe1fe265a58d6f6f
#> firewall	0.0.0.0/0	igw-55e3dee96bce98535
#> firewall	10.0.0.0/16	local
