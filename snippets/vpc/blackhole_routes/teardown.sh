aws ec2 delete-route --route-table-id "$ROUTE_TABLE" \
  --destination-cidr-block 192.168.0.0/16
