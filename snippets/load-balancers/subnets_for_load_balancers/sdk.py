import boto3

ec2 = boto3.client("ec2")
VPC_ID = ec2.create_vpc(
    CidrBlock="10.20.0.0/16",
    TagSpecifications=[
        {"ResourceType": "vpc", "Tags": [{"Key": "Name", "Value": "shop"}]}
    ],
)["Vpc"]["VpcId"]
IGW_ID = ec2.create_internet_gateway()["InternetGateway"]["InternetGatewayId"]
ec2.attach_internet_gateway(InternetGatewayId=IGW_ID, VpcId=VPC_ID)
SUBNET_A = ec2.create_subnet(
    VpcId=VPC_ID, CidrBlock="10.20.0.0/24", AvailabilityZone="us-east-1a"
)["Subnet"]["SubnetId"]
SUBNET_B = ec2.create_subnet(
    VpcId=VPC_ID, CidrBlock="10.20.1.0/24", AvailabilityZone="us-east-1b"
)["Subnet"]["SubnetId"]
TABLE_ID = ec2.create_route_table(VpcId=VPC_ID)["RouteTable"]["RouteTableId"]
ec2.create_route(
    RouteTableId=TABLE_ID, GatewayId=IGW_ID, DestinationCidrBlock="0.0.0.0/0"
)
for subnet in (SUBNET_A, SUBNET_B):
    ec2.associate_route_table(RouteTableId=TABLE_ID, SubnetId=subnet)
BALANCER_GROUP = ec2.create_security_group(
    VpcId=VPC_ID, GroupName="balancer", Description="HTTP and HTTPS from anywhere"
)["GroupId"]
for port in (80, 443):
    ec2.authorize_security_group_ingress(
        GroupId=BALANCER_GROUP,
        IpPermissions=[
            {
                "IpProtocol": "tcp",
                "FromPort": port,
                "ToPort": port,
                "IpRanges": [{"CidrIp": "0.0.0.0/0"}],
            }
        ],
    )
found = ec2.describe_subnets(Filters=[{"Name": "vpc-id", "Values": [VPC_ID]}])
for subnet in sorted(found["Subnets"], key=lambda each: each["CidrBlock"]):
    print(subnet["AvailabilityZone"], subnet["CidrBlock"])
#> us-east-1a 10.20.0.0/24
#> us-east-1b 10.20.1.0/24
