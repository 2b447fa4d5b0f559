"""Steps at a transit gateway: attachment, its one route table, the next attachment, and the zone of arrival.

Sources: https://docs.aws.amazon.com/vpc/latest/tgw/how-transit-gateways-work.html,
.../tgw/transit-gateway-appliance-scenario.html and .../tgw/tgw-nacls.html.
"""

from __future__ import annotations

from typing import NamedTuple

from . import addresses
from .addresses import BITS, Address, Prefix
from .errors import Missing, PacketwalkError
from .model import Node, Packet, RouteUse
from .path import Leg, Step, node
from .snapshot import Item, Scope, Snapshot, Subnet, name_of

# Who wins among routes of one prefix, best first; a prefix-list reference stands after a static route.
PROPAGATED_RANK = {"vpc": 2, "direct-connect-gateway": 3, "connect": 4, "vpn": 5, "vpn-concentrator": 5}
OUTBOUND_REFERENCE = "an outbound rule that names a group does not match what goes by a transit gateway"
REFERENCES_LOST = "a rule that names a group does not match across this transit gateway"


class TransitRoute(NamedTuple):
    prefix: Prefix
    rank: int
    state: str
    attachments: tuple[tuple[str, str], ...]  # (attachment ID, resource type); empty when AWS's answer has none
    kind: str  # static or propagated


class TransitTable:
    """A transit gateway route table, indexed by prefix length when it is first asked."""

    def __init__(self, snapshot: Snapshot, key: str) -> None:
        self.id = key
        self.name = name_of(snapshot.find("TransitGatewayRouteTables", key) or {})
        rows = snapshot.map("TransitGatewayRoutes", key)
        if rows is None:
            raise Missing(f"the routes of {key} were not collected (TransitGatewayRoutes)", "NOT_COLLECTED")
        self.doubts: list[str] = []
        found = [route for row in rows if (route := self._route(row))]
        if not any(route.kind == "propagated" for route in found):
            found += self._derived(snapshot, {route.prefix for route in found})
        lengths: dict[int, dict[int, dict[int, list[TransitRoute]]]] = {4: {}, 6: {}}
        for route in found:
            by_length = lengths[route.prefix.version].setdefault(route.prefix.length, {})
            by_length.setdefault(route.prefix.base, []).append(route)
        self._families = {
            version: [(BITS[version] - length, kept) for length, kept in sorted(each.items(), reverse=True)]
            for version, each in lengths.items()
        }

    def _route(self, row: Item) -> TransitRoute | None:
        if row.get("State") in ("deleting", "deleted"):
            return None
        kind = "propagated" if row.get("Type") == "propagated" else "static"
        targets = tuple(
            (each.get("TransitGatewayAttachmentId", ""), each.get("ResourceType", ""))
            for each in row.get("TransitGatewayAttachments") or ()
        )
        rank = 1 if row.get("PrefixListId") else 0
        if kind == "propagated":
            rank = PROPAGATED_RANK.get(targets[0][1] if targets else "", 6)
        try:
            block = addresses.prefix(row.get("DestinationCidrBlock") or "")
        except PacketwalkError as error:
            raise PacketwalkError(f"{self.id}: {error}") from None
        return TransitRoute(block, rank, row.get("State", "active"), targets, kind)

    def _derived(self, snapshot: Snapshot, present: set[Prefix]) -> list[TransitRoute]:
        """The VPC routes that enabled propagations stand for, where the answer lists no propagated route."""
        found = []
        for row in snapshot.map("TransitGatewayRouteTablePropagations", self.id) or ():
            if row.get("State", "enabled") != "enabled":
                continue
            resource, kind = row.get("ResourceId", ""), row.get("ResourceType", "vpc")
            target = ((row.get("TransitGatewayAttachmentId", ""), kind),)
            if kind != "vpc" or not snapshot.find("Vpcs", resource):
                self.doubts.append(f"what {resource} propagates into {self.id} is not in the snapshot")
                continue
            attachment = snapshot.find("TransitGatewayVpcAttachments", target[0][0]) or {}
            only_ipv4 = (attachment.get("Options") or {}).get("Ipv6Support") == "disable"
            found += [
                TransitRoute(block, PROPAGATED_RANK["vpc"], "active", target, "propagated")
                for block in snapshot.vpc(resource).prefixes
                if block not in present and not (only_ipv4 and block.version == 6)
            ]
        return found

    def lookup(self, destination: Address) -> tuple[list[TransitRoute], bool]:
        """(best routes for a destination, whether others of the same prefix lost): longest prefix, then
        rank."""
        for shift, rows in self._families[destination.version]:
            found = rows.get(destination.value >> shift)
            if found:
                best = min(route.rank for route in found)
                winners = [route for route in found if route.rank == best]
                return winners, len(winners) < len(found)
        return [], False


