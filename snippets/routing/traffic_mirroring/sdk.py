import boto3

ec2 = boto3.client("ec2")


def named(kind, name):
    return [{"ResourceType": kind, "Tags": [{"Key": "Name", "Value": name}]}]


VPC_ID = ec2.create_vpc(
    CidrBlock="10.0.0.0/16", TagSpecifications=named("vpc", "mirroring")
)["Vpc"]["VpcId"]
APP_SUBNET = ec2.create_subnet(
    VpcId=VPC_ID,
    CidrBlock="10.0.1.0/24",
    AvailabilityZone="us-east-1a",
    TagSpecifications=named("subnet", "application"),
)["Subnet"]["SubnetId"]
COLLECTOR_SUBNET = ec2.create_subnet(
    VpcId=VPC_ID,
    CidrBlock="10.0.2.0/24",
    AvailabilityZone="us-east-1a",
    TagSpecifications=named("subnet", "collector"),
)["Subnet"]["SubnetId"]
APP_GROUP = ec2.create_security_group(
    GroupName="application",
    Description="HTTPS from the VPC",
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
            "IpRanges": [{"CidrIp": "10.0.0.0/16"}],
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

# The collector must let VXLAN in.
COLLECTOR_GROUP = ec2.create_security_group(
    GroupName="collector",
    Description="VXLAN from the mirrored interfaces",
    VpcId=VPC_ID,
    TagSpecifications=named("security-group", "collector"),
)["GroupId"]
ec2.authorize_security_group_ingress(
    GroupId=COLLECTOR_GROUP,
    IpPermissions=[
        {
            "IpProtocol": "udp",
            "FromPort": 4789,
            "ToPort": 4789,
            "IpRanges": [{"CidrIp": "10.0.1.0/24"}],
        }
    ],
)
COLLECTOR_ENI = ec2.create_network_interface(
    SubnetId=COLLECTOR_SUBNET,
    PrivateIpAddress="10.0.2.10",
    Groups=[COLLECTOR_GROUP],
    TagSpecifications=named("network-interface", "collector"),
)["NetworkInterface"]["NetworkInterfaceId"]
COLLECTOR_ID = ec2.run_instances(
    ImageId="resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64",
    InstanceType="t3.nano",
    MinCount=1,
    MaxCount=1,
    NetworkInterfaces=[{"DeviceIndex": 0, "NetworkInterfaceId": COLLECTOR_ENI}],
    TagSpecifications=named("instance", "collector"),
)["Instances"][0]["InstanceId"]

# A filter without rules mirrors nothing.
TARGET_ID = ec2.create_traffic_mirror_target(
    NetworkInterfaceId=COLLECTOR_ENI,
    TagSpecifications=named("traffic-mirror-target", "collector"),
)["TrafficMirrorTarget"]["TrafficMirrorTargetId"]
FILTER_ID = ec2.create_traffic_mirror_filter(
    TagSpecifications=named("traffic-mirror-filter", "https")
)["TrafficMirrorFilter"]["TrafficMirrorFilterId"]
ec2.create_traffic_mirror_filter_rule(
    TrafficMirrorFilterId=FILTER_ID,
    TrafficDirection="ingress",
    RuleNumber=100,
    RuleAction="accept",
    Protocol=6,
    DestinationPortRange={"FromPort": 443, "ToPort": 443},
    SourceCidrBlock="0.0.0.0/0",
    DestinationCidrBlock="0.0.0.0/0",
)
ec2.create_traffic_mirror_filter_rule(
    TrafficMirrorFilterId=FILTER_ID,
    TrafficDirection="egress",
    RuleNumber=100,
    RuleAction="accept",
    Protocol=6,
    SourcePortRange={"FromPort": 443, "ToPort": 443},
    SourceCidrBlock="0.0.0.0/0",
    DestinationCidrBlock="0.0.0.0/0",
)
SESSION_ID = ec2.create_traffic_mirror_session(
    NetworkInterfaceId=APP_ENI,
    TrafficMirrorTargetId=TARGET_ID,
    TrafficMirrorFilterId=FILTER_ID,
    SessionNumber=1,
    VirtualNetworkId=4096,
    TagSpecifications=named("traffic-mirror-session", "application-https"),
)["TrafficMirrorSession"]["TrafficMirrorSessionId"]
for session in ec2.describe_traffic_mirror_sessions(
    TrafficMirrorSessionIds=[SESSION_ID]
)["TrafficMirrorSessions"]:
    print(
        session["NetworkInterfaceId"],
        session["SessionNumber"],
        session["VirtualNetworkId"],
        sep="\t",
    )
#> eni-efe1fe265a58d6f6f	1	4096
