RULE=$(aws elbv2 describe-rules --listener-arn "$LISTENER_ARN" --output text \
  --query "Rules[?Priority=='20'].RuleArn")
aws elbv2 modify-rule --rule-arn "$RULE" \
  --actions "Type=forward,TargetGroupArn=$WEB_TARGETS" >/dev/null
