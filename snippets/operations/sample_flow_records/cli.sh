# On AWS the flow log writes these. Here, four records of one minute
start=$(date -u +%s)
end=$((start + 60))
aws logs create-log-stream --log-group-name flow-logs --log-stream-name eni-sample-all
aws logs put-log-events --log-group-name flow-logs --log-stream-name eni-sample-all \
  --log-events "[
  {\"timestamp\": ${start}000, \"message\": \"eni-sample 203.0.113.9 10.0.10.4 40112\
 22 6 2 3 180 $start $end REJECT ingress OK\"},
  {\"timestamp\": ${start}000, \"message\": \"eni-sample 203.0.113.9 10.0.10.4 40113\
 3389 6 2 3 180 $start $end REJECT ingress OK\"},
  {\"timestamp\": ${start}000, \"message\": \"eni-sample 198.51.100.20 10.0.10.4 51022\
 443 6 3 14 9822 $start $end ACCEPT ingress OK\"},
  {\"timestamp\": ${start}000, \"message\": \"eni-sample 10.0.10.4 10.0.11.7 33210\
 5432 6 2 5 300 $start $end REJECT egress OK\"}]" >/dev/null
aws logs describe-log-streams --log-group-name flow-logs \
  --query 'logStreams[].logStreamName' --output text
#> eni-sample-all
