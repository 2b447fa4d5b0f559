import os

import boto3

ec2 = boto3.client("ec2")
# The appliance's interface lies in a third subnet, and forwards what is not its own.
APPLIANCE = ec2.create_network_interface(
    SubnetId=os.environ["PUBLIC_SUBNET_A"],
    PrivateIpAddress="10.0.0.100",
    Description="appliance",
)["NetworkInterface"]["NetworkInterfaceId"]
ec2.modify_network_interface_attribute(
    NetworkInterfaceId=APPLIANCE, SourceDestCheck={"Value": False}
)
# The destination is the whole block of the other subnet, in both directions.
tables = [os.environ["PRIVATE_ROUTE_TABLE_A"], os.environ["PRIVATE_ROUTE_TABLE_B"]]
for table, other in zip(tables, ("10.0.11.0/24", "10.0.10.0/24"), strict=True):
    ec2.create_route(
        RouteTableId=table, DestinationCidrBlock=other, NetworkInterfaceId=APPLIANCE
    )
for table in tables:
    found = ec2.describe_route_tables(RouteTableIds=[table])["RouteTables"][0]
    for route in sorted(found["Routes"], key=lambda each: each["DestinationCidrBlock"]):
        print(
            route["DestinationCidrBlock"],
            route.get("NetworkInterfaceId")
            or route.get("NatGatewayId")
            or route["GatewayId"],
        )
#> 0.0.0.0/0 nat-176ae12eaeeebe23b
#> 10.0.0.0/16 local
#> 10.0.11.0/24 eni-efe1fe265a58d6f6f
#> 0.0.0.0/0 nat-2f21e34ed52ff7f87
#> 10.0.0.0/16 local
#> 10.0.10.0/24 eni-efe1fe265a58d6f6f
