# The rule of priority 20 sends all to one group. The other one gets a tenth
RULE=$(aws elbv2 describe-rules --listener-arn "$LISTENER_ARN" --output text \
  --query "Rules[?Priority=='20'].RuleArn")
forward='Type=forward,ForwardConfig={TargetGroups=['
forward=$forward"{TargetGroupArn=$WEB_TARGETS,Weight=9},"
forward=$forward"{TargetGroupArn=$API_TARGETS,Weight=1}]}"
aws elbv2 modify-rule --rule-arn "$RULE" --actions "$forward" --output json \
  --query 'Rules[0].Actions[0].ForwardConfig.TargetGroups' |
  jq -r '.[] | "\(.TargetGroupArn | split("/")[1]) \(.Weight)"'
#> web 9
#> api 1
