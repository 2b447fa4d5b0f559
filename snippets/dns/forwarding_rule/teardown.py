import contextlib
import os
import time

import boto3

ec2, resolver = boto3.client("ec2"), boto3.client("route53resolver")
group, rule = os.environ["DNS_OUT_GROUP"], os.environ.get("RULE_ID", "none")
with contextlib.suppress(resolver.exceptions.ResourceNotFoundException):
    resolver.disassociate_resolver_rule(VPCId=os.environ["VPC_ID"], ResolverRuleId=rule)
with contextlib.suppress(resolver.exceptions.ResourceNotFoundException):
    resolver.delete_resolver_rule(ResolverRuleId=rule)
resolver.delete_resolver_endpoint(ResolverEndpointId=os.environ["OUTBOUND_ENDPOINT"])
# Its interfaces take some minutes to go, and hold the group until then.
while ec2.describe_network_interfaces(
    Filters=[{"Name": "group-id", "Values": [group]}]
)["NetworkInterfaces"]:
    time.sleep(15)
ec2.delete_security_group(GroupId=group)
