"""Route tables: which table a subnet or a gateway uses, and which route of it a packet takes.

Sources: https://docs.aws.amazon.com/vpc/latest/userguide/subnet-route-tables.html,
.../gateway-route-tables.html and .../route-tables-priority.html.
"""

from __future__ import annotations

from typing import Any, NamedTuple

from . import addresses
from .addresses import BITS, Address, Prefix
from .errors import Missing, PacketwalkError
from .snapshot import Item, Snapshot, Subnet, Vpc, name_of

# Which key of a route names its target, and what kind of thing that is.
TARGETS: tuple[tuple[str, str], ...] = (
    ("NatGatewayId", "nat"),
    ("NetworkInterfaceId", "interface"),
    ("TransitGatewayId", "tgw"),
    ("VpcPeeringConnectionId", "peering"),
    ("EgressOnlyInternetGatewayId", "eigw"),
    ("VpcEndpointId", "endpoint"),
    ("InstanceId", "instance"),
    ("CarrierGatewayId", "carrier gateway"),
    ("LocalGatewayId", "local gateway"),
    ("CoreNetworkArn", "core network"),
    ("OdbNetworkArn", "ODB network"),
    ("IpAddress", "address"),
)
GATEWAYS: dict[str, str] = {"igw": "igw", "vgw": "vgw", "vpce": "endpoint", "eigw": "eigw", "nat": "nat"}
INSIDE = ("local", "interface", "instance", "endpoint", "nat")  # may be more specific than local


class Route(NamedTuple):
    """One route. `prefix_list` names the list that the prefix came from; `origin` is AWS's Origin."""

    prefix: Prefix | None
    kind: str
    target: str
    state: str
    origin: str
    prefix_list: str | None
    implied: bool = False
    stated: bool = True  # whether AWS's answer has its state

    @property
    def propagated(self) -> bool:
        return self.origin in ("EnableVgwRoutePropagation", "Advertisement")

    @property
    def destination(self) -> str:
        return self.prefix_list or (self.prefix.text if self.prefix else "")


class Lookup(NamedTuple):
    """The route that a packet takes, or why there is none: `problem` is a code of the walk and `text` says
    it."""

    route: Route | None
    rules: tuple[str, ...]
    problem: str | None = None
    text: str = ""


def target_of(item: Item) -> tuple[str, str]:
    """(kind, ID) of a route's target; kind "unknown" for a target that this walk has no word for."""
    gateway = item.get("GatewayId")
    if gateway:
        if gateway == "local":
            return "local", "local"
        return GATEWAYS.get(gateway.split("-")[0], "unknown"), gateway
    for key, kind in TARGETS:
        if item.get(key):
            return kind, item[key]
    return "unknown", ""


