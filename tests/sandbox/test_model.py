"""The service-model checks: faults put in one by one, each found; what is right, left alone."""

from __future__ import annotations

import datetime
import subprocess
import sys
import time
from pathlib import Path

import pytest

from sandbox import model, run

VPC = "vpc-0123456789abcdef0"
SUBNET = "subnet-0123456789abcdef0"
GROUP = "sg-0123456789abcdef0"
TABLE = "rtb-0123456789abcdef0"


def faults(service: str, operation: str, **params: object) -> list[str]:
    return model.check_parameters(model.operation_model(service, operation), params)


def names(kind: str, key: str = "Name", value: str = "x") -> list[dict]:
    return [{"ResourceType": kind, "Tags": [{"Key": key, "Value": value}]}]


RIGHT = [
    ("ec2", "DescribeVpcs", {}),
    ("ec2", "CreateVpc", {"CidrBlock": "10.0.0.0/16", "TagSpecifications": names("vpc")}),
    ("ec2", "CreateVpc", {"CidrBlock": "100.64.0.0/28", "InstanceTenancy": "dedicated"}),
    ("ec2", "CreateSubnet", {"VpcId": VPC, "CidrBlock": "10.0.1.0/24", "AvailabilityZone": "us-east-1a"}),
    ("ec2", "CreateSubnet", {"VpcId": VPC, "Ipv6CidrBlock": "2001:db8:0:1::/64", "Ipv6Native": True}),
    (
        "ec2",
        "CreateSubnet",
        {"VpcId": VPC, "CidrBlock": "10.0.1.0/24", "AvailabilityZone": "us-west-2-lax-1a"},
    ),
    (
        "ec2",
        "CreateRoute",
        {"RouteTableId": TABLE, "DestinationCidrBlock": "0.0.0.0/0", "GatewayId": "igw-12345678"},
    ),
    (
        "ec2",
        "CreateRoute",
        {
            "RouteTableId": TABLE,
            "DestinationIpv6CidrBlock": "::/0",
            "EgressOnlyInternetGatewayId": "eigw-12345678",
        },
    ),
    (
        "ec2",
        "CreateRoute",
        {"RouteTableId": TABLE, "DestinationPrefixListId": "pl-12345678", "GatewayId": "vgw-12345678"},
    ),
    (
        "ec2",
        "ReplaceRoute",
        {"RouteTableId": TABLE, "DestinationCidrBlock": "10.1.0.0/16", "LocalTarget": True},
    ),
    (
        "ec2",
        "CreateTransitGatewayRoute",
        {"DestinationCidrBlock": "2001:db8::/32", "TransitGatewayRouteTableId": "tgw-rtb-0123456789abcdef0"},
    ),
    ("ec2", "AssociateDhcpOptions", {"DhcpOptionsId": "default", "VpcId": VPC}),
    ("ec2", "CreateDhcpOptions", {"DhcpConfigurations": [{"Key": "ntp-servers", "Values": ["10.0.0.9"]}]}),
    (
        "ec2",
        "AuthorizeSecurityGroupIngress",
        {
            "GroupId": GROUP,
            "IpPermissions": [
                {
                    "IpProtocol": "tcp",
                    "FromPort": 443,
                    "ToPort": 443,
                    "IpRanges": [{"CidrIp": "203.0.113.7/32"}],
                },
                {"IpProtocol": "icmp", "FromPort": 8, "ToPort": -1, "Ipv6Ranges": [{"CidrIpv6": "::/0"}]},
                {"IpProtocol": "-1", "UserIdGroupPairs": [{"GroupId": GROUP}]},
            ],
        },
    ),
    (
        "ec2",
        "RunInstances",
        {"ImageId": "resolve:ssm:/x", "InstanceType": "t3.micro", "MinCount": 1, "MaxCount": 1},
    ),
    ("ec2", "RunInstances", {"InstanceType": "z99zz.large", "MinCount": 1, "MaxCount": 1}),
    ("ec2", "DescribeVpcs", {"Filters": [{"Name": "tag:Name", "Values": ["a*"]}]}),
    ("ec2", "DescribeVpcs", {"Filters": [{"Name": "tag-key", "Values": ["Name"]}]}),
    (
        "ec2",
        "DescribeInstances",
        {"Filters": [{"Name": "network-interface.addresses.association.public-ip", "Values": ["198.51.100.1"]}]},
    ),
    ("ec2", "DescribeRouteServers", {"Filters": [{"Name": "anything-goes", "Values": ["x"]}]}),
    ("ec2", "DescribeSubnets", {"Filters": [{"Name": "vpc-id", "Values": ["vpc-*"]}]}),
    ("ec2", "DescribeSubnets", {"SubnetIds": ["subnet-0123456789EXAMPLE", "subnet-xxxxxxxx"]}),
    ("ec2", "CreateNetworkInsightsPath", {"Source": "igw-12345678", "Protocol": "TCP"}),  # fills its token in
    (
        "ec2",
        "CreateImage",
        {"InstanceId": "i-0123456789abcdef0", "Name": "web", "TagSpecifications": names("snapshot")},
    ),
    ("elbv2", "CreateTargetGroup", {"Name": "web", "Protocol": "HTTP", "Port": 80, "VpcId": VPC}),
    ("elbv2", "CreateLoadBalancer", {"Name": "web", "Subnets": [SUBNET], "SecurityGroups": [GROUP]}),
    ("globalaccelerator", "CreateAccelerator", {"Name": "web"}),
    ("secretsmanager", "CreateSecret", {"Name": "web"}),  # its token has a least length
    ("s3", "CreateBucket", {"Bucket": "b", "CreateBucketConfiguration": {"LocationConstraint": "eu-west-9"}}),
    (
        "cloudwatch",
        "GetMetricData",
        {"MetricDataQueries": [{"Id": "m1"}], "StartTime": "2025-01-01", "EndTime": 1735689600},
    ),
    (
        "route53",
        "ChangeResourceRecordSets",
        {
            "HostedZoneId": "Z0123456789",
            "ChangeBatch": {
                "Changes": [
                    {
                        "Action": "UPSERT",
                        "ResourceRecordSet": {
                            "Name": "a.example.com",
                            "Type": "A",
                            "TTL": 60,
                            "ResourceRecords": [{"Value": "192.0.2.1"}],
                        },
                    }
                ]
            },
        },
    ),
]


