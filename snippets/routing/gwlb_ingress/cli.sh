export PROVIDER_VPC_ID APPLIANCE_SUBNET APPLIANCE_GROUP APPLIANCE_ENI APPLIANCE_ID \
  TARGETS_ARN BALANCER_ARN SERVICE_ID VPC_ID IGW_ID ENDPOINT_SUBNET APP_SUBNET \
  ADDRESS_ID APP_GROUP APP_ENI APP_ID ENDPOINT_ID EDGE_TABLE ENDPOINT_TABLE APP_TABLE
PROVIDER_VPC_ID=$(aws ec2 create-vpc --cidr-block 10.100.0.0/16 \
  --tag-specifications 'ResourceType=vpc,Tags=[{Key=Name,Value=inspection}]' \
  --query Vpc.VpcId --output text)
APPLIANCE_SUBNET=$(aws ec2 create-subnet --vpc-id "$PROVIDER_VPC_ID" \
  --cidr-block 10.100.0.0/24 --availability-zone us-east-1a \
  --tag-specifications 'ResourceType=subnet,Tags=[{Key=Name,Value=appliances-a}]' \
  --query Subnet.SubnetId --output text)
APPLIANCE_GROUP=$(aws ec2 create-security-group --group-name appliance \
  --description 'GENEVE and health checks from the load balancer' \
  --vpc-id "$PROVIDER_VPC_ID" \
  --tag-specifications 'ResourceType=security-group,Tags=[{Key=Name,Value=appliance}]' \
  --query GroupId --output text)
aws ec2 authorize-security-group-ingress --group-id "$APPLIANCE_GROUP" \
  --ip-permissions 'IpProtocol=udp,FromPort=6081,ToPort=6081,IpRanges=[{CidrIp=10.100.0.0/24}]' 'IpProtocol=tcp,FromPort=80,ToPort=80,IpRanges=[{CidrIp=10.100.0.0/24}]' \
  > /dev/null