class RouteTable:
    """A route table, indexed by prefix length when it is first asked."""

    __slots__ = ("_families", "_listed", "_unresolved", "_vpc", "id", "item", "name", "snapshot", "vpc_id")

    def __init__(self, snapshot: Snapshot, item: Item) -> None:
        self.snapshot = snapshot
        self.item = item
        self.id: str = item["RouteTableId"]
        self.name = name_of(item)
        self.vpc_id: str = item.get("VpcId", "")
        self._vpc: Vpc | None = None
        self._families: dict[int, list[tuple[int, dict[int, list[Route]]]]] | None = None
        self._listed: list[Route] = []
        self._unresolved: list[Route] = []

    @property
    def vpc(self) -> Vpc:
        if self._vpc is None:
            self._vpc = self.snapshot.vpc(self.vpc_id)
        return self._vpc

    def routes(self) -> list[Route]:
        """Every route; a prefix list gives one for each entry, or one without prefix if its entries are
        unknown."""
        if "Routes" not in self.item:
            raise Missing(f"the routes of {self.id} are not in the snapshot", "NOT_COLLECTED")
        found: list[Route] = []
        for item in self.item["Routes"] or ():
            kind, target = target_of(item)
            state = item.get("State") or "active"
            stated = bool(item.get("State"))
            origin = item.get("Origin", "CreateRoute")
            block = item.get("DestinationCidrBlock") or item.get("DestinationIpv6CidrBlock")
            if block:
                try:
                    found.append(Route(addresses.prefix(block), kind, target, state, origin, None, False, stated))
                except PacketwalkError as error:
                    raise PacketwalkError(f"{self.id}: {error}") from None
                continue
            listed = item.get("DestinationPrefixListId")
            if not listed:
                raise PacketwalkError(f"{self.id}: a route to {target or 'nothing'} has no destination")
            entries = prefix_list(self.snapshot, listed)
            if entries is None:
                found.append(Route(None, kind, target, state, origin, listed, False, stated))
            else:
                found += [Route(entry, kind, target, state, origin, listed, False, stated) for entry in entries]
        present = {route.prefix for route in found}
        for block in self.vpc.prefixes:
            if block not in present:
                # Every table has a local route for each block of its VPC; a list without it is incomplete.
                found.append(Route(block, "local", "local", "active", "CreateRouteTable", None, True))
        return found

    def _index(self) -> dict[int, list[tuple[int, dict[int, list[Route]]]]]:
        lengths: dict[int, dict[int, dict[int, list[Route]]]] = {4: {}, 6: {}}
        for route in self.routes():
            if route.prefix is None:
                self._unresolved.append(route)
                continue
            if route.prefix_list:
                self._listed.append(route)
            by_length = lengths[route.prefix.version].setdefault(route.prefix.length, {})
            by_length.setdefault(route.prefix.base, []).append(route)
        self._families = {
            version: [(BITS[version] - length, rows) for length, rows in sorted(found.items(), reverse=True)]
            for version, found in lengths.items()
        }
        return self._families

    def lookup(self, destination: Address) -> Lookup:
        """The route for a destination: longest prefix, then the order of `_first`."""
        families = self._families or self._index()
        inside = self.vpc.holds(destination)
        rules = ["longest-prefix"]
        found: Lookup | None = None
        for shift, rows in families[destination.version]:
            candidates = rows.get(destination.value >> shift)
            if candidates is None:
                continue
            if inside and any(route.propagated for route in candidates):
                rules.append("local-over-propagated")
                candidates = [route for route in candidates if not route.propagated]
                if not candidates:
                    continue
            if len(candidates) == 1:
                found = Lookup(candidates[0], ())
            else:
                rules.append("equal-prefix")
                found = _first(candidates)
            break
        if self._unresolved:
            doubt = self._doubt(found.route if found else None, destination, inside)
            if doubt:
                return Lookup(None, (*rules, "prefix-list-entries"), "PREFIX_LIST_UNKNOWN", doubt)
        if found is None:
            text = f"{self.id} has no route for {destination.text}"
            return Lookup(None, (*rules, "no-route"), "NO_ROUTE_TO_DESTINATION", text)
        if found.route is None:
            return Lookup(None, tuple(rules), found.problem, f"{self.id}: {found.text}")
        route = found.route
        if route.prefix_list:
            other = next(
                (
                    each
                    for each in self._listed
                    if each.prefix_list != route.prefix_list
                    and (each.kind, each.target) != (route.kind, route.target)
                    and each.prefix
                    and each.prefix.holds(destination)
                ),
                None,
            )
            if other:
                text = f"{self.id}: {route.prefix_list} and {other.prefix_list} overlap, and AWS picks either"
                return Lookup(None, (*rules, "prefix-lists-overlap"), "PREFIX_LISTS_OVERLAP", text)
        if inside and not route.implied:
            refused = self._refused(route, destination)
            if refused:
                return Lookup(None, (*rules, "more-specific-than-local"), "ROUTE_REFUSED_BY_AWS", refused)
            if route.kind != "local":
                rules.append("more-specific-than-local")
        return Lookup(route, tuple(rules))

    def _doubt(self, route: Route | None, destination: Address, inside: bool) -> str | None:
        """Why a prefix list whose entries are unknown may hold the destination and win, or None."""
        for other in self._unresolved:
            if route and (other.kind, other.target) == (route.kind, route.target):
                continue
            static = route and route.prefix and not route.prefix_list and not route.propagated
            if static and route.prefix.length == BITS[destination.version]:
                continue  # nothing is longer, and a static CIDR wins among equals
            if inside and other.kind not in INSIDE:
                continue
            key = other.prefix_list or ""
            listed = self.snapshot.find("ManagedPrefixLists", key) or self.snapshot.find("PrefixLists", key)
            family = (listed or {}).get("AddressFamily")
            if family and family != f"IPv{destination.version}":
                continue
            if other.kind == "endpoint" and addresses.is_private(destination):
                endpoint = self.snapshot.find("VpcEndpoints", other.target) or {}
                if endpoint.get("VpcEndpointType") == "Gateway":
                    continue  # the service's list holds public addresses only
            return (
                f"{self.id} has a route for {other.prefix_list}, whose entries were not collected: "
                f"it may hold {destination.text}"
            )
        return None

    def _refused(self, route: Route, destination: Address) -> str | None:
        """Why AWS would not have accepted this route inside the VPC's own blocks, or None."""
        block = next(each for each in self.vpc.prefixes if each.holds(destination))
        prefix = route.prefix
        if prefix is None or prefix.length < block.length or route.kind == "local":
            return None
        if route.kind not in INSIDE:
            return (
                f"{self.id} sends {prefix.text}, inside the VPC's {block.text}, to {route.target}: AWS "
                "refuses "
                "such a route unless its target is a NAT gateway, an interface or a Gateway Load Balancer "
                "endpoint"
            )
        if prefix.length > block.length and not whole_subnet(self.snapshot, self.vpc_id, prefix):
            return (
                f"{self.id} has a route for {prefix.text}, more specific than local: AWS refuses it "
                "because it is not the whole CIDR block of a subnet"
            )
        return None


