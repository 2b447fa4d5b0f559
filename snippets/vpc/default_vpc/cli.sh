vpc_id=$(aws ec2 describe-vpcs --filters Name=is-default,Values=true \
  --query 'Vpcs[0].VpcId' --output text)

# 1. An internet gateway, attached.
aws ec2 describe-internet-gateways --filters "Name=attachment.vpc-id,Values=$vpc_id" \
  --query 'InternetGateways[].Attachments[].State' --output text
#> available
# 2. The main table’s route to it, for every subnet that has no table of its own.
aws ec2 describe-route-tables \
  --filters "Name=vpc-id,Values=$vpc_id" Name=association.main,Values=true --query \
  'RouteTables[].Routes[].[DestinationCidrBlock,GatewayId]' --output text | sort
#> 0.0.0.0/0	igw-d109860fce56b2f9f
#> 172.31.0.0/16	local
# 3. Subnets, one a zone, that give each instance a public IPv4 address.
aws ec2 describe-subnets --filters "Name=vpc-id,Values=$vpc_id" --query \
  'sort_by(Subnets,&AvailabilityZone)[].[AvailabilityZone,CidrBlock,MapPublicIpOnLaunch]' \
  --output text
#> us-east-1a	172.31.0.0/20	True
#> us-east-1b	172.31.16.0/20	True
#> us-east-1c	172.31.32.0/20	True
#> us-east-1d	172.31.48.0/20	True
#> us-east-1e	172.31.64.0/20	True
#> us-east-1f	172.31.80.0/20	True
# 4. Names for those addresses.
aws ec2 describe-vpc-attribute --vpc-id "$vpc_id" --attribute enableDnsSupport \
  --query EnableDnsSupport.Value --output text
#> True
aws ec2 describe-vpc-attribute --vpc-id "$vpc_id" --attribute enableDnsHostnames \
  --query EnableDnsHostnames.Value --output text
#> True
# 5. A network ACL that allows all, before its last rule that denies all.
aws ec2 describe-network-acls --filters "Name=vpc-id,Values=$vpc_id" --query \
  'NetworkAcls[].Entries[?!Egress][].[RuleNumber,CidrBlock,RuleAction]' --output text | sort
#> 100	0.0.0.0/0	allow
#> 32767	0.0.0.0/0	deny
# 6. A security group: what it lets in is from its own members, so the internet waits.
aws ec2 describe-security-groups --filters "Name=vpc-id,Values=$vpc_id" --query \
  'SecurityGroups[].[GroupName,IpPermissions[0].UserIdGroupPairs[0].GroupId]' --output text
#> default	sg-c7878160dfbf0b3af
