attachment=$(aws ec2 describe-network-interfaces \
  --network-interface-ids "$INTERFACE_ID" \
  --query 'NetworkInterfaces[].Attachment.AttachmentId' --output text)
aws ec2 detach-network-interface --attachment-id "$attachment"
aws ec2 wait network-interface-available --network-interface-ids "$INTERFACE_ID"
aws ec2 delete-network-interface --network-interface-id "$INTERFACE_ID"
aws ec2 terminate-instances --instance-ids "$ACTIVE" "$STANDBY" >/dev/null
aws ec2 wait instance-terminated --instance-ids "$ACTIVE" "$STANDBY"