def _first(candidates: list[Route]) -> Lookup:
    """The winner among routes of one prefix: static CIDR, then prefix list, then propagated."""
    for rank in (
        [route for route in candidates if not route.propagated and not route.prefix_list],
        [route for route in candidates if not route.propagated and route.prefix_list],
        [route for route in candidates if route.propagated],
    ):
        if not rank:
            continue
        if len({(route.kind, route.target) for route in rank}) > 1:
            lists = [route.prefix_list for route in rank if route.prefix_list]
            if lists:
                return Lookup(None, (), "PREFIX_LISTS_OVERLAP", f"{' and '.join(lists)} overlap: AWS picks either")
            names = " and ".join(route.target for route in rank)
            destination = rank[0].destination
            return Lookup(None, (), "AMBIGUOUS_ROUTE", f"{destination} leads to {names}: AWS's choice is not known")
        return Lookup(rank[0], ())
    raise AssertionError("a prefix without routes")


def whole_subnet(snapshot: Snapshot, vpc_id: str, prefix: Prefix) -> bool:
    """Whether a prefix is the whole CIDR block of a subnet of this VPC."""
    key = ("subnet blocks", vpc_id)
    blocks = snapshot.cache.get(key)
    if blocks is None:
        snapshot.require("Subnets", "the subnets' CIDR blocks are not known")
        blocks = snapshot.cache[key] = {
            block
            for subnet_id, (item, _) in snapshot.kind("Subnets").items()
            if item.get("VpcId") == vpc_id
            for block in snapshot.subnet(subnet_id).prefixes
        }
    return prefix in blocks


def prefix_list(snapshot: Snapshot, key: str) -> list[Prefix] | None:
    """The entries of a prefix list, or None when they were not collected."""
    known = snapshot.cache.setdefault("prefix lists", {})
    if key not in known:
        rows = snapshot.map("ManagedPrefixListEntries", key)
        blocks = [row["Cidr"] for row in rows if row.get("Cidr")] if rows is not None else None
        if blocks is None:
            blocks = (snapshot.find("PrefixLists", key) or {}).get("Cidrs")
        try:
            known[key] = None if blocks is None else [addresses.prefix(block) for block in blocks]
        except PacketwalkError as error:
            raise PacketwalkError(f"{key}: {error}") from None
    return known[key]


def table(snapshot: Snapshot, key: str) -> RouteTable:
    known = snapshot.cache.setdefault("tables", {})
    if key not in known:
        known[key] = RouteTable(snapshot, snapshot.need("RouteTables", key))
    return known[key]


class _Associations(NamedTuple):
    subnets: dict[str, str]
    main: dict[str, str]
    edge: dict[str, list[str]]
    nameless: dict[str, list[str]]  # by VPC: tables with an association that names neither subnet nor gateway
    silent: dict[str, str]  # by VPC: a table whose associations are not in the snapshot


