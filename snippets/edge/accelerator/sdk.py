import os

import boto3

# The API is in us-west-2, wherever the endpoints are.
accelerators = boto3.client("globalaccelerator", region_name="us-west-2")
ACCELERATOR = accelerators.create_accelerator(Name="shop", IpAddressType="IPV4")[
    "Accelerator"
]["AcceleratorArn"]
LISTENER = accelerators.create_listener(
    AcceleratorArn=ACCELERATOR,
    Protocol="TCP",
    PortRanges=[{"FromPort": 443, "ToPort": 443}],
)["Listener"]["ListenerArn"]
ENDPOINT_GROUP = accelerators.create_endpoint_group(
    ListenerArn=LISTENER,
    EndpointGroupRegion="eu-west-1",
    EndpointConfigurations=[
        {
            "EndpointId": os.environ["LOAD_BALANCER_ARN"],
            "Weight": 128,
            "ClientIPPreservationEnabled": True,
        }
    ],
)["EndpointGroup"]["EndpointGroupArn"]
found = accelerators.describe_accelerator(AcceleratorArn=ACCELERATOR)["Accelerator"]
print(found["DnsName"], *found["IpSets"][0]["IpAddresses"])
#> a1234567890abcdef.awsglobalaccelerator.com 198.51.100.10 203.0.113.10
