import os

import boto3

route53 = boto3.client("route53")
route53.delete_health_check(HealthCheckId=os.environ["SITE_CHECK"])
route53.delete_health_check(HealthCheckId=os.environ["CHECK_A"])
route53.delete_health_check(HealthCheckId=os.environ["CHECK_B"])
route53.delete_health_check(HealthCheckId=os.environ["CHECK_C"])
