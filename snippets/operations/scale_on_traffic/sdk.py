import os

import boto3

# What a new instance looks like
base = "/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default"
image = boto3.client("ssm").get_parameter(Name=f"{base}-x86_64")["Parameter"]
ec2 = boto3.client("ec2")
TEMPLATE_ID = ec2.create_launch_template(
    LaunchTemplateName="proxies",
    LaunchTemplateData={
        "ImageId": image["Value"],
        "InstanceType": "t3.micro",
        "MetadataOptions": {"HttpTokens": "required"},
    },
)["LaunchTemplate"]["LaunchTemplateId"]

# Two to six of them, spread over both zones
autoscaling = boto3.client("autoscaling")
subnets = os.environ["PRIVATE_SUBNET_A"], os.environ["PRIVATE_SUBNET_B"]
autoscaling.create_auto_scaling_group(
    AutoScalingGroupName="proxies",
    LaunchTemplate={"LaunchTemplateId": TEMPLATE_ID, "Version": "$Latest"},
    MinSize=2,
    MaxSize=6,
    VPCZoneIdentifier=",".join(subnets),
)

# As many as keep the average of the bytes they send near 10 million
autoscaling.put_scaling_policy(
    AutoScalingGroupName="proxies",
    PolicyName="traffic",
    PolicyType="TargetTrackingScaling",
    TargetTrackingConfiguration={
        "TargetValue": 10000000,
        "PredefinedMetricSpecification": {
            "PredefinedMetricType": "ASGAverageNetworkOut"
        },
    },
)
policies = autoscaling.describe_policies(AutoScalingGroupName="proxies")
for each in policies["ScalingPolicies"]:
    metric = each["TargetTrackingConfiguration"]["PredefinedMetricSpecification"]
    print(each["PolicyName"], each["PolicyType"], metric["PredefinedMetricType"])
#> traffic TargetTrackingScaling ASGAverageNetworkOut
groups = autoscaling.describe_auto_scaling_groups(AutoScalingGroupNames=["proxies"])
for each in groups["AutoScalingGroups"]:
    print(each["MinSize"], each["MaxSize"], *sorted(each["AvailabilityZones"]))
#> 2 6 us-east-1a us-east-1b