def to_transit_gateway(leg: Leg, key: str, subnet: Subnet, packet: Packet) -> Step:
    """From a VPC to a transit gateway: the VPC's attachment must have a subnet in the sender's zone."""
    snapshot = leg.snapshot
    item, scope = _gateway(snapshot, key)
    attachment = vpc_attachment(snapshot, key, subnet.vpc_id)
    if attachment is None:
        snapshot.require("TransitGatewayVpcAttachments", f"the attachment of {subnet.vpc_id} to {key} is not known")
        for each in snapshot.items("TransitGatewayVpcAttachments"):
            if not each.get("VpcId") or not each.get("TransitGatewayId"):
                raise Missing(f"what {each['TransitGatewayAttachmentId']} attaches to what is not in the snapshot")
        leg.visit(node(snapshot, "tgw", key, item, scope), packet)
        text = f"{subnet.vpc_id} is not attached to {key}"
        return leg.drop("BAD_STATE_ATTACHMENT", text, "tgw-attachment")
    zones = _zones(snapshot, attachment)
    if subnet.zone is None:
        raise Missing(f"the Availability Zone of {subnet.id} is not in the snapshot")
    if subnet.zone not in zones:
        leg.visit(node(snapshot, "tgw", key, item, scope), packet)
        text = (
            f"{subnet.id} is in {subnet.zone}, where {attachment['TransitGatewayAttachmentId']} has no "
            "subnet: "
            f"nothing there reaches {key}"
        )
        return leg.drop("TGW_ROUTE_AZ_RESTRICTION", text, "tgw-zone")
    inlet = zones[subnet.zone]
    # A separate or the same subnet alike: towards the gateway, the attachment subnet's inbound entries are
    # asked.
    if not leg.acl(inlet, packet, False, "tgw-acl"):
        return None
    if not leg.visit(node(snapshot, "tgw", key, item, scope), packet, attachment["TransitGatewayAttachmentId"]):
        return None
    leg.use("tgw-attachment", "tgw-zone")
    _references(leg, item, attachment)
    return lambda: through(leg, key, attachment["TransitGatewayAttachmentId"], packet, subnet.zone)


def _gateway(snapshot: Snapshot, key: str) -> tuple[Item, Scope | None]:
    """The gateway's item; one that is shared from another account may not be listed, and is not needed."""
    found = snapshot.kind("TransitGateways").get(key)
    return found if found else ({}, None)


def vpc_attachment(snapshot: Snapshot, gateway: str, vpc_id: str) -> Item | None:
    index = snapshot.cache.get("vpc attachments")
    if index is None:
        index = snapshot.cache["vpc attachments"] = {}
        for item in snapshot.items("TransitGatewayVpcAttachments"):
            if item.get("State", "available") in ("available", "modifying"):
                index[(item.get("TransitGatewayId"), item.get("VpcId"))] = item
    return index.get((gateway, vpc_id))


