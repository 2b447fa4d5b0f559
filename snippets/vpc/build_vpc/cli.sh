VPC_ID=$(aws ec2 create-vpc --cidr-block 10.0.0.0/16 \
  --tag-specifications 'ResourceType=vpc,Tags=[{Key=Name,Value=demo}]' \
  --query Vpc.VpcId --output text)
export VPC_ID
aws ec2 modify-vpc-attribute --vpc-id "$VPC_ID" --enable-dns-hostnames

# The internet gateway, and the one table of both public subnets. What is not inside
# the VPC is tagged with its ID, so that the teardown finds it again.
IGW_ID=$(aws ec2 create-internet-gateway \
  --tag-specifications \
  "ResourceType=internet-gateway,Tags=[{Key=Name,Value=demo},{Key=vpc,Value=$VPC_ID}]" \
  --query InternetGateway.InternetGatewayId --output text)
export IGW_ID
aws ec2 attach-internet-gateway --internet-gateway-id "$IGW_ID" --vpc-id "$VPC_ID"
PUBLIC_ROUTE_TABLE=$(aws ec2 create-route-table --vpc-id "$VPC_ID" \
  --tag-specifications 'ResourceType=route-table,Tags=[{Key=Name,Value=demo-public}]' \
  --query RouteTable.RouteTableId --output text)
export PUBLIC_ROUTE_TABLE
aws ec2 create-route --route-table-id "$PUBLIC_ROUTE_TABLE" \
  --destination-cidr-block 0.0.0.0/0 --gateway-id "$IGW_ID" >/dev/null

# Zone a: public subnet, NAT gateway in it, private subnet with a table of its own.
PUBLIC_SUBNET_A=$(aws ec2 create-subnet --vpc-id "$VPC_ID" \
  --cidr-block 10.0.0.0/24 --availability-zone us-east-1a \
  --tag-specifications 'ResourceType=subnet,Tags=[{Key=Name,Value=demo-public-a}]' \
  --query Subnet.SubnetId --output text)
export PUBLIC_SUBNET_A
aws ec2 modify-subnet-attribute --subnet-id "$PUBLIC_SUBNET_A" \
  --map-public-ip-on-launch
aws ec2 associate-route-table --route-table-id "$PUBLIC_ROUTE_TABLE" \
  --subnet-id "$PUBLIC_SUBNET_A" >/dev/null
nat_address_a=$(aws ec2 allocate-address --domain vpc \
  --tag-specifications \
  "ResourceType=elastic-ip,Tags=[{Key=Name,Value=demo-nat-a},{Key=vpc,Value=$VPC_ID}]" \
  --query AllocationId --output text)
NAT_GATEWAY_A=$(aws ec2 create-nat-gateway \
  --subnet-id "$PUBLIC_SUBNET_A" --allocation-id "$nat_address_a" \
  --tag-specifications 'ResourceType=natgateway,Tags=[{Key=Name,Value=demo-nat-a}]' \
  --query NatGateway.NatGatewayId --output text)
export NAT_GATEWAY_A
PRIVATE_SUBNET_A=$(aws ec2 create-subnet --vpc-id "$VPC_ID" \
  --cidr-block 10.0.10.0/24 --availability-zone us-east-1a \
  --tag-specifications 'ResourceType=subnet,Tags=[{Key=Name,Value=demo-private-a}]' \
  --query Subnet.SubnetId --output text)
export PRIVATE_SUBNET_A
PRIVATE_ROUTE_TABLE_A=$(aws ec2 create-route-table --vpc-id "$VPC_ID" \
  --tag-specifications 'ResourceType=route-table,Tags=[{Key=Name,Value=demo-private-a}]' \
  --query RouteTable.RouteTableId --output text)
export PRIVATE_ROUTE_TABLE_A
aws ec2 associate-route-table --route-table-id "$PRIVATE_ROUTE_TABLE_A" \
  --subnet-id "$PRIVATE_SUBNET_A" >/dev/null

