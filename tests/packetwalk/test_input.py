"""Bad input gets one sentence that names the object; what is missing makes the verdict unknown, never
delivered."""

from __future__ import annotations

import contextlib
import copy
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from packetwalk import PacketwalkError, Snapshot, draw, load, markdown_table, text_table, walk
from packetwalk.__main__ import main
from packetwalk.snapshot import ALIASES, LISTS, MAPS

from . import topologies as t
from .build import Net
from .scenarios import SCENARIOS

ROOT = Path(__file__).parents[2]


def public() -> tuple[dict[str, Any], Any]:
    net, ids = t.public_instance()
    return net.document(), ids


# Snapshots that contradict themselves -------------------------------------------------------------


def two_main_tables(net: Net, ids: Any) -> list[str]:
    extra = net.table(ids.vpc, "second", main=True)
    return [ids.vpc, extra]


def overlapping_subnets(net: Net, ids: Any) -> list[str]:
    return [ids.subnet, net.subnet(ids.vpc, "overlap", "10.0.1.128/25")]


def overlapping_blocks(net: Net, ids: Any) -> list[str]:
    net.find("Vpcs", ids.vpc)["CidrBlockAssociationSet"].append({"CidrBlock": "10.0.128.0/17"})
    return [ids.vpc, "10.0.128.0/17"]


def two_tables_for_a_subnet(net: Net, ids: Any) -> list[str]:
    return [ids.subnet, net.table(ids.vpc, "second", {}, [ids.subnet])]


def same_id_twice(net: Net, ids: Any) -> list[str]:
    net.data["Subnets"].append(net.find("Subnets", ids.subnet) | {"CidrBlock": "10.0.9.0/24"})
    return [ids.subnet]


def bad_vpc_block(net: Net, ids: Any) -> list[str]:
    net.find("Vpcs", ids.vpc)["CidrBlock"] = "10.0.0.0/99"
    return [ids.vpc, "10.0.0.0/99"]


def bad_route(net: Net, ids: Any) -> list[str]:
    net.find("RouteTables", ids.rtb)["Routes"][0]["DestinationCidrBlock"] = "nonsense"
    return [ids.rtb, "nonsense"]


def bad_rule(net: Net, ids: Any) -> list[str]:
    group = net.open[ids.vpc]
    net.find("SecurityGroups", group)["IpPermissions"] = [{"IpProtocol": "what"}]
    return [group]


def bad_entry(net: Net, ids: Any) -> list[str]:
    acl = net.data["NetworkAcls"][0]
    del acl["Entries"][0]["RuleAction"]
    return [acl["NetworkAclId"]]


def forbidden_edge_target(net: Net, ids: Any) -> list[str]:
    nat = net.nat(ids.subnet, "nat", "10.0.1.5", "203.0.113.5")
    table = net.table(ids.vpc, "edge", {"10.0.1.0/24": nat}, gateway=ids.igw)
    return [table, nat, ids.igw]


def gateway_with_two_tables(net: Net, ids: Any) -> list[str]:
    return [net.table(ids.vpc, f"edge {n}", {}, gateway=ids.igw) for n in (1, 2)] + [ids.igw]


CONTRADICTIONS: list[Callable[[Net, Any], list[str]]] = [
    two_main_tables,
    overlapping_subnets,
    overlapping_blocks,
    two_tables_for_a_subnet,
    same_id_twice,
    bad_vpc_block,
    bad_route,
    bad_rule,
    bad_entry,
    forbidden_edge_target,
    gateway_with_two_tables,
]