def _zones(snapshot: Snapshot, attachment: Item) -> dict[str, Subnet]:
    """Zone → the attachment's subnet in it."""
    found: dict[str, Subnet] = {}
    for key in attachment.get("SubnetIds") or ():
        subnet = snapshot.subnet(key)
        if subnet.zone is None:
            raise Missing(f"the Availability Zone of {key} is not in the snapshot")
        found[subnet.zone] = subnet
    if not found:
        raise Missing(f"the subnets of {attachment['TransitGatewayAttachmentId']} are not in the snapshot")
    return found


def _references(leg: Leg, item: Item, attachment: Item) -> None:
    """Do the sender's groups count behind gateway and attachment? (Ipv6Support filters nothing, and is not asked.)"""
    support = [(each.get("Options") or {}).get("SecurityGroupReferencingSupport") for each in (item, attachment)]
    leg.use("tgw-sg-references")
    if "disable" in support:
        leg.sender, leg.lost = None, REFERENCES_LOST
    elif None in support:
        leg.sender, leg.references_unknown = None, True


def through(leg: Leg, gateway: str, attachment_id: str, packet: Packet, zone: str | None) -> Step:
    """In by one attachment, out by another: the table associated with the first decides.

    `zone` is the zone that the packet left, None where it has none (a VPN, a peered gateway).
    """
    table = associated(leg, gateway, attachment_id)
    if table is None:
        return None
    leg.use("tgw-association", "tgw-longest-prefix")
    found, contested = table.lookup(packet.destination)
    if not found:
        leg.hop.route = RouteUse(table.id, table.name, "transit", None, None, None, None, None)
        if table.doubts:
            return leg.unknown("NOT_COLLECTED", table.doubts[0], "tgw-propagation")
        text = f"{table.id} has no route for {packet.destination.text}"
        return leg.drop("TGW_RTB_NO_ROUTE", text, "tgw-longest-prefix")
    route = found[0]
    targets = {target for each in found for target in each.attachments}
    destination = route.prefix.text
    if contested or len(found) > 1:
        leg.use("tgw-route-order")
    if route.kind == "propagated":
        leg.use("tgw-propagation")
    target = next(iter(sorted(targets)), ("", ""))
    leg.hop.route = RouteUse(
        table.id, table.name, "transit", destination, target[0] or None, "attachment", route.kind, route.state
    )
    if route.state == "blackhole":
        text = f"{table.id} has a blackhole route for {destination}"
        return leg.drop("TGW_RTB_BAD_STATE_ROUTE", text, "tgw-blackhole")
    if not targets:
        raise Missing(f"where {table.id} sends {destination} is not in the snapshot: its route names no attachment")
    names = " and ".join(sorted(each[0] for each in targets))
    if len(targets) > 1 and all(kind in OUTSIDE for _, kind in targets):
        leg.state.assume(f"{table.id} sends {destination} to {names}, one or all of them: {target[0]} is shown")
    elif len(targets) > 1:
        return leg.unknown("AMBIGUOUS_ROUTE", f"{table.id} sends {destination} to {names}: which is not known")
    if route.state != "active":
        return leg.unknown("TGW_RTB_BAD_STATE_ROUTE", f"the route for {destination} in {table.id} is {route.state}")
    return _out(leg, gateway, target[0], target[1], packet, zone)


def associated(leg: Leg, gateway: str, attachment_id: str) -> TransitTable | None:
    """The one table that an attachment is associated with; None, and the end of the walk, if it has none."""
    snapshot = leg.snapshot
    key = ("association", gateway, attachment_id)
    tables = snapshot.cache.get(key)
    if tables is None:
        tables = snapshot.cache[key] = _associated(snapshot, gateway, attachment_id)
    if not tables:
        text = f"{attachment_id} is associated with no route table of {gateway}"
        leg.drop("TGW_ATTACH_MISSING_TGW_RTB_ASSOCIATION", text, "tgw-association")
        return None
    if len(tables) > 1:
        names = " and ".join(sorted(tables))
        raise Missing(
            f"{attachment_id} is associated with {names} in the snapshot: AWS has one",
            "AMBIGUOUS_ASSOCIATION",
        )
    name = next(iter(tables))
    known = snapshot.cache.setdefault("transit tables", {})
    if name not in known:
        known[name] = TransitTable(snapshot, name)
    return known[name]