# Zone b: the same again.
PUBLIC_SUBNET_B=$(aws ec2 create-subnet --vpc-id "$VPC_ID" \
  --cidr-block 10.0.1.0/24 --availability-zone us-east-1b \
  --tag-specifications 'ResourceType=subnet,Tags=[{Key=Name,Value=demo-public-b}]' \
  --query Subnet.SubnetId --output text)
export PUBLIC_SUBNET_B
aws ec2 modify-subnet-attribute --subnet-id "$PUBLIC_SUBNET_B" \
  --map-public-ip-on-launch
aws ec2 associate-route-table --route-table-id "$PUBLIC_ROUTE_TABLE" \
  --subnet-id "$PUBLIC_SUBNET_B" >/dev/null
nat_address_b=$(aws ec2 allocate-address --domain vpc \
  --tag-specifications \
  "ResourceType=elastic-ip,Tags=[{Key=Name,Value=demo-nat-b},{Key=vpc,Value=$VPC_ID}]" \
  --query AllocationId --output text)
NAT_GATEWAY_B=$(aws ec2 create-nat-gateway \
  --subnet-id "$PUBLIC_SUBNET_B" --allocation-id "$nat_address_b" \
  --tag-specifications 'ResourceType=natgateway,Tags=[{Key=Name,Value=demo-nat-b}]' \
  --query NatGateway.NatGatewayId --output text)
export NAT_GATEWAY_B
PRIVATE_SUBNET_B=$(aws ec2 create-subnet --vpc-id "$VPC_ID" \
  --cidr-block 10.0.11.0/24 --availability-zone us-east-1b \
  --tag-specifications 'ResourceType=subnet,Tags=[{Key=Name,Value=demo-private-b}]' \
  --query Subnet.SubnetId --output text)
export PRIVATE_SUBNET_B
PRIVATE_ROUTE_TABLE_B=$(aws ec2 create-route-table --vpc-id "$VPC_ID" \
  --tag-specifications 'ResourceType=route-table,Tags=[{Key=Name,Value=demo-private-b}]' \
  --query RouteTable.RouteTableId --output text)
export PRIVATE_ROUTE_TABLE_B
aws ec2 associate-route-table --route-table-id "$PRIVATE_ROUTE_TABLE_B" \
  --subnet-id "$PRIVATE_SUBNET_B" >/dev/null

# A NAT gateway takes a minute or two, then each private table gets its own zone’s.
aws ec2 wait nat-gateway-available --nat-gateway-ids "$NAT_GATEWAY_A" "$NAT_GATEWAY_B"
aws ec2 create-route --route-table-id "$PRIVATE_ROUTE_TABLE_A" \
  --destination-cidr-block 0.0.0.0/0 --nat-gateway-id "$NAT_GATEWAY_A" >/dev/null
aws ec2 create-route --route-table-id "$PRIVATE_ROUTE_TABLE_B" \
  --destination-cidr-block 0.0.0.0/0 --nat-gateway-id "$NAT_GATEWAY_B" >/dev/null

aws ec2 describe-subnets --filters "Name=vpc-id,Values=$VPC_ID" --query \
  'sort_by(Subnets,&CidrBlock)[].[CidrBlock,AvailabilityZone,SubnetId]' --output text
#> 10.0.0.0/24	us-east-1a	subnet-7960cc4ca1611c7b8
#> 10.0.1.0/24	us-east-1b	subnet-24e959d345ada3efb
#> 10.0.10.0/24	us-east-1a	subnet-5e595130bddf7f04a
#> 10.0.11.0/24	us-east-1b	subnet-5655ba6fd3129c811
aws ec2 describe-route-tables --filters "Name=vpc-id,Values=$VPC_ID" --query \
  "RouteTables[].Routes[?DestinationCidrBlock=='0.0.0.0/0'][].[NatGatewayId||GatewayId]" \
  --output text | sort
#> igw-55e3dee96bce98535
#> nat-176ae12eaeeebe23b
#> nat-2f21e34ed52ff7f87
