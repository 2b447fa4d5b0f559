"""What a sentence names does not run; at least it exists.

A command is one of the AWS CLI's, with its options; a name in code is one of botocore's models, an action one of
AWS's list; an address is one that may stand in documentation.
"""

from __future__ import annotations

import ipaddress
import re
import shlex
from collections.abc import Callable
from functools import cache

import pytest
from botocore.loaders import Loader

from sandbox import cli, iam
from sandbox.recipe import ROOT

# isort: split
import awscli.clidriver

COMMAND = re.compile(r"`(aws [a-z][^`\n]*)`")


@cache
def driver() -> awscli.clidriver.CLIDriver:
    return awscli.clidriver.create_clidriver()


def fault(command: str) -> str | None:
    """What is wrong with an `aws …`, or None."""
    words = [word for word in shlex.split(command)[1:] if word != "…"]
    if cli.shown(words):
        return None
    table, options, path = driver()._get_command_table(), dict(driver()._get_argument_table()), "aws"
    for word in words:
        if word.startswith("--"):
            if word.partition("=")[0][2:] not in options:
                return f"{path} has no option {word}"
        elif word in table:
            found, path = table[word], f"{path} {word}"
            # A service has commands, an operation options, a command of the CLI's own (configure, wait) may have both.
            options |= getattr(found, "arg_table", {})
            table = getattr(found, "subcommand_table", None) or {}
            if hasattr(found, "_get_command_table"):
                table = found._get_command_table()
        elif table:
            return f"{path} has no command {word}"
    return None


# The services whose operations, parameters, states and error codes pages name.
SERVICES = """
autoscaling budgets cloudformation cloudfront cloudtrail cloudwatch directconnect ec2 elb elbv2
globalaccelerator iam lambda logs network-firewall networkmanager rds route53 route53domains route53resolver
s3 secretsmanager service-quotas ssm sts vpc-lattice wafv2
"""
NAME = re.compile(r"`([A-Z][A-Za-z0-9]*[a-z][A-Z][A-Za-z0-9]*)`")
# Names that no service model has. EC2's error codes are not modelled either: docs/errors.md has them as headings.
OTHER_NAMES = {
    "metrics in CloudWatch": "ChildHealthCheckHealthyCount ConnectionAttemptCount ConnectionEstablishedCount "
    "ErrorPortAllocation HealthCheckPercentageHealthy HealthCheckStatus HealthyHostCount IdleTimeoutCount NetworkIn "
    "NetworkOut PacketsDropCount PeakBytesPerSecond StatusCheckFailed TunnelDataIn TunnelState "
    "VirtualInterfaceBgpPrefixesAccepted VirtualInterfaceBgpStatus",
    "error codes of EC2 without a heading": "OutstandingVpcPeeringConnectionLimitExceeded "
    "SecurityGroupsPerInstanceLimitExceeded VPCIdNotSpecified",
    "AWS's managed policies": "AdministratorAccess CloudWatchNetworkFlowMonitorAgentPublishPolicy PowerUserAccess "
    "ViewOnlyAccess",
    "words of IAM policies": "BoolIfExists ForAllValues NotAction NotPrincipal",
    "a value in DHCP options": "AmazonProvidedDNS",
    "a usage type in Cost Explorer": "PublicIPv4IdleAddress",
    "botocore's own": "ClientError",
    "this project's own": "ManagedPrefixListEntries NetworkAcls1 PacketwalkError TransitGatewayRouteTableAssociations "
    "TransitGatewayRoutes",
}
ACTION = re.compile(r"`([a-z0-9-]+:[A-Z*][A-Za-z]*\*?)`")
# Keys of conditions that every service knows (IAM user guide, "AWS global condition context keys").
GLOBAL_KEYS = """
aws:MultiFactorAuthPresent aws:PrincipalIsAWSService aws:SourceAccount aws:SourceIp aws:SourceVpc aws:SourceVpce
aws:VpcSourceIp
"""
ADDRESS = re.compile(
    r"(?<![\w.:/-])(?:\d{1,3}(?:\.\d{1,3}){3}|[0-9a-f]{1,4}:[0-9a-f:]*:[0-9a-f:]*|::)(?:/\d+)?(?![\w-]|\.\d)"
)
# Besides private and documentation addresses: a public resolver, carrier-grade NAT, NAT64.
PUBLIC = {"8.8.8.8/32", "100.64.0.0/10", "64:ff9b::/96"}


