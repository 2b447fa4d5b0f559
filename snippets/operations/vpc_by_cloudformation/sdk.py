import boto3

template = """\
AWSTemplateFormatVersion: '2010-09-09'
Outputs:
  VpcId:
    Value: !Ref Vpc
Resources:
  Vpc:
    Type: AWS::EC2::VPC
    Properties:
      CidrBlock: 10.1.0.0/16
      EnableDnsHostnames: true
  Gateway:
    Type: AWS::EC2::InternetGateway
  Attachment:
    Type: AWS::EC2::VPCGatewayAttachment
    Properties:
      VpcId: !Ref Vpc
      InternetGatewayId: !Ref Gateway
  PublicTable:
    Type: AWS::EC2::RouteTable
    Properties:
      VpcId: !Ref Vpc
  DefaultRoute:
    Type: AWS::EC2::Route
    DependsOn: Attachment
    Properties:
      RouteTableId: !Ref PublicTable
      DestinationCidrBlock: 0.0.0.0/0
      GatewayId: !Ref Gateway
  SubnetA:
    Type: AWS::EC2::Subnet
    Properties:
      VpcId: !Ref Vpc
      CidrBlock: 10.1.0.0/24
      AvailabilityZone: !Select [0, !GetAZs '']
  TableOfSubnetA:
    Type: AWS::EC2::SubnetRouteTableAssociation
    Properties:
      SubnetId: !Ref SubnetA
      RouteTableId: !Ref PublicTable
"""
cloudformation = boto3.client("cloudformation")
cloudformation.create_stack(StackName="lab-network", TemplateBody=template)
waiter = cloudformation.get_waiter("stack_create_complete")
waiter.wait(StackName="lab-network")
for stack in cloudformation.describe_stacks(StackName="lab-network")["Stacks"]:
    output = stack["Outputs"][0]
    print(stack["StackStatus"], output["OutputKey"], output["OutputValue"])
#> CREATE_COMPLETE VpcId vpc-23d6a55e0ee438f3c
pages = cloudformation.get_paginator("list_stack_resources")
found = [
    (each["LogicalResourceId"], each["ResourceType"])
    for page in pages.paginate(StackName="lab-network")
    for each in page["StackResourceSummaries"]
]
for logical_id, kind in sorted(found):
    print(logical_id, kind)
#> Attachment AWS::EC2::VPCGatewayAttachment
#> DefaultRoute AWS::EC2::Route
#> Gateway AWS::EC2::InternetGateway
#> PublicTable AWS::EC2::RouteTable
#> SubnetA AWS::EC2::Subnet
#> TableOfSubnetA AWS::EC2::SubnetRouteTableAssociation
#> Vpc AWS::EC2::VPC
