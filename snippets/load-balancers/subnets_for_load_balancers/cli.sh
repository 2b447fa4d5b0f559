export VPC_ID IGW_ID SUBNET_A SUBNET_B TABLE_ID BALANCER_GROUP
VPC_ID=$(aws ec2 create-vpc --cidr-block 10.20.0.0/16 \
  --tag-specifications 'ResourceType=vpc,Tags=[{Key=Name,Value=shop}]' \
  --query Vpc.VpcId --output text)
IGW_ID=$(aws ec2 create-internet-gateway --query InternetGateway.InternetGatewayId \
  --output text)
aws ec2 attach-internet-gateway --internet-gateway-id "$IGW_ID" --vpc-id "$VPC_ID"
SUBNET_A=$(aws ec2 create-subnet --vpc-id "$VPC_ID" --cidr-block 10.20.0.0/24 \
  --availability-zone us-east-1a --query Subnet.SubnetId --output text)
SUBNET_B=$(aws ec2 create-subnet --vpc-id "$VPC_ID" --cidr-block 10.20.1.0/24 \
  --availability-zone us-east-1b --query Subnet.SubnetId --output text)
TABLE_ID=$(aws ec2 create-route-table --vpc-id "$VPC_ID" \
  --query RouteTable.RouteTableId --output text)
aws ec2 create-route --route-table-id "$TABLE_ID" --gateway-id "$IGW_ID" \
  --destination-cidr-block 0.0.0.0/0 >/dev/null
for subnet in "$SUBNET_A" "$SUBNET_B"; do
  aws ec2 associate-route-table --route-table-id "$TABLE_ID" --subnet-id "$subnet" \
    >/dev/null
done
BALANCER_GROUP=$(aws ec2 create-security-group --vpc-id "$VPC_ID" \
  --group-name balancer --description 'HTTP and HTTPS from anywhere' \
  --query GroupId --output text)
for port in 80 443; do
  aws ec2 authorize-security-group-ingress --group-id "$BALANCER_GROUP" \
    --protocol tcp --port "$port" --cidr 0.0.0.0/0 >/dev/null
done
aws ec2 describe-subnets --filters "Name=vpc-id,Values=$VPC_ID" --output text \
  --query 'sort_by(Subnets, &CidrBlock)[].[AvailabilityZone,CidrBlock]'
#> us-east-1a	10.20.0.0/24
#> us-east-1b	10.20.1.0/24
