aws ec2 delete-vpc-endpoints --vpc-endpoint-ids "$ENDPOINT_ID" >/dev/null
aws ec2 release-address --allocation-id "$SPARE_ADDRESS"
aws ec2 delete-volume --volume-id "$VOLUME_ID"
aws ec2 terminate-instances --instance-ids "$STOPPED_INSTANCE" >/dev/null
aws ec2 wait instance-terminated --instance-ids "$STOPPED_INSTANCE"