def associations(snapshot: Snapshot) -> _Associations:
    found: _Associations | None = snapshot.cache.get("associations")
    if found is None:
        found = snapshot.cache["associations"] = _Associations({}, {}, {}, {}, {})
        for item in snapshot.items("RouteTables"):
            key = item["RouteTableId"]
            if item.get("Associations") is None:
                found.silent[item.get("VpcId", "")] = key
            for row in item.get("Associations") or ():
                if (row.get("AssociationState") or {}).get("State", "associated") != "associated":
                    continue
                if row.get("Main"):
                    found.main[item.get("VpcId", "")] = key
                elif row.get("SubnetId"):
                    found.subnets[row["SubnetId"]] = key
                elif row.get("GatewayId"):
                    found.edge.setdefault(row["GatewayId"], []).append(key)
                elif not row.get("PublicIpv4Pool"):
                    found.nameless.setdefault(item.get("VpcId", ""), []).append(key)
    return found


def for_subnet(snapshot: Snapshot, subnet: Subnet) -> tuple[RouteTable, str]:
    """(table, "explicit" or "main"): the subnet's own association, else the VPC's main table."""
    rows = associations(snapshot)
    key = rows.subnets.get(subnet.id)
    if key:
        return table(snapshot, key), "explicit"
    _not_silent(rows, subnet.vpc_id, subnet.id)
    key = rows.main.get(subnet.vpc_id)
    if key:
        return table(snapshot, key), "main"
    snapshot.require("RouteTables", f"the table of {subnet.id} is not known")
    raise Missing(f"no route table of {subnet.vpc_id} is its main one, and {subnet.id} has none of its own")


def _not_silent(rows: _Associations, vpc_id: str, key: str) -> None:
    """Raise Missing where a table of the VPC may be the one that is looked for: its associations are not known."""
    if vpc_id in rows.silent:
        raise Missing(f"the associations of {rows.silent[vpc_id]} are not in the snapshot: {key} may use it")


def for_gateway(snapshot: Snapshot, gateway_id: str, vpc_id: str) -> RouteTable | None:
    """The gateway route table of an internet or virtual private gateway, or None if it has none.

    Raises PacketwalkError for a table that AWS would not have associated, Missing where it cannot be told.
    """
    rows = associations(snapshot)
    keys = rows.edge.get(gateway_id, [])
    if not keys:
        snapshot.require("RouteTables", f"the gateway route table of {gateway_id} is not known")
        _not_silent(rows, vpc_id, gateway_id)
        if gateway_id.startswith("vgw-") and rows.nameless.get(vpc_id):
            raise Missing(f"{rows.nameless[vpc_id][0]} is associated with a gateway that the snapshot does not name")
        return None
    if len(keys) > 1:
        raise PacketwalkError(f"{gateway_id} is associated with two route tables, {' and '.join(sorted(keys))}")
    found = table(snapshot, keys[0])
    for route in found.routes() if ("edge", found.id) not in snapshot.cache else ():
        if forbidden_at_edge(snapshot, route):
            raise PacketwalkError(
                f"{found.id}, the route table of {gateway_id}, sends {route.destination} to {route.target}: "
                "only local, an interface or a Gateway Load Balancer endpoint may be a target there"
            )
    snapshot.cache[("edge", found.id)] = True
    return found


def forbidden_at_edge(snapshot: Snapshot, route: Route) -> bool:
    if route.kind == "endpoint":
        kind = (snapshot.find("VpcEndpoints", route.target) or {}).get("VpcEndpointType", "GatewayLoadBalancer")
        return kind != "GatewayLoadBalancer"
    return route.kind not in ("local", "interface", "instance")


def of_pool(snapshot: Snapshot, one: Address) -> str | None:
    """The table of an internet gateway that routes a public address from a pool of the owner's own (BYOIP)."""
    for item in snapshot.items("RouteTables"):
        if any(row.get("PublicIpv4Pool") for row in item.get("Associations") or ()):
            found = table(snapshot, item["RouteTableId"])
            if any(route.prefix and route.prefix.holds(one) for route in found.routes()):
                return found.id
    return None


def other_vpc(snapshot: Snapshot, table: RouteTable, route: Route) -> str | None:
    """The VPC that a route's target is in, if it is not the table's own: AWS refuses such a route."""
    kind = {"nat": "NatGateways", "interface": "NetworkInterfaces", "endpoint": "VpcEndpoints"}.get(route.kind)
    home = (snapshot.find(kind, route.target) or {}).get("VpcId") if kind else None
    return home if home != table.vpc_id else None


def describe(route: Route) -> dict[str, Any]:
    """A route as plain data, for JSON."""
    return {
        "Destination": route.destination,
        "Prefix": route.prefix.text if route.prefix else None,
        "Target": route.target,
        "Kind": route.kind,
        "Origin": route.origin,
        "State": route.state,
    }
