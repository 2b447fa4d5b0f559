export PROVIDER_VPC_ID PROVIDER_SUBNET PROVIDER_GROUP SERVICE_HOST_ENI SERVICE_HOST_ID \
  TARGETS_ARN BALANCER_ARN SERVICE_ID SERVICE_NAME CONSUMER_VPC_ID CONSUMER_SUBNET \
  CLIENT_GROUP CLIENT_ENI CLIENT_ID ENDPOINT_GROUP ENDPOINT_ID
PROVIDER_VPC_ID=$(aws ec2 create-vpc --cidr-block 10.0.0.0/16 \
  --tag-specifications 'ResourceType=vpc,Tags=[{Key=Name,Value=provider}]' \
  --query Vpc.VpcId --output text)
PROVIDER_SUBNET=$(aws ec2 create-subnet --vpc-id "$PROVIDER_VPC_ID" \
  --cidr-block 10.0.1.0/24 --availability-zone us-east-1a \
  --tag-specifications 'ResourceType=subnet,Tags=[{Key=Name,Value=provider}]' \
  --query Subnet.SubnetId --output text)
PROVIDER_GROUP=$(aws ec2 create-security-group --group-name service \
  --description 'HTTPS from the load balancer' --vpc-id "$PROVIDER_VPC_ID" \
  --tag-specifications 'ResourceType=security-group,Tags=[{Key=Name,Value=service}]' \
  --query GroupId --output text)
aws ec2 authorize-security-group-ingress --group-id "$PROVIDER_GROUP" \
  --ip-permissions 'IpProtocol=tcp,FromPort=443,ToPort=443,IpRanges=[{CidrIp=10.0.1.0/24}]' \
  > /dev/null
SERVICE_HOST_ENI=$(aws ec2 create-network-interface --subnet-id "$PROVIDER_SUBNET" \
  --private-ip-address 10.0.1.10 --groups "$PROVIDER_GROUP" \
  --tag-specifications 'ResourceType=network-interface,Tags=[{Key=Name,Value=service}]' \
  --query NetworkInterface.NetworkInterfaceId --output text)
SERVICE_HOST_ID=$(aws ec2 run-instances \
  --image-id resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64 \
  --instance-type t3.nano --count 1 \
  --network-interfaces "DeviceIndex=0,NetworkInterfaceId=$SERVICE_HOST_ENI" \
  --tag-specifications 'ResourceType=instance,Tags=[{Key=Name,Value=service}]' \
  --query 'Instances[0].InstanceId' --output text)
TARGETS_ARN=$(aws elbv2 create-target-group --name service --protocol TCP --port 443 \
  --vpc-id "$PROVIDER_VPC_ID" --target-type instance \
  --query 'TargetGroups[0].TargetGroupArn' --output text)
aws ec2 wait instance-running --instance-ids "$SERVICE_HOST_ID"
aws elbv2 register-targets --target-group-arn "$TARGETS_ARN" \
  --targets "Id=$SERVICE_HOST_ID"
BALANCER_ARN=$(aws elbv2 create-load-balancer --name service --type network \
  --scheme internal --subnets "$PROVIDER_SUBNET" \
  --query 'LoadBalancers[0].LoadBalancerArn' --output text)
aws elbv2 wait load-balancer-available --load-balancer-arns "$BALANCER_ARN"
aws elbv2 create-listener --load-balancer-arn "$BALANCER_ARN" --protocol TCP \
  --port 443 --default-actions "Type=forward,TargetGroupArn=$TARGETS_ARN" > /dev/null
SERVICE_ID=$(aws ec2 create-vpc-endpoint-service-configuration \
  --network-load-balancer-arns "$BALANCER_ARN" --no-acceptance-required \
  --tag-specifications 'ResourceType=vpc-endpoint-service,Tags=[{Key=Name,Value=service}]' \
  --query ServiceConfiguration.ServiceId --output text)
SERVICE_NAME=$(aws ec2 describe-vpc-endpoint-service-configurations \
  --service-ids "$SERVICE_ID" \
  --query 'ServiceConfigurations[0].ServiceName' --output text)