def _associated(snapshot: Snapshot, gateway: str, attachment_id: str) -> set[str]:
    own = [
        item["TransitGatewayRouteTableId"]
        for item in snapshot.items("TransitGatewayRouteTables")
        if item.get("TransitGatewayId") in (gateway, None)
    ]
    rows = {key: snapshot.map("TransitGatewayRouteTableAssociations", key) for key in own}
    for key, each in rows.items():
        if any(not row.get("TransitGatewayAttachmentId") for row in each or ()):
            raise Missing(f"an association of {key} names no attachment", "TGW_RTB_ROUTES_ARE_UNKNOWN")
    if own and all(each is not None for each in rows.values()):
        return {
            key
            for key, each in rows.items()
            for row in each or ()
            if row.get("TransitGatewayAttachmentId") == attachment_id and row.get("State", "associated") == "associated"
        }
    found = set()
    seen = False
    for scope in snapshot.scopes:
        for item in scope.data.get("TransitGatewayAttachments") or ():
            if item.get("TransitGatewayAttachmentId") == attachment_id and item.get("TransitGatewayId") == gateway:
                seen = True
                row = item.get("Association") or {}
                if row.get("State") == "associated" and row.get("TransitGatewayRouteTableId"):
                    found.add(row["TransitGatewayRouteTableId"])
    owner = (snapshot.find("TransitGateways", gateway) or {}).get("OwnerId")
    shared = owner and not any(owner in scope.owners for scope in snapshot.scopes)  # its tables are the owner's to see
    if not seen or (shared and not found):
        text = f"the route table that {attachment_id} is associated with in {gateway} is not in the snapshot"
        raise Missing(text, "TGW_RTB_ROUTES_ARE_UNKNOWN")
    return found


def _out(leg: Leg, gateway: str, attachment_id: str, kind: str, packet: Packet, zone: str | None) -> Step:
    """Leave a transit gateway by an attachment."""
    snapshot = leg.snapshot
    item = snapshot.find("TransitGatewayVpcAttachments", attachment_id)
    if kind == "vpc" or (not kind and item):
        if item is None:
            item = snapshot.need("TransitGatewayVpcAttachments", attachment_id)
        state = leg.state_of(item, attachment_id, "available")
        if state not in ("available", "modifying"):
            return leg.drop("BAD_STATE_ATTACHMENT", f"{attachment_id} is {state}", "tgw-attachment")
        _references(leg, _gateway(snapshot, gateway)[0], item)
        return lambda: into_vpc(leg, gateway, item, packet, zone)
    if kind in ("peering", "tgw-peering"):
        return lambda: to_peer(leg, gateway, attachment_id, packet)
    if kind in OUTSIDE:
        state = (snapshot.find("TransitGatewayAttachments", attachment_id) or {}).get("State", "available")
        if state not in ("available", "modifying"):
            return leg.drop("BAD_STATE_ATTACHMENT", f"{attachment_id} is {state}", "tgw-attachment")
        if not leg.visit(Node("on-premises", attachment_id), packet):
            return None
        leg.use("far-network")
        text = f"{packet.destination.text} is behind {attachment_id} ({kind}): the configuration cannot tell more"
        leg.stop("exits", "EXITS_TO_ON_PREMISES", text, "attachment", f"{gateway} {attachment_id}")
        return None
    text = f"{attachment_id} is an attachment of type {kind or 'unknown'}, which this walk does not model"
    return leg.unknown("UNSUPPORTED_COMPONENT", text, "unknown-target")


def into_vpc(leg: Leg, gateway: str, attachment: Item, packet: Packet, zone: str | None) -> Step:
    """Arrive in a VPC: in the zone that the gateway chooses, by the table of the attachment's subnet
    there."""
    snapshot = leg.snapshot
    key = attachment["TransitGatewayAttachmentId"]
    subnet = _arrival(leg, gateway, attachment, zone)
    scope = subnet.scope
    there = node(snapshot, "attachment", key, attachment, scope, subnet.id)
    if not leg.visit(there, packet):
        return None
    leg.entered = "tgw"
    leg.use("tgw-arrival-table", "tgw-acl")
    return lambda: leg.depart(subnet, packet)


