export VPC_ID INSPECTION_SUBNET APP_SUBNET DATABASE_SUBNET APPLIANCE_GROUP \
  APPLIANCE_ENI APPLIANCE_ID APP_GROUP APP_ENI APP_ID DATABASE_GROUP DATABASE_ENI \
  DATABASE_ID APP_TABLE DATABASE_TABLE INSPECTION_TABLE
VPC_ID=$(aws ec2 create-vpc --cidr-block 10.0.0.0/16 \
  --tag-specifications 'ResourceType=vpc,Tags=[{Key=Name,Value=east-west}]' \
  --query Vpc.VpcId --output text)
INSPECTION_SUBNET=$(aws ec2 create-subnet --vpc-id "$VPC_ID" --cidr-block 10.0.0.0/24 \
  --availability-zone us-east-1a \
  --tag-specifications 'ResourceType=subnet,Tags=[{Key=Name,Value=inspection}]' \
  --query Subnet.SubnetId --output text)
APP_SUBNET=$(aws ec2 create-subnet --vpc-id "$VPC_ID" --cidr-block 10.0.1.0/24 \
  --availability-zone us-east-1a \
  --tag-specifications 'ResourceType=subnet,Tags=[{Key=Name,Value=application}]' \
  --query Subnet.SubnetId --output text)
DATABASE_SUBNET=$(aws ec2 create-subnet --vpc-id "$VPC_ID" --cidr-block 10.0.2.0/24 \
  --availability-zone us-east-1a \
  --tag-specifications 'ResourceType=subnet,Tags=[{Key=Name,Value=database}]' \
  --query Subnet.SubnetId --output text)
APPLIANCE_GROUP=$(aws ec2 create-security-group --group-name appliance \
  --description 'Transit traffic: the appliance itself decides' --vpc-id "$VPC_ID" \
  --tag-specifications 'ResourceType=security-group,Tags=[{Key=Name,Value=appliance}]' \
  --query GroupId --output text)
aws ec2 authorize-security-group-ingress --group-id "$APPLIANCE_GROUP" \
  --ip-permissions 'IpProtocol=-1,IpRanges=[{CidrIp=10.0.0.0/16}]' > /dev/null
APPLIANCE_ENI=$(aws ec2 create-network-interface --subnet-id "$INSPECTION_SUBNET" \
  --private-ip-address 10.0.0.10 --groups "$APPLIANCE_GROUP" \
  --tag-specifications 'ResourceType=network-interface,Tags=[{Key=Name,Value=appliance}]' \
  --query NetworkInterface.NetworkInterfaceId --output text)
aws ec2 modify-network-interface-attribute --network-interface-id "$APPLIANCE_ENI" \
  --no-source-dest-check
APPLIANCE_ID=$(aws ec2 run-instances \
  --image-id resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64 \
  --instance-type t3.nano --count 1 \
  --network-interfaces "DeviceIndex=0,NetworkInterfaceId=$APPLIANCE_ENI" \
  --tag-specifications 'ResourceType=instance,Tags=[{Key=Name,Value=appliance}]' \
  --query 'Instances[0].InstanceId' --output text)
APP_GROUP=$(aws ec2 create-security-group --group-name application \
  --description 'Nothing unasked' --vpc-id "$VPC_ID" \
  --tag-specifications 'ResourceType=security-group,Tags=[{Key=Name,Value=application}]' \
  --query GroupId --output text)
aws ec2 authorize-security-group-ingress --group-id "$APP_GROUP" \
  --ip-permissions 'IpProtocol=icmp,FromPort=-1,ToPort=-1,IpRanges=[{CidrIp=10.0.2.0/24}]' \
  > /dev/null
APP_ENI=$(aws ec2 create-network-interface --subnet-id "$APP_SUBNET" \
  --private-ip-address 10.0.1.10 --groups "$APP_GROUP" \
  --tag-specifications 'ResourceType=network-interface,Tags=[{Key=Name,Value=application}]' \
  --query NetworkInterface.NetworkInterfaceId --output text)
