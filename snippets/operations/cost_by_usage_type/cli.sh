# The network in October, by kind of use, the dearest first. The end is exclusive.
aws ce get-cost-and-usage --region us-east-1 --granularity MONTHLY \
  --time-period Start=2026-10-01,End=2026-11-01 --metrics UnblendedCost \
  --group-by Type=DIMENSION,Key=SERVICE Type=DIMENSION,Key=USAGE_TYPE \
  --filter '{"Dimensions": {"Key": "SERVICE", "Values": ["EC2 - Other",
    "Amazon Virtual Private Cloud"]}}' --query \
  'ResultsByTime[].Groups[].[Metrics.UnblendedCost.Amount,Keys[0],Keys[1]]' \
  --output text | sort -k1,1nr | head -n 15
