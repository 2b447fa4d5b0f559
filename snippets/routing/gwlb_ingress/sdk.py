import time

import boto3

ec2 = boto3.client("ec2")
elbv2 = boto3.client("elbv2")
TARGETS = [
    "GatewayId",
    "NatGatewayId",
    "NetworkInterfaceId",
    "TransitGatewayId",
    "VpcPeeringConnectionId",
]


def named(kind, name):
    return [{"ResourceType": kind, "Tags": [{"Key": "Name", "Value": name}]}]


PROVIDER_VPC_ID = ec2.create_vpc(
    CidrBlock="10.100.0.0/16", TagSpecifications=named("vpc", "inspection")
)["Vpc"]["VpcId"]
APPLIANCE_SUBNET = ec2.create_subnet(
    VpcId=PROVIDER_VPC_ID,
    CidrBlock="10.100.0.0/24",
    AvailabilityZone="us-east-1a",
    TagSpecifications=named("subnet", "appliances-a"),
)["Subnet"]["SubnetId"]
APPLIANCE_GROUP = ec2.create_security_group(
    GroupName="appliance",
    Description="GENEVE and health checks from the load balancer",
    VpcId=PROVIDER_VPC_ID,
    TagSpecifications=named("security-group", "appliance"),
)["GroupId"]
ec2.authorize_security_group_ingress(
    GroupId=APPLIANCE_GROUP,
    IpPermissions=[
        {
            "IpProtocol": "udp",
            "FromPort": 6081,
            "ToPort": 6081,
            "IpRanges": [{"CidrIp": "10.100.0.0/24"}],
        },
        {
            "IpProtocol": "tcp",
            "FromPort": 80,
            "ToPort": 80,
            "IpRanges": [{"CidrIp": "10.100.0.0/24"}],
        },
    ],
)
APPLIANCE_ENI = ec2.create_network_interface(
    SubnetId=APPLIANCE_SUBNET,
    PrivateIpAddress="10.100.0.10",
    Groups=[APPLIANCE_GROUP],
    TagSpecifications=named("network-interface", "appliance"),
)["NetworkInterface"]["NetworkInterfaceId"]
ec2.modify_network_interface_attribute(
    NetworkInterfaceId=APPLIANCE_ENI, SourceDestCheck={"Value": False}
)
APPLIANCE_ID = ec2.run_instances(
    ImageId="resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64",
    InstanceType="t3.nano",
    MinCount=1,
    MaxCount=1,
    NetworkInterfaces=[{"DeviceIndex": 0, "NetworkInterfaceId": APPLIANCE_ENI}],
    TagSpecifications=named("instance", "appliance"),
)["Instances"][0]["InstanceId"]
TARGETS_ARN = elbv2.create_target_group(
    Name="appliances",
    Protocol="GENEVE",
    Port=6081,
    VpcId=PROVIDER_VPC_ID,
    TargetType="instance",
    HealthCheckProtocol="TCP",
    HealthCheckPort="80",
)["TargetGroups"][0]["TargetGroupArn"]
ec2.get_waiter("instance_running").wait(InstanceIds=[APPLIANCE_ID])
elbv2.register_targets(TargetGroupArn=TARGETS_ARN, Targets=[{"Id": APPLIANCE_ID}])
BALANCER_ARN = elbv2.create_load_balancer(
    Name="inspection", Type="gateway", Subnets=[APPLIANCE_SUBNET]
)["LoadBalancers"][0]["LoadBalancerArn"]
elbv2.get_waiter("load_balancer_available").wait(LoadBalancerArns=[BALANCER_ARN])
elbv2.create_listener(
    LoadBalancerArn=BALANCER_ARN,
    DefaultActions=[{"Type": "forward", "TargetGroupArn": TARGETS_ARN}],
)
SERVICE_ID = ec2.create_vpc_endpoint_service_configuration(
    GatewayLoadBalancerArns=[BALANCER_ARN],
    AcceptanceRequired=False,
    TagSpecifications=named("vpc-endpoint-service", "inspection"),
)["ServiceConfiguration"]["ServiceId"]
SERVICE_NAME = ec2.describe_vpc_endpoint_service_configurations(
    ServiceIds=[SERVICE_ID]
)["ServiceConfigurations"][0]["ServiceName"]

