import boto3

# Type, processor, interfaces, IPv4 addresses on each, and the bandwidth in words
types = boto3.client("ec2").describe_instance_types(
    InstanceTypes=["t3.nano", "t3a.nano", "t4g.nano", "m5.large", "c5n.18xlarge"]
)["InstanceTypes"]
for each in sorted(types, key=lambda each: each["InstanceType"]):
    network = each["NetworkInfo"]
    print(
        each["InstanceType"],
        each["ProcessorInfo"]["SupportedArchitectures"][-1],
        network["MaximumNetworkInterfaces"],
        network["Ipv4AddressesPerInterface"],
        network["NetworkPerformance"],
    )
#> c5n.18xlarge x86_64 15 50 100 Gigabit
#> m5.large x86_64 3 10 Up to 10 Gigabit
#> t3.nano x86_64 2 2 Up to 5 Gigabit
#> t3a.nano x86_64 2 2 Up to 5 Gigabit
#> t4g.nano arm64 2 2 Up to 5 Gigabit
