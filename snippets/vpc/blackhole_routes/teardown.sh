aws ec2 delete-route --route-table-id "$ROUTE_TABLE" \
  --destination-cidr-block 192.168.0.0/16
# Only there when the program stopped half-way.
for interface in $(aws ec2 describe-network-interfaces \
  --filters "Name=description,Values=appliance of ${VPC_ID:?}" \
  --query 'NetworkInterfaces[].NetworkInterfaceId' --output text); do
  aws ec2 delete-network-interface --network-interface-id "$interface"
done
