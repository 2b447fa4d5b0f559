image=resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64
ACTIVE=$(aws ec2 run-instances --image-id "$image" --count 1 \
  --instance-type t3.micro --subnet-id "$SUBNET_ID" \
  --query 'Instances[0].InstanceId' --output text)
STANDBY=$(aws ec2 run-instances --image-id "$image" --count 1 \
  --instance-type t3.micro --subnet-id "$SUBNET_ID" \
  --query 'Instances[0].InstanceId' --output text)
export ACTIVE STANDBY
aws ec2 wait instance-running --instance-ids "$ACTIVE" "$STANDBY"

# A second interface, in the zone of both: it can move, the first of an instance cannot.
INTERFACE_ID=$(aws ec2 create-network-interface --subnet-id "$SUBNET_ID" \
  --groups "$GROUP_ID" --private-ip-address 10.0.0.100 \
  --query NetworkInterface.NetworkInterfaceId --output text)
export INTERFACE_ID
attachment=$(aws ec2 attach-network-interface --network-interface-id "$INTERFACE_ID" \
  --instance-id "$ACTIVE" --device-index 1 --query AttachmentId --output text)
aws ec2 describe-network-interfaces --network-interface-ids "$INTERFACE_ID" --query \
  'NetworkInterfaces[].[Attachment.InstanceId,PrivateIpAddress,MacAddress]' --output text
#> i-d1d17318f7f450fdb	10.0.0.100	02:00:00:50:9a:9a

aws ec2 detach-network-interface --attachment-id "$attachment"
aws ec2 wait network-interface-available --network-interface-ids "$INTERFACE_ID"
aws ec2 attach-network-interface --network-interface-id "$INTERFACE_ID" \
  --instance-id "$STANDBY" --device-index 1 >/dev/null
aws ec2 describe-network-interfaces --network-interface-ids "$INTERFACE_ID" --query \
  'NetworkInterfaces[].[Attachment.InstanceId,PrivateIpAddress,MacAddress]' --output text
#> i-f4f00dd0381ff423b	10.0.0.100	02:00:00:50:9a:9a
