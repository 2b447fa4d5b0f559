ACL_ID=$(aws ec2 create-network-acl --vpc-id "$VPC_ID" \
  --query NetworkAcl.NetworkAclId --output text)
export ACL_ID
# Clients come to 443, and the replies leave to the ports that they came from.
aws ec2 create-network-acl-entry --network-acl-id "$ACL_ID" --ingress \
  --rule-number 100 --protocol 6 --port-range From=443,To=443 \
  --cidr-block 0.0.0.0/0 --rule-action allow
aws ec2 create-network-acl-entry --network-acl-id "$ACL_ID" --egress \
  --rule-number 100 --protocol 6 --port-range From=1024,To=65535 \
  --cidr-block 0.0.0.0/0 --rule-action allow
# The subnet’s own connections go out to 443, and their replies come back.
aws ec2 create-network-acl-entry --network-acl-id "$ACL_ID" --egress \
  --rule-number 110 --protocol 6 --port-range From=443,To=443 \
  --cidr-block 0.0.0.0/0 --rule-action allow
aws ec2 create-network-acl-entry --network-acl-id "$ACL_ID" --ingress \
  --rule-number 110 --protocol 6 --port-range From=1024,To=65535 \
  --cidr-block 0.0.0.0/0 --rule-action allow
# What a group cannot do: deny one source. The lower number is looked at first.
aws ec2 create-network-acl-entry --network-acl-id "$ACL_ID" --ingress \
  --rule-number 90 --protocol=-1 --cidr-block 203.0.113.0/24 --rule-action deny

# A subnet always has exactly one ACL, so its association is replaced, not added.
DEFAULT_ACL=$(aws ec2 describe-network-acls \
  --filters "Name=vpc-id,Values=$VPC_ID" Name=default,Values=true \
  --query 'NetworkAcls[0].NetworkAclId' --output text)
export DEFAULT_ACL
association=$(aws ec2 describe-network-acls \
  --filters "Name=association.subnet-id,Values=$SUBNET_ID" \
  --query "NetworkAcls[].Associations[?SubnetId=='$SUBNET_ID'][].NetworkAclAssociationId" \
  --output text)
ACL_ASSOCIATION=$(aws ec2 replace-network-acl-association \
  --association-id "$association" --network-acl-id "$ACL_ID" \
  --query NewAssociationId --output text)
export ACL_ASSOCIATION
aws ec2 describe-network-acls --network-acl-ids "$ACL_ID" --query \
  "NetworkAcls[].Entries[].[Egress,RuleNumber,RuleAction,PortRange.To||'all',CidrBlock]" \
  --output text | sort -k1,1 -k2,2n
#> False	90	deny	all	203.0.113.0/24
#> False	100	allow	443	0.0.0.0/0
#> False	110	allow	65535	0.0.0.0/0
#> False	32767	deny	all	0.0.0.0/0
#> True	100	allow	65535	0.0.0.0/0
#> True	110	allow	443	0.0.0.0/0
#> True	32767	deny	all	0.0.0.0/0
