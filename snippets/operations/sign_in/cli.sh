# Console credentials in the browser, refreshed for up to 12 hours
aws login --profile work
# Or IAM Identity Center, once it is configured
aws sso login --profile work
# Or an IAM user with an MFA device, which leaves a session of 12 hours in a second profile
aws configure mfa-login --profile work --update-profile work-mfa --duration-seconds 43200
# For a tool that cannot read such a profile
aws configure export-credentials --profile work --format env
# At the end of the day
aws logout --profile work
