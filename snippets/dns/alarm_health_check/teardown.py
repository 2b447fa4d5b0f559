import os

import boto3

route53 = boto3.client("route53")
route53.delete_health_check(HealthCheckId=os.environ["HEALTH_CHECK_ID"])
cloudwatch = boto3.client("cloudwatch")
cloudwatch.delete_alarms(AlarmNames=["VPN to the data centre is down"])
