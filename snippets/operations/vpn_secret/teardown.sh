# It can be restored for seven days
aws secretsmanager delete-secret --secret-id vpn/branch-office \
  --recovery-window-in-days 7 >/dev/null
