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


def endless_vpc_block(net: Net, ids: Any) -> list[str]:
    net.find("Vpcs", ids.vpc)["CidrBlock"] = "10.0.0.0/" + "1" * 5000
    return [ids.vpc, "is not a CIDR block"]


def reservations_of_nothing(net: Net, ids: Any) -> list[str]:
    net.data["Reservations"] = [None]
    return ["Reservations"]


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
    endless_vpc_block,
    reservations_of_nothing,
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
        ({"Vpcs": [{"VpcId": ""}]}, "Vpcs[0]"),
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
        ("web", f"10.0.2.10:{'9' * 5000}", {}, "is not a port"),
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
        ("web", "10.0.2.10:443", {"appliances": {"": "nat"}}, "told of"),
        ("web", "10.0.2.10:443", {"source_port": -1}, "-1"),
        ("web", "10.0.2.10:443", {"source_port": "x"}, "x is not a port"),
        ("web", "10.0.2.10:443", {"source_port": True}, "True"),
        ("web", "10.0.2.10:443", {"protocol": None}, "None"),
        ("web:7", "10.0.2.10", {"protocol": "icmp"}, "no ports: web:7"),
        ("web", "10.0.2.10", {"protocol": "icmp", "source_port": 7}, "source port 7"),
        ("web", "10.0.2.10", {"protocol": "icmpv6"}, "IPv6 only"),
        ("web", "10.0.2.10", {"protocol": "47", "source_port": 7}, "protocol 47 has no ports"),
        ("web", "www.example.com:443", {}, "not looked up"),
        ("web", "10.0.2.256:443", {}, "10.0.2.256"),
        ("web", "10.0.2.010:443", {}, "10.0.2.010"),
        ("web", "10.0.2.0/24:443", {}, "10.0.2.0/24"),
        ("web", "[fe80::1%eth0]:443", {}, "fe80::1%eth0"),
        ("web", "[::1]443", {}, "[address]:port"),
        ("web", "[]:443", {}, "no endpoint"),
        ("web", ":443", {}, "no endpoint"),
        ("web", "0.0.0.0:443", {}, "one host"),
        ("web", "127.0.0.1:443", {}, "one host"),
        ("web", "224.0.0.5:443", {}, "one host"),
        ("web", "255.255.255.255:443", {}, "one host"),
        ("web", "[::]:443", {}, "one host"),
        ("web", "[::ffff:10.0.2.10]:443", {}, "one host"),
        ("web", "[ff02::1]:443", {}, "one host"),
        ("web", None, {}, "destination is None"),
        (7, "10.0.2.10:443", {}, "source is 7"),
    ],
)
def test_bad_endpoint_is_named(source: str, destination: str, options: dict[str, Any], word: str) -> None:
    document, _ = public()
    with pytest.raises(PacketwalkError) as raised:
        walk(document, source, destination, **options)
    assert word in str(raised.value)


@pytest.mark.parametrize("source", [None, 7, [], [1], b"{}", object(), 1.5, True])
def test_what_is_no_snapshot_is_refused(source: Any) -> None:
    with pytest.raises(PacketwalkError):
        load(source)


# (list, item, path, value or None to take it away, what the message holds besides the ID)
STRANGE: list[tuple[str, list[Any], Any, str]] = [
    ("NetworkInterfaces", ["Groups"], 0, "Groups is 0, not a list"),
    ("NetworkInterfaces", ["Groups", 0, "GroupId"], None, "Groups[0] has no GroupId"),
    ("NetworkInterfaces", ["PrivateIpAddresses"], "x", "PrivateIpAddresses is 'x', not a list"),
    ("NetworkInterfaces", ["PrivateIpAddresses", 0, "Association"], "x", "Association is 'x', not an object"),
    ("NetworkInterfaces", ["SubnetId"], ["a"], "SubnetId is ['a'], not text"),
    ("NetworkInterfaces", ["SourceDestCheck"], "false", "SourceDestCheck is 'false', not true or false"),
    ("NetworkInterfaces", ["PrivateIpAddress"], "10.0.1", "'10.0.1' is not an IP address"),
    ("Subnets", ["VpcId"], ["a"], "VpcId is ['a'], not text"),
    ("Subnets", ["CidrBlock"], "10.0.1.0", "10.0.1.0"),
    ("RouteTables", ["Routes"], "x", "Routes"),
    ("RouteTables", ["Routes", 0, "GatewayId"], [1], "Routes[0].GatewayId is [1], not text"),
    ("RouteTables", ["Associations", 0, "Main"], "false", "Main is 'false', not true or false"),
    ("RouteTables", ["Associations", 0, "AssociationState"], "x", "AssociationState is 'x', not an object"),
    ("SecurityGroups", ["IpPermissions", 0, "IpProtocol"], None, "IpProtocol"),
    ("SecurityGroups", ["IpPermissions"], "x", "a rule is not as AWS answers it"),
    ("NetworkAcls", ["Entries", 0, "Egress"], "false", "Egress is 'false', not true or false"),
    ("NetworkAcls", ["Entries", 0, "RuleNumber"], "a", "an entry is not as AWS answers it"),
    ("NetworkAcls", ["Entries", 0, "Protocol"], None, "Protocol"),
    ("InternetGateways", ["Attachments"], "x", "Attachments is 'x', not a list"),
]


