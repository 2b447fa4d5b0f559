role=$(aws sts assume-role --role-arn "$ROLE_ARN" --role-session-name field-guide)
AWS_ACCESS_KEY_ID=$(printf '%s' "$role" | jq -r '.Credentials.AccessKeyId')
AWS_SECRET_ACCESS_KEY=$(printf '%s' "$role" | jq -r '.Credentials.SecretAccessKey')
AWS_SESSION_TOKEN=$(printf '%s' "$role" | jq -r '.Credentials.SessionToken')
export AWS_ACCESS_KEY_ID AWS_SECRET_ACCESS_KEY AWS_SESSION_TOKEN
aws sts get-caller-identity --query Arn --output text
#> arn:aws:sts::123456789012:assumed-role/network-reader/field-guide
