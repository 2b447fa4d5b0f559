# A stopped instance, which keeps its disk
base='/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default'
image_id=$(aws ssm get-parameter --name "$base-x86_64" \
  --query Parameter.Value --output text)
STOPPED_INSTANCE=$(aws ec2 run-instances --image-id "$image_id" \
  --instance-type t3.micro --subnet-id "$PRIVATE_SUBNET_A" \
  --query 'Instances[0].InstanceId' --output text)
export STOPPED_INSTANCE
aws ec2 wait instance-running --instance-ids "$STOPPED_INSTANCE"
aws ec2 stop-instances --instance-ids "$STOPPED_INSTANCE" >/dev/null
aws ec2 wait instance-stopped --instance-ids "$STOPPED_INSTANCE"

# A disk that belongs to nothing, of the older type
VOLUME_ID=$(aws ec2 create-volume --availability-zone us-east-1a --size 100 \
  --volume-type gp2 --query VolumeId --output text)
export VOLUME_ID

# An address that nobody uses
SPARE_ADDRESS=$(aws ec2 allocate-address --domain vpc --query AllocationId --output text)
export SPARE_ADDRESS

# An interface endpoint in one zone
ENDPOINT_ID=$(aws ec2 create-vpc-endpoint --vpc-id "$VPC_ID" \
  --vpc-endpoint-type Interface --service-name com.amazonaws.us-east-1.ssm \
  --subnet-ids "$PRIVATE_SUBNET_A" --query VpcEndpoint.VpcEndpointId --output text)
export ENDPOINT_ID
printf '%s\n' "$STOPPED_INSTANCE" "$VOLUME_ID" "$SPARE_ADDRESS" "$ENDPOINT_ID"
#> i-d1d17318f7f450fdb
#> vol-5148f8d5bd81bf2d2
#> eipalloc-253e9abdcf51ff484
#> vpce-c9b80cda02f7fe9da
