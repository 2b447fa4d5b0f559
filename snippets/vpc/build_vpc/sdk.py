import boto3

ec2 = boto3.client("ec2")
VPC_ID = ec2.create_vpc(
    CidrBlock="10.0.0.0/16",
    TagSpecifications=[
        {"ResourceType": "vpc", "Tags": [{"Key": "Name", "Value": "demo"}]}
    ],
)["Vpc"]["VpcId"]
for index, zone in enumerate("ab"):
    subnet = ec2.create_subnet(
        VpcId=VPC_ID,
        CidrBlock=f"10.0.{index}.0/24",
        AvailabilityZone=f"us-east-1{zone}",
    )
    print(subnet["Subnet"]["SubnetId"])
#> subnet-7960cc4ca1611c7b8
#> subnet-5e595130bddf7f04a
for vpc in ec2.describe_vpcs()["Vpcs"]:
    print(vpc["VpcId"], vpc["CidrBlock"])
#> vpc-60d3408965d9e2d1b 172.31.0.0/16
#> vpc-37a5670dd28cf123b 10.0.0.0/16
