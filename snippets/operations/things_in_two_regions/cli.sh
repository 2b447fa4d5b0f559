# In us-east-1: an instance in the default VPC, and an Elastic IP that nobody uses
EAST_VPC=$(aws ec2 describe-vpcs --filters Name=is-default,Values=true \
  --query 'Vpcs[0].VpcId' --output text)
export EAST_VPC
SECURITY_GROUP=$(aws ec2 create-security-group --vpc-id "$EAST_VPC" \
  --group-name web --description 'HTTPS from anywhere' --query GroupId --output text)
export SECURITY_GROUP
aws ec2 authorize-security-group-ingress --group-id "$SECURITY_GROUP" \
  --protocol tcp --port 443 --cidr 0.0.0.0/0 >/dev/null
subnet_a=$(aws ec2 describe-subnets --output text --query 'Subnets[0].SubnetId' --filters \
  Name=default-for-az,Values=true Name=availability-zone,Values=us-east-1a)
subnet_b=$(aws ec2 describe-subnets --output text --query 'Subnets[0].SubnetId' --filters \
  Name=default-for-az,Values=true Name=availability-zone,Values=us-east-1b)
IMAGE='/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64'
image_id=$(aws ssm get-parameter --name "$IMAGE" --query Parameter.Value --output text)
INSTANCE_ID=$(aws ec2 run-instances --image-id "$image_id" --instance-type t3.micro \
  --subnet-id "$subnet_a" --security-group-ids "$SECURITY_GROUP" \
  --query 'Instances[0].InstanceId' --output text)
export INSTANCE_ID
aws ec2 allocate-address --domain vpc \
  --tag-specifications 'ResourceType=elastic-ip,Tags=[{Key=Name,Value=spare}]' \
  --query Domain --output text
#> vpc

# An Application and a Network Load Balancer, and a Classic one
aws elbv2 create-load-balancer --name shop --subnets "$subnet_a" "$subnet_b" \
  --security-groups "$SECURITY_GROUP" --query 'LoadBalancers[].Type' --output text
#> application
aws elbv2 create-load-balancer --name ingest --type network \
  --subnets "$subnet_a" "$subnet_b" --query 'LoadBalancers[].Type' --output text
#> network
aws elb create-load-balancer --load-balancer-name old-shop --subnets "$subnet_a" \
  --security-groups "$SECURITY_GROUP" --query DNSName --output text \
  --listeners Protocol=HTTP,LoadBalancerPort=80,InstancePort=80
#> old-shop-867795597.us-east-1.elb.amazonaws.com

# In eu-west-1: one instance
west_image=$(aws ssm get-parameter --name "$IMAGE" --region eu-west-1 \
  --query Parameter.Value --output text)
west_subnet=$(aws ec2 describe-subnets --region eu-west-1 --output text --filters \
  Name=default-for-az,Values=true Name=availability-zone,Values=eu-west-1a \
  --query 'Subnets[0].SubnetId')
WEST_INSTANCE_ID=$(aws ec2 run-instances --image-id "$west_image" \
  --instance-type t3.micro --region eu-west-1 --subnet-id "$west_subnet" \
  --query 'Instances[0].InstanceId' --output text)
export WEST_INSTANCE_ID
printf '%s\n' "$INSTANCE_ID" "$WEST_INSTANCE_ID"
#> i-d1d17318f7f450fdb
#> i-3df0007ccb4151973