def _arrival(leg: Leg, gateway: str, attachment: Item, zone: str | None) -> Subnet:
    """The attachment subnet that the gateway uses: the sender's zone, or one that AWS chooses."""
    key = attachment["TransitGatewayAttachmentId"]
    zones = _zones(leg.snapshot, attachment)
    if len(zones) == 1:
        return next(iter(zones.values()))
    mode = (attachment.get("Options") or {}).get("ApplianceModeSupport")
    if mode is None:
        raise Missing(f"whether {key} is in appliance mode is not in the snapshot")
    options = sorted(zones)
    if mode == "enable":
        leg.use("tgw-appliance-mode")
        return zones[_choose(leg, ("flow", gateway, key), options, zone)]
    if zone in zones:
        leg.use("tgw-zone-kept")
        return zones[zone]
    leg.use("tgw-zone-other")
    return zones[_choose(leg, (leg.direction, gateway, key), options, zone)]


def _choose(leg: Leg, key: tuple[str, ...], options: list[str], wanted: str | None) -> str:
    """AWS chooses and nothing says which: take one, and leave the others to be tried (see walk.py)."""
    state = leg.state
    chosen = state.choices.get(key)
    if chosen is None:
        if key in state.open:  # the same flow again: the same zone
            return state.open[key][0]
        chosen = wanted if wanted in options else options[0]
    state.open.setdefault(key, [chosen, *(each for each in options if each != chosen)])
    return chosen


def to_peer(leg: Leg, gateway: str, attachment_id: str, packet: Packet) -> Step:
    """Across a peering attachment, which has the same ID on both sides, to the other gateway's table."""
    snapshot = leg.snapshot
    item = snapshot.need("TransitGatewayPeeringAttachments", attachment_id)
    state = leg.state_of(item, attachment_id, "available")
    leg.use("tgw-peering")
    if state != "available":
        return leg.drop("BAD_STATE_ATTACHMENT", f"{attachment_id} is {state}", "tgw-attachment")
    ends = [(item.get(side) or {}).get("TransitGatewayId") for side in ("RequesterTgwInfo", "AccepterTgwInfo")]
    if gateway not in ends or not all(ends):
        raise Missing(f"{attachment_id} does not name both its transit gateways")
    other = ends[1 - ends.index(gateway)]
    leg.sender, leg.lost = None, REFERENCES_LOST
    there, scope = _gateway(snapshot, other)
    if not leg.visit(node(snapshot, "tgw", other, there, scope), packet, attachment_id):
        return None
    return lambda: through(leg, other, attachment_id, packet, None)


OUTSIDE = ("vpn", "direct-connect-gateway", "connect", "vpn-concentrator")


def ways_in(snapshot: Snapshot, vpc_id: str) -> list[tuple[str, str]]:
    """(transit gateway, attachment) of the networks outside AWS that share a transit gateway with a VPC."""
    return [
        (item.get("TransitGatewayId", ""), key)
        for key, (item, _) in snapshot.kind("TransitGatewayAttachments").items()
        if item.get("ResourceType") in OUTSIDE
        and item.get("State", "available") == "available"
        and vpc_attachment(snapshot, item.get("TransitGatewayId", ""), vpc_id)
    ]


def from_attachment(leg: Leg, gateway: str, attachment_id: str, packet: Packet) -> Step:
    """In from a VPN, Direct Connect or Connect attachment."""
    item, scope = _gateway(leg.snapshot, gateway)
    leg.lost = "a rule that names a group does not match what comes from outside"
    if not leg.visit(node(leg.snapshot, "tgw", gateway, item, scope), packet):
        return None
    leg.use("far-network")
    return lambda: through(leg, gateway, attachment_id, packet, None)
