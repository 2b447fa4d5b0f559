import os

import boto3

ec2 = boto3.client("ec2")
in_vpc = {"Name": "vpc-id", "Values": [os.environ["VPC_ID"]]}
# A new subnet, associated with nothing: it uses the main table.
SPARE_SUBNET = ec2.create_subnet(
    VpcId=os.environ["VPC_ID"],
    CidrBlock="10.0.20.0/24",
    AvailabilityZone="us-east-1a",
)["Subnet"]["SubnetId"]

main = ec2.describe_route_tables(
    Filters=[in_vpc, {"Name": "association.main", "Values": ["true"]}]
)["RouteTables"][0]["RouteTableId"]
subnets = ec2.describe_subnets(Filters=[in_vpc])["Subnets"]
for subnet in sorted(subnets, key=lambda each: each["CidrBlock"]):
    tables = ec2.describe_route_tables(
        Filters=[{"Name": "association.subnet-id", "Values": [subnet["SubnetId"]]}]
    )["RouteTables"]
    print(
        subnet["SubnetId"],
        tables[0]["RouteTableId"] if tables else f"{main} (main)",
    )
#> subnet-7960cc4ca1611c7b8 rtb-f63e8e528147f5d33
#> subnet-24e959d345ada3efb rtb-f63e8e528147f5d33
#> subnet-5e595130bddf7f04a rtb-cbfbf6a60d0b664f1
#> subnet-5655ba6fd3129c811 rtb-dd588c479c069b2ce
#> subnet-19d2f30ba2cc0d26c rtb-0401f7f0a7dd82b4e (main)

# An association of its own takes it off the main table.
associated = ec2.associate_route_table(
    RouteTableId=os.environ["PRIVATE_ROUTE_TABLE_A"], SubnetId=SPARE_SUBNET
)
print(associated["AssociationState"]["State"])
#> associated
