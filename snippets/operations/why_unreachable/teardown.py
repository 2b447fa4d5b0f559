import os

import boto3

ec2 = boto3.client("ec2")
ec2.delete_network_insights_analysis(
    NetworkInsightsAnalysisId=os.environ["ANALYSIS_ID"]
)
ec2.delete_network_insights_path(NetworkInsightsPathId=os.environ["PATH_ID"])
