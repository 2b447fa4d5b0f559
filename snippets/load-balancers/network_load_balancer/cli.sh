export NLB_ARN NLB_TARGETS ADDRESS_A ADDRESS_B
ADDRESS_A=$(aws ec2 allocate-address --domain vpc --query AllocationId --output text)
ADDRESS_B=$(aws ec2 allocate-address --domain vpc --query AllocationId --output text)
NLB_ARN=$(aws elbv2 create-load-balancer --name ingest --type network \
  --scheme internet-facing --security-groups "$BALANCER_GROUP" --subnet-mappings \
  "SubnetId=$SUBNET_A,AllocationId=$ADDRESS_A" \
  "SubnetId=$SUBNET_B,AllocationId=$ADDRESS_B" \
  --query 'LoadBalancers[0].LoadBalancerArn' --output text)
NLB_TARGETS=$(aws elbv2 create-target-group --name ingest --target-type ip \
  --protocol TCP --port 443 --vpc-id "$VPC_ID" \
  --query 'TargetGroups[0].TargetGroupArn' --output text)
aws elbv2 wait load-balancer-available --load-balancer-arns "$NLB_ARN"
aws elbv2 create-listener --load-balancer-arn "$NLB_ARN" --protocol TCP --port 443 \
  --default-actions "Type=forward,TargetGroupArn=$NLB_TARGETS" >/dev/null

# Its name, and the zones with their addresses
aws elbv2 describe-load-balancers --load-balancer-arns "$NLB_ARN" --output text \
  --query 'LoadBalancers[].[DNSName,CanonicalHostedZoneId]'
#> ingest-de357da6499ac457.elb.us-east-1.amazonaws.com	Z26RNL4JYFTOTI
aws elbv2 describe-load-balancers --load-balancer-arns "$NLB_ARN" --output text \
  --query 'sort_by(LoadBalancers[].AvailabilityZones[], &ZoneName)[].[ZoneName,
    LoadBalancerAddresses[0].IpAddress]'
#> us-east-1a	198.51.100.20
#> us-east-1b	198.51.100.149