@pytest.mark.parametrize(("service", "operation", "params"), RIGHT, ids=lambda value: str(value)[:40])
def test_what_is_right_is_left_alone(service: str, operation: str, params: dict) -> None:
    assert faults(service, operation, **params) == []


def permission(**given: object) -> dict:
    return {"GroupId": GROUP, "IpPermissions": [{"IpProtocol": "tcp", **given}]}


INGRESS = "AuthorizeSecurityGroupIngress"
WRONG = [
    # what botocore finds too
    (
        "CreateVpc",
        {"CidrBlok": "10.0.0.0/16"},
        'Unknown parameter in input: "CidrBlok"',
        "nearest: CidrBlock",
    ),
    ("CreateSubnet", {"CidrBlock": "10.0.0.0/24"}, "Missing required parameter", "VpcId"),
    ("DescribeVpcs", {"VpcIds": VPC}, "Invalid type for parameter VpcIds", "list"),
    ("CreateVpc", {"CidrBlock": "10.0.0.0/16", "DryRun": "yes"}, "Invalid type for parameter DryRun", "bool"),
    # enums
    (
        "CreateVpc",
        {"CidrBlock": "10.0.0.0/16", "InstanceTenancy": "dedicatd"},
        "InstanceTenancy",
        "nearest: dedicated",
    ),
    (
        "CreateVpc",
        {"CidrBlock": "10.0.0.0/16", "InstanceTenancy": "Dedicated"},
        "InstanceTenancy",
        "written dedicated",
    ),
    (
        "CreateFlowLogs",
        {"ResourceIds": [VPC], "ResourceType": "VPC", "TrafficType": "BOTH"},
        "TrafficType",
        "ACCEPT",
    ),
    ("RunInstances", {"InstanceType": "t3.mciro", "MinCount": 1, "MaxCount": 1}, "InstanceType", "t3.micro"),
    (
        "RunInstances",
        {"InstanceType": "t3.9xlarge", "MinCount": 1, "MaxCount": 1},
        "InstanceType",
        "t3.xlarge",
    ),
    # filters
    (
        "DescribeVpcs",
        {"Filters": [{"Name": "vpcid", "Values": [VPC]}]},
        "no filter 'vpcid'",
        "nearest: vpc-id",
    ),
    (
        "DescribeSubnets",
        {"Filters": [{"Name": "subnets", "Values": ["x"]}]},
        "no filter 'subnets'",
        "subnet-id",
    ),
    (
        "DescribeInstances",
        {"Filters": [{"Name": "instance-state", "Values": ["running"]}]},
        "no filter",
        "instance-state-name",
    ),
    (
        "DescribeVpcs",
        {"Filters": [{"Name": "state", "Values": ["avaliable"]}]},
        "'avaliable'",
        "nearest: available",
    ),
    ("DescribeSubnets", {"Filters": [{"Name": "vpc-id", "Values": [SUBNET]}]}, "ID of a subnet", "vpc-"),
    # CIDR blocks
    ("CreateVpc", {"CidrBlock": "10.0.0.0/8"}, "prefix length /8", "/16 to /28"),
    ("CreateVpc", {"CidrBlock": "10.0.0.0/29"}, "prefix length /29", "/16 to /28"),
    ("CreateVpc", {"CidrBlock": "10.0.0.0/33"}, "/33 is not a prefix length", "0 to 32"),
    ("CreateVpc", {"CidrBlock": "10.0.300.0/16"}, "'300'", "0 to 255"),
    ("CreateVpc", {"CidrBlock": "10.0.0/16"}, "four numbers", "this 3"),
    ("CreateVpc", {"CidrBlock": "10.0.0.0"}, "prefix length is missing", "10.0.0.0/32"),
    ("CreateVpc", {"CidrBlock": "10.0.0.1/16"}, "host bits", "10.0.0.0/16"),
    ("CreateVpc", {"CidrBlock": "10.0.0.0/255.255.0.0"}, "prefix length is a number", "/16"),
    ("CreateVpc", {"CidrBlock": "2001:db8::/56"}, "IPv6", "IPv4"),
    ("CreateSubnet", {"VpcId": VPC, "Ipv6CidrBlock": "2001:db8::/62"}, "/62", "/44 to /64 in steps of 4"),
    ("CreateSubnet", {"VpcId": VPC, "Ipv6CidrBlock": "2001:db8::1::/64"}, "no IPv6 address", "2001"),
    ("CreateRoute", {"RouteTableId": TABLE, "DestinationCidrBlock": "::/0"}, "IPv6", "for IPv4"),
    (
        "CreateVpc",
        {"Ipv4IpamPoolId": "ipam-pool-0123456789abcdef0", "Ipv4NetmaskLength": 29},
        "29",
        "16 to 28",
    ),
    (
        "CreateSubnetCidrReservation",
        {"SubnetId": SUBNET, "Cidr": "10.0.0.1/28", "ReservationType": "prefix"},
        "host bits",
        "10.0.0.0/28",
    ),
    ("CreateClientVpnEndpoint", {"ClientCidrBlock": "10.0.0.0/24"}, "/24", "/12 to /22"),
    # IDs
    ("CreateSubnet", {"VpcId": SUBNET, "CidrBlock": "10.0.0.0/24"}, "ID of a subnet", "vpc-"),
    ("DescribeVpcs", {"VpcIds": ["vpc-123"]}, "not a resource ID", "8 or 17"),
    ("DescribeVpcs", {"VpcIds": ["vpc-0123456789abcdefg"]}, "not a resource ID", "a-f"),
    ("DescribeVpcs", {"VpcIds": ["my-vpc"]}, "not such an ID", "vpc-"),
    ("DescribeVpcs", {"VpcIds": ["VPC-0123456789abcdef0"]}, "not such an ID", "vpc-"),
    ("CreateRoute", {"RouteTableId": TABLE, "GatewayId": "nat-0123456789abcdef0"}, "a NAT gateway", "igw-"),
    (
        "CreateTransitGatewayVpcAttachment",
        {"TransitGatewayId": "tgw-attach-0123456789abcdef0", "VpcId": VPC, "SubnetIds": [SUBNET]},
        "transit gateway attachment",
        "tgw-",
    ),
    # ports and other numbers
    (INGRESS, permission(FromPort=70000, ToPort=70000), "70000 is not a port", "65535"),
    (INGRESS, permission(FromPort=443, ToPort=80), "backwards", "FromPort is 443"),
    (INGRESS, permission(IpProtocol="icmp", FromPort=300, ToPort=-1), "ICMP type", "255"),
    (
        INGRESS,
        permission(FromPort=80, ToPort=80, IpRanges=[{"CidrIp": "203.0.113.7"}]),
        "IpRanges[0].CidrIp",
        "203.0.113.7/32",
    ),
    (INGRESS, permission(FromPort=80, ToPort=80, Ipv6Ranges=[{"CidrIpv6": "0.0.0.0/0"}]), "IPv4", "for IPv6"),
    ("DescribeVpcs", {"MaxResults": 5000}, "too large", "1000"),
    ("CreateNetworkAclEntry", {"RuleNumber": 32767}, "out of range", "32766"),
    # addresses
    (
        "AssignPrivateIpAddresses",
        {"NetworkInterfaceId": "eni-12345678", "PrivateIpAddresses": ["10.0.0.256"]},
        "'256'",
        "255",
    ),
    (
        "AssignPrivateIpAddresses",
        {"NetworkInterfaceId": "eni-12345678", "PrivateIpAddresses": ["10.0.0.5/32"]},
        "CIDR block",
        "address",
    ),
    # what belongs together
    (
        "CreateVpc",
        {"CidrBlock": "10.0.0.0/16", "TagSpecifications": names("subnet")},
        "creates no subnet",
        "write vpc",
    ),
    (
        "CreateNatGateway",
        {"SubnetId": SUBNET, "TagSpecifications": names("vpc")},
        "creates no vpc",
        "write natgateway",
    ),
    (
        "CreateVpc",
        {"CidrBlock": "10.0.0.0/16", "TagSpecifications": names("vpc", "aws:x")},
        "aws:",
        "for itself",
    ),
    (
        "CreateSubnet",
        {"VpcId": VPC, "CidrBlock": "10.0.0.0/24", "AvailabilityZone": "us-east-1"},
        "is a Region",
        "us-east-1a",
    ),
    (
        "CreateDhcpOptions",
        {"DhcpConfigurations": [{"Key": "dns-servers"}]},
        "no DHCP option",
        "domain-name-servers",
    ),
]


