export VPC_ID IGW_ID PUBLIC_SUBNET PRIVATE_SUBNET GROUP_ID SERVER_ENI SERVER_ID \
  ADDRESS_ID NAT_ID PUBLIC_TABLE PRIVATE_TABLE
VPC_ID=$(aws ec2 create-vpc --cidr-block 10.0.0.0/16 \
  --tag-specifications 'ResourceType=vpc,Tags=[{Key=Name,Value=nat-egress}]' \
  --query Vpc.VpcId --output text)
IGW_ID=$(aws ec2 create-internet-gateway \
  --tag-specifications 'ResourceType=internet-gateway,Tags=[{Key=Name,Value=nat-egress}]' \
  --query InternetGateway.InternetGatewayId --output text)
aws ec2 attach-internet-gateway --internet-gateway-id "$IGW_ID" --vpc-id "$VPC_ID"
PUBLIC_SUBNET=$(aws ec2 create-subnet --vpc-id "$VPC_ID" --cidr-block 10.0.0.0/24 \
  --availability-zone us-east-1a \
  --tag-specifications 'ResourceType=subnet,Tags=[{Key=Name,Value=public-a}]' \
  --query Subnet.SubnetId --output text)
PRIVATE_SUBNET=$(aws ec2 create-subnet --vpc-id "$VPC_ID" --cidr-block 10.0.1.0/24 \
  --availability-zone us-east-1a \
  --tag-specifications 'ResourceType=subnet,Tags=[{Key=Name,Value=private-a}]' \
  --query Subnet.SubnetId --output text)
GROUP_ID=$(aws ec2 create-security-group --group-name server \
  --description 'Nothing from outside the VPC' --vpc-id "$VPC_ID" \
  --tag-specifications 'ResourceType=security-group,Tags=[{Key=Name,Value=server}]' \
  --query GroupId --output text)
aws ec2 authorize-security-group-ingress --group-id "$GROUP_ID" \
  --ip-permissions 'IpProtocol=-1,IpRanges=[{CidrIp=10.0.0.0/16}]' > /dev/null
SERVER_ENI=$(aws ec2 create-network-interface --subnet-id "$PRIVATE_SUBNET" \
  --private-ip-address 10.0.1.10 --groups "$GROUP_ID" \
  --tag-specifications 'ResourceType=network-interface,Tags=[{Key=Name,Value=server}]' \
  --query NetworkInterface.NetworkInterfaceId --output text)
SERVER_ID=$(aws ec2 run-instances \
  --image-id resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64 \
  --instance-type t3.nano --count 1 \
  --network-interfaces "DeviceIndex=0,NetworkInterfaceId=$SERVER_ENI" \
  --tag-specifications 'ResourceType=instance,Tags=[{Key=Name,Value=server}]' \
  --query 'Instances[0].InstanceId' --output text)
ADDRESS_ID=$(aws ec2 allocate-address --domain vpc \
  --tag-specifications 'ResourceType=elastic-ip,Tags=[{Key=Name,Value=nat-a}]' \
  --query AllocationId --output text)
NAT_ID=$(aws ec2 create-nat-gateway --subnet-id "$PUBLIC_SUBNET" \
  --allocation-id "$ADDRESS_ID" --private-ip-address 10.0.0.5 \
  --tag-specifications 'ResourceType=natgateway,Tags=[{Key=Name,Value=nat-a}]' \
  --query NatGateway.NatGatewayId --output text)
aws ec2 wait nat-gateway-available --nat-gateway-ids "$NAT_ID"
PUBLIC_TABLE=$(aws ec2 create-route-table --vpc-id "$VPC_ID" \
  --tag-specifications 'ResourceType=route-table,Tags=[{Key=Name,Value=public}]' \
  --query RouteTable.RouteTableId --output text)
aws ec2 create-route --route-table-id "$PUBLIC_TABLE" \
  --destination-cidr-block 0.0.0.0/0 --gateway-id "$IGW_ID" > /dev/null
aws ec2 associate-route-table --route-table-id "$PUBLIC_TABLE" \
  --subnet-id "$PUBLIC_SUBNET" > /dev/null
PRIVATE_TABLE=$(aws ec2 create-route-table --vpc-id "$VPC_ID" \
  --tag-specifications 'ResourceType=route-table,Tags=[{Key=Name,Value=private-a}]' \
  --query RouteTable.RouteTableId --output text)
aws ec2 create-route --route-table-id "$PRIVATE_TABLE" \
  --destination-cidr-block 0.0.0.0/0 --nat-gateway-id "$NAT_ID" > /dev/null
aws ec2 associate-route-table --route-table-id "$PRIVATE_TABLE" \
  --subnet-id "$PRIVATE_SUBNET" > /dev/null

# The result: table, destination, target.
aws ec2 describe-route-tables --filters "Name=vpc-id,Values=$VPC_ID" \
  --output json | jq -r '
    .RouteTables[] | (.Tags[] | select(.Key == "Name") | .Value) as $table
    | .Routes[]
    | [$table, .DestinationCidrBlock,
       (.GatewayId // .NatGatewayId // .NetworkInterfaceId // .TransitGatewayId
        // .VpcPeeringConnectionId)]
    | @tsv' | sort
#> private-a	0.0.0.0/0	nat-176ae12eaeeebe23b
#> private-a	10.0.0.0/16	local
#> public	0.0.0.0/0	igw-55e3dee96bce98535
#> public	10.0.0.0/16	local
