import boto3

# What one Region charges for by the hour or the gigabyte, used or not
ec2, elbv2, elb = (boto3.client(name) for name in ("ec2", "elbv2", "elb"))
lines = []
pages = ec2.get_paginator("describe_nat_gateways")
for page in pages.paginate(Filter=[{"Name": "state", "Values": ["available"]}]):
    lines += [("NAT gateway", each["NatGatewayId"]) for each in page["NatGateways"]]
for each in ec2.describe_addresses()["Addresses"]:
    if "AssociationId" not in each:
        lines.append(("spare public address", each["AllocationId"]))
kinds = [{"Name": "vpc-endpoint-type", "Values": ["Interface", "GatewayLoadBalancer"]}]
for page in ec2.get_paginator("describe_vpc_endpoints").paginate(Filters=kinds):
    lines += [("VPC endpoint", each["VpcEndpointId"]) for each in page["VpcEndpoints"]]
stopped = [{"Name": "instance-state-name", "Values": ["stopped"]}]
for page in ec2.get_paginator("describe_instances").paginate(Filters=stopped):
    for reservation in page["Reservations"]:
        for instance in reservation["Instances"]:
            for disk in instance["BlockDeviceMappings"]:
                lines.append(("disk of a stopped instance", disk["Ebs"]["VolumeId"]))
spare = [{"Name": "status", "Values": ["available"]}]
for page in ec2.get_paginator("describe_volumes").paginate(Filters=spare):
    lines += [("spare disk", each["VolumeId"]) for each in page["Volumes"]]
for page in elbv2.get_paginator("describe_load_balancers").paginate():
    for each in page["LoadBalancers"]:
        lines.append(("load balancer", each["LoadBalancerName"]))
for page in elb.get_paginator("describe_load_balancers").paginate():
    for each in page["LoadBalancerDescriptions"]:
        lines.append(("Classic Load Balancer", each["LoadBalancerName"]))
up = [{"Name": "state", "Values": ["available"]}]
pages = ec2.get_paginator("describe_transit_gateway_attachments")
for page in pages.paginate(Filters=up):
    for each in page["TransitGatewayAttachments"]:
        lines.append(("TGW attachment", each["TransitGatewayAttachmentId"]))
for each in ec2.describe_vpn_connections(Filters=up)["VpnConnections"]:
    lines.append(("VPN connection", each["VpnConnectionId"]))
print(*sorted("\t".join(line) for line in lines), sep="\n")
#> NAT gateway	nat-176ae12eaeeebe23b
#> NAT gateway	nat-2f21e34ed52ff7f87
#> VPC endpoint	vpce-c9b80cda02f7fe9da
#> disk of a stopped instance	vol-4c2a83d983e5a955b
#> spare disk	vol-5148f8d5bd81bf2d2
#> spare public address	eipalloc-253e9abdcf51ff484
