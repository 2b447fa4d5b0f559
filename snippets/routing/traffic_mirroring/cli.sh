export VPC_ID APP_SUBNET COLLECTOR_SUBNET APP_GROUP APP_ENI APP_ID COLLECTOR_GROUP \
  COLLECTOR_ENI COLLECTOR_ID TARGET_ID FILTER_ID SESSION_ID
VPC_ID=$(aws ec2 create-vpc --cidr-block 10.0.0.0/16 \
  --tag-specifications 'ResourceType=vpc,Tags=[{Key=Name,Value=mirroring}]' \
  --query Vpc.VpcId --output text)
APP_SUBNET=$(aws ec2 create-subnet --vpc-id "$VPC_ID" --cidr-block 10.0.1.0/24 \
  --availability-zone us-east-1a \
  --tag-specifications 'ResourceType=subnet,Tags=[{Key=Name,Value=application}]' \
  --query Subnet.SubnetId --output text)
COLLECTOR_SUBNET=$(aws ec2 create-subnet --vpc-id "$VPC_ID" --cidr-block 10.0.2.0/24 \
  --availability-zone us-east-1a \
  --tag-specifications 'ResourceType=subnet,Tags=[{Key=Name,Value=collector}]' \
  --query Subnet.SubnetId --output text)
APP_GROUP=$(aws ec2 create-security-group --group-name application \
  --description 'HTTPS from the VPC' --vpc-id "$VPC_ID" \
  --tag-specifications 'ResourceType=security-group,Tags=[{Key=Name,Value=application}]' \
  --query GroupId --output text)
aws ec2 authorize-security-group-ingress --group-id "$APP_GROUP" \
  --ip-permissions 'IpProtocol=tcp,FromPort=443,ToPort=443,IpRanges=[{CidrIp=10.0.0.0/16}]' \
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

# The collector must let VXLAN in.
COLLECTOR_GROUP=$(aws ec2 create-security-group --group-name collector \
  --description 'VXLAN from the mirrored interfaces' --vpc-id "$VPC_ID" \
  --tag-specifications 'ResourceType=security-group,Tags=[{Key=Name,Value=collector}]' \
  --query GroupId --output text)
aws ec2 authorize-security-group-ingress --group-id "$COLLECTOR_GROUP" \
  --ip-permissions 'IpProtocol=udp,FromPort=4789,ToPort=4789,IpRanges=[{CidrIp=10.0.1.0/24}]' \
  > /dev/null
COLLECTOR_ENI=$(aws ec2 create-network-interface --subnet-id "$COLLECTOR_SUBNET" \
  --private-ip-address 10.0.2.10 --groups "$COLLECTOR_GROUP" \
  --tag-specifications 'ResourceType=network-interface,Tags=[{Key=Name,Value=collector}]' \
  --query NetworkInterface.NetworkInterfaceId --output text)
COLLECTOR_ID=$(aws ec2 run-instances \
  --image-id resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64 \
  --instance-type t3.nano --count 1 \
  --network-interfaces "DeviceIndex=0,NetworkInterfaceId=$COLLECTOR_ENI" \
  --tag-specifications 'ResourceType=instance,Tags=[{Key=Name,Value=collector}]' \
  --query 'Instances[0].InstanceId' --output text)

# A filter without rules mirrors nothing.
TARGET_ID=$(aws ec2 create-traffic-mirror-target \
  --network-interface-id "$COLLECTOR_ENI" \
  --tag-specifications 'ResourceType=traffic-mirror-target,Tags=[{Key=Name,Value=collector}]' \
  --query TrafficMirrorTarget.TrafficMirrorTargetId --output text)
FILTER_ID=$(aws ec2 create-traffic-mirror-filter \
  --tag-specifications 'ResourceType=traffic-mirror-filter,Tags=[{Key=Name,Value=https}]' \
  --query TrafficMirrorFilter.TrafficMirrorFilterId --output text)
aws ec2 create-traffic-mirror-filter-rule --traffic-mirror-filter-id "$FILTER_ID" \
  --traffic-direction ingress --rule-number 100 --rule-action accept --protocol 6 \
  --destination-port-range FromPort=443,ToPort=443 --source-cidr-block 0.0.0.0/0 \
  --destination-cidr-block 0.0.0.0/0 > /dev/null
aws ec2 create-traffic-mirror-filter-rule --traffic-mirror-filter-id "$FILTER_ID" \
  --traffic-direction egress --rule-number 100 --rule-action accept --protocol 6 \
  --source-port-range FromPort=443,ToPort=443 --source-cidr-block 0.0.0.0/0 \
  --destination-cidr-block 0.0.0.0/0 > /dev/null
SESSION_ID=$(aws ec2 create-traffic-mirror-session --network-interface-id "$APP_ENI" \
  --traffic-mirror-target-id "$TARGET_ID" --traffic-mirror-filter-id "$FILTER_ID" \
  --session-number 1 --virtual-network-id 4096 \
  --tag-specifications 'ResourceType=traffic-mirror-session,Tags=[{Key=Name,Value=application-https}]' \
  --query TrafficMirrorSession.TrafficMirrorSessionId --output text)
aws ec2 describe-traffic-mirror-sessions --traffic-mirror-session-ids "$SESSION_ID" \
  --query 'TrafficMirrorSessions[].[NetworkInterfaceId,SessionNumber,VirtualNetworkId]' \
  --output text
#> eni-efe1fe265a58d6f6f	1	4096
