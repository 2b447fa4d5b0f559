ACCOUNT_ID=$(aws sts get-caller-identity --query Account --output text)
export ACCOUNT_ID
# 100 dollars a month, and a mail when 80 % is spent, and when the forecast passes 100 %
aws budgets create-budget --region us-east-1 --account-id "$ACCOUNT_ID" --budget '{
  "BudgetName": "network-lab", "BudgetType": "COST", "TimeUnit": "MONTHLY",
  "BudgetLimit": {"Amount": "100", "Unit": "USD"}}' \
  --notifications-with-subscribers '[
  {"Notification": {"NotificationType": "ACTUAL", "Threshold": 80,
    "ComparisonOperator": "GREATER_THAN", "ThresholdType": "PERCENTAGE"},
   "Subscribers": [{"SubscriptionType": "EMAIL", "Address": "noc@example.com"}]},
  {"Notification": {"NotificationType": "FORECASTED", "Threshold": 100,
    "ComparisonOperator": "GREATER_THAN", "ThresholdType": "PERCENTAGE"},
   "Subscribers": [{"SubscriptionType": "EMAIL", "Address": "noc@example.com"}]}]'
aws budgets describe-notifications-for-budget --region us-east-1 \
  --account-id "$ACCOUNT_ID" --budget-name network-lab --output text --query \
  'sort_by(Notifications,&NotificationType)[].[NotificationType,Threshold,ThresholdType]'
#> ACTUAL	80	PERCENTAGE
#> FORECASTED	100	PERCENTAGE