@pytest.mark.parametrize(("operation", "params", "wrong", "right"), WRONG, ids=lambda value: str(value)[:40])
def test_a_fault_of_ec2_is_found_and_told(operation: str, params: dict, wrong: str, right: str) -> None:
    found = faults("ec2", operation, **params)
    assert any(wrong in text and right in text for text in found), found


@pytest.mark.parametrize(
    ("service", "operation", "params", "wrong"),
    [
        ("elbv2", "CreateLoadBalancer", {"Name": "x", "Type": "applicaton"}, "nearest: application"),
        ("elbv2", "CreateLoadBalancer", {"Name": "x", "Scheme": "Internal"}, "written internal"),
        ("elbv2", "CreateTargetGroup", {"Name": "x", "Port": 70000}, "the largest is 65535"),
        ("iam", "CreateUser", {"UserName": "x" * 70}, "70 characters are too many"),
        ("elbv2", "CreateTargetGroup", {"Name": "x", "VpcId": SUBNET}, "ID of a subnet"),
        ("elbv2", "CreateLoadBalancer", {"Name": "x", "Subnets": [VPC]}, "ID of a VPC"),
        (
            "route53",
            "CreateHostedZone",
            {"Name": "x", "CallerReference": "1", "VPC": {"VPCId": "vpc-1"}},
            "8 or 17",
        ),
        ("directconnect", "DescribeVirtualInterfaces", {"connectionID": "x"}, "nearest: connectionId"),
        (
            "s3",
            "CreateBucket",
            {"Bucket": "b", "CreateBucketConfiguration": {"LocationConstraint": "eu-wst-1"}},
            "eu-west-1",
        ),
        ("wafv2", "ListWebACLs", {"Scope": "REGION"}, "REGIONAL"),
        (
            "sts",
            "AssumeRole",
            {"RoleArn": "arn:aws:iam::123456789012:role/r", "RoleSessionName": "a b"},
            "does not match",
        ),
        ("sts", "GetCallerIdentity", {"X": 1}, "Unknown parameter"),
    ],
)
def test_other_services(service: str, operation: str, params: dict, wrong: str) -> None:
    assert wrong in " ".join(faults(service, operation, **params))