@cache
def names() -> frozenset[str]:
    """Every operation, parameter, state and error code in the models of the site's services, and the other names."""
    loader, found = Loader(), {name for text in OTHER_NAMES.values() for name in text.split()}
    for service in SERVICES.split():
        model = loader.load_service_model(service, "service-2")
        found |= model["operations"].keys() | model["shapes"].keys()
        for shape in model["shapes"].values():
            found |= {*shape.get("members", ()), *shape.get("enum", ()), shape.get("error", {}).get("code", "")}
    codes = re.findall(r"(?m)^#+ .*", (ROOT / "docs" / "errors.md").read_text(encoding="utf-8"))
    return frozenset(found | {code for line in codes for code in re.findall(r"[A-Za-z]+", line)})


def wrong_name(name: str) -> str | None:
    """What is wrong with a `CamelCase` name, or None."""
    return None if name in names() else "is in no model of the services that pages treat (tests/test_prose.py)"


def wrong_action(name: str) -> str | None:
    """What is wrong with a `service:Action`, which may end in a star, or a condition key; or None."""
    if name in GLOBAL_KEYS.split() or name in iam.known_actions():
        return None
    if name.endswith("*") and any(action.startswith(name[:-1]) for action in iam.known_actions()):
        return None
    return "is no action that AWS lists, and no condition key (tests/test_prose.py)"


def wrong_address(text: str) -> str | None:
    """What is wrong with an address or a block of them, or None."""
    try:
        network = ipaddress.ip_network(text)
    except ValueError as error:
        return f"{error}"
    if str(network) in PUBLIC or not network.is_global or network.prefixlen == 0:
        return None
    return "is a public address; use 192.0.2.0/24, 198.51.100.0/24, 203.0.113.0/24 or 2001:db8::/32"


def faults(pattern: re.Pattern[str], wrong: Callable[[str], str | None]) -> str:
    """A line for each match in a page with which something is wrong."""
    return "\n".join(
        f"{page.relative_to(ROOT)}:{number}: `{found}`: {what}"
        for page in sorted((ROOT / "docs").rglob("*.md"))
        if "_generated" not in page.parts
        for number, line in enumerate(page.read_text(encoding="utf-8").splitlines(), start=1)
        for found in pattern.findall(line)
        if (what := wrong(found))
    )


@pytest.mark.parametrize(
    ("pattern", "wrong"),
    [(COMMAND, fault), (NAME, wrong_name), (ACTION, wrong_action), (ADDRESS, wrong_address)],
    ids=["commands", "names", "actions", "addresses"],
)
def test_what_a_sentence_names_exists(pattern: re.Pattern[str], wrong: Callable[[str], str | None]) -> None:
    assert not (found := faults(pattern, wrong)), found


@pytest.mark.parametrize(
    ("command", "wrong"),
    [
        ("aws ec2 describe-vpcs --filters Name=x --region …", None),
        ("aws route53 wait resource-record-sets-changed --id x", None),
        ("aws configure --profile …", None),
        ("aws sso login", None),
        ("aws ec3 describe-vpcs", "aws has no command ec3"),
        ("aws ec2 describe-vpc", "aws ec2 has no command describe-vpc"),
        ("aws ec2 describe-vpcs --vpc-id x", "aws ec2 describe-vpcs has no option --vpc-id"),
        ("aws route53 wait record-changed", "aws route53 wait has no command record-changed"),
        ("aws configure set-up", "aws configure has no command set-up"),
    ],
)
def test_the_check_of_commands_finds_faults(command: str, wrong: str | None) -> None:
    assert fault(command) == wrong


@pytest.mark.parametrize(
    ("wrong", "good", "bad"),
    [
        (wrong_name, "DescribeVpcs", "DescribeVpcz"),
        (wrong_name, "AssociatePublicIpAddress", "AssociatePublicIPAddress"),
        (wrong_action, "ec2:DescribeVpcs", "ec2:DescribeVpc"),
        (wrong_action, "ec2:Describe*", "ec2:Descibe*"),
        (wrong_action, "aws:SourceVpce", "aws:SourceVPCE"),
        (wrong_address, "10.0.0.0/16", "10.0.0.0/33"),
        (wrong_address, "10.0.1.0/24", "10.0.1.0/16"),
        (wrong_address, "198.51.100.7", "52.1.2.3"),
        (wrong_address, "2001:db8::/32", "2600:1f18::/32"),
    ],
)
def test_the_checks_find_faults(wrong: Callable[[str], str | None], good: str, bad: str) -> None:
    assert wrong(good) is None
    assert wrong(bad)