# The consumer: the same CIDR block, no route to the provider, one interface.
CONSUMER_VPC_ID=$(aws ec2 create-vpc --cidr-block 10.0.0.0/16 \
  --tag-specifications 'ResourceType=vpc,Tags=[{Key=Name,Value=consumer}]' \
  --query Vpc.VpcId --output text)
CONSUMER_SUBNET=$(aws ec2 create-subnet --vpc-id "$CONSUMER_VPC_ID" \
  --cidr-block 10.0.1.0/24 --availability-zone us-east-1a \
  --tag-specifications 'ResourceType=subnet,Tags=[{Key=Name,Value=consumer}]' \
  --query Subnet.SubnetId --output text)
CLIENT_GROUP=$(aws ec2 create-security-group --group-name client \
  --description 'Nothing unasked' --vpc-id "$CONSUMER_VPC_ID" \
  --tag-specifications 'ResourceType=security-group,Tags=[{Key=Name,Value=client}]' \
  --query GroupId --output text)
aws ec2 authorize-security-group-ingress --group-id "$CLIENT_GROUP" \
  --ip-permissions 'IpProtocol=icmp,FromPort=-1,ToPort=-1,IpRanges=[{CidrIp=10.0.0.0/16}]' \
  > /dev/null
CLIENT_ENI=$(aws ec2 create-network-interface --subnet-id "$CONSUMER_SUBNET" \
  --private-ip-address 10.0.1.10 --groups "$CLIENT_GROUP" \
  --tag-specifications 'ResourceType=network-interface,Tags=[{Key=Name,Value=client}]' \
  --query NetworkInterface.NetworkInterfaceId --output text)
CLIENT_ID=$(aws ec2 run-instances \
  --image-id resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64 \
  --instance-type t3.nano --count 1 \
  --network-interfaces "DeviceIndex=0,NetworkInterfaceId=$CLIENT_ENI" \
  --tag-specifications 'ResourceType=instance,Tags=[{Key=Name,Value=client}]' \
  --query 'Instances[0].InstanceId' --output text)
ENDPOINT_GROUP=$(aws ec2 create-security-group --group-name endpoint \
  --description 'HTTPS from the VPC' --vpc-id "$CONSUMER_VPC_ID" \
  --tag-specifications 'ResourceType=security-group,Tags=[{Key=Name,Value=endpoint}]' \
  --query GroupId --output text)
aws ec2 authorize-security-group-ingress --group-id "$ENDPOINT_GROUP" \
  --ip-permissions 'IpProtocol=tcp,FromPort=443,ToPort=443,IpRanges=[{CidrIp=10.0.0.0/16}]' \
  > /dev/null
ENDPOINT_ID=$(aws ec2 create-vpc-endpoint --vpc-endpoint-type Interface \
  --vpc-id "$CONSUMER_VPC_ID" --service-name "$SERVICE_NAME" \
  --subnet-ids "$CONSUMER_SUBNET" --security-group-ids "$ENDPOINT_GROUP" \
  --no-private-dns-enabled \
  --tag-specifications 'ResourceType=vpc-endpoint,Tags=[{Key=Name,Value=service}]' \
  --query VpcEndpoint.VpcEndpointId --output text)
until [ "$(aws ec2 describe-vpc-endpoints --vpc-endpoint-ids "$ENDPOINT_ID" \
    --query 'VpcEndpoints[0].State' --output text)" = available ]; do
  sleep 15
done

# Provider and consumer speak of the same service by name, not by address.
aws ec2 describe-vpc-endpoints --vpc-endpoint-ids "$ENDPOINT_ID" \
  --query 'VpcEndpoints[].[VpcEndpointType, ServiceName]' --output text
#> Interface	com.amazonaws.vpce.us-east-1.vpce-svc-1dbfb650acf3bca95
aws ec2 describe-route-tables --filters "Name=vpc-id,Values=$CONSUMER_VPC_ID" \
  --query 'RouteTables[].Routes[].[DestinationCidrBlock, GatewayId]' --output text
#> 10.0.0.0/16	local
