import os

import boto3

boto3.client("budgets", "us-east-1").delete_budget(
    AccountId=os.environ["ACCOUNT_ID"], BudgetName="network-lab"
)
