"""Properties over generated tables and networks: the longest prefix, loops, and that every walk ends."""

from __future__ import annotations

import ipaddress
from itertools import pairwise

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from packetwalk import Snapshot, addresses, filters, routes, walk
from packetwalk.model import Packet

from .build import Net, entry

SETTINGS = settings(max_examples=80, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])

v4 = st.integers(0, 2**32 - 1)
# Few bits vary, so that generated blocks nest and collide often.
near = st.builds(lambda high, low: (10 << 24) + (high << 22) + low, st.integers(0, 3), st.integers(0, 255))
blocks = st.builds(
    lambda value, length: str(ipaddress.ip_network((value, length), strict=False)), near, st.integers(0, 32)
)


@SETTINGS
@given(st.lists(blocks, unique=True, min_size=1, max_size=40), near)
def test_longest_prefix_equals_a_naive_scan(destinations: list[str], wanted: int) -> None:
    rows = [
        {
            "DestinationCidrBlock": b,
            "TransitGatewayId": f"tgw-{n}",
            "State": "active",
            "Origin": "CreateRoute",
        }
        for n, b in enumerate(destinations)
    ]
    table = {"RouteTableId": "rtb-1", "VpcId": "vpc-1", "Routes": rows}
    snapshot = Snapshot({"Vpcs": [{"VpcId": "vpc-1", "CidrBlock": "192.168.0.0/16"}], "RouteTables": [table]})
    one = addresses.from_value(4, wanted)
    naive = max(
        (ipaddress.ip_network(b) for b in destinations if ipaddress.ip_address(one.text) in ipaddress.ip_network(b)),
        key=lambda block: block.prefixlen,
        default=None,
    )
    found = routes.table(snapshot, "rtb-1").lookup(one)
    if naive is None:
        assert found.problem == "NO_ROUTE_TO_DESTINATION"
    else:
        assert found.route is not None
        assert found.route.destination == str(naive)


@SETTINGS
@given(v4, st.integers(0, 32), v4, st.integers(0, 32), st.integers(0, 2**128 - 1), st.integers(0, 128))
def test_prefixes_agree_with_ipaddress(one: int, length: int, other: int, second: int, six: int, long: int) -> None:
    left = ipaddress.ip_network((one, length), strict=False)
    right = ipaddress.ip_network((other, second), strict=False)
    mine, theirs = addresses.prefix(str(left)), addresses.prefix(str(right))
    assert mine.holds(addresses.from_value(4, other)) == (ipaddress.ip_address(other) in left)
    assert mine.covers(theirs) == right.subnet_of(left)
    assert mine.overlaps(theirs) == left.overlaps(right)
    wide = ipaddress.ip_network((str(ipaddress.IPv6Address(six)), long), strict=False)
    assert addresses.prefix(f"{ipaddress.IPv6Address(six)}/{long}").text == str(wide)
    assert addresses.address(str(ipaddress.IPv6Address(six))).value == six


ports = st.tuples(st.integers(0, 65535), st.integers(0, 65535)).map(lambda pair: (min(pair), max(pair)))


@SETTINGS
@given(
    st.lists(st.tuples(st.integers(1, 40), st.booleans(), ports), unique_by=lambda row: row[0], max_size=8),
    st.tuples(st.integers(0, 65535), st.integers(0, 40)).map(lambda p: (p[0], min(65535, p[0] + p[1]))),
)
def test_acl_over_a_range_equals_each_port_of_it(rules, span: tuple[int, int]) -> None:
    rows = [entry(n, "allow" if yes else "deny", "0.0.0.0/0", False, "6", p) for n, yes, p in rules]
    acl = {"NetworkAclId": "acl-1", "VpcId": "vpc-1", "IsDefault": True, "Entries": rows}
    snapshot = Snapshot({"NetworkAcls": [acl]})
    one = addresses.address("10.0.0.1")

    def single(port: int) -> bool:
        for _, yes, (low, high) in sorted(rules):
            if low <= port <= high:
                return yes
        return False

    each = {single(port) for port in range(span[0], span[1] + 1)}
    packet = Packet(6, one, (1, 1), one, span)
    found = filters.network_acl(snapshot, "subnet-1", "vpc-1", packet, False).allowed
    assert found == (each.pop() if len(each) == 1 else None)


