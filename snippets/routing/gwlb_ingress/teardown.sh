for association in $(aws ec2 describe-route-tables \
  --filters "Name=vpc-id,Values=${VPC_ID:?}" \
  --query 'RouteTables[].Associations[?!Main][].RouteTableAssociationId' \
  --output text); do
  aws ec2 disassociate-route-table --association-id "$association"
done
aws ec2 delete-route-table --route-table-id "$APP_TABLE"
aws ec2 delete-route-table --route-table-id "$ENDPOINT_TABLE"
aws ec2 delete-route-table --route-table-id "$EDGE_TABLE"
aws ec2 delete-vpc-endpoints --vpc-endpoint-ids "$ENDPOINT_ID" > /dev/null
until [ -z "$(aws ec2 describe-vpc-endpoints --output text --query \
    "VpcEndpoints[?VpcEndpointId=='$ENDPOINT_ID' && State!='deleted'].VpcEndpointId")" ]; do
  sleep 15
done
aws ec2 terminate-instances --instance-ids "$APP_ID" > /dev/null
aws ec2 wait instance-terminated --instance-ids "$APP_ID"
aws ec2 delete-network-interface --network-interface-id "$APP_ENI"
aws ec2 delete-security-group --group-id "$APP_GROUP" > /dev/null
aws ec2 release-address --allocation-id "$ADDRESS_ID"
aws ec2 delete-subnet --subnet-id "$APP_SUBNET"
aws ec2 delete-subnet --subnet-id "$ENDPOINT_SUBNET"
aws ec2 detach-internet-gateway --internet-gateway-id "$IGW_ID" --vpc-id "$VPC_ID"
aws ec2 delete-internet-gateway --internet-gateway-id "$IGW_ID" > /dev/null
aws ec2 delete-vpc --vpc-id "$VPC_ID"
aws ec2 delete-vpc-endpoint-service-configurations --service-ids "$SERVICE_ID" \
  > /dev/null
aws elbv2 delete-load-balancer --load-balancer-arn "$BALANCER_ARN"
aws elbv2 wait load-balancers-deleted --load-balancer-arns "$BALANCER_ARN"
aws elbv2 delete-target-group --target-group-arn "$TARGETS_ARN"
aws ec2 terminate-instances --instance-ids "$APPLIANCE_ID" > /dev/null
aws ec2 wait instance-terminated --instance-ids "$APPLIANCE_ID"
aws ec2 delete-network-interface --network-interface-id "$APPLIANCE_ENI"
aws ec2 delete-security-group --group-id "$APPLIANCE_GROUP" > /dev/null
aws ec2 delete-subnet --subnet-id "$APPLIANCE_SUBNET"
aws ec2 delete-vpc --vpc-id "$PROVIDER_VPC_ID"
