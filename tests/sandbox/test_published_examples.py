"""The checks, tried on the AWS CLI's own published examples: what they flag is a fault of the example.

`FAULTS` is every finding, examined by hand. The full run has to find exactly these, so a false alarm fails
it, and so does a check that no longer sees a fault.
"""

from __future__ import annotations

import pytest

from sandbox import model
from sandbox.model.answered import ANSWERED
from tests.sandbox.published import SERVICES, Runner, examples, outputs

SPACES = "the line before has no backslash at its end, so the shell runs half a command"

# Examples that the AWS CLI itself refuses (botocore's own validation among it).
REFUSED = {
    "autoscaling/create-launch-configuration.rst:123": "NoDevice is a boolean, and is given as a string",
    "autoscaling/start-instance-refresh.rst:21": "the file is not JSON: Ignore and Terminate are not quoted",
    "cloudformation/describe-resource-scan.rst:5": "--region has no value",
    "ec2/authorize-security-group-ingress.rst:178": "single quotes inside single quotes: words are split",
    "ec2/create-fleet.rst:105": "the command runs on into the text that follows it",
    "ec2/get-network-insights-access-scope-analysis-findings.rst:5": "the ID is written as an option",
    "ec2/network-insights-access-scope.rst:5": "the file is not JSON: an object without a key in an object",
    "ec2/revoke-security-group-egress.rst:5": "shorthand inside [ ], which the CLI takes for JSON",
    "ec2/run-scheduled-instances.rst:40": "the file is not JSON",
    "ec2/withdraw-byoip-cidr.rst:5": SPACES,
    "elbv2/create-rule.rst:5": SPACES,
    "elbv2/describe-ssl-policies.rst:36": "--query does not parse: TLSv1.3 is not quoted",
    "elbv2/modify-listener.rst:32": "a space inside shorthand",
    "elbv2/modify-rule.rst:5": SPACES,
    "elbv2/modify-target-group.rst:5": "HttpCode=200,299 is a list to the CLI; the parameter is a string",
    "iam/get-access-key-last-used.rst:5": "the access key ID is shorter than one can be",
    "iam/remove-client-id-from-open-id-connect-provider.rst:6": SPACES,
    "networkmanager/create-device.rst:5": SPACES,
    "networkmanager/create-vpc-attachment.rst:5": "it is --options Ipv6Support=true",
    "networkmanager/untag-resource.rst:5": SPACES,
    "organizations/attach-policy.rst:7": SPACES,
    "organizations/attach-policy.rst:15": SPACES,
    **dict.fromkeys(
        (
            "ssm/deregister-target-from-maintenance-window.rst:5",
            "ssm/deregister-task-from-maintenance-window.rst:5",
            "ssm/describe-maintenance-window-executions.rst:5",
            "ssm/describe-maintenance-window-executions.rst:41",
            "ssm/describe-maintenance-window-executions.rst:64",
            "ssm/describe-maintenance-window-schedule.rst:5",
            "ssm/describe-maintenance-window-tasks.rst:61",
            "ssm/describe-maintenance-window-tasks.rst:96",
            "ssm/describe-maintenance-window-tasks.rst:152",
            "ssm/register-target-with-maintenance-window.rst:5",
            "ssm/register-target-with-maintenance-window.rst:21",
            "ssm/register-task-with-maintenance-window.rst:103",
        ),
        "the maintenance window's ID has 19 characters; botocore itself wants 20",
    ),
    "ssm/list-associations.rst:5": "lines are continued with / instead of a backslash",
    "ssm/list-associations.rst:44": "lines are continued with / instead of a backslash",
    "ssm/start-change-request-execution.rst:21": "the file is not JSON: a quote is missing",
    "ssm/stop-automation-execution.rst:5": SPACES,
    "sts/assume-role-with-web-identity.rst:5": "--policy-arns takes structures: arn=…",
    "vpc-lattice/deregister-targets.rst:5": "--targets takes structures: id=…",
}

