"""The JSON Schema says what the loader reads; the collector makes that, with the calls it lists."""

from __future__ import annotations

import json
from ipaddress import ip_address, ip_network
from pathlib import Path
from typing import Any

import boto3
import jsonschema
import pytest
from moto import mock_aws

from packetwalk import Snapshot, collect, walk
from packetwalk.__main__ import main
from packetwalk.collect import CALLS, PER_ITEM, permissions
from packetwalk.shapes import MAP_SHAPES, SHAPES, schema
from packetwalk.snapshot import LISTS, MAPS

from . import topologies as t
from .scenarios import SCENARIOS

SCHEMA = json.loads((Path(__file__).parents[2] / "packetwalk" / "snapshot.schema.json").read_text())


def test_schema_is_the_one_that_the_shapes_make(capsys: pytest.CaptureFixture[str]) -> None:
    assert schema() == SCHEMA, "python -m packetwalk --schema > packetwalk/snapshot.schema.json"
    assert main(["--schema"]) == 0
    assert json.loads(capsys.readouterr().out) == SCHEMA


def members(shape: Any, model: Any, path: str) -> list[str]:
    """Attributes of a shape that AWS's service model does not have, or has with another type."""
    if isinstance(shape, list):
        return members(shape[0], model.member, path) if model.type_name == "list" else [path]
    if isinstance(shape, dict):
        if model.type_name != "structure":
            return [path]
        wrong = []
        for name, inner in shape.items():
            plain = name.rstrip("!")
            at = f"{path}.{plain}"
            wrong += members(inner, model.members[plain], at) if plain in model.members else [at]
        return wrong
    return (
        []
        if model.type_name in {str: ("string", "timestamp"), bool: ("boolean",), int: ("integer",)}[shape]
        else [path]
    )


def test_shapes_are_those_of_the_service_model() -> None:
    model = boto3.Session(region_name="us-east-1").client("ec2").meta.service_model
    wrong = []
    for call in CALLS:
        output = model.operation_model(call.operation).output_shape.members[call.answer]
        if call.answer == "Reservations":
            output = output.member.members["Instances"]
        wrong += members([SHAPES[call.key]], output, call.key)
    for each in PER_ITEM:
        output = model.operation_model(each.operation).output_shape.members[each.answer]
        wrong += members([MAP_SHAPES[each.key][1]], output, each.key)
    assert wrong == []
    assert list(SHAPES) == list(LISTS)
    assert list(MAP_SHAPES) == list(MAPS)


def test_schema_lists_what_is_read() -> None:
    properties = set(SCHEMA["$defs"]["scope"]["properties"])
    assert properties == {*LISTS, *MAPS, "Account", "Region", "Version", "Reservations"}


def test_schema_accepts_what_is_accepted_and_refuses_what_is_refused() -> None:
    validator = jsonschema.Draft202012Validator(SCHEMA)
    for scenario in list(SCENARIOS.values())[::12]:
        document = scenario.make().document
        assert not list(validator.iter_errors(document))
        assert not list(validator.iter_errors(document["Scopes"][0]))
    for bad in (
        [],
        {"Scopes": []},
        {"Vpcs": None},
        {"Vpcs": [{}]},
        {"TransitGatewayRoutes": []},
        {"Version": 2},
    ):
        assert list(validator.iter_errors(bad)), bad