@pytest.mark.parametrize(("kind", "path", "value", "words"), STRANGE)
def test_an_item_that_is_not_as_aws_answers_it_is_named(kind: str, path: list[Any], value: Any, words: str) -> None:
    net, ids = t.public_instance()
    document = net.document()
    for item in document["Scopes"][0][kind]:  # whichever of them the walk meets first
        place: Any = item
        for key in path[:-1]:
            place = place[key]
        if value is None:
            del place[path[-1]]
        else:
            place[path[-1]] = value
    with pytest.raises(PacketwalkError) as raised:
        walk(document, "internet", f"{ids.web}:443")
    told = str(raised.value)
    keys = [item[LISTS[kind]] for item in document["Scopes"][0][kind]]
    assert any(key in told for key in keys), told
    assert words in told


def test_a_name_that_no_terminal_shows_is_printed(tmp_path: Path) -> None:
    net, ids = t.public_instance()
    net.find("NetworkInterfaces", ids.web)["TagSet"] = [{"Key": "Name", "Value": "caf\u00e9 \ud800"}]
    file = tmp_path / "snapshot.json"
    file.write_text(json.dumps(net.document()))
    done = subprocess.run(
        [sys.executable, "-m", "packetwalk", "--from", ids.web, "--to", t.HOST, "--snapshot", str(file)],
        cwd=ROOT, capture_output=True, text=True, check=False, env={"PYTHONIOENCODING": "ascii"},
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")
    assert "caf\\xe9 \\ud800" in done.stdout


def test_a_name_moves_no_cursor(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    net, ids = t.public_instance()
    net.find("NetworkInterfaces", ids.web)["TagSet"] = [{"Key": "Name", "Value": "web\x1b[2J\nDELIVERED \u202e"}]
    file = tmp_path / "snapshot.json"
    file.write_text(json.dumps(net.document()))
    assert main(["--from", ids.web, "--to", t.HOST, "--snapshot", str(file)]) == 0
    assert "web\\x1b[2J\\nDELIVERED \\u202e" in capsys.readouterr().out
    net.data["Vpcs"][0]["CidrBlock"] = "10.0.0.0\x1b[2J"
    file.write_text(json.dumps(net.document()))
    assert main(["--from", ids.web, "--to", t.HOST, "--snapshot", str(file)]) == 3
    assert "\x1b" not in capsys.readouterr().err


# What an attribute does not say -------------------------------------------------------------------


def without(document: dict[str, Any], kind: str, *path: Any, which: str | None = None) -> dict[str, Any]:
    """The document with one attribute taken from every item of a list, or from one."""
    for scope in document["Scopes"]:
        for item in scope[kind]:
            if which in (None, item[LISTS[kind]]):
                place: Any = item
                for key in path[:-1]:
                    place = place[key]
                del place[path[-1]]
    return document


def verdict(document: dict[str, Any], source: str, destination: str) -> tuple[str, str]:
    result = walk(document, source, destination)
    return result.verdict, result.reason


def test_tables_and_acls_without_associations_may_be_any_subnets() -> None:
    net, ids = t.public_instance()
    document = without(net.document(), "RouteTables", "Associations", which=ids.rtb)
    assert verdict(document, ids.web, t.HOST) == (
        "unknown", f"the associations of {ids.rtb} are not in the snapshot: {ids.subnet} may use it",
    )  # fmt: skip
    edge = net.table(ids.vpc, "edge", {}, gateway=ids.igw)
    document = without(net.document(), "RouteTables", "Associations", which=edge)
    assert verdict(document, "internet", f"{ids.web}:443")[0] == "unknown"
    net, ids = t.public_instance()
    shut = net.acl(ids.vpc, "shut", [], (ids.subnet,))
    document = without(net.document(), "NetworkAcls", "Associations", which=shut)
    told = verdict(document, ids.web, t.HOST)
    assert told[0] == "unknown"
    assert shut in told[1]
    document = without(net.document(), "NetworkAcls", "Associations", 0, "SubnetId", which=shut)
    assert verdict(document, ids.web, t.HOST)[0] == "unknown"


def test_a_gateway_that_does_not_say_what_it_is_attached_to_may_be_any_vpcs() -> None:
    net, ids = t.public_instance()
    for path in (("Attachments",), ("Attachments", 0, "VpcId")):
        document = without(net.document(), "InternetGateways", *path)
        for source, destination in ((ids.web, t.HOST), ("internet", f"{ids.web}:443")):
            told = verdict(document, source, destination)
            assert told == ("unknown", f"which VPC {ids.igw} is attached to is not in the snapshot")
    net, ids = t.vgw_propagated()
    document = without(net.document(), "VpnGateways", "VpcAttachments")
    assert verdict(document, ids.host, "192.168.1.1:443")[0] == "unknown"


def test_what_a_thing_belongs_to_is_found_or_unknown() -> None:
    net, ids = t.public_instance()
    assert verdict(without(net.document(), "NetworkInterfaces", "VpcId"), ids.web, f"{ids.app}:443")[0] == "delivered"
    assert verdict(without(net.document(), "NetworkInterfaces", "SubnetId"), ids.web, t.HOST)[0] == "unknown"
    assert verdict(without(net.document(), "Subnets", "VpcId"), ids.web, t.HOST)[0] == "unknown"
    net, ids = t.tgw_hub()
    for attribute in ("VpcId", "TransitGatewayId"):
        document = without(net.document(), "TransitGatewayVpcAttachments", attribute)
        assert verdict(document, ids.host_a, f"{ids.host_b}:443")[0] == "unknown"
    document = net.document()
    for rows in document["Scopes"][0]["TransitGatewayRouteTableAssociations"].values():
        for row in rows:
            del row["TransitGatewayAttachmentId"]
    assert verdict(document, ids.host_a, f"{ids.host_b}:443")[0] == "unknown"
    net, ids = t.peering_chain()
    for side in ("RequesterVpcInfo", "AccepterVpcInfo"):
        document = without(net.document(), "VpcPeeringConnections", side)
        assert verdict(document, ids.host_a, f"{ids.host_b}:443")[0] == "unknown"


def test_a_state_that_is_not_there_is_taken_for_granted_and_said() -> None:
    for build, kind, path in (
        (t.nat_egress, "NatGateways", ("State",)),
        (t.nat_egress, "RouteTables", ("Routes", -1, "State")),
        (t.gwlb_ingress, "VpcEndpoints", ("State",)),
        (t.peering_chain, "VpcPeeringConnections", ("Status", "Code")),
    ):
        net, _ = build()
        source, destination = {
            t.nat_egress: ("server", t.HOST),
            t.gwlb_ingress: ("internet", "app:443"),
            t.peering_chain: ("host-a", "host-b:443"),
        }[build]
        assert walk(net.document(), source, destination).verdict in ("delivered", "exits")
        result = walk(without(net.document(), kind, *path), source, destination)
        assert result.verdict in ("delivered", "exits")
        assert any("is taken to be" in line and ("state" in line) for line in result.assumed), (kind, path)


def test_who_has_a_public_address_is_known_from_all_that_may_have_it() -> None:
    net, _ = t.dual_stack()
    for kind, destination in (("Vpcs", "[2001:db8:1234:1a02::10]:443"), ("RouteTables", "192.0.2.9:443")):
        document = net.document()
        del document["Scopes"][0][kind]
        assert verdict(document, "internet", destination)[0] == "unknown"


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


@pytest.mark.check
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
        "Vpcs": True, "Subnets": True, "NetworkInterfaces": True, "SecurityGroups": "interface" in kinds,
        "InternetGateways": "igw" in kinds, "EgressOnlyInternetGateways": "eigw" in kinds,
        "NatGateways": "nat" in kinds, "VpcEndpoints": bool(kinds & {"endpoint", "gateway endpoint"}),
        "VpcPeeringConnections": "peering" in kinds, "VpnGateways": "vgw" in kinds,
        "TransitGatewayVpcAttachments": "attachment" in kinds, "TransitGatewayRoutes": "tgw" in kinds,
    }  # fmt: skip
    return bool(wanted.get(key, False))


@pytest.mark.check
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


@pytest.mark.check
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


@pytest.mark.parametrize(
    "text", [b"", b" \n", b"{", b"[]", b'{"Vpcs": 1}', b"null", b"\xff\xfe\x00", b"[" * 100_000, b"NaN", b'"x"']
)
def test_file_that_is_no_snapshot(text: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "bad.json"
    file.write_bytes(text)
    assert main(["--from", "a", "--to", "b:1", "--snapshot", str(file)]) == 3
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.startswith("packetwalk: ")
    assert told.err.count("\n") == 1


def test_a_byte_order_mark_is_no_fault(saved: Path) -> None:
    saved.write_bytes(b"\xef\xbb\xbf" + saved.read_bytes())
    assert main(["--from", "web", "--to", "app:443", "--snapshot", str(saved)]) == 0


def test_a_directory_is_no_snapshot(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert main(["--from", "a", "--to", "b:1", "--snapshot", str(tmp_path)]) == 3
    assert str(tmp_path) in capsys.readouterr().err


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