@pytest.mark.parametrize(
    ("kind", "value", "wrong"),
    [("A", "192.0.2.256", "'256'"), ("A", "2001:db8::1", "IPv6"), ("AAAA", "192.0.2.1", "IPv4")],
)
def test_dns_records_hold_addresses(kind: str, value: str, wrong: str) -> None:
    record = {"Name": "a", "Type": kind, "TTL": 1, "ResourceRecords": [{"Value": value}]}
    change = {"Changes": [{"Action": "CREATE", "ResourceRecordSet": record}]}
    [found] = faults("route53", "ChangeResourceRecordSets", HostedZoneId="Z1", ChangeBatch=change)
    assert wrong in found
    assert found.startswith("ChangeBatch.Changes[0].ResourceRecordSet.ResourceRecords[0].Value")


def test_every_fault_once_and_all_of_them() -> None:
    found = faults("ec2", "CreateSubnet", VpcId="my-vpc", CidrBlock="10.0.0.0/8", AvailabilityZone="us-east-1")
    assert len(found) == 3


QUERIES_RIGHT = [
    "Vpcs[].VpcId",
    "Vpcs[*].[VpcId, CidrBlock]",
    "Vpcs[0].Tags[?Key=='Name'].Value | [0]",
    "Vpcs[?IsDefault==`true`].VpcId",
    "Vpcs[?IsDefault].VpcId",
    "Vpcs[?!IsDefault].VpcId",
    "Vpcs[?State=='available' && contains(CidrBlock, '10.')].VpcId | sort(@)",
    "sort_by(Vpcs, &VpcId)[-1].{Id: VpcId, Name: Tags[?Key=='Name']|[0].Value}",
    "length(Vpcs)",
    "length(Vpcs[].CidrBlockAssociationSet[])",
    "Vpcs[].CidrBlockAssociationSet[].CidrBlockState.State",
    "{vpcs: Vpcs[].VpcId, first: Vpcs[0].CidrBlock}",
    "@.Vpcs[:2].VpcId",
    "Vpcs[].[VpcId, Tags[?Key==`Name`].Value | [0] || 'none'][]",
    "map(&VpcId, Vpcs)",
    "max_by(Vpcs, &CidrBlock).VpcId",
    "join(',', Vpcs[].VpcId)",
    "not_null(Vpcs[0].DhcpOptionsId, 'x')",
    "NextToken",
    "keys(Vpcs[0])",
    "Vpcs[*].*",
    "to_string(Vpcs[0])",
    "Vpcs[].VpcId | {first: [0], all: @}",
    "`[1, 2]`",
    "'text'",
    "Vpcs[?State=='brand-new-state'].VpcId",
    "[Vpcs][0][0].VpcId",
    "values(Vpcs[0])[0].Whatever",
    'merge(Vpcs[0], `{"a": 1}`).a',
]


