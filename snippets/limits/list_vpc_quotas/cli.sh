aws service-quotas list-aws-default-service-quotas --service-code vpc \
  --query 'sort_by(Quotas,&QuotaName)[].[QuotaCode,Value,QuotaName]' --output text
#> L-7E9ECCDB	50.0	Active VPC peering connections per VPC
#> L-3248932A	20480.0	Characters per VPC endpoint policy
#> L-45FE3B85	5.0	Egress-only internet gateways per Region
#> L-1B52E74A	20.0	Gateway VPC endpoints per Region
#> L-83CA0A9D	5.0	IPv4 CIDR blocks per VPC
#> L-085A6257	5.0	IPv6 CIDR blocks per VPC
#> L-0EA8095F	60.0	Inbound or outbound rules per security group
#> L-29B6F2EB	50.0	Interface and Gateway Load Balancer endpoints per VPC
#> L-A4707A72	5.0	Internet gateways per Region
#> L-FE5A380F	5.0	NAT gateways per Availability Zone
#> L-B4A6D682	200.0	Network ACLs per VPC
#> L-BB24F6E5	64000.0	Network Address Usage
#> L-DF5E4CA3	5000.0	Network interfaces per Region
#> L-DC9F7029	25.0	Outstanding VPC peering connection requests
#> L-2C462E13	100.0	Participant accounts per VPC
#> L-CD17FD4B	128000.0	Peered Network Address Usage
#> L-589F43AA	200.0	Route tables per VPC
#> L-93826ACB	500.0	Routes per route table
#> L-2AEEBF1A	20.0	Rules per network ACL
#> L-2AFB9258	5.0	Security groups per network interface
#> L-407747CB	200.0	Subnets per VPC
#> L-44499CD2	100.0	Subnets that can be shared with an account
#> L-8312C5BB	168.0	VPC peering connection request expiry hours
#> L-E79EC296	2500.0	VPC security groups per Region
#> L-F678F1CE	5.0	VPCs per Region
