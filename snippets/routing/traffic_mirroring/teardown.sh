aws ec2 delete-traffic-mirror-session --traffic-mirror-session-id "$SESSION_ID" \
  > /dev/null
aws ec2 delete-traffic-mirror-filter --traffic-mirror-filter-id "$FILTER_ID" \
  > /dev/null
aws ec2 delete-traffic-mirror-target --traffic-mirror-target-id "$TARGET_ID" \
  > /dev/null
aws ec2 terminate-instances --instance-ids "$COLLECTOR_ID" > /dev/null
aws ec2 wait instance-terminated --instance-ids "$COLLECTOR_ID"
aws ec2 delete-network-interface --network-interface-id "$COLLECTOR_ENI"
aws ec2 delete-security-group --group-id "$COLLECTOR_GROUP" > /dev/null
aws ec2 terminate-instances --instance-ids "$APP_ID" > /dev/null
aws ec2 wait instance-terminated --instance-ids "$APP_ID"
aws ec2 delete-network-interface --network-interface-id "$APP_ENI"
aws ec2 delete-security-group --group-id "$APP_GROUP" > /dev/null
aws ec2 delete-subnet --subnet-id "$COLLECTOR_SUBNET"
aws ec2 delete-subnet --subnet-id "$APP_SUBNET"
aws ec2 delete-vpc --vpc-id "$VPC_ID"