@pytest.mark.parametrize("query", QUERIES_RIGHT)
def test_good_queries(query: str) -> None:
    assert model.check_cli_query("ec2", "describe-vpcs", query) == []


QUERIES_WRONG = [
    ("Vpcs[", "does not parse"),
    ("Vpcs[].", "does not parse"),
    ("vpcs[].VpcId", "nearest: Vpcs"),
    ("Vpcs[].VpcID", "nearest: VpcId"),
    ("Vpc[].VpcId", "nearest: Vpcs"),
    ("Vpcs.VpcId", "asked of a list"),
    ("Vpcs[].Tags.Value", "asked of a list"),
    ("Vpcs[].VpcId.Id", "asked of a string"),
    ("Vpcs[0].VpcId[0]", "applied to a string"),
    ("Vpcs[0].VpcId[]", "applied to a string"),
    ("Vpcs[0][*]", "applied to a structure"),
    ("Vpcs[0][?State=='available']", "applied to a structure"),
    ("Vpcs[0:1][0]", "applied to a structure"),  # a slice is a projection
    ("Vpcs[0:1].Name", "no key 'Name'"),
    ("Vpcs.*", "not to a structure"),
    ("Vpcs[?State=='Available'].VpcId", "nearest: available"),
    ("Vpcs[?'availble'==State].VpcId", "nearest: available"),
    ("Vpcs[?IsDefault=='true']", "`true`"),
    ("Vpcs[?Tags=='x']", "always false"),
    ("Vpcs[?IsDefalt]", "nearest: IsDefault"),
    ("Vpcs[?length(VpcId) > '3']", "`3`"),
    ("Vpcs[?Tags > `3`]", "gives null"),
    ("lenght(Vpcs)", "nearest: length"),
    ("length(Vpcs, Vpcs)", "takes 1 arguments, not 2"),
    ("length(Vpcs[0].IsDefault)", "is a boolean"),
    ("join(Vpcs[].VpcId, ',')", "argument 1 of join() is a list"),
    ("sort(Vpcs)", "is a list"),
    ("sort_by(Vpcs, &Nme)", "no key 'Nme'"),
    ("sort_by(Vpcs, &Tags)", "not by a list"),
    ("sort_by(Vpcs, VpcId)", "no key 'VpcId'"),
    ("starts_with(Vpcs, 'x')", "argument 1 of starts_with()"),
    ("Vpcs[].{Id: VpcId}[].Name", "has no key 'Name'"),
    ("Vpcs[].{Id: VpcId} | [0].id", "nearest: Id"),
    ("ResponseMetadata.RequestId", "no key 'ResponseMetadata'"),
]


