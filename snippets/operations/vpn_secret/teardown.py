import boto3

# It can be restored for seven days
boto3.client("secretsmanager").delete_secret(
    SecretId="vpn/branch-office", RecoveryWindowInDays=7
)
