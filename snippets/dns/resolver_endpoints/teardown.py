import os
import time

import boto3

ec2 = boto3.client("ec2")
group = os.environ["DNS_GROUP"]
boto3.client("route53resolver").delete_resolver_endpoint(
    ResolverEndpointId=os.environ["INBOUND_ENDPOINT"]
)
# Its interfaces take some minutes to go, and hold the group until then.
while ec2.describe_network_interfaces(
    Filters=[{"Name": "group-id", "Values": [group]}]
)["NetworkInterfaces"]:
    time.sleep(15)
ec2.delete_security_group(GroupId=group)
