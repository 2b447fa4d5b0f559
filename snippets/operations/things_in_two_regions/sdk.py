import boto3

# In us-east-1: an instance in the default VPC, and an Elastic IP that nobody uses
ec2 = boto3.client("ec2")
default = ec2.describe_vpcs(Filters=[{"Name": "is-default", "Values": ["true"]}])
EAST_VPC = default["Vpcs"][0]["VpcId"]
SECURITY_GROUP = ec2.create_security_group(
    VpcId=EAST_VPC, GroupName="web", Description="HTTPS from anywhere"
)["GroupId"]
ec2.authorize_security_group_ingress(
    GroupId=SECURITY_GROUP,
    IpPermissions=[
        {
            "IpProtocol": "tcp",
            "FromPort": 443,
            "ToPort": 443,
            "IpRanges": [{"CidrIp": "0.0.0.0/0"}],
        }
    ],
)
subnets = []
for zone in ("us-east-1a", "us-east-1b"):
    found = ec2.describe_subnets(
        Filters=[
            {"Name": "default-for-az", "Values": ["true"]},
            {"Name": "availability-zone", "Values": [zone]},
        ]
    )
    subnets.append(found["Subnets"][0]["SubnetId"])
image = "/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64"
image_id = boto3.client("ssm").get_parameter(Name=image)["Parameter"]["Value"]
INSTANCE_ID = ec2.run_instances(
    ImageId=image_id,
    InstanceType="t3.micro",
    SubnetId=subnets[0],
    SecurityGroupIds=[SECURITY_GROUP],
    MinCount=1,
    MaxCount=1,
)["Instances"][0]["InstanceId"]
address = ec2.allocate_address(
    Domain="vpc",
    TagSpecifications=[
        {"ResourceType": "elastic-ip", "Tags": [{"Key": "Name", "Value": "spare"}]}
    ],
)
print(address["Domain"])
#> vpc

# An Application and a Network Load Balancer, and a Classic one
elbv2 = boto3.client("elbv2")
shop = elbv2.create_load_balancer(
    Name="shop", Subnets=subnets, SecurityGroups=[SECURITY_GROUP]
)
print(shop["LoadBalancers"][0]["Type"])
#> application
ingest = elbv2.create_load_balancer(Name="ingest", Type="network", Subnets=subnets)
print(ingest["LoadBalancers"][0]["Type"])
#> network
old = boto3.client("elb").create_load_balancer(
    LoadBalancerName="old-shop",
    Subnets=subnets[:1],
    SecurityGroups=[SECURITY_GROUP],
    Listeners=[{"Protocol": "HTTP", "LoadBalancerPort": 80, "InstancePort": 80}],
)
print(old["DNSName"])
#> old-shop-867795597.us-east-1.elb.amazonaws.com

# In eu-west-1: one instance
west_image = boto3.client("ssm", "eu-west-1").get_parameter(Name=image)
west = boto3.client("ec2", "eu-west-1")
found = west.describe_subnets(
    Filters=[
        {"Name": "default-for-az", "Values": ["true"]},
        {"Name": "availability-zone", "Values": ["eu-west-1a"]},
    ]
)
WEST_INSTANCE_ID = west.run_instances(
    SubnetId=found["Subnets"][0]["SubnetId"],
    ImageId=west_image["Parameter"]["Value"],
    InstanceType="t3.micro",
    MinCount=1,
    MaxCount=1,
)["Instances"][0]["InstanceId"]
print(INSTANCE_ID, WEST_INSTANCE_ID, sep="\n")
#> i-d1d17318f7f450fdb
#> i-3df0007ccb4151973