def test_permissions_are_the_calls_and_only_read(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--permissions"]) == 0
    listed = capsys.readouterr().out.split()
    assert listed == permissions() == sorted(listed)
    words = [action.split(":")[1] for action in listed]
    assert all(word.startswith(("Describe", "Get", "Search")) for word in words)
    assert {call.key for call in CALLS} | {each.key for each in PER_ITEM} >= set(LISTS) - {
        "Addresses", "LoadBalancers", "VpnConnections"
    }  # fmt: skip


def test_answers_are_those_of_the_api() -> None:
    model = boto3.Session(region_name="us-east-1").client("ec2").meta.service_model
    for call in (*CALLS, *PER_ITEM):
        output = model.operation_model(call.operation).output_shape
        assert call.answer in output.members, call.operation
        if call in CALLS and call.answer != "Reservations":
            assert LISTS[call.key] in output.members[call.answer].member.members, call.operation


@pytest.fixture
def session(monkeypatch: pytest.MonkeyPatch) -> Any:
    for key in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN"):
        monkeypatch.setenv(key, "testing")
    monkeypatch.setenv("MOTO_EC2_LOAD_DEFAULT_AMIS", "false")
    with mock_aws():
        yield boto3.Session(region_name="us-east-1")


def build(session: Any) -> str:
    """A private server behind a NAT gateway; its interface's ID."""
    ec2 = session.client("ec2")
    vpc = ec2.create_vpc(CidrBlock="10.9.0.0/16")["Vpc"]["VpcId"]
    public, private = (
        ec2.create_subnet(VpcId=vpc, CidrBlock=block)["Subnet"]["SubnetId"] for block in ("10.9.0.0/24", "10.9.1.0/24")
    )
    igw = ec2.create_internet_gateway()["InternetGateway"]["InternetGatewayId"]
    ec2.attach_internet_gateway(InternetGatewayId=igw, VpcId=vpc)
    eip = ec2.allocate_address(Domain="vpc")["AllocationId"]
    nat = ec2.create_nat_gateway(SubnetId=public, AllocationId=eip)["NatGateway"]["NatGatewayId"]
    for subnet, target in ((public, {"GatewayId": igw}), (private, {"NatGatewayId": nat})):
        table = ec2.create_route_table(VpcId=vpc)["RouteTable"]["RouteTableId"]
        ec2.create_route(RouteTableId=table, DestinationCidrBlock="0.0.0.0/0", **target)
        ec2.associate_route_table(RouteTableId=table, SubnetId=subnet)
    image = ec2.register_image(Name="an image")["ImageId"]
    run = ec2.run_instances(ImageId=image, MinCount=1, MaxCount=1, SubnetId=private)
    return run["Instances"][0]["NetworkInterfaces"][0]["NetworkInterfaceId"]


@pytest.mark.check  # moto as it is: in one process with the sandbox, its corrections would change the answers
def test_collect_makes_the_listed_calls_and_a_walkable_snapshot(session: Any) -> None:
    interface = build(session)
    made: set[str] = set()
    session.events.register(
        "before-call.*.*", lambda model, **_: made.add(f"{model.service_model.service_name}:{model.name}")
    )
    tgw = session.client("ec2").create_transit_gateway()["TransitGateway"]["TransitGatewayId"]
    session.client("ec2").create_transit_gateway_route_table(TransitGatewayId=tgw)
    session.client("ec2").create_managed_prefix_list(PrefixListName="offices", MaxEntries=1, AddressFamily="IPv4")
    made.clear()
    document, problems = collect.collect(session)
    assert made == set(permissions())
    assert problems == []
    assert json.loads(json.dumps(document)) == document
    jsonschema.validate(document, SCHEMA)
    assert set(document["Scopes"][0]) <= {*LISTS, *MAPS, "Account", "Region"}
    result = walk(document, interface, "198.51.100.7:443")
    kinds = [hop.node.kind for hop in result.forward]
    assert kinds == ["interface", "nat", "igw", "internet"], result.reason
    # moto puts the NAT gateway's address outside its subnet, which AWS would not; with the sandbox's corrections, which
    # another test of this process may have brought, it lies inside.
    (nat,) = document["Scopes"][0]["NatGateways"]
    address = ip_address(nat["NatGatewayAddresses"][0]["PrivateIp"])
    outside = address not in ip_network("10.9.0.0/24")
    assert any(finding.code == "ADDRESS_OUTSIDE_SUBNET" for finding in result.findings) == outside


@pytest.mark.check  # as above; and the AWS CLI, once imported, puts its own botocore under that name
def test_collect_from_the_command_line(session: Any, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    interface = build(session)
    kept = tmp_path / "kept.json"
    status = main(["--from", interface, "--to", "198.51.100.7:443", "--region", "us-east-1", "--save", str(kept)])
    assert status == 0, capsys.readouterr()
    assert main(["--from", interface, "--to", "198.51.100.7:443", "--snapshot", str(kept)]) == 0
    assert main(["--save", str(kept), "--region", "us-east-1"]) == 0
    assert main(["--profile", "nobody", "--from", interface, "--to", "198.51.100.7:443"]) == 3
    assert "nobody" in capsys.readouterr().err


def test_a_refused_call_leaves_its_key_out(session: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    from botocore.exceptions import ClientError

    interface = build(session)
    real = collect._answer

    def refusing(client: Any, operation: str, key: str, parameters: dict[str, Any]) -> Any:
        if operation == "DescribeNetworkAcls":
            raise ClientError({"Error": {"Code": "UnauthorizedOperation"}}, operation)
        return real(client, operation, key, parameters)

    monkeypatch.setattr(collect, "_answer", refusing)
    document, problems = collect.collect(session)
    assert problems == ["NetworkAcls was not collected: UnauthorizedOperation"]
    assert "NetworkAcls" not in document["Scopes"][0]
    assert walk(document, interface, "198.51.100.7:443").verdict == "unknown"


def test_zones_compare_by_id_across_accounts() -> None:
    net, ids = t.inspection(appliance=False)
    snapshot = Snapshot(net.document())
    subnet = snapshot.subnet(net.data["Subnets"][0]["SubnetId"])
    assert subnet.zone == "use1-az4"
    for item in net.data["Subnets"]:
        del item["AvailabilityZoneId"]
    named = Snapshot(net.document())
    assert named.subnet(subnet.id).zone == "111122223333:us-east-1a"
    assert walk(named, ids.host_a, f"{ids.near_b}:443").verdict == "delivered"
