"""How fast a walk is: `python -m bench.walk [--vpcs 100] [--routes 1000] [--interfaces 3000]`.

A generated network: VPCs on one transit gateway, one table of static routes each, the interfaces spread
over them. Printed: the first walk (which indexes the tables it meets), a warm round trip, a full index,
growth with routes and with VPCs, and the same walks with every table searched line by line, in the same
run. Figures only: nothing fails.
"""

from __future__ import annotations

import argparse
import ipaddress
import random
import statistics
import time
from collections.abc import Callable
from typing import Any

from packetwalk import Snapshot, addresses, routes, walk
from packetwalk.errors import Missing


def network(vpcs: int, per_table: int, interfaces: int) -> dict[str, Any]:
    """One scope: each VPC has 10.x.y.0/24-sized subnets, `per_table` routes and its share of the
    interfaces."""
    data: dict[str, Any] = {
        "Account": "111122223333", "Region": "us-east-1", "Vpcs": [], "Subnets": [], "RouteTables": [],
        "NetworkInterfaces": [], "Instances": [], "InternetGateways": [], "EgressOnlyInternetGateways": [],
        "NatGateways": [], "SecurityGroups": [], "NetworkAcls": [], "VpcEndpoints": [],
        "VpcPeeringConnections": [], "VpnGateways": [], "TransitGatewayVpcAttachments": [],
        "TransitGatewayPeeringAttachments": [], "TransitGatewayAttachments": [], "ManagedPrefixLists": [],
        "TransitGateways": [{"TransitGatewayId": "tgw-1", "State": "available", "Options": {}}],
        "TransitGatewayRouteTables": [
            {"TransitGatewayRouteTableId": "tgw-rtb-1", "TransitGatewayId": "tgw-1"},
        ],
        "TransitGatewayRoutes": {"tgw-rtb-1": []}, "TransitGatewayRouteTableAssociations": {"tgw-rtb-1": []},
    }  # fmt: skip
    each = max(1, interfaces // vpcs)
    for v in range(vpcs):
        base = f"10.{v}" if v < 256 else f"172.{16 + v % 16}"
        vpc, subnet, sg, acl = f"vpc-{v}", f"subnet-{v}", f"sg-{v}", f"acl-{v}"
        data["Vpcs"].append({"VpcId": vpc, "CidrBlock": f"{base}.0.0/16"})
        data["Subnets"].append(
            {
                "SubnetId": subnet,
                "VpcId": vpc,
                "CidrBlock": f"{base}.0.0/17",
                "AvailabilityZoneId": "use1-az1",
            }
        )
        rows = [
            {
                "DestinationCidrBlock": f"{11 + n // 65536}.{n // 256 % 256}.{n % 256}.0/24",
                "TransitGatewayId": "tgw-1",
                "State": "active",
                "Origin": "CreateRoute",
            }
            for n in range(per_table - 2)
        ]
        for block, target in (
            (f"{base}.0.0/16", {"GatewayId": "local"}),
            ("10.0.0.0/8", {"TransitGatewayId": "tgw-1"}),
        ):
            rows.append({"DestinationCidrBlock": block, "State": "active", "Origin": "CreateRoute", **target})
        data["RouteTables"].append(
            {"RouteTableId": f"rtb-{v}", "VpcId": vpc, "Routes": rows, "Associations": [{"Main": True}]}
        )
        everything = {"IpProtocol": "-1", "IpRanges": [{"CidrIp": "0.0.0.0/0"}]}
        data["SecurityGroups"].append(
            {"GroupId": sg, "VpcId": vpc, "IpPermissions": [everything], "IpPermissionsEgress": [everything]}
        )
        entries = [
            {
                "RuleNumber": 100,
                "Protocol": "-1",
                "RuleAction": "allow",
                "Egress": e,
                "CidrBlock": "0.0.0.0/0",
            }
            for e in (False, True)
        ]
        data["NetworkAcls"].append(
            {"NetworkAclId": acl, "VpcId": vpc, "IsDefault": True, "Entries": entries, "Associations": []}
        )
        attachment = f"tgw-attach-{v}"
        data["TransitGatewayVpcAttachments"].append(
            {
                "TransitGatewayAttachmentId": attachment, "TransitGatewayId": "tgw-1", "VpcId": vpc,
                "State": "available", "SubnetIds": [subnet], "Options": {"ApplianceModeSupport": "disable"},
            }
        )  # fmt: skip
        target = {"TransitGatewayAttachmentId": attachment, "ResourceType": "vpc", "ResourceId": vpc}
        data["TransitGatewayRouteTableAssociations"]["tgw-rtb-1"].append({**target, "State": "associated"})
        data["TransitGatewayRoutes"]["tgw-rtb-1"].append(
            {
                "DestinationCidrBlock": f"{base}.0.0/16", "Type": "propagated", "State": "active",
                "TransitGatewayAttachments": [target],
            }
        )  # fmt: skip
        for n in range(each):
            address = f"{base}.{n // 250}.{n % 250 + 4}"
            data["NetworkInterfaces"].append(
                {
                    "NetworkInterfaceId": f"eni-{v}-{n}", "VpcId": vpc,
                    "SubnetId": subnet, "Status": "in-use",
                    "PrivateIpAddress": address, "SourceDestCheck": True, "Groups": [{"GroupId": sg}],
                    "PrivateIpAddresses": [{"PrivateIpAddress": address, "Primary": True}],
                }
            )  # fmt: skip
    return data


def seconds(work: Callable[[], Any]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def pairs(vpcs: int, each: int, count: int) -> list[tuple[str, str]]:
    """The walks to make: random interfaces of different VPCs, the same in every run."""
    chance = random.Random(7)
    found = []
    for _ in range(count):
        one, other = chance.sample(range(vpcs), 2)
        found.append((f"eni-{one}-{chance.randrange(each)}", f"eni-{other}-{chance.randrange(each)}:443"))
    return found


def index_all(snapshot: Snapshot) -> None:
    """Every table and every interface, as if each had been walked over."""
    for item in snapshot.items("RouteTables"):
        routes.table(snapshot, item["RouteTableId"]).lookup(addresses.address("10.0.0.1"))
    for vpc_id in snapshot.kind("Vpcs"):
        snapshot.owner(vpc_id, addresses.address("10.0.0.1"))


def linear(self: routes.RouteTable, destination: addresses.Address) -> routes.Lookup:
    """The naive way, for comparison: read every line of the table, parsed once, for each packet."""
    key = ("lines", self.id)
    lines = self.snapshot.cache.get(key) or self.snapshot.cache.setdefault(key, self.routes())
    best = None
    for route in lines:
        if route.prefix and route.prefix.holds(destination) and (not best or route.prefix.length > best.prefix.length):
            best = route
    if best is None:
        raise Missing(f"{self.id} has no route")
    return routes.Lookup(best, ("longest-prefix",))


def script(self: routes.RouteTable, destination: addresses.Address) -> routes.Lookup:
    """The way of a first script: read every line with `ipaddress`, for each packet."""
    wanted = ipaddress.ip_address(destination.text)
    best, longest = None, -1
    for row in self.item["Routes"]:
        block = ipaddress.ip_network(row["DestinationCidrBlock"])
        if wanted in block and block.prefixlen > longest:
            best, longest = row, block.prefixlen
    if best is None:
        raise Missing(f"{self.id} has no route")
    prefix = addresses.prefix(best["DestinationCidrBlock"])
    kind, target = routes.target_of(best)
    return routes.Lookup(routes.Route(prefix, kind, target, best["State"], best["Origin"], None), ("longest-prefix",))


def measure(vpcs: int, per_table: int, interfaces: int, count: int = 400) -> dict[str, float]:
    """Seconds: load, first walk, warm round trip (median and quickest of `count`, all tables met before)."""
    data = network(vpcs, per_table, interfaces)
    found: dict[str, Any] = {}
    found["load"] = seconds(lambda: found.__setitem__("snapshot", Snapshot(data)))
    snapshot = found.pop("snapshot")
    todo = pairs(vpcs, max(1, interfaces // vpcs), count)
    found["first"] = seconds(lambda: walk(snapshot, *todo[0]))
    found["index"] = seconds(lambda: index_all(Snapshot(data)))
    for one in todo:
        assert walk(snapshot, *one).verdict == "delivered"
    took = [seconds(lambda one=one: walk(snapshot, *one)) for one in todo]
    found["warm"], found["quickest"] = statistics.median(took), min(took)
    return found


def reference(
    lookup: Callable[..., routes.Lookup], vpcs: int, per_table: int, interfaces: int, count: int = 8
) -> float:
    """Seconds of a warm round trip with the VPCs' tables read line by line; the paths must be the same."""
    data = network(vpcs, per_table, interfaces)
    snapshot, indexed = Snapshot(data), Snapshot(data)
    todo = pairs(vpcs, max(1, interfaces // vpcs), count)
    wanted = [[hop.node for hop in walk(indexed, *one).hops] for one in todo]
    kept = routes.RouteTable.lookup
    routes.RouteTable.lookup = lookup  # type: ignore[method-assign]
    try:
        for one, nodes in zip(todo, wanted, strict=True):
            assert [hop.node for hop in walk(snapshot, *one).hops] == nodes
        return statistics.median(seconds(lambda one=one: walk(snapshot, *one)) for one in todo)
    finally:
        routes.RouteTable.lookup = kept  # type: ignore[method-assign]


def lookups(per_table: int, count: int = 2000) -> tuple[float, float]:
    """Seconds of one longest-prefix match in a table of this length: indexed, and line by line."""
    snapshot = Snapshot(network(1, per_table, 1))
    table = routes.table(snapshot, "rtb-0")
    chance = random.Random(7)
    todo = [addresses.from_value(4, (10 << 24) + chance.randrange(1 << 26)) for _ in range(count)]
    table.lookup(todo[0]), linear(table, addresses.address("10.0.0.1"))
    todo = [one for one in todo if table.lookup(one).route]
    indexed = seconds(lambda: [table.lookup(one) for one in todo]) / len(todo)
    few = todo[: max(20, len(todo) // 20)]
    return indexed, seconds(lambda: [linear(table, one) for one in few]) / len(few)


def main() -> None:
    parser = argparse.ArgumentParser(description="walks per second on a generated network")
    for name, default in (("vpcs", 100), ("routes", 1000), ("interfaces", 3000)):
        parser.add_argument(f"--{name}", type=int, default=default)
    options = parser.parse_args()
    size = (options.vpcs, options.routes, options.interfaces)
    found = measure(*size)
    print(f"{size[0]} VPCs × {size[1]} routes × {size[2]} interfaces")
    print(f"  load and check        {found['load'] * 1e3:8.1f} ms")
    print(f"  first walk            {found['first'] * 1e3:8.1f} ms   (target: under 50)")
    print(f"  full index            {found['index'] * 1e3:8.1f} ms   (every table, every interface)")
    print(
        f"  warm round trip       {found['warm'] * 1e6:8.0f} µs   (target: under 200), "
        f"{1 / found['warm']:,.0f} walks/s; quickest {found['quickest'] * 1e6:.0f} µs"
    )
    for title, how in (("tables line by line", linear), ("the same, ipaddress", script)):
        slow = reference(how, *size)
        print(
            f"  {title:20} {slow * 1e6:9.0f} µs   ({slow / found['warm']:,.0f} × the warm round trip, the same paths)"
        )
    quick, slow = lookups(size[1])
    print(
        f"  one match            {quick * 1e6:9.2f} µs   in {size[1]} routes; "
        f"line by line {slow * 1e6:.1f} µs, {slow / quick:,.0f} ×"
    )
    print("growth of the warm round trip")
    for title, sizes in (
        ("routes", [(10, n, 300) for n in (10, 100, 1000)]),
        ("VPCs", [(n, 100, 30 * n) for n in (2, 10, 100)]),
    ):
        row = [(each, measure(*each, count=100)["warm"]) for each in sizes]
        told = ", ".join(f"{each[1] if title == 'routes' else each[0]}: {took * 1e6:.0f} µs" for each, took in row)
        print(f"  {title:8} {told}   (×{row[-1][1] / row[0][1]:.2f})")


if __name__ == "__main__":
    main()