@pytest.mark.parametrize(("query", "wrong"), QUERIES_WRONG)
def test_bad_queries(query: str, wrong: str) -> None:
    found = model.check_cli_query("ec2", "describe-vpcs", query)
    assert len(found) == 1, found
    assert wrong in found[0]


def test_what_aws_answers_and_its_model_does_not_have() -> None:
    """A VPC endpoint's State is "available" in AWS's answers, and "Available" in its model."""
    query = "VpcEndpoints[?State=='available'].VpcEndpointId"
    assert model.check_cli_query("ec2", "describe-vpc-endpoints", query) == []
    describe = model.operation_model("ec2", "DescribeInternetGateways")
    attached = {"InternetGateways": [{"Attachments": [{"State": "available", "VpcId": VPC}]}]}
    assert model.check_response(describe, attached) == []


def test_queries_on_pages_and_on_nothing() -> None:
    assert model.check_cli_query("ec2", "create-vpc", "NextToken") != []  # not paginated
    assert "no key" in model.check_cli_query("ec2", "delete-vpc-peering-connection", "x")[0]
    assert "an empty answer" in model.check_cli_query("ec2", "delete-subnet", "Return")[0]
    assert model.check_cli_query("elbv2", "DescribeLoadBalancers", "LoadBalancers[?CreatedTime>'2024'].DNSName") == []
    assert model.check_cli_query("s3api", "list-buckets", "Buckets[].Name") == []
    with pytest.raises(model.UnknownOperation, match="describe-vpcs"):
        model.check_cli_query("ec2", "describe-vpc", "x")
    with pytest.raises(model.UnknownOperation, match="elbv2"):
        model.check_cli_query("elbv3", "describe-load-balancers", "x")