APPLIANCE_ENI=$(aws ec2 create-network-interface --subnet-id "$APPLIANCE_SUBNET" \
  --private-ip-address 10.100.0.10 --groups "$APPLIANCE_GROUP" \
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
TARGETS_ARN=$(aws elbv2 create-target-group --name appliances --protocol GENEVE \
  --port 6081 --vpc-id "$PROVIDER_VPC_ID" --target-type instance \
  --health-check-protocol TCP --health-check-port 80 \
  --query 'TargetGroups[0].TargetGroupArn' --output text)
aws ec2 wait instance-running --instance-ids "$APPLIANCE_ID"
aws elbv2 register-targets --target-group-arn "$TARGETS_ARN" \
  --targets "Id=$APPLIANCE_ID"
BALANCER_ARN=$(aws elbv2 create-load-balancer --name inspection --type gateway \
  --subnets "$APPLIANCE_SUBNET" --query 'LoadBalancers[0].LoadBalancerArn' \
  --output text)
aws elbv2 wait load-balancer-available --load-balancer-arns "$BALANCER_ARN"
aws elbv2 create-listener --load-balancer-arn "$BALANCER_ARN" \
  --default-actions "Type=forward,TargetGroupArn=$TARGETS_ARN" > /dev/null
SERVICE_ID=$(aws ec2 create-vpc-endpoint-service-configuration \
  --gateway-load-balancer-arns "$BALANCER_ARN" --no-acceptance-required \
  --tag-specifications 'ResourceType=vpc-endpoint-service,Tags=[{Key=Name,Value=inspection}]' \
  --query ServiceConfiguration.ServiceId --output text)
SERVICE_NAME=$(aws ec2 describe-vpc-endpoint-service-configurations \
  --service-ids "$SERVICE_ID" \
  --query 'ServiceConfigurations[0].ServiceName' --output text)

# The consumer: a public server, and an endpoint in a subnet of its own.
VPC_ID=$(aws ec2 create-vpc --cidr-block 10.0.0.0/16 \
  --tag-specifications 'ResourceType=vpc,Tags=[{Key=Name,Value=application}]' \
  --query Vpc.VpcId --output text)
IGW_ID=$(aws ec2 create-internet-gateway \
  --tag-specifications 'ResourceType=internet-gateway,Tags=[{Key=Name,Value=application}]' \
  --query InternetGateway.InternetGatewayId --output text)
aws ec2 attach-internet-gateway --internet-gateway-id "$IGW_ID" --vpc-id "$VPC_ID"
ENDPOINT_SUBNET=$(aws ec2 create-subnet --vpc-id "$VPC_ID" --cidr-block 10.0.0.0/28 \
  --availability-zone us-east-1a \
  --tag-specifications 'ResourceType=subnet,Tags=[{Key=Name,Value=gwlb-endpoint-a}]' \
  --query Subnet.SubnetId --output text)
APP_SUBNET=$(aws ec2 create-subnet --vpc-id "$VPC_ID" --cidr-block 10.0.1.0/24 \
  --availability-zone us-east-1a \
  --tag-specifications 'ResourceType=subnet,Tags=[{Key=Name,Value=application-a}]' \
  --query Subnet.SubnetId --output text)
ADDRESS_ID=$(aws ec2 allocate-address --domain vpc \
  --tag-specifications 'ResourceType=elastic-ip,Tags=[{Key=Name,Value=application}]' \
  --query AllocationId --output text)
APP_GROUP=$(aws ec2 create-security-group --group-name application \
  --description 'HTTPS from anywhere' --vpc-id "$VPC_ID" \
  --tag-specifications 'ResourceType=security-group,Tags=[{Key=Name,Value=application}]' \
  --query GroupId --output text)
aws ec2 authorize-security-group-ingress --group-id "$APP_GROUP" \
  --ip-permissions 'IpProtocol=tcp,FromPort=443,ToPort=443,IpRanges=[{CidrIp=0.0.0.0/0}]' \
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
aws ec2 associate-address --allocation-id "$ADDRESS_ID" \
  --network-interface-id "$APP_ENI" > /dev/null
ENDPOINT_ID=$(aws ec2 create-vpc-endpoint --vpc-endpoint-type GatewayLoadBalancer \
  --vpc-id "$VPC_ID" --service-name "$SERVICE_NAME" --subnet-ids "$ENDPOINT_SUBNET" \
  --tag-specifications 'ResourceType=vpc-endpoint,Tags=[{Key=Name,Value=gwlb-endpoint-a}]' \
  --query VpcEndpoint.VpcEndpointId --output text)
until [ "$(aws ec2 describe-vpc-endpoints --vpc-endpoint-ids "$ENDPOINT_ID" \
    --query 'VpcEndpoints[0].State' --output text)" = available ]; do
  sleep 15
done
EDGE_TABLE=$(aws ec2 create-route-table --vpc-id "$VPC_ID" \
  --tag-specifications 'ResourceType=route-table,Tags=[{Key=Name,Value=edge}]' \
  --query RouteTable.RouteTableId --output text)
aws ec2 associate-route-table --route-table-id "$EDGE_TABLE" --gateway-id "$IGW_ID" \
  > /dev/null
aws ec2 create-route --route-table-id "$EDGE_TABLE" \
  --destination-cidr-block 10.0.1.0/24 --vpc-endpoint-id "$ENDPOINT_ID" > /dev/null
ENDPOINT_TABLE=$(aws ec2 create-route-table --vpc-id "$VPC_ID" \
  --tag-specifications 'ResourceType=route-table,Tags=[{Key=Name,Value=gwlb-endpoint-a}]' \
  --query RouteTable.RouteTableId --output text)
aws ec2 associate-route-table --route-table-id "$ENDPOINT_TABLE" \
  --subnet-id "$ENDPOINT_SUBNET" > /dev/null
aws ec2 create-route --route-table-id "$ENDPOINT_TABLE" \
  --destination-cidr-block 0.0.0.0/0 --gateway-id "$IGW_ID" > /dev/null
APP_TABLE=$(aws ec2 create-route-table --vpc-id "$VPC_ID" \
  --tag-specifications 'ResourceType=route-table,Tags=[{Key=Name,Value=application-a}]' \
  --query RouteTable.RouteTableId --output text)
aws ec2 associate-route-table --route-table-id "$APP_TABLE" --subnet-id "$APP_SUBNET" \
  > /dev/null
aws ec2 create-route --route-table-id "$APP_TABLE" --destination-cidr-block 0.0.0.0/0 \
  --vpc-endpoint-id "$ENDPOINT_ID" > /dev/null

# The result: table, destination, target.
aws ec2 describe-route-tables --filters "Name=vpc-id,Values=$VPC_ID" \
  --output json | jq -r '
    .RouteTables[] | (.Tags[] | select(.Key == "Name") | .Value) as $table
    | .Routes[]
    | [$table, .DestinationCidrBlock,
       (.GatewayId // .NatGatewayId // .NetworkInterfaceId // .TransitGatewayId
        // .VpcPeeringConnectionId)]
    | @tsv' | sort
#> application-a	0.0.0.0/0	vpce-c9b80cda02f7fe9da
#> application-a	10.0.0.0/16	local
#> edge	10.0.0.0/16	local
#> edge	10.0.1.0/24	vpce-c9b80cda02f7fe9da
#> gwlb-endpoint-a	0.0.0.0/0	igw-55e3dee96bce98535
#> gwlb-endpoint-a	10.0.0.0/16	local
