import boto3

ec2 = boto3.client("ec2")
VPC_ID = ec2.create_vpc(CidrBlock="10.0.0.0/16")["Vpc"]["VpcId"]
SUBNET_ID = ec2.create_subnet(
    VpcId=VPC_ID, CidrBlock="10.0.0.0/24", AvailabilityZone="us-east-1a"
)["Subnet"]["SubnetId"]

# 1. An internet gateway, attached to the VPC.
IGW_ID = ec2.create_internet_gateway()["InternetGateway"]["InternetGatewayId"]
ec2.attach_internet_gateway(InternetGatewayId=IGW_ID, VpcId=VPC_ID)
# 2. A route to it, in a table that the subnet uses.
ROUTE_TABLE = ec2.create_route_table(VpcId=VPC_ID)["RouteTable"]["RouteTableId"]
ec2.create_route(
    RouteTableId=ROUTE_TABLE, DestinationCidrBlock="0.0.0.0/0", GatewayId=IGW_ID
)
ec2.associate_route_table(RouteTableId=ROUTE_TABLE, SubnetId=SUBNET_ID)
# 3. A public IPv4 address for each instance, unless it gets an Elastic IP or IPv6.
ec2.modify_subnet_attribute(SubnetId=SUBNET_ID, MapPublicIpOnLaunch={"Value": True})
# 4. A public name for that address, if you want one.
ec2.modify_vpc_attribute(VpcId=VPC_ID, EnableDnsHostnames={"Value": True})
# 5. A security group that lets the traffic in: a new one lets nothing in.
GROUP_ID = ec2.create_security_group(
    VpcId=VPC_ID, GroupName="web", Description="HTTPS from anywhere"
)["GroupId"]
ec2.authorize_security_group_ingress(
    GroupId=GROUP_ID,
    IpPermissions=[
        {
            "IpProtocol": "tcp",
            "FromPort": 443,
            "ToPort": 443,
            "IpRanges": [{"CidrIp": "0.0.0.0/0"}],
        }
    ],
)
# 6. A network ACL that does not forbid it: the default one allows all.
acls = ec2.describe_network_acls(
    Filters=[{"Name": "association.subnet-id", "Values": [SUBNET_ID]}]
)["NetworkAcls"]
for entry in sorted(acls[0]["Entries"], key=lambda each: each["Egress"]):
    if entry["RuleAction"] == "allow":
        print(entry["Egress"], entry["CidrBlock"], entry["RuleAction"])
#> False 0.0.0.0/0 allow
#> True 0.0.0.0/0 allow
