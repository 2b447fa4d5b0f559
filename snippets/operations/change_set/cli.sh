# The template as it was deployed, and a subnet in a second zone. Its last section is
# Resources, so what is appended belongs there.
aws cloudformation get-template --stack-name lab-network --output json |
  jq -j '.TemplateBody' >vpc.yaml
cat >>vpc.yaml <<'YAML'
  SubnetB:
    Type: AWS::EC2::Subnet
    Properties:
      VpcId: !Ref Vpc
      CidrBlock: 10.1.1.0/24
      AvailabilityZone: !Select [1, !GetAZs '']
  TableOfSubnetB:
    Type: AWS::EC2::SubnetRouteTableAssociation
    Properties:
      SubnetId: !Ref SubnetB
      RouteTableId: !Ref PublicTable
YAML

# First see what would change
aws cloudformation create-change-set --stack-name lab-network \
  --change-set-name second-zone --change-set-type UPDATE \
  --template-body file://vpc.yaml >/dev/null
aws cloudformation wait change-set-create-complete --stack-name lab-network \
  --change-set-name second-zone
aws cloudformation describe-change-set --stack-name lab-network --output text \
  --change-set-name second-zone --query \
  'Changes[].ResourceChange.[Action,LogicalResourceId,ResourceType]' | sort
#> Add	SubnetB	AWS::EC2::Subnet
#> Add	TableOfSubnetB	AWS::EC2::SubnetRouteTableAssociation

# Then do it
aws cloudformation execute-change-set --stack-name lab-network \
  --change-set-name second-zone
aws cloudformation wait stack-update-complete --stack-name lab-network
aws cloudformation describe-stacks --stack-name lab-network \
  --query 'Stacks[].StackStatus' --output text
#> UPDATE_COMPLETE