APP_ID=$(aws ec2 run-instances \
  --image-id resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64 \
  --instance-type t3.nano --count 1 \
  --network-interfaces "DeviceIndex=0,NetworkInterfaceId=$APP_ENI" \
  --tag-specifications 'ResourceType=instance,Tags=[{Key=Name,Value=application}]' \
  --query 'Instances[0].InstanceId' --output text)

# By CIDR block: a rule that names a group does not match behind an appliance.
DATABASE_GROUP=$(aws ec2 create-security-group --group-name database \
  --description 'PostgreSQL from the application subnet' --vpc-id "$VPC_ID" \
  --tag-specifications 'ResourceType=security-group,Tags=[{Key=Name,Value=database}]' \
  --query GroupId --output text)
aws ec2 authorize-security-group-ingress --group-id "$DATABASE_GROUP" \
  --ip-permissions 'IpProtocol=tcp,FromPort=5432,ToPort=5432,IpRanges=[{CidrIp=10.0.1.0/24}]' \
  > /dev/null
DATABASE_ENI=$(aws ec2 create-network-interface --subnet-id "$DATABASE_SUBNET" \
  --private-ip-address 10.0.2.10 --groups "$DATABASE_GROUP" \
  --tag-specifications 'ResourceType=network-interface,Tags=[{Key=Name,Value=database}]' \
  --query NetworkInterface.NetworkInterfaceId --output text)
DATABASE_ID=$(aws ec2 run-instances \
  --image-id resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64 \
  --instance-type t3.nano --count 1 \
  --network-interfaces "DeviceIndex=0,NetworkInterfaceId=$DATABASE_ENI" \
  --tag-specifications 'ResourceType=instance,Tags=[{Key=Name,Value=database}]' \
  --query 'Instances[0].InstanceId' --output text)

# The whole other subnet, more specific than local, in both directions.
APP_TABLE=$(aws ec2 create-route-table --vpc-id "$VPC_ID" \
  --tag-specifications 'ResourceType=route-table,Tags=[{Key=Name,Value=application}]' \
  --query RouteTable.RouteTableId --output text)
aws ec2 associate-route-table --route-table-id "$APP_TABLE" --subnet-id "$APP_SUBNET" \
  > /dev/null
aws ec2 create-route --route-table-id "$APP_TABLE" \
  --destination-cidr-block 10.0.2.0/24 --network-interface-id "$APPLIANCE_ENI" \
  > /dev/null
DATABASE_TABLE=$(aws ec2 create-route-table --vpc-id "$VPC_ID" \
  --tag-specifications 'ResourceType=route-table,Tags=[{Key=Name,Value=database}]' \
  --query RouteTable.RouteTableId --output text)
aws ec2 associate-route-table --route-table-id "$DATABASE_TABLE" \
  --subnet-id "$DATABASE_SUBNET" > /dev/null
aws ec2 create-route --route-table-id "$DATABASE_TABLE" \
  --destination-cidr-block 10.0.1.0/24 --network-interface-id "$APPLIANCE_ENI" \
  > /dev/null
INSPECTION_TABLE=$(aws ec2 create-route-table --vpc-id "$VPC_ID" \
  --tag-specifications 'ResourceType=route-table,Tags=[{Key=Name,Value=inspection}]' \
  --query RouteTable.RouteTableId --output text)
aws ec2 associate-route-table --route-table-id "$INSPECTION_TABLE" \
  --subnet-id "$INSPECTION_SUBNET" > /dev/null

# The result: table, destination, target.
aws ec2 describe-route-tables --filters "Name=vpc-id,Values=$VPC_ID" \
  --output json | jq -r '
    .RouteTables[] | (.Tags[] | select(.Key == "Name") | .Value) as $table
    | .Routes[]
    | [$table, .DestinationCidrBlock,
       (.GatewayId // .NatGatewayId // .NetworkInterfaceId // .TransitGatewayId
        // .VpcPeeringConnectionId)]
    | @tsv' | sort
#> application	10.0.0.0/16	local
#> application	10.0.2.0/24	eni-efe1fe265a58d6f6f
#> database	10.0.0.0/16	local
#> database	10.0.1.0/24	eni-efe1fe265a58d6f6f
#> inspection	10.0.0.0/16	local
