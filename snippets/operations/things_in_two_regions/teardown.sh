aws ec2 terminate-instances --instance-ids "$WEST_INSTANCE_ID" --region eu-west-1 \
  --query 'TerminatingInstances[].CurrentState.Name' --output text
aws elb delete-load-balancer --load-balancer-name old-shop
for arn in $(aws elbv2 describe-load-balancers --names shop ingest \
  --query 'LoadBalancers[].LoadBalancerArn' --output text); do
  aws elbv2 delete-load-balancer --load-balancer-arn "$arn"
done
for address in $(aws ec2 describe-addresses --filters Name=tag:Name,Values=spare \
  --query 'Addresses[].AllocationId' --output text); do
  aws ec2 release-address --allocation-id "$address"
done
aws ec2 terminate-instances --instance-ids "$INSTANCE_ID" \
  --query 'TerminatingInstances[].CurrentState.Name' --output text
aws ec2 wait instance-terminated --instance-ids "$INSTANCE_ID"
aws ec2 delete-security-group --group-id "$SECURITY_GROUP" >/dev/null