@st.composite
def networks(draw) -> tuple[dict, list[str], str]:
    """Subnets with appliances, NAT gateways, endpoints, a transit gateway and tables that point anywhere."""
    net = Net()
    vpc = net.vpc("v", "10.0.0.0/16")
    other = net.vpc("w", "10.1.0.0/16")
    subnets = [net.subnet(vpc, f"s{n}", f"10.0.{n}.0/24", "ab"[n % 2]) for n in range(4)]
    far = net.subnet(other, "far", "10.1.0.0/24")
    igw, tgw = net.igw(vpc), net.tgw()
    transit = net.tgw_table(tgw, "t")
    enis = [
        net.eni(
            s,
            f"e{n}",
            f"10.0.{n}.10",
            f"203.0.113.{n}" if draw(st.booleans()) else None,
            check=draw(st.booleans()),
        )
        for n, s in enumerate(subnets)
    ]
    enis.append(net.eni(far, "f", "10.1.0.10"))
    nat = net.nat(subnets[0], "nat", "10.0.0.20", "203.0.113.99")
    wall = net.endpoint(subnets[1], "wall")
    links = [
        net.attach(tgw, vpc, "a", subnets[: draw(st.integers(1, 2))], transit, draw(st.booleans())),
        net.attach(tgw, other, "b", [far], transit),
    ]
    for block in ("10.0.0.0/16", "10.1.0.0/16", "0.0.0.0/0"):
        net.tgw_route(transit, block, draw(st.sampled_from([*links, None])))
    pcx = net.peering(vpc, other)
    targets = [igw, tgw, nat, wall, pcx, *enis[:4]]
    for s in subnets:
        rows = {"0.0.0.0/0": draw(st.sampled_from(targets)), "10.1.0.0/16": draw(st.sampled_from(targets))}
        for n in range(4):
            if draw(st.booleans()):
                rows[f"10.0.{n}.0/24"] = draw(st.sampled_from([nat, wall, *enis[:4]]))
        net.table(vpc, "t", rows, [s])
    net.table(other, "u", {"0.0.0.0/0": draw(st.sampled_from([tgw, pcx]))}, [far])
    if draw(st.booleans()):
        net.table(vpc, "edge", {"10.0.2.0/24": draw(st.sampled_from([wall, *enis[:4]]))}, gateway=igw)
    destination = draw(st.sampled_from(["10.0.2.10:443", "10.1.0.10:443", "198.51.100.7:443", "203.0.113.99:1"]))
    return net.document(), [*enis, "internet"], destination


@SETTINGS
@given(networks())
def test_every_walk_ends_and_says_why(built: tuple[dict, list[str], str]) -> None:
    document, sources, destination = built
    snapshot = Snapshot(document)
    for source in sources:
        result = walk(snapshot, source, destination)
        assert result.verdict in ("delivered", "exits", "dropped", "unknown")
        assert result.code
        assert result.reason
        assert len(result.forward) <= 130
        assert (result.leg is None) == (result.verdict in ("delivered", "exits")) or result.code == "ZONE_DEPENDS"
        for hops in (result.forward, result.reply):
            for before, after in pairwise(hops):
                assert before.packet_out == after.packet_in
        if result.verdict in ("delivered", "exits"):
            sent, got = result.forward[0].packet_in, result.reply[-1].packet_out
            assert got.flow == sent.reversed().flow
            assert all(check.allowed for hop in result.hops for check in hop.checks)


@SETTINGS
@given(st.integers(2, 6))
def test_a_ring_of_appliances_is_a_loop(size: int) -> None:
    net = Net()
    vpc = net.vpc("ring", "10.0.0.0/16")
    subnets = [net.subnet(vpc, f"s{n}", f"10.0.{n}.0/24") for n in range(size)]
    enis = [net.eni(s, f"e{n}", f"10.0.{n}.10", check=False) for n, s in enumerate(subnets)]
    for n, s in enumerate(subnets):
        net.table(vpc, f"t{n}", {"0.0.0.0/0": enis[(n + 1) % size]}, [s])
    result = walk(net.document(), enis[0], "198.51.100.7:443")
    assert (result.verdict, result.code) == ("dropped", "LOOP")
    assert len(result.forward) <= size + 2
