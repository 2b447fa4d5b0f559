export PROVIDER_VPC_ID PROVIDER_SUBNET PROVIDER_GROUP SERVICE_HOST_ENI SERVICE_HOST_ID \
  TARGETS_ARN BALANCER_ARN SERVICE_ID
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
  --network-load-balancer-arns "$BALANCER_ARN" --acceptance-required \
  --tag-specifications 'ResourceType=vpc-endpoint-service,Tags=[{Key=Name,Value=service}]' \
  --query ServiceConfiguration.ServiceId --output text)

# Who may ask: principals. Who gets in: acceptance, one endpoint at a time.
aws ec2 modify-vpc-endpoint-service-permissions --service-id "$SERVICE_ID" \
  --add-allowed-principals arn:aws:iam::111122223333:root > /dev/null
aws ec2 describe-vpc-endpoint-service-permissions --service-id "$SERVICE_ID" \
  --query 'AllowedPrincipals[].Principal' --output text
#> arn:aws:iam::111122223333:root
aws ec2 describe-vpc-endpoint-service-configurations --service-ids "$SERVICE_ID" \
  --query 'ServiceConfigurations[].[ServiceName, AcceptanceRequired]' --output text
#> com.amazonaws.vpce.us-east-1.vpce-svc-1dbfb650acf3bca95	True

# A consumer has made an endpoint in the meantime: let it in.
ENDPOINT_ID=$(aws ec2 describe-vpc-endpoint-connections \
  --filters "Name=service-id,Values=$SERVICE_ID" \
    Name=vpc-endpoint-state,Values=pendingAcceptance \
  --query 'VpcEndpointConnections[0].VpcEndpointId' --output text)
aws ec2 accept-vpc-endpoint-connections --service-id "$SERVICE_ID" \
  --vpc-endpoint-ids "$ENDPOINT_ID" --query 'length(Unsuccessful)' --output text
#> 0
aws ec2 describe-vpc-endpoint-connections \
  --filters "Name=service-id,Values=$SERVICE_ID" \
  --query 'VpcEndpointConnections[].[VpcEndpointOwner, VpcEndpointId,
    VpcEndpointState]' --output text
#> 111122223333	vpce-0a1b2c3d4e5f67890	available
