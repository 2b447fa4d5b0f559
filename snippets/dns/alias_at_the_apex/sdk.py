import os

import boto3

elb = boto3.client("elbv2")
route53 = boto3.client("route53")
zone = os.environ["ZONE_ID"]
# The zone of the target belongs to the load balancer and not to you
found = elb.describe_load_balancers(LoadBalancerArns=[os.environ["ALB_ARN"]])
balancer = found["LoadBalancers"][0]
targets = {
    "example.com": (balancer["DNSName"], balancer["CanonicalHostedZoneId"]),
    "www.example.com": ("example.com", zone),
}
changes = []
for name, (target, target_zone) in targets.items():
    alias = {
        "DNSName": target,
        "HostedZoneId": target_zone,
        "EvaluateTargetHealth": True,
    }
    record = {"Name": name, "Type": "A", "AliasTarget": alias}
    changes.append({"Action": "UPSERT", "ResourceRecordSet": record})
change = route53.change_resource_record_sets(
    HostedZoneId=zone, ChangeBatch={"Changes": changes}
)
waiter = route53.get_waiter("resource_record_sets_changed")
waiter.wait(Id=change["ChangeInfo"]["Id"])

# Aliases show in the API only: dig sees A records with addresses
records = route53.list_resource_record_sets(HostedZoneId=zone)["ResourceRecordSets"]
for record in records:
    alias = record.get("AliasTarget")
    if alias:
        print(record["Name"], record["Type"], alias["DNSName"], alias["HostedZoneId"])
#> example.com. A shop-821910066.us-east-1.elb.amazonaws.com. Z35SXDOTRQ7X7K
#> www.example.com. A example.com. Z07QQZNAX7J1R1M9AZMOD
