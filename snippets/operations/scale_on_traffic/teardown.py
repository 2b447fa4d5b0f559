import os

import boto3

autoscaling = boto3.client("autoscaling")
autoscaling.delete_policy(AutoScalingGroupName="proxies", PolicyName="traffic")
autoscaling.delete_auto_scaling_group(AutoScalingGroupName="proxies", ForceDelete=True)
boto3.client("ec2").delete_launch_template(LaunchTemplateId=os.environ["TEMPLATE_ID"])
