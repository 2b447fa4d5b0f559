import os

import boto3

ec2 = boto3.client("ec2")
found = ec2.describe_instances(InstanceIds=[os.environ["INSTANCE_ID"]])
address = found["Reservations"][0]["Instances"][0]["PublicIpAddress"]
for page in ec2.get_paginator("describe_network_interfaces").paginate():
    for interface in page["NetworkInterfaces"]:
        if interface.get("Association", {}).get("PublicIp") != address:
            continue
        attachment = interface.get("Attachment", {})
        print("interface", interface["NetworkInterfaceId"])
        print("holds it", attachment.get("InstanceId") or interface["Description"])
        for group in interface["Groups"]:
            print("group", group["GroupId"], group["GroupName"])
#> interface eni-724954a92d59382db
#> holds it i-d1d17318f7f450fdb
#> group sg-6929fccf1ccc2c9ab web
