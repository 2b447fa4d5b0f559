export VPC_A_ID SUBNET_A GROUP_A HOST_A_ENI HOST_A_ID VPC_B_ID SUBNET_B GROUP_B \
  HOST_B_ENI HOST_B_ID PEERING_ID ROUTES_A ROUTES_B
VPC_A_ID=$(aws ec2 create-vpc --cidr-block 10.0.0.0/16 \
  --tag-specifications 'ResourceType=vpc,Tags=[{Key=Name,Value=a}]' --query Vpc.VpcId \
  --output text)
SUBNET_A=$(aws ec2 create-subnet --vpc-id "$VPC_A_ID" --cidr-block 10.0.1.0/24 \
  --availability-zone us-east-1a \
  --tag-specifications 'ResourceType=subnet,Tags=[{Key=Name,Value=a-host}]' \
  --query Subnet.SubnetId --output text)
GROUP_A=$(aws ec2 create-security-group --group-name host-a \
  --description 'All from private addresses' --vpc-id "$VPC_A_ID" \
  --tag-specifications 'ResourceType=security-group,Tags=[{Key=Name,Value=host-a}]' \
  --query GroupId --output text)
aws ec2 authorize-security-group-ingress --group-id "$GROUP_A" \
  --ip-permissions 'IpProtocol=-1,IpRanges=[{CidrIp=10.0.0.0/8}]' > /dev/null
HOST_A_ENI=$(aws ec2 create-network-interface --subnet-id "$SUBNET_A" \
  --private-ip-address 10.0.1.10 --groups "$GROUP_A" \
  --tag-specifications 'ResourceType=network-interface,Tags=[{Key=Name,Value=host-a}]' \
  --query NetworkInterface.NetworkInterfaceId --output text)
HOST_A_ID=$(aws ec2 run-instances \
  --image-id resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64 \
  --instance-type t3.nano --count 1 \
  --network-interfaces "DeviceIndex=0,NetworkInterfaceId=$HOST_A_ENI" \
  --tag-specifications 'ResourceType=instance,Tags=[{Key=Name,Value=host-a}]' \
  --query 'Instances[0].InstanceId' --output text)
VPC_B_ID=$(aws ec2 create-vpc --cidr-block 10.1.0.0/16 \
  --tag-specifications 'ResourceType=vpc,Tags=[{Key=Name,Value=b}]' --query Vpc.VpcId \
  --output text)
SUBNET_B=$(aws ec2 create-subnet --vpc-id "$VPC_B_ID" --cidr-block 10.1.1.0/24 \
  --availability-zone us-east-1a \
  --tag-specifications 'ResourceType=subnet,Tags=[{Key=Name,Value=b-host}]' \
  --query Subnet.SubnetId --output text)
GROUP_B=$(aws ec2 create-security-group --group-name host-b \
  --description 'All from private addresses' --vpc-id "$VPC_B_ID" \
  --tag-specifications 'ResourceType=security-group,Tags=[{Key=Name,Value=host-b}]' \
  --query GroupId --output text)
aws ec2 authorize-security-group-ingress --group-id "$GROUP_B" \
  --ip-permissions 'IpProtocol=-1,IpRanges=[{CidrIp=10.0.0.0/8}]' > /dev/null
HOST_B_ENI=$(aws ec2 create-network-interface --subnet-id "$SUBNET_B" \
  --private-ip-address 10.1.1.10 --groups "$GROUP_B" \
  --tag-specifications 'ResourceType=network-interface,Tags=[{Key=Name,Value=host-b}]' \
  --query NetworkInterface.NetworkInterfaceId --output text)
HOST_B_ID=$(aws ec2 run-instances \
  --image-id resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64 \
  --instance-type t3.nano --count 1 \
  --network-interfaces "DeviceIndex=0,NetworkInterfaceId=$HOST_B_ENI" \
  --tag-specifications 'ResourceType=instance,Tags=[{Key=Name,Value=host-b}]' \
  --query 'Instances[0].InstanceId' --output text)

# Asked for by one side, accepted by the other.
PEERING_ID=$(aws ec2 create-vpc-peering-connection --vpc-id "$VPC_A_ID" \
  --peer-vpc-id "$VPC_B_ID" \
  --tag-specifications 'ResourceType=vpc-peering-connection,Tags=[{Key=Name,Value=a-b}]' \
  --query VpcPeeringConnection.VpcPeeringConnectionId --output text)
aws ec2 wait vpc-peering-connection-exists --vpc-peering-connection-ids "$PEERING_ID"
aws ec2 accept-vpc-peering-connection --vpc-peering-connection-id "$PEERING_ID" \
  > /dev/null
until [ "$(aws ec2 describe-vpc-peering-connections \
    --vpc-peering-connection-ids "$PEERING_ID" \
    --query 'VpcPeeringConnections[0].Status.Code' --output text)" = active ]; do
  sleep 15
done

# A route on each side. With only one of them the answer has no way back.
ROUTES_A=$(aws ec2 create-route-table --vpc-id "$VPC_A_ID" \
  --tag-specifications 'ResourceType=route-table,Tags=[{Key=Name,Value=a}]' \
  --query RouteTable.RouteTableId --output text)
aws ec2 associate-route-table --route-table-id "$ROUTES_A" --subnet-id "$SUBNET_A" \
  > /dev/null
aws ec2 create-route --route-table-id "$ROUTES_A" --destination-cidr-block 10.1.0.0/16 \
  --vpc-peering-connection-id "$PEERING_ID" > /dev/null
ROUTES_B=$(aws ec2 create-route-table --vpc-id "$VPC_B_ID" \
  --tag-specifications 'ResourceType=route-table,Tags=[{Key=Name,Value=b}]' \
  --query RouteTable.RouteTableId --output text)
aws ec2 associate-route-table --route-table-id "$ROUTES_B" --subnet-id "$SUBNET_B" \
  > /dev/null
aws ec2 create-route --route-table-id "$ROUTES_B" --destination-cidr-block 10.0.0.0/16 \
  --vpc-peering-connection-id "$PEERING_ID" > /dev/null

# The result: table, destination, target.
aws ec2 describe-route-tables --filters "Name=vpc-id,Values=$VPC_A_ID,$VPC_B_ID" \
  --output json | jq -r '
    .RouteTables[] | (.Tags[] | select(.Key == "Name") | .Value) as $table
    | .Routes[]
    | [$table, .DestinationCidrBlock,
       (.GatewayId // .VpcPeeringConnectionId)]
    | @tsv' | sort
#> a	10.0.0.0/16	local
#> a	10.1.0.0/16	pcx-3d92346eb75756c69
#> b	10.0.0.0/16	pcx-3d92346eb75756c69
#> b	10.1.0.0/16	local
