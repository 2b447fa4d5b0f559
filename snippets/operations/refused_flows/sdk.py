import time
from collections import Counter

import boto3

# Refused flows of the last hour: how often, from where, to which address and port
hour_ago = (int(time.time()) - 3600) * 1000
pages = boto3.client("logs").get_paginator("filter_log_events")
flows = Counter()
for page in pages.paginate(
    logGroupName="flow-logs", startTime=hour_ago, filterPattern="REJECT"
):
    for event in page["events"]:
        field = event["message"].split()
        flows[f"{field[12]} {field[1]} -> {field[2]} port {field[4]}"] += 1
for flow, count in sorted(flows.items()):
    print(count, flow)
#> 1 egress 10.0.10.4 -> 10.0.11.7 port 5432
#> 1 ingress 203.0.113.9 -> 10.0.10.4 port 22
#> 1 ingress 203.0.113.9 -> 10.0.10.4 port 3389
