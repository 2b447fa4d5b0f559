import os

import boto3

ec2, elb = boto3.client("ec2"), boto3.client("elbv2")
# An address that somebody saw in a log: here, one of the load balancer itself
description = "ELB " + os.environ["ALB_ARN"].partition("loadbalancer/")[2]
mine = ec2.describe_network_interfaces(
    Filters=[{"Name": "description", "Values": [description]}]
)["NetworkInterfaces"]
address = min(mine, key=lambda each: each["AvailabilityZone"])["PrivateIpAddress"]

found = ec2.describe_network_interfaces(
    Filters=[{"Name": "addresses.private-ip-address", "Values": [address]}]
)["NetworkInterfaces"][0]
print(found["Description"])
#> ELB app/shop/de357da6499ac457
for group in found["Groups"]:
    print(group["GroupId"], group["GroupName"])
#> sg-6929fccf1ccc2c9ab balancer

# The second word of the description is the end of an ARN: kind, name, ID
name = found["Description"].split("/")[1]
for balancer in elb.describe_load_balancers(Names=[name])["LoadBalancers"]:
    print(balancer["LoadBalancerName"], balancer["Type"], balancer["DNSName"])
#> shop application shop-821910066.us-east-1.elb.amazonaws.com
