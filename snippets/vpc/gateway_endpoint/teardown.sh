aws ec2 delete-vpc-endpoints --vpc-endpoint-ids "$S3_ENDPOINT" >/dev/null
