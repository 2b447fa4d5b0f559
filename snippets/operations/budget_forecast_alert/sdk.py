import boto3

ACCOUNT_ID = boto3.client("sts").get_caller_identity()["Account"]
# 100 dollars a month, and a mail when 80 % is spent, and when the forecast passes 100 %
budgets = boto3.client("budgets", "us-east-1")
mail = [{"SubscriptionType": "EMAIL", "Address": "noc@example.com"}]
alerts = [
    {
        "Notification": {
            "NotificationType": kind,
            "Threshold": percent,
            "ComparisonOperator": "GREATER_THAN",
            "ThresholdType": "PERCENTAGE",
        },
        "Subscribers": mail,
    }
    for kind, percent in (("ACTUAL", 80), ("FORECASTED", 100))
]
budgets.create_budget(
    AccountId=ACCOUNT_ID,
    Budget={
        "BudgetName": "network-lab",
        "BudgetType": "COST",
        "TimeUnit": "MONTHLY",
        "BudgetLimit": {"Amount": "100", "Unit": "USD"},
    },
    NotificationsWithSubscribers=alerts,
)
found = budgets.describe_notifications_for_budget(
    AccountId=ACCOUNT_ID, BudgetName="network-lab"
)["Notifications"]
for each in sorted(found, key=lambda each: each["NotificationType"]):
    print(each["NotificationType"], each["Threshold"], each["ThresholdType"])
#> ACTUAL 80 PERCENTAGE
#> FORECASTED 100 PERCENTAGE