@pytest.mark.parametrize("break_it", CONTRADICTIONS, ids=lambda f: f.__name__)
def test_contradiction_names_the_objects(break_it, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    net, ids = t.public_instance()
    named = break_it(net, ids)
    with pytest.raises(PacketwalkError) as raised:
        walk(net.document(), "internet", f"{ids.web}:443")
    for name in named:
        assert name in str(raised.value)
    file = tmp_path / "snapshot.json"
    file.write_text(json.dumps(net.document()))
    assert main(["--from", "internet", "--to", f"{ids.web}:443", "--snapshot", str(file)]) == 3
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.count("\n") == 1
    assert all(name in told.err for name in named)


@pytest.mark.parametrize(
    ("document", "word"),
    [
        ([], "JSON object"),
        ({"Version": 2, "Scopes": []}, "Version"),
        ({"Scopes": {}}, "Scopes"),
        ({"Scopes": []}, "Scopes"),
        ({"Scopes": [1]}, "Scopes"),
        ({"Vpcs": None}, "Vpcs"),
        ({"Vpcs": {}}, "Vpcs"),
        ({"Vpcs": [1]}, "Vpcs"),
        ({"Vpcs": [{}]}, "Vpcs[0]"),
        ({"TransitGatewayRoutes": []}, "TransitGatewayRoutes"),
        ({"TransitGatewayRoutes": {"tgw-rtb-1": {}}}, "TransitGatewayRoutes"),
    ],
)
def test_wrong_shape_is_named(document: Any, word: str) -> None:
    with pytest.raises(PacketwalkError, match=word.replace("[", r"\[")):
        Snapshot(document)


@pytest.mark.parametrize(
    ("source", "destination", "options", "word"),
    [
        ("eni-0404", "10.0.2.10:443", {}, "eni-0404"),
        ("i-0404", "10.0.2.10:443", {}, "i-0404"),
        ("nobody", "10.0.2.10:443", {}, "nobody"),
        ("", "10.0.2.10:443", {}, "no endpoint"),
        ("web", "10.0.2.10", {}, "port"),
        ("web", "10.0.2.10:70000", {}, "70000"),
        ("web", "10.0.2.10:x", {}, "'x'"),
        ("web", "[2600::1:443", {}, "address"),
        ("web", "[2600::1]:443", {}, "IPv6"),
        ("10.0.1.10", "[2600::1]:443", {}, "families"),
        ("web", "10.0.2.10:443", {"protocol": "tpc"}, "tpc"),
        ("web", "10.0.2.10:443", {"protocol": "-1"}, "-1"),
        ("web", "10.0.2.10:443", {"protocol": "icmp"}, "no ports"),
        ("web", "10.0.2.10:443", {"source_port": 99999}, "99999"),
        ("internet", "internet:443", {}, "internet"),
        ("10.0.1.99", "10.0.2.10:443", {}, "10.0.1.99"),
        ("web", "10.0.2.10:443", {"appliances": {"eni-0404": "nat"}}, "eni-0404"),
        ("web", "10.0.2.10:443", {"appliances": {"eni-0404": "dance"}}, "dance"),
    ],
)
def test_bad_endpoint_is_named(source: str, destination: str, options: dict[str, Any], word: str) -> None:
    document, _ = public()
    with pytest.raises(PacketwalkError) as raised:
        walk(document, source, destination, **options)
    assert word in str(raised.value)


def test_ambiguous_address_asks_for_the_interface() -> None:
    net, ids = t.public_instance()
    other = Net("444455556666", start=1000)
    twin = other.eni(other.subnet(other.vpc("twin", "10.0.0.0/16"), "s", "10.0.1.0/24"), "web", "10.0.1.10")
    with pytest.raises(PacketwalkError) as raised:
        walk(net.document(other), "10.0.1.10", "198.51.100.7:443")
    assert ids.web in str(raised.value)
    assert twin in str(raised.value)


# What is missing ----------------------------------------------------------------------------------


def needed(name: str) -> list[str]:
    """The keys without which a scenario cannot be decided, found by taking each away."""
    case = SCENARIOS[name].make()
    return [key for key in case.document["Scopes"][0] if key in LISTS or key in MAPS]


GOOD = [name for name, s in SCENARIOS.items() if s.verdict in ("delivered", "exits")]
# Without these a walk says what it assumed, or uses another list that says the same.
SPARE = {"Instances", "TransitGateways", "TransitGatewayAttachments", "TransitGatewayRouteTablePropagations"}


@pytest.mark.parametrize("name", GOOD)
def test_a_missing_key_never_makes_a_walk_succeed_otherwise(name: str) -> None:
    case = SCENARIOS[name].make()
    whole = walk(case.document, case.source, case.destination, **case.options)
    for key in needed(name):
        document = copy.deepcopy(case.document)
        for scope in document["Scopes"]:
            scope.pop(key, None)
        try:
            result = walk(document, case.source, case.destination, **case.options)
        except PacketwalkError:
            continue  # what the error says is tested above
        if result.verdict in ("delivered", "exits"):
            assert [h.node.id for h in result.hops] == [h.node.id for h in whole.hops], key
            assert result.verdict == whole.verdict, key
            used = {hop.node.kind for hop in whole.hops}
            assert key in SPARE or not _uses(key, used) or (name[:11], key) == ("same-subnet", "Vpcs"), key


def _uses(key: str, kinds: set[str]) -> bool:
    wanted = {
        "Vpcs": True, "Subnets": True, "NetworkInterfaces": True, "SecurityGroups": True,
        "InternetGateways": "igw" in kinds, "EgressOnlyInternetGateways": "eigw" in kinds,
        "NatGateways": "nat" in kinds, "VpcEndpoints": bool(kinds & {"endpoint", "gateway endpoint"}),
        "VpcPeeringConnections": "peering" in kinds, "VpnGateways": "vgw" in kinds,
        "TransitGatewayVpcAttachments": "attachment" in kinds, "TransitGatewayRoutes": "tgw" in kinds,
    }  # fmt: skip
    return bool(wanted.get(key, False))


@pytest.mark.parametrize("kind", [k for k in LISTS if k not in ("Addresses", "LoadBalancers")])
def test_a_dangling_id_is_unknown_and_named(kind: str) -> None:
    """Take every single object away from every walk that succeeds: it must not succeed in another way."""
    for name in GOOD:
        case = SCENARIOS[name].make()
        items = case.document["Scopes"][0].get(kind, [])
        for number in range(len(items)):
            document = copy.deepcopy(case.document)
            gone = items[number][LISTS[kind]]
            for scope in document["Scopes"]:
                scope[kind] = [item for item in scope.get(kind, []) if item[LISTS[kind]] != gone]
            try:
                result = walk(document, case.source, case.destination, **case.options)
            except PacketwalkError:
                continue
            if result.verdict == "unknown":
                assert result.reason
            elif result.verdict in ("delivered", "exits"):
                assert kind in SPARE or gone not in {hop.node.id for hop in result.hops}, (name, gone)


def _places(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """The path of everything in a document."""
    inside = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [path, *(place for key, each in inside for place in _places(each, (*path, key)))]


@settings(max_examples=400, deadline=None, derandomize=True)
@given(
    st.sampled_from(GOOD),
    st.randoms(use_true_random=False),
    st.sampled_from([None, "", 0, [], {}, "x", [1], -1]),
)
def test_no_damage_to_a_snapshot_gives_a_traceback(name: str, chance: Any, value: Any) -> None:
    case = SCENARIOS[name].make()
    *path, last = chance.choice([place for place in _places(case.document) if place])
    place: Any = case.document
    for key in path:
        place = place[key]
    if value == -1:
        del place[last]
    else:
        place[last] = value
    with contextlib.suppress(PacketwalkError):
        result = walk(load(case.document), case.source, case.destination, **case.options)
        assert result.to_dict()
        assert text_table(result)
        assert markdown_table(result)
        assert draw(result)


def test_flat_scope_and_aliases() -> None:
    net, ids = t.nat_egress()
    flat = dict(net.document()["Scopes"][0])
    instances = flat.pop("Instances")
    flat["Reservations"] = [{"Instances": [one]} for one in instances]
    result = walk(flat, ids.server, t.HOST)
    assert result.verdict == "exits"
    assert not any("taken to be running" in line for line in result.assumed)
    assert set(ALIASES.values()) <= {*LISTS, *MAPS}


def test_unread_keys_are_reported() -> None:
    net, ids = t.nat_egress()
    document = net.document()
    document["Scopes"][0]["RouteServers"] = []
    assert any("RouteServers" in line for line in walk(document, ids.server, t.HOST).not_modelled)


def test_walks_leave_the_snapshot_alone() -> None:
    net, ids = t.nat_egress()
    document = net.document()
    before = copy.deepcopy(document)
    snapshot = load(document)
    first = walk(snapshot, ids.server, t.HOST).to_dict()
    assert walk(snapshot, ids.server, t.HOST).to_dict() == first
    assert document == before


# Endpoints ----------------------------------------------------------------------------------------


def test_endpoints_in_every_form() -> None:
    document, ids = public()
    snapshot = load(document)
    instance = snapshot.interface(ids.web).instance_id
    for source in (ids.web, instance, "web", "10.0.1.10", "203.0.113.20"):
        for destination in (ids.app, snapshot.interface(ids.app).instance_id, "app", "10.0.2.10"):
            result = walk(snapshot, str(source), f"{destination}:443")
            assert result.verdict == "delivered"
            assert result.forward[0].packet_in.source.text == "10.0.1.10"
            assert result.forward[0].packet_in.source_ports == (50000, 50000)
    assert walk(snapshot, f"{ids.web}:4000", "app:443").forward[0].packet_in.source_ports == (4000, 4000)
    assert walk(snapshot, "web", "app:443", source_port=5).forward[0].packet_in.source_ports == (5, 5)
    assert walk(snapshot, "web", "internet:443").verdict == "exits"
    assert walk(snapshot, "198.51.100.99", "web:443").verdict == "delivered"


def test_icmp_and_numbers() -> None:
    document, ids = public()
    assert walk(document, ids.web, ids.app, protocol="icmp").forward[0].packet_in.icmp == (8, 0)
    assert walk(document, ids.web, ids.app, protocol="icmp").reply[0].packet_in.icmp == (0, 0)
    assert walk(document, ids.web, ids.app, protocol="50").verdict == "delivered"
    assert walk(document, ids.web, f"{ids.app}:443", protocol="6").verdict == "delivered"


# Command line -------------------------------------------------------------------------------------


@pytest.fixture
def saved(tmp_path: Path) -> Path:
    net, _ = t.public_instance()
    file = tmp_path / "snapshot.json"
    file.write_text(json.dumps(net.document()))
    return file


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        (["--from", "web", "--to", "app:443"], 0),
        (["--from", "web", "--to", "198.51.100.7:443"], 0),
        (["--from", "bare", "--to", "198.51.100.7:443"], 1),
        (["--from", "web", "--to", "169.254.169.254:80"], 2),
        (["--from", "web", "--to", "nobody:80"], 3),
        (["--from", "web"], 3),
        (["--nonsense"], 3),
        (["--from", "web", "--to", "app:443", "--source-port", "x"], 3),
        (["--from", "web", "--to", "app:443", "--region", "us-east-1"], 3),
        (["--from", "web", "--to", "app:443", "--appliance", "eni-1"], 3),
    ],
)
def test_exit_status(arguments: list[str], status: int, saved: Path, capsys: pytest.CaptureFixture[str]) -> None:
    try:
        found = main([*arguments, "--snapshot", str(saved)])
    except SystemExit as left:
        found = left.code
    assert found == status
    assert (capsys.readouterr().err == "") == (status < 3)


