# From the inside out. An accelerator must be off before it goes.
aws globalaccelerator update-accelerator --region us-west-2 \
  --accelerator-arn "$ACCELERATOR" --no-enabled >/dev/null
aws globalaccelerator delete-endpoint-group --region us-west-2 \
  --endpoint-group-arn "$ENDPOINT_GROUP"
aws globalaccelerator delete-listener --region us-west-2 \
  --listener-arn "$LISTENER"
aws globalaccelerator delete-accelerator --region us-west-2 \
  --accelerator-arn "$ACCELERATOR"
