cat >vpc.yaml <<'YAML'
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
YAML
aws cloudformation create-stack --stack-name lab-network \
  --template-body file://vpc.yaml --query StackId --output text >/dev/null
aws cloudformation wait stack-create-complete --stack-name lab-network
aws cloudformation describe-stacks --stack-name lab-network --output text --query \
  'Stacks[].[StackStatus,Outputs[0].OutputKey,Outputs[0].OutputValue]'
#> CREATE_COMPLETE	VpcId	vpc-23d6a55e0ee438f3c
aws cloudformation list-stack-resources --stack-name lab-network --query \
  'StackResourceSummaries[].[LogicalResourceId,ResourceType]' --output text | sort
#> Attachment	AWS::EC2::VPCGatewayAttachment
#> DefaultRoute	AWS::EC2::Route
#> Gateway	AWS::EC2::InternetGateway
#> PublicTable	AWS::EC2::RouteTable
#> SubnetA	AWS::EC2::Subnet
#> TableOfSubnetA	AWS::EC2::SubnetRouteTableAssociation
#> Vpc	AWS::EC2::VPC
