aws ec2 delete-vpc-endpoints --vpc-endpoint-ids "$ENDPOINT_ID" > /dev/null
until [ -z "$(aws ec2 describe-vpc-endpoints --output text --query \
    "VpcEndpoints[?VpcEndpointId=='$ENDPOINT_ID' && State!='deleted'].VpcEndpointId")" ]; do
  sleep 15
done
aws ec2 delete-security-group --group-id "$ENDPOINT_GROUP" > /dev/null
aws ec2 terminate-instances --instance-ids "$CLIENT_ID" > /dev/null
aws ec2 wait instance-terminated --instance-ids "$CLIENT_ID"
aws ec2 delete-network-interface --network-interface-id "$CLIENT_ENI"
aws ec2 delete-security-group --group-id "$CLIENT_GROUP" > /dev/null
aws ec2 delete-subnet --subnet-id "$CONSUMER_SUBNET"
aws ec2 delete-vpc --vpc-id "$CONSUMER_VPC_ID"
aws ec2 delete-vpc-endpoint-service-configurations --service-ids "$SERVICE_ID" \
  > /dev/null
aws elbv2 delete-load-balancer --load-balancer-arn "$BALANCER_ARN"
aws elbv2 wait load-balancers-deleted --load-balancer-arns "$BALANCER_ARN"
aws elbv2 delete-target-group --target-group-arn "$TARGETS_ARN"
aws ec2 terminate-instances --instance-ids "$SERVICE_HOST_ID" > /dev/null
aws ec2 wait instance-terminated --instance-ids "$SERVICE_HOST_ID"
aws ec2 delete-network-interface --network-interface-id "$SERVICE_HOST_ENI"
aws ec2 delete-security-group --group-id "$PROVIDER_GROUP" > /dev/null
aws ec2 delete-subnet --subnet-id "$PROVIDER_SUBNET"
aws ec2 delete-vpc --vpc-id "$PROVIDER_VPC_ID"
