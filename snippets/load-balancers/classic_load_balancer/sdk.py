import os

import boto3

ec2, elb = boto3.client("ec2"), boto3.client("elb")
ports = [("HTTP", 80, 8080), ("TCP", 443, 8443)]
elb.create_load_balancer(
    LoadBalancerName="old-shop",
    Listeners=[
        {
            "Protocol": protocol,
            "LoadBalancerPort": front,
            "InstanceProtocol": protocol,
            "InstancePort": back,
        }
        for protocol, front, back in ports
    ],
    Subnets=[os.environ["SUBNET_A"], os.environ["SUBNET_B"]],
    SecurityGroups=[os.environ["BALANCER_GROUP"]],
)

# It answers to elb only, and calls things by other names than elbv2 does
[balancer] = elb.describe_load_balancers(LoadBalancerNames=["old-shop"])[
    "LoadBalancerDescriptions"
]
print(balancer["Scheme"], balancer["DNSName"], balancer["CanonicalHostedZoneNameID"])
#> internet-facing old-shop-867795597.us-east-1.elb.amazonaws.com Z35SXDOTRQ7X7K
listeners = [each["Listener"] for each in balancer["ListenerDescriptions"]]
for each in sorted(listeners, key=lambda listener: listener["Protocol"]):
    front = f"{each['Protocol']} {each['LoadBalancerPort']}"
    print(f"{front} to {each['InstanceProtocol']} {each['InstancePort']}")
#> HTTP 80 to HTTP 8080
#> TCP 443 to TCP 8443

# Its addresses are those of its interfaces
interfaces = ec2.describe_network_interfaces(
    Filters=[{"Name": "description", "Values": ["ELB old-shop"]}]
)["NetworkInterfaces"]
for each in sorted(interfaces, key=lambda interface: interface["AvailabilityZone"]):
    public = each["Association"]["PublicIp"]
    print(each["AvailabilityZone"], each["PrivateIpAddress"], public)
#> us-east-1a 10.20.0.84 198.51.100.201
#> us-east-1b 10.20.1.166 198.51.100.33
