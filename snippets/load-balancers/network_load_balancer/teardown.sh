aws elbv2 delete-load-balancer --load-balancer-arn "$NLB_ARN"
aws elbv2 wait load-balancers-deleted --load-balancer-arns "$NLB_ARN"
aws elbv2 delete-target-group --target-group-arn "$NLB_TARGETS"

# An address can be released when the interface of the load balancer has let go of it
until [ -z "$(aws ec2 describe-addresses --allocation-ids "$ADDRESS_A" "$ADDRESS_B" \
    --query 'Addresses[].AssociationId' --output text)" ]; do
  sleep 15
done
aws ec2 release-address --allocation-id "$ADDRESS_A"
aws ec2 release-address --allocation-id "$ADDRESS_B"
