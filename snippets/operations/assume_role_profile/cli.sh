# Profiles are text in ~/.aws/config, and source_profile says whose key asks for the role
aws configure set region eu-west-1 --profile base
aws configure set aws_access_key_id "$AWS_ACCESS_KEY_ID" --profile base
aws configure set aws_secret_access_key "$AWS_SECRET_ACCESS_KEY" --profile base
aws configure set role_arn "$ROLE_ARN" --profile network-reader
aws configure set source_profile base --profile network-reader
aws configure set role_session_name field-guide --profile network-reader
aws configure set region eu-west-1 --profile network-reader
aws sts get-caller-identity --profile network-reader --query Arn --output text
#> arn:aws:sts::123456789012:assumed-role/network-reader/field-guide
