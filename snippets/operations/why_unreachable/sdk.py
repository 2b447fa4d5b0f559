import os
import time

import boto3

# Whether SSH from the internet would get to this instance, by configuration
ec2 = boto3.client("ec2")
attached = [{"Name": "attachment.vpc-id", "Values": [os.environ["EAST_VPC"]]}]
gateways = ec2.describe_internet_gateways(Filters=attached)["InternetGateways"]
path = ec2.create_network_insights_path(
    Protocol="tcp",
    Source=gateways[0]["InternetGatewayId"],
    Destination=os.environ["INSTANCE_ID"],
    FilterAtSource={"DestinationPortRange": {"FromPort": 22, "ToPort": 22}},
)
PATH_ID = path["NetworkInsightsPath"]["NetworkInsightsPathId"]
started = ec2.start_network_insights_analysis(NetworkInsightsPathId=PATH_ID)
ANALYSIS_ID = started["NetworkInsightsAnalysis"]["NetworkInsightsAnalysisId"]


def analysis():
    found = ec2.describe_network_insights_analyses(
        NetworkInsightsAnalysisIds=[ANALYSIS_ID]
    )
    return found["NetworkInsightsAnalyses"][0]


# It takes a minute or so
while analysis()["Status"] == "running":
    time.sleep(15)
result = analysis()
print("reachable", str(result["NetworkPathFound"]).lower())
#> reachable false
for each in result["Explanations"]:
    groups = [group["Id"] for group in each["SecurityGroups"]]
    print(each["ExplanationCode"], each["Direction"], *groups)
#> ENI_SG_RULES_MISMATCH ingress sg-6929fccf1ccc2c9ab
