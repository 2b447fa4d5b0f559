import os

import boto3

ec2 = boto3.client("ec2")
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
ec2.delete_route_table(RouteTableId=os.environ["FIREWALL_TABLE"])
ec2.delete_route_table(RouteTableId=os.environ["EDGE_TABLE"])
ec2.terminate_instances(InstanceIds=[os.environ["WEB_ID"]])
ec2.get_waiter("instance_terminated").wait(InstanceIds=[os.environ["WEB_ID"]])
ec2.delete_network_interface(NetworkInterfaceId=os.environ["WEB_ENI"])
ec2.delete_security_group(GroupId=os.environ["WEB_GROUP"])
ec2.release_address(AllocationId=os.environ["WEB_ADDRESS"])
ec2.terminate_instances(InstanceIds=[os.environ["FIREWALL_ID"]])
ec2.get_waiter("instance_terminated").wait(InstanceIds=[os.environ["FIREWALL_ID"]])
ec2.delete_network_interface(NetworkInterfaceId=os.environ["FIREWALL_ENI"])
ec2.delete_security_group(GroupId=os.environ["FIREWALL_GROUP"])
ec2.release_address(AllocationId=os.environ["FIREWALL_ADDRESS"])
ec2.delete_subnet(SubnetId=os.environ["APP_SUBNET"])
ec2.delete_subnet(SubnetId=os.environ["FIREWALL_SUBNET"])
ec2.detach_internet_gateway(
    InternetGatewayId=os.environ["IGW_ID"], VpcId=os.environ["VPC_ID"]
)
ec2.delete_internet_gateway(InternetGatewayId=os.environ["IGW_ID"])
ec2.delete_vpc(VpcId=os.environ["VPC_ID"])
