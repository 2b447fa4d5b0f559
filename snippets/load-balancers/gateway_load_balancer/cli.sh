export GWLB_ARN APPLIANCES
GWLB_ARN=$(aws elbv2 create-load-balancer --name inspection --type gateway \
  --subnets "$SUBNET_A" "$SUBNET_B" \
  --query 'LoadBalancers[0].LoadBalancerArn' --output text)
APPLIANCES=$(aws elbv2 create-target-group --name appliances --target-type ip \
  --protocol GENEVE --port 6081 --vpc-id "$VPC_ID" \
  --health-check-protocol TCP --health-check-port 80 \
  --query 'TargetGroups[0].TargetGroupArn' --output text)
aws elbv2 wait load-balancer-available --load-balancer-arns "$GWLB_ARN"

# Its listener takes all packets: it has neither protocol nor port
aws elbv2 create-listener --load-balancer-arn "$GWLB_ARN" \
  --default-actions "Type=forward,TargetGroupArn=$APPLIANCES" \
  --query 'Listeners[].DefaultActions[].Type' --output text
#> forward
aws elbv2 register-targets --target-group-arn "$APPLIANCES" \
  --targets Id=10.20.0.10 Id=10.20.1.10

# One interface in each subnet, without a security group
aws ec2 describe-network-interfaces --output text \
  --filters "Name=description,Values=ELB ${GWLB_ARN#*loadbalancer/}" \
  --query 'sort_by(NetworkInterfaces, &AvailabilityZone)[].[AvailabilityZone,
    InterfaceType, length(Groups)]'
#> us-east-1a	gateway_load_balancer	0
#> us-east-1b	gateway_load_balancer	0
