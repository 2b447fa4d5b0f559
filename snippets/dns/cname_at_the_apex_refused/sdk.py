import os

import boto3
from botocore.exceptions import ClientError

record = {
    "Name": "example.com",
    "Type": "CNAME",
    "TTL": 300,
    "ResourceRecords": [{"Value": "www.example.net"}],
}
try:
    boto3.client("route53").change_resource_record_sets(
        HostedZoneId=os.environ["ZONE_ID"],
        ChangeBatch={"Changes": [{"Action": "CREATE", "ResourceRecordSet": record}]},
    )
except ClientError as error:
    print(error.response["Error"]["Code"])
#> InvalidChangeBatch
