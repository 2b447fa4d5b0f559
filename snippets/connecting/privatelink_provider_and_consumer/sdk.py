import time

import boto3

ec2 = boto3.client("ec2")
elbv2 = boto3.client("elbv2")


def named(kind, name):
    return [{"ResourceType": kind, "Tags": [{"Key": "Name", "Value": name}]}]


PROVIDER_VPC_ID = ec2.create_vpc(
    CidrBlock="10.0.0.0/16", TagSpecifications=named("vpc", "provider")
)["Vpc"]["VpcId"]
PROVIDER_SUBNET = ec2.create_subnet(
    VpcId=PROVIDER_VPC_ID,
    CidrBlock="10.0.1.0/24",
    AvailabilityZone="us-east-1a",
    TagSpecifications=named("subnet", "provider"),
)["Subnet"]["SubnetId"]
PROVIDER_GROUP = ec2.create_security_group(
    GroupName="service",
    Description="HTTPS from the load balancer",
    VpcId=PROVIDER_VPC_ID,
    TagSpecifications=named("security-group", "service"),
)["GroupId"]
ec2.authorize_security_group_ingress(
    GroupId=PROVIDER_GROUP,
    IpPermissions=[
        {
            "IpProtocol": "tcp",
            "FromPort": 443,
            "ToPort": 443,
            "IpRanges": [{"CidrIp": "10.0.1.0/24"}],
        }
    ],
)
SERVICE_HOST_ENI = ec2.create_network_interface(
    SubnetId=PROVIDER_SUBNET,
    PrivateIpAddress="10.0.1.10",
    Groups=[PROVIDER_GROUP],
    TagSpecifications=named("network-interface", "service"),
)["NetworkInterface"]["NetworkInterfaceId"]
SERVICE_HOST_ID = ec2.run_instances(
    ImageId="resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64",
    InstanceType="t3.nano",
    MinCount=1,
    MaxCount=1,
    NetworkInterfaces=[{"DeviceIndex": 0, "NetworkInterfaceId": SERVICE_HOST_ENI}],
    TagSpecifications=named("instance", "service"),
)["Instances"][0]["InstanceId"]
TARGETS_ARN = elbv2.create_target_group(
    Name="service",
    Protocol="TCP",
    Port=443,
    VpcId=PROVIDER_VPC_ID,
    TargetType="instance",
)["TargetGroups"][0]["TargetGroupArn"]
ec2.get_waiter("instance_running").wait(InstanceIds=[SERVICE_HOST_ID])
elbv2.register_targets(TargetGroupArn=TARGETS_ARN, Targets=[{"Id": SERVICE_HOST_ID}])
BALANCER_ARN = elbv2.create_load_balancer(
    Name="service", Type="network", Scheme="internal", Subnets=[PROVIDER_SUBNET]
)["LoadBalancers"][0]["LoadBalancerArn"]
elbv2.get_waiter("load_balancer_available").wait(LoadBalancerArns=[BALANCER_ARN])
elbv2.create_listener(
    LoadBalancerArn=BALANCER_ARN,
    Protocol="TCP",
    Port=443,
    DefaultActions=[{"Type": "forward", "TargetGroupArn": TARGETS_ARN}],
)
SERVICE_ID = ec2.create_vpc_endpoint_service_configuration(
    NetworkLoadBalancerArns=[BALANCER_ARN],
    AcceptanceRequired=False,
    TagSpecifications=named("vpc-endpoint-service", "service"),
)["ServiceConfiguration"]["ServiceId"]
SERVICE_NAME = ec2.describe_vpc_endpoint_service_configurations(
    ServiceIds=[SERVICE_ID]
)["ServiceConfigurations"][0]["ServiceName"]

# The consumer: the same CIDR block, no route to the provider, one interface.
CONSUMER_VPC_ID = ec2.create_vpc(
    CidrBlock="10.0.0.0/16", TagSpecifications=named("vpc", "consumer")
)["Vpc"]["VpcId"]
CONSUMER_SUBNET = ec2.create_subnet(
    VpcId=CONSUMER_VPC_ID,
    CidrBlock="10.0.1.0/24",
    AvailabilityZone="us-east-1a",
    TagSpecifications=named("subnet", "consumer"),
)["Subnet"]["SubnetId"]
CLIENT_GROUP = ec2.create_security_group(
    GroupName="client",
    Description="Nothing unasked",
    VpcId=CONSUMER_VPC_ID,
    TagSpecifications=named("security-group", "client"),
)["GroupId"]
ec2.authorize_security_group_ingress(
    GroupId=CLIENT_GROUP,
    IpPermissions=[
        {
            "IpProtocol": "icmp",
            "FromPort": -1,
            "ToPort": -1,
            "IpRanges": [{"CidrIp": "10.0.0.0/16"}],
        }
    ],
)
CLIENT_ENI = ec2.create_network_interface(
    SubnetId=CONSUMER_SUBNET,
    PrivateIpAddress="10.0.1.10",
    Groups=[CLIENT_GROUP],
    TagSpecifications=named("network-interface", "client"),
)["NetworkInterface"]["NetworkInterfaceId"]
CLIENT_ID = ec2.run_instances(
    ImageId="resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64",
    InstanceType="t3.nano",
    MinCount=1,
    MaxCount=1,
    NetworkInterfaces=[{"DeviceIndex": 0, "NetworkInterfaceId": CLIENT_ENI}],
    TagSpecifications=named("instance", "client"),
)["Instances"][0]["InstanceId"]
ENDPOINT_GROUP = ec2.create_security_group(
    GroupName="endpoint",
    Description="HTTPS from the VPC",
    VpcId=CONSUMER_VPC_ID,
    TagSpecifications=named("security-group", "endpoint"),
)["GroupId"]
ec2.authorize_security_group_ingress(
    GroupId=ENDPOINT_GROUP,
    IpPermissions=[
        {
            "IpProtocol": "tcp",
            "FromPort": 443,
            "ToPort": 443,
            "IpRanges": [{"CidrIp": "10.0.0.0/16"}],
        }
    ],
)
ENDPOINT_ID = ec2.create_vpc_endpoint(
    VpcEndpointType="Interface",
    VpcId=CONSUMER_VPC_ID,
    ServiceName=SERVICE_NAME,
    SubnetIds=[CONSUMER_SUBNET],
    SecurityGroupIds=[ENDPOINT_GROUP],
    PrivateDnsEnabled=False,
    TagSpecifications=named("vpc-endpoint", "service"),
)["VpcEndpoint"]["VpcEndpointId"]
while (
    ec2.describe_vpc_endpoints(VpcEndpointIds=[ENDPOINT_ID])["VpcEndpoints"][0]["State"]
    != "available"
):
    time.sleep(15)

# Provider and consumer speak of the same service by name, not by address.
for endpoint in ec2.describe_vpc_endpoints(VpcEndpointIds=[ENDPOINT_ID])[
    "VpcEndpoints"
]:
    print(endpoint["VpcEndpointType"], endpoint["ServiceName"], sep="\t")
#> Interface	com.amazonaws.vpce.us-east-1.vpce-svc-1dbfb650acf3bca95
consumer = [{"Name": "vpc-id", "Values": [CONSUMER_VPC_ID]}]
for table in ec2.describe_route_tables(Filters=consumer)["RouteTables"]:
    for route in table["Routes"]:
        print(route["DestinationCidrBlock"], route["GatewayId"], sep="\t")
#> 10.0.0.0/16	local
