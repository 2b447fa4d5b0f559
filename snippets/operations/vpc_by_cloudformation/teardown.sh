aws cloudformation delete-stack --stack-name lab-network
aws cloudformation wait stack-delete-complete --stack-name lab-network
