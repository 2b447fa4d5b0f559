import boto3

# The network in October, by kind of use, the dearest first. The end is exclusive.
services = ["EC2 - Other", "Amazon Virtual Private Cloud"]
months = boto3.client("ce", "us-east-1").get_cost_and_usage(
    Granularity="MONTHLY",
    TimePeriod={"Start": "2026-10-01", "End": "2026-11-01"},
    Metrics=["UnblendedCost"],
    GroupBy=[
        {"Type": "DIMENSION", "Key": "SERVICE"},
        {"Type": "DIMENSION", "Key": "USAGE_TYPE"},
    ],
    Filter={"Dimensions": {"Key": "SERVICE", "Values": services}},
)["ResultsByTime"]
lines = [
    (float(group["Metrics"]["UnblendedCost"]["Amount"]), *group["Keys"])
    for month in months
    for group in month["Groups"]
]
for amount, service, usage in sorted(lines, reverse=True)[:15]:
    print(f"{amount:.2f}", service, usage)
