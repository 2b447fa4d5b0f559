# Whether SSH from the internet would get to this instance, by configuration
gateway_id=$(aws ec2 describe-internet-gateways --output text \
  --filters "Name=attachment.vpc-id,Values=$EAST_VPC" \
  --query 'InternetGateways[0].InternetGatewayId')
PATH_ID=$(aws ec2 create-network-insights-path --protocol tcp \
  --source "$gateway_id" --destination "$INSTANCE_ID" \
  --filter-at-source 'DestinationPortRange={FromPort=22,ToPort=22}' \
  --query NetworkInsightsPath.NetworkInsightsPathId --output text)
export PATH_ID
ANALYSIS_ID=$(aws ec2 start-network-insights-analysis \
  --network-insights-path-id "$PATH_ID" \
  --query NetworkInsightsAnalysis.NetworkInsightsAnalysisId --output text)
export ANALYSIS_ID

# It takes a minute or so
while [ "$(aws ec2 describe-network-insights-analyses --output text \
  --network-insights-analysis-ids "$ANALYSIS_ID" \
  --query 'NetworkInsightsAnalyses[0].Status')" = running ]; do
  sleep 15
done
aws ec2 describe-network-insights-analyses --output json \
  --network-insights-analysis-ids "$ANALYSIS_ID" | jq -r '.NetworkInsightsAnalyses[] |
    "reachable \(.NetworkPathFound)", (.Explanations[] |
    "\(.ExplanationCode) \(.Direction) \(.SecurityGroups | map(.Id) | join(" "))")'
#> reachable false
#> ENI_SG_RULES_MISMATCH ingress sg-6929fccf1ccc2c9ab
