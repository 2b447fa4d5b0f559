# A bucket that only what comes through this endpoint can read and write.
# Whoever administers it must still be able to: not everything is denied.
account=$(aws sts get-caller-identity --query Account --output text)
BUCKET=field-guide-captures-$account
export BUCKET
aws s3api create-bucket --bucket "$BUCKET" >/dev/null
aws s3api put-bucket-policy --bucket "$BUCKET" --policy '{
  "Version": "2012-10-17", "Statement": [{"Sid": "OnlyThroughTheEndpoint",
    "Effect": "Deny", "Principal": "*", "Action": ["s3:GetObject", "s3:PutObject"],
    "Resource": "arn:aws:s3:::'"$BUCKET"'/*",
    "Condition": {"StringNotEquals": {"aws:SourceVpce": "'"$S3_ENDPOINT"'"}}}]}'
aws s3api get-bucket-policy --bucket "$BUCKET" --query Policy --output text |
  jq -r '.Statement[] | [.Effect, .Action[], .Condition[][]] | join(" ")'
#> Deny s3:GetObject s3:PutObject vpce-c9b80cda02f7fe9da