# Examples that the CLI accepts and the checks flag: the words that the finding contains, and the fault.
FLAGGED = {
    "ce/get-reservation-coverage.rst:7": ("written DIMENSION", "the enum's member is upper case"),
    "cloudfront/update-distribution.rst:5": ("FunctionARN", "a function's ARN has no Region"),
    "ec2/advertise-byoip-cidr.rst:5": ("host bits", "203.0.113.25/24 is not a network"),
    "ec2/create-launch-template.rst:30": ("Groups[0]", "two security groups in one string"),
    "ec2/create-route.rst:15": ("rtb-g8ff4ea2", "g is no hexadecimal digit"),
    "ec2/create-subnet-cidr-reservation.rst:5": (
        "host bits",
        "10.1.0.20/26; its own output says 10.1.0.16/28",
    ),
    "ec2/create-traffic-mirror-target.rst:27": ("eni-eni-", "the prefix is there twice"),
    "ec2/deprovision-byoip-cidr.rst:5": ("host bits", "203.0.113.25/24 is not a network"),
    "ec2/describe-reserved-instances-offerings.rst:62": (
        "written No Upfront",
        "the enum's member has capitals",
    ),
    "ec2/modify-instance-placement.rst:19": ("ID of an instance", "an instance's ID as the host's"),
    "ec2/modify-spot-fleet-request.rst:19": ("written noTermination", "the enum's member is camel case"),
    "ec2/provision-byoip-cidr.rst:5": ("host bits", "203.0.113.25/24 is not a network"),
    "ec2/replace-network-acl-entry.rst:7": ("host bits", "203.0.113.12/24 is not a network"),
    "ec2/terminate-client-vpn-connections.rst:5": ("cvpn-endpoint-", "vpn-endpoint-… is no endpoint's ID"),
    "ec2/update-security-group-rule-descriptions-ingress.rst:5": (
        "203.0.0.0/16",
        "203.0.113.0/16 is not a network; AWS would take 203.0.0.0/16",
    ),
    "vpc-lattice/create-resource-gateway.rst:5": ("vpc-0bf4c2739bc05a69", "the VPC's ID has 16 digits"),
}


def check(found: list) -> None:
    """Refused and flagged examples are exactly the known ones."""
    for outcome in found:
        where = outcome.example.where
        if outcome.skipped:
            continue
        if outcome.error:
            assert where in REFUSED, f"{where}: {outcome.error}\n  {outcome.example.text}"
        elif outcome.findings:
            assert where in FLAGGED, f"{where}: {outcome.findings}\n  {outcome.example.text}"
            assert FLAGGED[where][0] in " ".join(outcome.findings)
        else:
            assert where not in REFUSED | FLAGGED, f"{where} is clean now"


@pytest.fixture(scope="module")
def runner() -> Runner:
    return Runner()


def test_a_sample_of_the_published_examples(runner: Runner) -> None:
    """Every 120th example of EC2 and of load balancers, and the flagged ones of EC2."""
    chosen = [
        example
        for service in ("ec2", "elbv2")
        for number, example in enumerate(examples(service))
        if number % 120 == 3 or example.where in FLAGGED
    ]
    assert len(chosen) > 15
    check([runner.run(example) for example in chosen])


@pytest.mark.check
@pytest.mark.parametrize("service", SERVICES)
def test_all_published_examples(runner: Runner, service: str) -> None:
    """All of them: about 2,300 commands, two and a half minutes of one core."""
    found = examples(service)
    assert found
    known = {where for where in REFUSED | FLAGGED if where.startswith(service + "/")}
    assert known <= {example.where for example in found}
    outcomes = [runner.run(example) for example in found]
    check(outcomes)
    assert sum(not outcome.skipped for outcome in outcomes) > 0.5 * len(found)


@pytest.mark.check
def test_words_that_aws_answers_and_its_model_does_not_have() -> None:
    """The enums of the model hold in all published outputs, but for the words of ANSWERED, which are all needed."""
    seen: set[tuple[str, str]] = set()
    count = 0
    for service in SERVICES:
        for where, operation, answer in outputs(service):
            count += 1
            assert [text for text in model.check_response(operation, answer) if " is no " in text] == [], where
            seen |= set(_strange(answer, operation.output_shape))
    assert count > 1300
    table = {(name, word) for name, words in ANSWERED.items() for word in words}
    assert {found for found in table - seen if found[0] != "State"} == set()  # not all states are shown
    assert seen - table == set()


def _strange(value: object, shape: object) -> list[tuple[str, str]]:
    """The words of an answer that their enums do not have: the enum's shape and the word."""
    if shape.type_name == "structure" and isinstance(value, dict):
        return [
            found
            for name, each in value.items()
            if name in shape.members
            for found in _strange(each, shape.members[name])
        ]
    if shape.type_name == "list" and isinstance(value, list):
        return [found for each in value for found in _strange(each, shape.member)]
    if shape.type_name == "map" and isinstance(value, dict):
        return [found for each in value.values() for found in _strange(each, shape.value)]
    if shape.type_name == "string" and isinstance(value, str) and shape.enum and value not in shape.enum:
        return [(shape.name, value)]
    return []
