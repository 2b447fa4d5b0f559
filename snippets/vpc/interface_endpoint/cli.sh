ENDPOINT_GROUP=$(aws ec2 create-security-group --vpc-id "$VPC_ID" \
  --group-name endpoints --description 'HTTPS from the VPC' \
  --query GroupId --output text)
export ENDPOINT_GROUP
aws ec2 authorize-security-group-ingress --group-id "$ENDPOINT_GROUP" \
  --protocol tcp --port 443 --cidr 10.0.0.0/16 >/dev/null
STS_ENDPOINT=$(aws ec2 create-vpc-endpoint --vpc-id "$VPC_ID" \
  --vpc-endpoint-type Interface --service-name com.amazonaws.us-east-1.sts \
  --subnet-ids "$PRIVATE_SUBNET_A" "$PRIVATE_SUBNET_B" \
  --security-group-ids "$ENDPOINT_GROUP" --private-dns-enabled \
  --query VpcEndpoint.VpcEndpointId --output text)
export STS_ENDPOINT
# One interface a subnet, under your security group. No route is added: it is local.
aws ec2 describe-network-interfaces \
  --filters "Name=group-id,Values=$ENDPOINT_GROUP" --query \
  'NetworkInterfaces[].[AvailabilityZone,PrivateIpAddress,InterfaceType]' \
  --output text | sort
#> us-east-1a	10.0.10.29	vpc_endpoint
#> us-east-1b	10.0.11.212	vpc_endpoint
