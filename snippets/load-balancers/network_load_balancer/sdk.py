import os

import boto3

ec2, elb = boto3.client("ec2"), boto3.client("elbv2")
ADDRESS_A = ec2.allocate_address(Domain="vpc")["AllocationId"]
ADDRESS_B = ec2.allocate_address(Domain="vpc")["AllocationId"]
NLB_ARN = elb.create_load_balancer(
    Name="ingest",
    Type="network",
    Scheme="internet-facing",
    SecurityGroups=[os.environ["BALANCER_GROUP"]],
    SubnetMappings=[
        {"SubnetId": os.environ["SUBNET_A"], "AllocationId": ADDRESS_A},
        {"SubnetId": os.environ["SUBNET_B"], "AllocationId": ADDRESS_B},
    ],
)["LoadBalancers"][0]["LoadBalancerArn"]
NLB_TARGETS = elb.create_target_group(
    Name="ingest",
    TargetType="ip",
    Protocol="TCP",
    Port=443,
    VpcId=os.environ["VPC_ID"],
)["TargetGroups"][0]["TargetGroupArn"]
elb.get_waiter("load_balancer_available").wait(LoadBalancerArns=[NLB_ARN])
elb.create_listener(
    LoadBalancerArn=NLB_ARN,
    Protocol="TCP",
    Port=443,
    DefaultActions=[{"Type": "forward", "TargetGroupArn": NLB_TARGETS}],
)

# Its name, and the zones with their addresses
found = elb.describe_load_balancers(LoadBalancerArns=[NLB_ARN])["LoadBalancers"][0]
print(found["DNSName"], found["CanonicalHostedZoneId"])
#> ingest-de357da6499ac457.elb.us-east-1.amazonaws.com Z26RNL4JYFTOTI
for zone in sorted(found["AvailabilityZones"], key=lambda each: each["ZoneName"]):
    print(zone["ZoneName"], zone["LoadBalancerAddresses"][0]["IpAddress"])
#> us-east-1a 198.51.100.20
#> us-east-1b 198.51.100.149
