session=$(aws sts get-session-token --serial-number "$MFA_SERIAL" \
  --token-code "$MFA_CODE" --duration-seconds 43200 --output json)
AWS_ACCESS_KEY_ID=$(printf '%s' "$session" | jq -r '.Credentials.AccessKeyId')
AWS_SECRET_ACCESS_KEY=$(printf '%s' "$session" | jq -r '.Credentials.SecretAccessKey')
AWS_SESSION_TOKEN=$(printf '%s' "$session" | jq -r '.Credentials.SessionToken')
export AWS_ACCESS_KEY_ID AWS_SECRET_ACCESS_KEY AWS_SESSION_TOKEN
printf '%s' "$session" | jq -r '"valid until \(.Credentials.Expiration)"'
#> valid until 2026-11-23T21:00:00Z
aws sts get-caller-identity --query Account --output text
#> 123456789012