def test_json_is_the_whole_result(saved: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--from", "web", "--to", "app:443", "--snapshot", str(saved), "--json"]) == 0
    result = json.loads(capsys.readouterr().out)
    assert result["Verdict"] == "delivered"
    hop = result["Forward"][0]
    assert hop["RouteTable"]["destination"] == "10.0.0.0/16"
    assert hop["PacketIn"]["Source"] == "10.0.1.10"
    assert {check["what"] for check in hop["Checks"]} == {"security group", "network ACL"}
    assert set(result["Rules"]) >= set(hop["Rules"])


@pytest.mark.parametrize("text", ["", "{", "[]", '{"Vpcs": 1}'])
def test_file_that_is_no_snapshot(text: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "bad.json"
    file.write_text(text)
    assert main(["--from", "a", "--to", "b:1", "--snapshot", str(file)]) == 3
    assert capsys.readouterr().err.startswith("packetwalk: ")


def test_file_that_is_not_there(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert main(["--from", "a", "--to", "b:1", "--snapshot", str(tmp_path / "none.json")]) == 3
    assert "none.json" in capsys.readouterr().err


def test_as_a_program_and_without_boto3(saved: Path) -> None:
    """The walk needs the standard library only: -S leaves site-packages out."""
    command = [
        sys.executable,
        "-S",
        "-m",
        "packetwalk",
        "--from",
        "web",
        "--to",
        "app:443",
        "--snapshot",
        str(saved),
    ]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("web -> app:443: DELIVERED")
    collecting = subprocess.run(command[:-2], cwd=ROOT, capture_output=True, text=True, check=False)
    assert collecting.returncode == 3
    assert "boto3" in collecting.stderr
