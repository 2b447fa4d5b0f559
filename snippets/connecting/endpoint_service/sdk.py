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
    AcceptanceRequired=True,
    TagSpecifications=named("vpc-endpoint-service", "service"),
)["ServiceConfiguration"]["ServiceId"]

# Who may ask: principals. Who gets in: acceptance, one endpoint at a time.
ec2.modify_vpc_endpoint_service_permissions(
    ServiceId=SERVICE_ID, AddAllowedPrincipals=["arn:aws:iam::111122223333:root"]
)
for allowed in ec2.describe_vpc_endpoint_service_permissions(ServiceId=SERVICE_ID)[
    "AllowedPrincipals"
]:
    print(allowed["Principal"])
#> arn:aws:iam::111122223333:root
for service in ec2.describe_vpc_endpoint_service_configurations(
    ServiceIds=[SERVICE_ID]
)["ServiceConfigurations"]:
    print(service["ServiceName"], service["AcceptanceRequired"], sep="\t")
#> com.amazonaws.vpce.us-east-1.vpce-svc-1dbfb650acf3bca95	True

# A consumer has made an endpoint in the meantime: let it in.
service = {"Name": "service-id", "Values": [SERVICE_ID]}
waiting = {"Name": "vpc-endpoint-state", "Values": ["pendingAcceptance"]}
ENDPOINT_ID = ec2.describe_vpc_endpoint_connections(Filters=[service, waiting])[
    "VpcEndpointConnections"
][0]["VpcEndpointId"]
accepted = ec2.accept_vpc_endpoint_connections(
    ServiceId=SERVICE_ID, VpcEndpointIds=[ENDPOINT_ID]
)
print(len(accepted["Unsuccessful"]))
#> 0
for connection in ec2.describe_vpc_endpoint_connections(Filters=[service])[
    "VpcEndpointConnections"
]:
    print(
        connection["VpcEndpointOwner"],
        connection["VpcEndpointId"],
        connection["VpcEndpointState"],
        sep="\t",
    )
#> 111122223333	vpce-0a1b2c3d4e5f67890	available
