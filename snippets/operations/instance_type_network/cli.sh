# Type, processor, interfaces, IPv4 addresses on each, and the bandwidth in words
aws ec2 describe-instance-types \
  --instance-types t3.nano t3a.nano t4g.nano m5.large c5n.18xlarge \
  --query 'sort_by(InstanceTypes,&InstanceType)[].[InstanceType,
    ProcessorInfo.SupportedArchitectures[-1],NetworkInfo.MaximumNetworkInterfaces,
    NetworkInfo.Ipv4AddressesPerInterface,NetworkInfo.NetworkPerformance]' \
  --output text
#> c5n.18xlarge	x86_64	15	50	100 Gigabit
#> m5.large	x86_64	3	10	Up to 10 Gigabit
#> t3.nano	x86_64	2	2	Up to 5 Gigabit
#> t3a.nano	x86_64	2	2	Up to 5 Gigabit
#> t4g.nano	arm64	2	2	Up to 5 Gigabit
