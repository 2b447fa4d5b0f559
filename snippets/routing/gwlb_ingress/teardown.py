import os
import time

import boto3

ec2 = boto3.client("ec2")
elbv2 = boto3.client("elbv2")
tables = ec2.describe_route_tables(
    Filters=[{"Name": "vpc-id", "Values": [os.environ["VPC_ID"]]}]
)
for table in tables["RouteTables"]:
    for association in table["Associations"]:
        if not association["Main"]:
            ec2.disassociate_route_table(
                AssociationId=association["RouteTableAssociationId"]
            )
ec2.delete_route_table(RouteTableId=os.environ["APP_TABLE"])
ec2.delete_route_table(RouteTableId=os.environ["ENDPOINT_TABLE"])
ec2.delete_route_table(RouteTableId=os.environ["EDGE_TABLE"])
ec2.delete_vpc_endpoints(VpcEndpointIds=[os.environ["ENDPOINT_ID"]])
while any(
    found["VpcEndpointId"] == os.environ["ENDPOINT_ID"] and found["State"] != "deleted"
    for found in ec2.describe_vpc_endpoints()["VpcEndpoints"]
):
    time.sleep(15)
ec2.terminate_instances(InstanceIds=[os.environ["APP_ID"]])
ec2.get_waiter("instance_terminated").wait(InstanceIds=[os.environ["APP_ID"]])
ec2.delete_network_interface(NetworkInterfaceId=os.environ["APP_ENI"])
ec2.delete_security_group(GroupId=os.environ["APP_GROUP"])
ec2.release_address(AllocationId=os.environ["ADDRESS_ID"])
ec2.delete_subnet(SubnetId=os.environ["APP_SUBNET"])
ec2.delete_subnet(SubnetId=os.environ["ENDPOINT_SUBNET"])
ec2.detach_internet_gateway(
    InternetGatewayId=os.environ["IGW_ID"], VpcId=os.environ["VPC_ID"]
)
ec2.delete_internet_gateway(InternetGatewayId=os.environ["IGW_ID"])
ec2.delete_vpc(VpcId=os.environ["VPC_ID"])
ec2.delete_vpc_endpoint_service_configurations(ServiceIds=[os.environ["SERVICE_ID"]])
elbv2.delete_load_balancer(LoadBalancerArn=os.environ["BALANCER_ARN"])
elbv2.get_waiter("load_balancers_deleted").wait(
    LoadBalancerArns=[os.environ["BALANCER_ARN"]]
)
elbv2.delete_target_group(TargetGroupArn=os.environ["TARGETS_ARN"])
ec2.terminate_instances(InstanceIds=[os.environ["APPLIANCE_ID"]])
ec2.get_waiter("instance_terminated").wait(InstanceIds=[os.environ["APPLIANCE_ID"]])
ec2.delete_network_interface(NetworkInterfaceId=os.environ["APPLIANCE_ENI"])
ec2.delete_security_group(GroupId=os.environ["APPLIANCE_GROUP"])
ec2.delete_subnet(SubnetId=os.environ["APPLIANCE_SUBNET"])
ec2.delete_vpc(VpcId=os.environ["PROVIDER_VPC_ID"])
