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
ec2.delete_route_table(RouteTableId=os.environ["INSPECTION_TABLE"])
ec2.delete_route_table(RouteTableId=os.environ["DATABASE_TABLE"])
ec2.delete_route_table(RouteTableId=os.environ["APP_TABLE"])
ec2.terminate_instances(InstanceIds=[os.environ["DATABASE_ID"]])
ec2.get_waiter("instance_terminated").wait(InstanceIds=[os.environ["DATABASE_ID"]])
ec2.delete_network_interface(NetworkInterfaceId=os.environ["DATABASE_ENI"])
ec2.delete_security_group(GroupId=os.environ["DATABASE_GROUP"])
ec2.terminate_instances(InstanceIds=[os.environ["APP_ID"]])
ec2.get_waiter("instance_terminated").wait(InstanceIds=[os.environ["APP_ID"]])
ec2.delete_network_interface(NetworkInterfaceId=os.environ["APP_ENI"])
ec2.delete_security_group(GroupId=os.environ["APP_GROUP"])
ec2.terminate_instances(InstanceIds=[os.environ["APPLIANCE_ID"]])
ec2.get_waiter("instance_terminated").wait(InstanceIds=[os.environ["APPLIANCE_ID"]])
ec2.delete_network_interface(NetworkInterfaceId=os.environ["APPLIANCE_ENI"])
ec2.delete_security_group(GroupId=os.environ["APPLIANCE_GROUP"])
ec2.delete_subnet(SubnetId=os.environ["DATABASE_SUBNET"])
ec2.delete_subnet(SubnetId=os.environ["APP_SUBNET"])
ec2.delete_subnet(SubnetId=os.environ["INSPECTION_SUBNET"])
ec2.delete_vpc(VpcId=os.environ["VPC_ID"])
