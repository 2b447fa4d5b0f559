export VPC_ID IGW_ID FIREWALL_SUBNET NAT_SUBNET SERVER_SUBNET SERVER_GROUP SERVER_ENI \
  SERVER_ID ADDRESS_ID NAT_ID FIREWALL_ARN FIREWALL_ENDPOINT SERVER_TABLE \
  FIREWALL_TABLE NAT_TABLE
VPC_ID=$(aws ec2 create-vpc --cidr-block 10.0.0.0/16 \
  --tag-specifications 'ResourceType=vpc,Tags=[{Key=Name,Value=firewall-after-nat}]' \
  --query Vpc.VpcId --output text)
IGW_ID=$(aws ec2 create-internet-gateway \
  --tag-specifications 'ResourceType=internet-gateway,Tags=[{Key=Name,Value=firewall-after-nat}]' \
  --query InternetGateway.InternetGatewayId --output text)
aws ec2 attach-internet-gateway --internet-gateway-id "$IGW_ID" --vpc-id "$VPC_ID"
FIREWALL_SUBNET=$(aws ec2 create-subnet --vpc-id "$VPC_ID" --cidr-block 10.0.0.0/28 \
  --availability-zone us-east-1a \
  --tag-specifications 'ResourceType=subnet,Tags=[{Key=Name,Value=firewall-a}]' \
  --query Subnet.SubnetId --output text)
NAT_SUBNET=$(aws ec2 create-subnet --vpc-id "$VPC_ID" --cidr-block 10.0.1.0/24 \
  --availability-zone us-east-1a \
  --tag-specifications 'ResourceType=subnet,Tags=[{Key=Name,Value=nat-a}]' \
  --query Subnet.SubnetId --output text)
SERVER_SUBNET=$(aws ec2 create-subnet --vpc-id "$VPC_ID" --cidr-block 10.0.2.0/24 \
  --availability-zone us-east-1a \
  --tag-specifications 'ResourceType=subnet,Tags=[{Key=Name,Value=server-a}]' \
  --query Subnet.SubnetId --output text)
SERVER_GROUP=$(aws ec2 create-security-group --group-name server \
  --description 'Nothing from outside the VPC' --vpc-id "$VPC_ID" \
  --tag-specifications 'ResourceType=security-group,Tags=[{Key=Name,Value=server}]' \
  --query GroupId --output text)
aws ec2 authorize-security-group-ingress --group-id "$SERVER_GROUP" \
  --ip-permissions 'IpProtocol=-1,IpRanges=[{CidrIp=10.0.0.0/16}]' > /dev/null
SERVER_ENI=$(aws ec2 create-network-interface --subnet-id "$SERVER_SUBNET" \
  --private-ip-address 10.0.2.10 --groups "$SERVER_GROUP" \
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
NAT_ID=$(aws ec2 create-nat-gateway --subnet-id "$NAT_SUBNET" \
  --allocation-id "$ADDRESS_ID" --private-ip-address 10.0.1.5 \
  --tag-specifications 'ResourceType=natgateway,Tags=[{Key=Name,Value=nat-a}]' \
  --query NatGateway.NatGatewayId --output text)
aws ec2 wait nat-gateway-available --nat-gateway-ids "$NAT_ID"
FIREWALL_ARN=$(aws network-firewall create-firewall --firewall-name after-nat \
  --firewall-policy-arn "$POLICY_ARN" --vpc-id "$VPC_ID" \
  --subnet-mappings "SubnetId=$FIREWALL_SUBNET" --query Firewall.FirewallArn \
  --output text)
until [ "$(aws network-firewall describe-firewall --firewall-arn "$FIREWALL_ARN" \
    --query FirewallStatus.Status --output text)" = READY ]; do
  sleep 15
done
FIREWALL_ENDPOINT=$(aws network-firewall describe-firewall --firewall-arn "$FIREWALL_ARN" \
  --query 'FirewallStatus.SyncStates."us-east-1a".Attachment.EndpointId' --output text)
SERVER_TABLE=$(aws ec2 create-route-table --vpc-id "$VPC_ID" \
  --tag-specifications 'ResourceType=route-table,Tags=[{Key=Name,Value=server-a}]' \
  --query RouteTable.RouteTableId --output text)
aws ec2 associate-route-table --route-table-id "$SERVER_TABLE" \
  --subnet-id "$SERVER_SUBNET" > /dev/null
aws ec2 create-route --route-table-id "$SERVER_TABLE" \
  --destination-cidr-block 0.0.0.0/0 --vpc-endpoint-id "$FIREWALL_ENDPOINT" \
  > /dev/null
FIREWALL_TABLE=$(aws ec2 create-route-table --vpc-id "$VPC_ID" \
  --tag-specifications 'ResourceType=route-table,Tags=[{Key=Name,Value=firewall-a}]' \
  --query RouteTable.RouteTableId --output text)
aws ec2 associate-route-table --route-table-id "$FIREWALL_TABLE" \
  --subnet-id "$FIREWALL_SUBNET" > /dev/null
aws ec2 create-route --route-table-id "$FIREWALL_TABLE" \
  --destination-cidr-block 0.0.0.0/0 --nat-gateway-id "$NAT_ID" > /dev/null

# Replies leave the NAT gateway by the table of its own subnet:
# the whole server subnet goes back to the firewall, although local would reach it too.
NAT_TABLE=$(aws ec2 create-route-table --vpc-id "$VPC_ID" \
  --tag-specifications 'ResourceType=route-table,Tags=[{Key=Name,Value=nat-a}]' \
  --query RouteTable.RouteTableId --output text)
aws ec2 associate-route-table --route-table-id "$NAT_TABLE" --subnet-id "$NAT_SUBNET" \
  > /dev/null
aws ec2 create-route --route-table-id "$NAT_TABLE" --destination-cidr-block 0.0.0.0/0 \
  --gateway-id "$IGW_ID" > /dev/null
aws ec2 create-route --route-table-id "$NAT_TABLE" \
  --destination-cidr-block 10.0.2.0/24 --vpc-endpoint-id "$FIREWALL_ENDPOINT" \
  > /dev/null

# The result: table, destination, target.
aws ec2 describe-route-tables --filters "Name=vpc-id,Values=$VPC_ID" \
  --output json | jq -r '
    .RouteTables[] | (.Tags[] | select(.Key == "Name") | .Value) as $table
    | .Routes[]
    | [$table, .DestinationCidrBlock,
       (.GatewayId // .NatGatewayId // .NetworkInterfaceId // .TransitGatewayId
        // .VpcPeeringConnectionId)]
    | @tsv' | sort
#> firewall-a	0.0.0.0/0	nat-176ae12eaeeebe23b
#> firewall-a	10.0.0.0/16	local
#> nat-a	0.0.0.0/0	igw-55e3dee96bce98535
#> nat-a	10.0.0.0/16	local
#> nat-a	10.0.2.0/24	vpce-b0dec969f81379fd7
#> server-a	0.0.0.0/0	vpce-b0dec969f81379fd7
#> server-a	10.0.0.0/16	local
