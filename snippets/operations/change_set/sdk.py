import boto3

# The template as it was deployed, and a subnet in a second zone. Its last section is
# Resources, so what is appended belongs there.
cloudformation = boto3.client("cloudformation")
template = cloudformation.get_template(StackName="lab-network")["TemplateBody"]
template += """\
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
"""

# First see what would change
names = {"StackName": "lab-network", "ChangeSetName": "second-zone"}
cloudformation.create_change_set(**names, ChangeSetType="UPDATE", TemplateBody=template)
cloudformation.get_waiter("change_set_create_complete").wait(**names)
changes = cloudformation.describe_change_set(**names)["Changes"]
lines = [
    (change["Action"], change["LogicalResourceId"], change["ResourceType"])
    for change in (each["ResourceChange"] for each in changes)
]
for line in sorted(lines):
    print(*line)
#> Add SubnetB AWS::EC2::Subnet
#> Add TableOfSubnetB AWS::EC2::SubnetRouteTableAssociation

# Then do it
cloudformation.execute_change_set(**names)
cloudformation.get_waiter("stack_update_complete").wait(StackName="lab-network")
for stack in cloudformation.describe_stacks(StackName="lab-network")["Stacks"]:
    print(stack["StackStatus"])
#> UPDATE_COMPLETE
