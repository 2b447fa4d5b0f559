import os

import boto3

ec2 = boto3.client("ec2")
vpc_id = os.environ["VPC_ID"]
in_vpc = [{"Name": "vpc-id", "Values": [vpc_id]}]
subnets = ec2.describe_subnets(Filters=in_vpc)["Subnets"]
for subnet in sorted(subnets, key=lambda each: each["CidrBlock"]):
    print(subnet["CidrBlock"], subnet["AvailabilityZone"], subnet["SubnetId"])
#> 10.0.0.0/24 us-east-1a subnet-7960cc4ca1611c7b8
#> 10.0.1.0/24 us-east-1b subnet-24e959d345ada3efb
#> 10.0.10.0/24 us-east-1a subnet-5e595130bddf7f04a
#> 10.0.11.0/24 us-east-1b subnet-5655ba6fd3129c811
attached = [{"Name": "attachment.vpc-id", "Values": [vpc_id]}]
for gateway in ec2.describe_internet_gateways(Filters=attached)["InternetGateways"]:
    print(gateway["InternetGatewayId"])
#> igw-55e3dee96bce98535
nat_gateways = ec2.describe_nat_gateways(Filters=in_vpc)["NatGateways"]
for nat_gateway in sorted(nat_gateways, key=lambda each: each["SubnetId"]):
    print(nat_gateway["NatGatewayId"], nat_gateway["State"], nat_gateway["SubnetId"])
#> nat-2f21e34ed52ff7f87 available subnet-24e959d345ada3efb
#> nat-176ae12eaeeebe23b available subnet-7960cc4ca1611c7b8
tables = ec2.describe_route_tables(Filters=in_vpc)["RouteTables"]
for table in sorted(tables, key=lambda each: each["RouteTableId"]):
    of_table = [each.get("SubnetId") for each in table["Associations"]]
    print(table["RouteTableId"], *sorted(filter(None, of_table)))
#> rtb-0401f7f0a7dd82b4e
#> rtb-cbfbf6a60d0b664f1 subnet-5e595130bddf7f04a
#> rtb-dd588c479c069b2ce subnet-5655ba6fd3129c811
#> rtb-f63e8e528147f5d33 subnet-24e959d345ada3efb subnet-7960cc4ca1611c7b8
