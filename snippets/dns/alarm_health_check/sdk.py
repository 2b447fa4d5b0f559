import os

import boto3

# No checker reaches a private address, but CloudWatch knows the tunnels
boto3.client("cloudwatch").put_metric_alarm(
    AlarmName="VPN to the data centre is down",
    Namespace="AWS/VPN",
    MetricName="TunnelState",
    Dimensions=[{"Name": "VpnId", "Value": os.environ["VPN_ID"]}],
    Statistic="Maximum",
    Period=60,
    EvaluationPeriods=2,
    Threshold=0.0,
    ComparisonOperator="LessThanOrEqualToThreshold",
    TreatMissingData="breaching",
)
route53 = boto3.client("route53")
alarm = {"Region": "us-east-1", "Name": "VPN to the data centre is down"}
HEALTH_CHECK_ID = route53.create_health_check(
    CallerReference="vpn-1",
    HealthCheckConfig={
        "Type": "CLOUDWATCH_METRIC",
        "AlarmIdentifier": alarm,
        "InsufficientDataHealthStatus": "Unhealthy",
    },
)["HealthCheck"]["Id"]
check = route53.get_health_check(HealthCheckId=HEALTH_CHECK_ID)["HealthCheck"]
config = check["HealthCheckConfig"]
alarm = config["AlarmIdentifier"]
no_data = config["InsufficientDataHealthStatus"]
print(config["Type"], alarm["Region"], alarm["Name"], no_data, sep=" | ")
#> CLOUDWATCH_METRIC | us-east-1 | VPN to the data centre is down | Unhealthy
