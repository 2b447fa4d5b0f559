# The API is in us-west-2, wherever the endpoints are.
ACCELERATOR=$(aws globalaccelerator create-accelerator \
  --region us-west-2 --name shop --ip-address-type IPV4 \
  --query Accelerator.AcceleratorArn --output text)
export ACCELERATOR
LISTENER=$(aws globalaccelerator create-listener \
  --region us-west-2 --accelerator-arn "$ACCELERATOR" \
  --protocol TCP --port-ranges FromPort=443,ToPort=443 \
  --query Listener.ListenerArn --output text)
export LISTENER
ENDPOINT_GROUP=$(aws globalaccelerator create-endpoint-group \
  --region us-west-2 --listener-arn "$LISTENER" --endpoint-group-region eu-west-1 \
  --endpoint-configurations \
  "EndpointId=$LOAD_BALANCER_ARN,Weight=128,ClientIPPreservationEnabled=true" \
  --query EndpointGroup.EndpointGroupArn --output text)
export ENDPOINT_GROUP
aws globalaccelerator describe-accelerator --region us-west-2 \
  --accelerator-arn "$ACCELERATOR" --query \
  'Accelerator.[DnsName,IpSets[0].IpAddresses[0],IpSets[0].IpAddresses[1]]' \
  --output text
#> a1234567890abcdef.awsglobalaccelerator.com	198.51.100.10	203.0.113.10
