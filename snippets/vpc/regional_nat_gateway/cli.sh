# A VPC with an internet gateway, and no public subnet: the gateway lies in none.
NAT_GATEWAY=$(aws ec2 create-nat-gateway --vpc-id "$VPC_ID" \
  --availability-mode regional --query NatGateway.NatGatewayId --output text)
export NAT_GATEWAY
aws ec2 wait nat-gateway-available --nat-gateway-ids "$NAT_GATEWAY"

# One private table for all zones.
PRIVATE_ROUTE_TABLE=$(aws ec2 create-route-table --vpc-id "$VPC_ID" \
  --query RouteTable.RouteTableId --output text)
export PRIVATE_ROUTE_TABLE
aws ec2 create-route --route-table-id "$PRIVATE_ROUTE_TABLE" \
  --destination-cidr-block 0.0.0.0/0 --nat-gateway-id "$NAT_GATEWAY" >/dev/null
PRIVATE_SUBNET_A=$(aws ec2 create-subnet --vpc-id "$VPC_ID" \
  --cidr-block 10.0.10.0/24 --availability-zone us-east-1a \
  --query Subnet.SubnetId --output text)
PRIVATE_SUBNET_B=$(aws ec2 create-subnet --vpc-id "$VPC_ID" \
  --cidr-block 10.0.11.0/24 --availability-zone us-east-1b \
  --query Subnet.SubnetId --output text)
export PRIVATE_SUBNET_A PRIVATE_SUBNET_B
aws ec2 associate-route-table --route-table-id "$PRIVATE_ROUTE_TABLE" \
  --subnet-id "$PRIVATE_SUBNET_A" >/dev/null
aws ec2 associate-route-table --route-table-id "$PRIVATE_ROUTE_TABLE" \
  --subnet-id "$PRIVATE_SUBNET_B" >/dev/null

# It has a route table of its own, for what it forwards.
aws ec2 describe-nat-gateways --nat-gateway-ids "$NAT_GATEWAY" --query \
  'NatGateways[].[AvailabilityMode,AutoProvisionZones,RouteTableId]' --output text
#> regional	enabled	rtb-726390fda0f3054c4
