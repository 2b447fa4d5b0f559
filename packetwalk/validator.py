"""What a snapshot holds and AWS would have refused: a simulator accepts it, and a page built on it would be
wrong.

Each finding names the object, says what is wrong with it, and the page that says so.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from . import addresses, routes
from .errors import Missing, PacketwalkError
from .rules import TGW, VPC
from .snapshot import Item, Scope, Snapshot, attachments, vpc_prefixes

GATEWAY_TABLES = VPC + "gateway-route-tables.html"
SUBNET_TABLES = VPC + "subnet-route-tables.html"
PEERING = "https://docs.aws.amazon.com/vpc/latest/peering/vpc-peering-basics.html"
LIMITS = VPC + "amazon-vpc-limits.html"


class Finding(NamedTuple):
    """`code` for a program, `object` an ID, `text` for a person, `source` the page that states the rule."""

    code: str
    object: str
    text: str
    source: str


def validate(snapshot: Snapshot) -> list[Finding]:
    """Every finding of a snapshot, in the order of the checks; computed once for a snapshot.

    A look-up that the snapshot cannot answer is no finding: the walk says so where it matters.
    """
    found: list[Finding] | None = snapshot.cache.get("findings")
    if found is None:
        found = []
        for check in CHECKS:
            try:
                found += [each for each in check(snapshot) if each not in found]
            except Missing:
                continue
            except (AttributeError, IndexError, KeyError, TypeError, ValueError, PacketwalkError) as error:
                text = f"holds an item that is not as AWS answers it: {error or error!r}"
                found.append(Finding("UNREADABLE_ITEM", "the snapshot", text, LIMITS))
        snapshot.cache["findings"] = found
    return found


def _tables(snapshot: Snapshot) -> Iterator[tuple[routes.RouteTable, list[routes.Route]]]:
    for item in snapshot.items("RouteTables"):
        table = routes.table(snapshot, item["RouteTableId"])
        try:
            yield table, [route for route in table.routes() if not route.implied]
        except Missing:
            continue


def gateway_tables(snapshot: Snapshot) -> Iterator[Finding]:
    rows = routes.associations(snapshot)
    for gateway, keys in rows.edge.items():
        if len(keys) > 1:
            text = f"is associated with {len(keys)} route tables, {' and '.join(sorted(keys))}"
            yield Finding("GATEWAY_IN_TWO_TABLES", gateway, text, GATEWAY_TABLES)
    for vpc_id, keys in rows.nameless.items():
        for key in keys:
            text = f"has an association in {vpc_id} that names neither a subnet nor a gateway"
            yield Finding("ASSOCIATION_WITHOUT_OBJECT", key, text, SUBNET_TABLES)
    edge = {key for keys in rows.edge.values() for key in keys}
    for key in sorted(edge & set(rows.main.values())):
        yield Finding("GATEWAY_TABLE_IS_MAIN", key, "is a gateway's table and the main one", SUBNET_TABLES)
    for table, found in _tables(snapshot):
        if table.id not in edge or any(row.get("PublicIpv4Pool") for row in table.item.get("Associations") or ()):
            continue
        if table.item.get("PropagatingVgws") or any(route.propagated for route in found):
            yield Finding("GATEWAY_TABLE_PROPAGATES", table.id, "is a gateway's table with propagation", GATEWAY_TABLES)
        for route in found:
            yield from _gateway_route(snapshot, table, route)


def _gateway_route(snapshot: Snapshot, table: routes.RouteTable, route: routes.Route) -> Iterator[Finding]:
    where = route.destination
    if routes.forbidden_at_edge(snapshot, route):
        text = f"is a gateway's table and sends {where} to {route.target}: only local, an interface or a Gateway "
        text += "Load Balancer endpoint may be a target there"
        yield Finding("GATEWAY_TABLE_TARGET", table.id, text, GATEWAY_TABLES)
    if route.prefix_list or route.prefix is None:
        text = f"is a gateway's table with a route for the prefix list {where}"
        yield Finding("GATEWAY_TABLE_PREFIX_LIST", table.id, text, GATEWAY_TABLES)
    elif route.prefix not in _blocks(snapshot, table.vpc_id):
        text = f"is a gateway's table with a route for {where}, which is neither a block of its VPC nor a whole subnet"
        yield Finding("GATEWAY_TABLE_DESTINATION", table.id, text, GATEWAY_TABLES)


def _blocks(snapshot: Snapshot, vpc_id: str) -> set[addresses.Prefix]:
    """The blocks of a VPC and of its subnets; none where the lists were not collected."""
    found = set(snapshot.vpc(vpc_id).prefixes) if snapshot.find("Vpcs", vpc_id) else set()
    try:
        routes.whole_subnet(snapshot, vpc_id, addresses.prefix("0.0.0.0/0"))
    except Missing:
        return found
    return found | snapshot.cache[("subnet blocks", vpc_id)]


def subnet_routes(snapshot: Snapshot) -> Iterator[Finding]:
    edge = {key for keys in routes.associations(snapshot).edge.values() for key in keys}
    for table, found in _tables(snapshot):
        if not snapshot.find("Vpcs", table.vpc_id):
            continue
        present = {route.prefix for route in found}
        for block in table.vpc.prefixes:
            if block not in present:
                text = f"has no route for {block.text}, a block of its VPC: every table has a local route for it"
                yield Finding("NO_LOCAL_ROUTE", table.id, text, SUBNET_TABLES)
        statics: set[str] = set()
        for route in found:
            if not route.propagated and not route.prefix_list and route.prefix:
                if route.prefix.text in statics:
                    text = f"has two routes for {route.prefix.text}"
                    yield Finding("TWO_ROUTES", table.id, text, SUBNET_TABLES)
                statics.add(route.prefix.text)
            home = routes.other_vpc(snapshot, table, route)
            if home:
                text = f"sends {route.destination} to {route.target}, which is in another VPC, {home}"
                yield Finding("TARGET_IN_ANOTHER_VPC", table.id, text, PEERING)
            if table.id not in edge:
                yield from _subnet_route(snapshot, table, route)


def _subnet_route(snapshot: Snapshot, table: routes.RouteTable, route: routes.Route) -> Iterator[Finding]:
    prefix = route.prefix
    if prefix is None:
        return
    if any(block.covers(prefix) for block in addresses.RESERVED_FOR_SERVICES):
        text = f"has a route for {prefix.text}, which is reserved for AWS services"
        yield Finding("RESERVED_DESTINATION", table.id, text, SUBNET_TABLES)
    if route.kind == "nat" and prefix.version == 6 and not addresses.NAT64.covers(prefix):
        text = f"sends IPv6 ({prefix.text}) to {route.target}: a NAT gateway takes 64:ff9b::/96 only"
        yield Finding("NAT_WITH_IPV6", table.id, text, VPC + "nat-gateway-basics.html")
    if route.kind == "eigw" and prefix.version == 4:
        text = f"sends IPv4 ({prefix.text}) to {route.target}, which carries IPv6 only"
        yield Finding("EIGW_WITH_IPV4", table.id, text, VPC + "egress-only-internet-gateway.html")
    if route.kind in ("endpoint",):
        kind = (snapshot.find("VpcEndpoints", route.target) or {}).get("VpcEndpointType", "GatewayLoadBalancer")
        if kind not in ("GatewayLoadBalancer", "Gateway") or (kind == "Gateway" and not route.prefix_list):
            text = f"sends {prefix.text} to {route.target}, an endpoint of type {kind}"
            yield Finding("ENDPOINT_AS_TARGET", table.id, text, VPC + "gwlb-route.html")
    block = next((each for each in table.vpc.prefixes if each.covers(prefix)), None)
    if block is None or route.kind == "local" or route.propagated:
        return
    if route.kind not in routes.INSIDE:
        text = f"sends {prefix.text}, inside its VPC's {block.text}, to {route.target}"
        yield Finding("INSIDE_ROUTE_TARGET", table.id, text, SUBNET_TABLES)
    elif prefix not in _blocks(snapshot, table.vpc_id) and snapshot.collected("Subnets"):
        text = f"has a route for {prefix.text}, more specific than local, which is not the whole block of a subnet"
        yield Finding("PART_OF_A_SUBNET", table.id, text, SUBNET_TABLES)


def peerings(snapshot: Snapshot) -> Iterator[Finding]:
    for item in snapshot.items("VpcPeeringConnections"):
        status = (item.get("Status") or {}).get("Code")
        if status in ("deleted", "rejected", "failed", "expired"):
            continue
        sides = []
        for side in ("RequesterVpcInfo", "AccepterVpcInfo"):
            end = item.get(side) or {}
            vpc = snapshot.find("Vpcs", end.get("VpcId", ""))
            listed = [row["CidrBlock"] for row in end.get("CidrBlockSet") or () if row.get("CidrBlock")]
            sides.append(vpc_prefixes(vpc) if vpc else tuple(addresses.prefix(block) for block in listed))
        for one in sides[0]:
            for other in sides[1]:
                if one.overlaps(other):
                    text = f"connects VPCs whose blocks {one.text} and {other.text} overlap"
                    yield Finding("PEERING_OVERLAPS", item["VpcPeeringConnectionId"], text, PEERING)


def _outside(snapshot: Snapshot, subnet_id: str | None, text: str) -> bool:
    """Whether an address lies outside a subnet of the snapshot."""
    if not subnet_id or not snapshot.find("Subnets", subnet_id):
        return False
    return not snapshot.subnet(subnet_id).holds(addresses.address(text))


def inside_subnets(snapshot: Snapshot) -> Iterator[Finding]:
    """Addresses lie in their subnet, subnets in their VPC."""
    sizing = VPC + "subnet-sizing.html"
    for key, (item, _) in snapshot.kind("Subnets").items():
        if snapshot.find("Vpcs", item.get("VpcId", "")):
            blocks = snapshot.vpc(item["VpcId"]).prefixes
            for prefix in snapshot.subnet(key).prefixes:
                if not any(block.covers(prefix) for block in blocks):
                    text = f"has {prefix.text}, which is outside {item['VpcId']}"
                    yield Finding("SUBNET_OUTSIDE_VPC", key, text, sizing)
    for key in snapshot.kind("NetworkInterfaces"):
        interface = snapshot.interface(key)
        for one in interface.addresses:
            if _outside(snapshot, interface.subnet_id, one.text):
                text = f"has {one.text}, which is outside {interface.subnet_id}"
                yield Finding("ADDRESS_OUTSIDE_SUBNET", key, text, VPC + "vpc-ip-addressing.html")
    for item in snapshot.items("NatGateways"):
        for row in item.get("NatGatewayAddresses") or ():
            if row.get("PrivateIp") and _outside(snapshot, item.get("SubnetId"), row["PrivateIp"]):
                text = f"has {row['PrivateIp']}, which is outside {item['SubnetId']}"
                yield Finding("ADDRESS_OUTSIDE_SUBNET", item["NatGatewayId"], text, VPC + "nat-gateway-basics.html")


def one_each(snapshot: Snapshot) -> Iterator[Finding]:
    """One internet, egress-only and virtual private gateway for a VPC; one VPC for each of them."""
    for kind, attribute in (
        ("InternetGateways", "InternetGatewayId"),
        ("EgressOnlyInternetGateways", "EgressOnlyInternetGatewayId"),
        ("VpnGateways", "VpnGatewayId"),
    ):
        by_vpc: dict[str, list[str]] = {}
        for item in snapshot.items(kind):
            own = [
                row.get("VpcId", "")
                for row in attachments(item)
                if row.get("State", "attached") in ("attached", "available")
            ]
            if len(own) > 1:
                yield Finding("ATTACHED_TWICE", item[attribute], f"is attached to {' and '.join(own)}", LIMITS)
            for vpc_id in own:
                by_vpc.setdefault(vpc_id, []).append(item[attribute])
        for vpc_id, keys in by_vpc.items():
            if len(keys) > 1:
                yield Finding("TWO_GATEWAYS", vpc_id, f"has {' and '.join(keys)} attached", LIMITS)


def endpoints(snapshot: Snapshot) -> Iterator[Finding]:
    for item in snapshot.items("VpcEndpoints"):
        if item.get("VpcEndpointType") == "GatewayLoadBalancer" and len(item.get("SubnetIds") or ()) > 1:
            page = "https://docs.aws.amazon.com/vpc/latest/privatelink/gateway-load-balancer-endpoints.html"
            text = "is a Gateway Load Balancer endpoint in more than one subnet"
            yield Finding("ENDPOINT_IN_TWO_SUBNETS", item["VpcEndpointId"], text, page)
    for item in snapshot.items("LoadBalancers"):
        if item.get("Type") == "application" and len(item.get("AvailabilityZones") or ()) < 2:
            page = "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/application-load-balancers.html"
            key = item.get("LoadBalancerName") or item["LoadBalancerArn"]
            yield Finding("ALB_IN_ONE_ZONE", key, "is an Application Load Balancer in fewer than two zones", page)


def _rows(scope: Scope, name: str) -> Iterator[tuple[str, Item]]:
    for key, rows in (scope.data.get(name) or {}).items():
        for row in rows:
            yield key, row


def transit_gateways(snapshot: Snapshot) -> Iterator[Finding]:
    how, tables = TGW + "how-transit-gateways-work.html", TGW + "tgw-route-tables.html"
    for item in snapshot.items("TransitGatewayVpcAttachments"):
        zones: dict[str, str] = {}
        for key in item.get("SubnetIds") or ():
            zone = snapshot.subnet(key).zone if snapshot.find("Subnets", key) else None
            if zone and zones.setdefault(zone, key) != key:
                text = f"has {zones[zone]} and {key}, both in {zone}: one subnet for each zone"
                yield Finding("TWO_SUBNETS_IN_A_ZONE", item["TransitGatewayAttachmentId"], text, how)
    gateway_of = {
        key: item.get("TransitGatewayId") for key, (item, _) in snapshot.kind("TransitGatewayRouteTables").items()
    }
    associated: dict[tuple[str | None, str], set[str]] = {}
    for scope in snapshot.scopes:
        for key, row in _rows(scope, "TransitGatewayRouteTableAssociations"):
            if row.get("State", "associated") == "associated":
                attachment = row.get("TransitGatewayAttachmentId", "")
                associated.setdefault((gateway_of.get(key), attachment), set()).add(key)
        for key, row in _rows(scope, "TransitGatewayRouteTablePropagations"):
            if row.get("ResourceType") in ("peering", "tgw-peering"):
                text = (
                    f"propagates {row.get('TransitGatewayAttachmentId')}, a peering attachment: its routes are static"
                )
                yield Finding("PEERING_PROPAGATES", key, text, TGW + "tgw-peering.html")
        for key, row in _rows(scope, "TransitGatewayRoutes"):
            if row.get("State", "active") == "active" and not row.get("TransitGatewayAttachments"):
                text = f"has an active route for {row.get('DestinationCidrBlock')} that names no attachment"
                yield Finding("ROUTE_WITHOUT_ATTACHMENT", key, text, tables)
    for (_, attachment), keys in associated.items():
        if len(keys) > 1:
            text = f"is associated with {' and '.join(sorted(keys))}: an attachment has one table"
            yield Finding("ATTACHMENT_IN_TWO_TABLES", attachment, text, how)


CHECKS = (
    gateway_tables,
    subnet_routes,
    peerings,
    inside_subnets,
    one_each,
    endpoints,
    transit_gateways,
)