def test_synthesized_answers_are_accepted_and_the_same_each_time() -> None:
    from sandbox.model.lookup import service_model

    for service in ("ec2", "elbv2", "route53", "wafv2", "cloudfront", "networkmanager"):
        operations = service_model(service).operation_names
        for name in operations[:: max(1, len(operations) // 60)]:
            operation = model.operation_model(service, name)
            made = model.synthesize(operation, {})
            assert model.check_response(operation, made) == [], name
            assert made == model.synthesize(operation, {})


def test_synthesized_answers_echo_the_request() -> None:
    describe = model.operation_model("ec2", "DescribeVpcs")
    [vpc] = model.synthesize(describe, {"VpcIds": [VPC]})["Vpcs"]
    assert (vpc["VpcId"], vpc["State"]) == (VPC, "available")
    filters = [{"Name": "vpc-id", "Values": [VPC]}, {"Name": "tag:Name", "Values": ["web"]}]
    made = model.synthesize(model.operation_model("ec2", "DescribeSubnets"), {"Filters": filters})
    assert made["Subnets"][0]["VpcId"] == VPC
    assert made["Subnets"][0]["Tags"] == [{"Key": "Name", "Value": "web"}]
    assert made["Subnets"][0]["SubnetId"].startswith("subnet-0")
    assert "NextToken" not in made
    create = model.operation_model("ec2", "CreateVpc")
    made = model.synthesize(create, {"CidrBlock": "10.9.0.0/16", "TagSpecifications": names("vpc")})["Vpc"]
    assert (made["CidrBlock"], made["Tags"]) == ("10.9.0.0/16", [{"Key": "Name", "Value": "x"}])
    assert made["VpcId"] != model.synthesize(create, {"CidrBlock": "10.8.0.0/16"})["Vpc"]["VpcId"]


def test_canned_answers() -> None:
    describe = model.operation_model("ec2", "DescribeNatGateways")
    good = {"NatGateways": [{"NatGatewayId": "nat-1", "State": "available", "CreateTime": "2025-01-01T00:00:00Z"}]}
    assert model.check_response(describe, good) == []
    parsed = model.parse_response(describe, good)
    assert parsed["NatGateways"][0]["CreateTime"] == datetime.datetime(2025, 1, 1, tzinfo=datetime.UTC)
    assert parsed["ResponseMetadata"]["HTTPStatusCode"] == 200
    assert model.parse_response(describe, good, times=False)["NatGateways"] == good["NatGateways"]
    assert good["NatGateways"][0]["CreateTime"] == "2025-01-01T00:00:00Z"  # untouched
    for bad, wrong in (
        ({"NatGateways": {}}, "Invalid type"),
        ({"NatGateway": []}, "nearest: NatGateways"),
        ({"NatGateways": [{"State": "up"}]}, "is no NatGatewayState"),
        ({"NatGateways": [{"CreateTime": "yesterday"}]}, "CreateTime"),
        ({"NatGateways": [{"CreateTime": 1735689600}]}, "ISO 8601"),
        ([], "JSON object"),
    ):
        assert wrong in " ".join(model.check_response(describe, bad)), bad  # type: ignore[arg-type]
    assert model.check_response(model.operation_model("ec2", "DeleteSubnet"), {"Return": True})


def test_streamed_answers_can_be_read() -> None:
    parsed = model.parse_response(model.operation_model("s3", "GetObject"), {"Body": "hello", "ContentLength": 5})
    assert parsed["Body"].read() == b"hello"


def test_tokens_of_pages() -> None:
    assert model.pagination_inputs("ec2", "DescribeVpcs") == {"NextToken"}
    assert model.pagination_inputs("elbv2", "DescribeLoadBalancers") == {"Marker"}
    assert model.pagination_inputs("route53", "ListResourceRecordSets") == {
        "StartRecordName",
        "StartRecordType",
        "StartRecordIdentifier",
    }
    assert model.pagination_inputs("ec2", "CreateVpc") == frozenset()


def test_a_check_is_fast_enough_for_every_call() -> None:
    operation = model.operation_model("ec2", "RunInstances")
    params = {
        "ImageId": "ami-0123456789abcdef0",
        "InstanceType": "t3.micro",
        "MinCount": 1,
        "MaxCount": 1,
        "SubnetId": SUBNET,
        "SecurityGroupIds": [GROUP],
        "TagSpecifications": names("instance"),
    }
    model.check_parameters(operation, params)
    start = time.perf_counter()
    for _ in range(200):
        model.check_parameters(operation, params)
    assert (time.perf_counter() - start) / 200 < 0.005


def test_importing_loads_no_library() -> None:
    code = (
        "import sys; import sandbox.model;"
        "heavy = ('botocore', 'boto3', 'jmespath', 'moto', 'awscli');"
        "print([name for name in sys.modules if name.split('.')[0] in heavy])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_times_are_datetimes_for_boto3_and_text_for_the_cli(tmp_path: Path) -> None:
    python, shell = tmp_path / "p.py", tmp_path / "p.sh"
    python.write_text(
        'import boto3\nprint(boto3.client("iam").get_role(RoleName="x")["Role"]["CreateDate"].isoformat())\n'
    )
    shell.write_text("aws iam get-role --role-name x --query Role.CreateDate --output text\n")
    said = {run.program(each, {}, modelled=True).stdout for each in (python, shell)}
    assert len(said) == 1
    assert "T" in said.pop()
