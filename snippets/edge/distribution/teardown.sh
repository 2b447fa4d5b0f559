# Switch it off, wait until every edge knows, delete it.
config=$(aws cloudfront get-distribution-config --id "$DISTRIBUTION_ID" \
  --query DistributionConfig | jq '.Enabled = false')
etag=$(aws cloudfront get-distribution-config --id "$DISTRIBUTION_ID" \
  --query ETag --output text)
aws cloudfront update-distribution --id "$DISTRIBUTION_ID" --if-match "$etag" \
  --distribution-config "$config" >/dev/null
aws cloudfront wait distribution-deployed --id "$DISTRIBUTION_ID"
etag=$(aws cloudfront get-distribution-config --id "$DISTRIBUTION_ID" \
  --query ETag --output text)
aws cloudfront delete-distribution --id "$DISTRIBUTION_ID" --if-match "$etag"