# The consumer: a public server, and an endpoint in a subnet of its own.
VPC_ID = ec2.create_vpc(
    CidrBlock="10.0.0.0/16", TagSpecifications=named("vpc", "application")
)["Vpc"]["VpcId"]
IGW_ID = ec2.create_internet_gateway(
    TagSpecifications=named("internet-gateway", "application")
)["InternetGateway"]["InternetGatewayId"]
ec2.attach_internet_gateway(InternetGatewayId=IGW_ID, VpcId=VPC_ID)
ENDPOINT_SUBNET = ec2.create_subnet(
    VpcId=VPC_ID,
    CidrBlock="10.0.0.0/28",
    AvailabilityZone="us-east-1a",
    TagSpecifications=named("subnet", "gwlb-endpoint-a"),
)["Subnet"]["SubnetId"]
APP_SUBNET = ec2.create_subnet(
    VpcId=VPC_ID,
    CidrBlock="10.0.1.0/24",
    AvailabilityZone="us-east-1a",
    TagSpecifications=named("subnet", "application-a"),
)["Subnet"]["SubnetId"]
ADDRESS_ID = ec2.allocate_address(
    Domain="vpc", TagSpecifications=named("elastic-ip", "application")
)["AllocationId"]
APP_GROUP = ec2.create_security_group(
    GroupName="application",
    Description="HTTPS from anywhere",
    VpcId=VPC_ID,
    TagSpecifications=named("security-group", "application"),
)["GroupId"]
ec2.authorize_security_group_ingress(
    GroupId=APP_GROUP,
    IpPermissions=[
        {
            "IpProtocol": "tcp",
            "FromPort": 443,
            "ToPort": 443,
            "IpRanges": [{"CidrIp": "0.0.0.0/0"}],
        }
    ],
)
APP_ENI = ec2.create_network_interface(
    SubnetId=APP_SUBNET,
    PrivateIpAddress="10.0.1.10",
    Groups=[APP_GROUP],
    TagSpecifications=named("network-interface", "application"),
)["NetworkInterface"]["NetworkInterfaceId"]
APP_ID = ec2.run_instances(
    ImageId="resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64",
    InstanceType="t3.nano",
    MinCount=1,
    MaxCount=1,
    NetworkInterfaces=[{"DeviceIndex": 0, "NetworkInterfaceId": APP_ENI}],
    TagSpecifications=named("instance", "application"),
)["Instances"][0]["InstanceId"]
ec2.associate_address(AllocationId=ADDRESS_ID, NetworkInterfaceId=APP_ENI)
ENDPOINT_ID = ec2.create_vpc_endpoint(
    VpcEndpointType="GatewayLoadBalancer",
    VpcId=VPC_ID,
    ServiceName=SERVICE_NAME,
    SubnetIds=[ENDPOINT_SUBNET],
    TagSpecifications=named("vpc-endpoint", "gwlb-endpoint-a"),
)["VpcEndpoint"]["VpcEndpointId"]
while (
    ec2.describe_vpc_endpoints(VpcEndpointIds=[ENDPOINT_ID])["VpcEndpoints"][0]["State"]
    != "available"
):
    time.sleep(15)
EDGE_TABLE = ec2.create_route_table(
    VpcId=VPC_ID, TagSpecifications=named("route-table", "edge")
)["RouteTable"]["RouteTableId"]
ec2.associate_route_table(RouteTableId=EDGE_TABLE, GatewayId=IGW_ID)
ec2.create_route(
    RouteTableId=EDGE_TABLE,
    DestinationCidrBlock="10.0.1.0/24",
    VpcEndpointId=ENDPOINT_ID,
)
ENDPOINT_TABLE = ec2.create_route_table(
    VpcId=VPC_ID, TagSpecifications=named("route-table", "gwlb-endpoint-a")
)["RouteTable"]["RouteTableId"]
ec2.associate_route_table(RouteTableId=ENDPOINT_TABLE, SubnetId=ENDPOINT_SUBNET)
ec2.create_route(
    RouteTableId=ENDPOINT_TABLE, DestinationCidrBlock="0.0.0.0/0", GatewayId=IGW_ID
)
APP_TABLE = ec2.create_route_table(
    VpcId=VPC_ID, TagSpecifications=named("route-table", "application-a")
)["RouteTable"]["RouteTableId"]
ec2.associate_route_table(RouteTableId=APP_TABLE, SubnetId=APP_SUBNET)
ec2.create_route(
    RouteTableId=APP_TABLE, DestinationCidrBlock="0.0.0.0/0", VpcEndpointId=ENDPOINT_ID
)

# The result: table, destination, target.
lines = []
tables = ec2.describe_route_tables(Filters=[{"Name": "vpc-id", "Values": [VPC_ID]}])
for found in tables["RouteTables"]:
    for table in [tag["Value"] for tag in found["Tags"] if tag["Key"] == "Name"]:
        for route in found["Routes"]:
            target = [route[key] for key in TARGETS if key in route][:1]
            lines.append("\t".join([table, route["DestinationCidrBlock"], *target]))
print("\n".join(sorted(lines)))
#> application-a	0.0.0.0/0	vpce-c9b80cda02f7fe9da
#> application-a	10.0.0.0/16	local
#> edge	10.0.0.0/16	local
#> edge	10.0.1.0/24	vpce-c9b80cda02f7fe9da
#> gwlb-endpoint-a	0.0.0.0/0	igw-55e3dee96bce98535
#> gwlb-endpoint-a	10.0.0.0/16	local
