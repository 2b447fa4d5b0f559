import os

import boto3

ec2 = boto3.client("ec2")
tables = [os.environ["PRIVATE_ROUTE_TABLE_A"], os.environ["PRIVATE_ROUTE_TABLE_B"]]
S3_ENDPOINT = ec2.create_vpc_endpoint(
    VpcId=os.environ["VPC_ID"],
    VpcEndpointType="Gateway",
    ServiceName="com.amazonaws.us-east-1.s3",
    RouteTableIds=tables,
)["VpcEndpoint"]["VpcEndpointId"]
# A route whose destination is a prefix list. AWS adds it, and keeps the list.
table = ec2.describe_route_tables(RouteTableIds=tables[:1])["RouteTables"][0]
shown = {
    route.get("DestinationPrefixListId") or route["DestinationCidrBlock"]: (
        route.get("GatewayId") or route["NatGatewayId"]
    )
    for route in table["Routes"]
}
for destination, target in sorted(shown.items()):
    print(destination, target)
#> 0.0.0.0/0 nat-176ae12eaeeebe23b
#> 10.0.0.0/16 local
#> pl-0d50eebd0c3a38804 vpce-c9b80cda02f7fe9da
# The name says whose addresses these are.
lists = [each for each in shown if each.startswith("pl-")]
for each in ec2.describe_managed_prefix_lists(PrefixListIds=lists)["PrefixLists"]:
    print(each["PrefixListName"], each["OwnerId"], each["AddressFamily"])
#> com.amazonaws.us-east-1.s3 AWS IPv4
