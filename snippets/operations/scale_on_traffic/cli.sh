# What a new instance looks like
base='/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default'
image_id=$(aws ssm get-parameter --name "$base-x86_64" \
  --query Parameter.Value --output text)
TEMPLATE_ID=$(aws ec2 create-launch-template --launch-template-name proxies \
  --launch-template-data "{\"ImageId\": \"$image_id\", \"InstanceType\": \"t3.micro\",
    \"MetadataOptions\": {\"HttpTokens\": \"required\"}}" \
  --query LaunchTemplate.LaunchTemplateId --output text)
export TEMPLATE_ID

# Two to six of them, spread over both zones
aws autoscaling create-auto-scaling-group --auto-scaling-group-name proxies \
  --launch-template "LaunchTemplateId=$TEMPLATE_ID,Version=\$Latest" \
  --min-size 2 --max-size 6 \
  --vpc-zone-identifier "$PRIVATE_SUBNET_A,$PRIVATE_SUBNET_B"

# As many as keep the average of the bytes they send near 10 million
aws autoscaling put-scaling-policy --auto-scaling-group-name proxies \
  --policy-name traffic --policy-type TargetTrackingScaling \
  --target-tracking-configuration '{"TargetValue": 10000000,
    "PredefinedMetricSpecification": {"PredefinedMetricType": "ASGAverageNetworkOut"}}' \
  --query PolicyARN --output text >/dev/null
aws autoscaling describe-policies --auto-scaling-group-name proxies --output text \
  --query 'ScalingPolicies[].[PolicyName,PolicyType,
    TargetTrackingConfiguration.PredefinedMetricSpecification.PredefinedMetricType]'
#> traffic	TargetTrackingScaling	ASGAverageNetworkOut
aws autoscaling describe-auto-scaling-groups --auto-scaling-group-names proxies \
  --query "AutoScalingGroups[].[MinSize,MaxSize,join(' ',sort(AvailabilityZones))]" \
  --output text
#> 2	6	us-east-1a us-east-1b
