aws ec2 delete-network-insights-analysis \
  --network-insights-analysis-id "$ANALYSIS_ID" >/dev/null
aws ec2 delete-network-insights-path --network-insights-path-id "$PATH_ID" >/dev/null
