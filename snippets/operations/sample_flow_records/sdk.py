import time

import boto3

# On AWS the flow log writes these. Here, four records of one minute
start = int(time.time())
times = f"{start} {start + 60}"
records = [
    f"eni-sample 203.0.113.9 10.0.10.4 40112 22 6 2 3 180 {times} REJECT ingress OK",
    f"eni-sample 203.0.113.9 10.0.10.4 40113 3389 6 2 3 180 {times} REJECT ingress OK",
    f"eni-sample 198.51.100.20 10.0.10.4 51022 443 6 3 14 9822 {times} ACCEPT ingress OK",
    f"eni-sample 10.0.10.4 10.0.11.7 33210 5432 6 2 5 300 {times} REJECT egress OK",
]
logs = boto3.client("logs")
stream = {"logGroupName": "flow-logs", "logStreamName": "eni-sample-all"}
logs.create_log_stream(**stream)
events = [{"timestamp": start * 1000, "message": record} for record in records]
logs.put_log_events(**stream, logEvents=events)
for each in logs.describe_log_streams(logGroupName="flow-logs")["logStreams"]:
    print(each["logStreamName"])
#> eni-sample-all
