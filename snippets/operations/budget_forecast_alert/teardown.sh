aws budgets delete-budget --region us-east-1 --account-id "$ACCOUNT_ID" \
  --budget-name network-lab
