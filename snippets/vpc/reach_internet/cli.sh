VPC_ID=$(aws ec2 create-vpc --cidr-block 10.0.0.0/16 \
  --query Vpc.VpcId --output text)
SUBNET_ID=$(aws ec2 create-subnet --vpc-id "$VPC_ID" --cidr-block 10.0.0.0/24 \
  --availability-zone us-east-1a --query Subnet.SubnetId --output text)
export VPC_ID SUBNET_ID

# 1. An internet gateway, attached to the VPC.
IGW_ID=$(aws ec2 create-internet-gateway \
  --query InternetGateway.InternetGatewayId --output text)
export IGW_ID
aws ec2 attach-internet-gateway --internet-gateway-id "$IGW_ID" --vpc-id "$VPC_ID"
# 2. A route to it, in a table that the subnet uses.
ROUTE_TABLE=$(aws ec2 create-route-table --vpc-id "$VPC_ID" \
  --query RouteTable.RouteTableId --output text)
export ROUTE_TABLE
aws ec2 create-route --route-table-id "$ROUTE_TABLE" \
  --destination-cidr-block 0.0.0.0/0 --gateway-id "$IGW_ID" >/dev/null
aws ec2 associate-route-table --route-table-id "$ROUTE_TABLE" \
  --subnet-id "$SUBNET_ID" >/dev/null
# 3. A public IPv4 address for each instance, unless it gets an Elastic IP or IPv6.
aws ec2 modify-subnet-attribute --subnet-id "$SUBNET_ID" --map-public-ip-on-launch
# 4. A public name for that address, if you want one.
aws ec2 modify-vpc-attribute --vpc-id "$VPC_ID" --enable-dns-hostnames
# 5. A security group that lets the traffic in: a new one lets nothing in.
GROUP_ID=$(aws ec2 create-security-group --vpc-id "$VPC_ID" --group-name web \
  --description 'HTTPS from anywhere' --query GroupId --output text)
export GROUP_ID
aws ec2 authorize-security-group-ingress --group-id "$GROUP_ID" \
  --protocol tcp --port 443 --cidr 0.0.0.0/0 >/dev/null
# 6. A network ACL that does not forbid it: the default one allows all.
aws ec2 describe-network-acls --filters "Name=association.subnet-id,Values=$SUBNET_ID" \
  --query "NetworkAcls[].Entries[?RuleAction=='allow'][].[Egress,CidrBlock,RuleAction]" \
  --output text | sort
#> False	0.0.0.0/0	allow
#> True	0.0.0.0/0	allow
