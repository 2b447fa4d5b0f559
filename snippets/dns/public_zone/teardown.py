import os

import boto3

boto3.client("route53").delete_hosted_zone(Id=os.environ["ZONE_ID"])
