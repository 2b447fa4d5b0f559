import os

import boto3

ec2 = boto3.client("ec2")
subnet = os.environ["SPARE_SUBNET"]
tables = ec2.describe_route_tables(
    Filters=[{"Name": "association.subnet-id", "Values": [subnet]}]
)["RouteTables"]
for table in tables:
    for association in table["Associations"]:
        if association.get("SubnetId") == subnet:
            ec2.disassociate_route_table(
                AssociationId=association["RouteTableAssociationId"]
            )
ec2.delete_subnet(SubnetId=subnet)
