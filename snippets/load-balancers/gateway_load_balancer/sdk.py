import os

import boto3

ec2, elb = boto3.client("ec2"), boto3.client("elbv2")
GWLB_ARN = elb.create_load_balancer(
    Name="inspection",
    Type="gateway",
    Subnets=[os.environ["SUBNET_A"], os.environ["SUBNET_B"]],
)["LoadBalancers"][0]["LoadBalancerArn"]
APPLIANCES = elb.create_target_group(
    Name="appliances",
    TargetType="ip",
    Protocol="GENEVE",
    Port=6081,
    VpcId=os.environ["VPC_ID"],
    HealthCheckProtocol="TCP",
    HealthCheckPort="80",
)["TargetGroups"][0]["TargetGroupArn"]
elb.get_waiter("load_balancer_available").wait(LoadBalancerArns=[GWLB_ARN])

# Its listener takes all packets: it has neither protocol nor port
listener = elb.create_listener(
    LoadBalancerArn=GWLB_ARN,
    DefaultActions=[{"Type": "forward", "TargetGroupArn": APPLIANCES}],
)["Listeners"][0]
print(listener["DefaultActions"][0]["Type"])
#> forward
elb.register_targets(
    TargetGroupArn=APPLIANCES, Targets=[{"Id": "10.20.0.10"}, {"Id": "10.20.1.10"}]
)

# One interface in each subnet, without a security group
description = "ELB " + GWLB_ARN.partition("loadbalancer/")[2]
found = ec2.describe_network_interfaces(
    Filters=[{"Name": "description", "Values": [description]}]
)["NetworkInterfaces"]
for each in sorted(found, key=lambda each: each["AvailabilityZone"]):
    print(each["AvailabilityZone"], each["InterfaceType"], len(each["Groups"]))
#> us-east-1a gateway_load_balancer 0
#> us-east-1b gateway_load_balancer 0
