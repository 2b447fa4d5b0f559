"""One direction of a walk: the packet leaves an interface, meets tables, filters and gateways, and ends
somewhere.

Each step returns the next one, so a path cannot recurse; a packet that comes back to a node unchanged is in
a loop. The steps at gateways are in gateways.py, those of a transit gateway in transit.py.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from . import addresses, filters, routes
from .addresses import Address
from .errors import Missing
from .model import Check, Hop, Node, Packet, RouteUse, Verdict
from .snapshot import Interface, Item, Scope, Snapshot, Subnet, name_of

Step = Callable[[], Any] | None

HOP_LIMIT = 128
NO_HOST = ("natGateway", "nat_gateway", "transit_gateway", "gateway_load_balancer_endpoint")
PEERED_REGIONS = "a rule that names a group does not match across Regions"


class Appliance(NamedTuple):
    """What a middlebox does with packets that are not addressed to it: nothing in AWS's answers says so.

    `nat`: it puts its own private address in place of the source (a NAT instance). `out`: it sends on
    through this other interface (two arms). `stateful`: it drops a reply whose request it has not seen. The
    default is one arm, unchanged packets, stateful.
    """

    nat: bool = False
    out: str | None = None
    stateful: bool = True


@dataclass
class State:
    """What request and reply share: connection tracking, translations, the zones that were chosen."""

    snapshot: Snapshot
    appliances: Mapping[str, Appliance]
    choices: Mapping[Any, str]
    tracked: set[Any] = field(default_factory=set)
    translated: dict[Any, Any] = field(default_factory=dict)
    eigw_flows: set[Any] = field(default_factory=set)
    igw_flows: set[Any] = field(default_factory=set)
    crossed: dict[str, str] = field(default_factory=dict)  # appliances the request went through → what to call them
    open: dict[Any, list[str]] = field(default_factory=dict)  # zones that AWS chooses
    assumed: list[str] = field(default_factory=list)

    def assume(self, text: str) -> None:
        if text not in self.assumed:
            self.assumed.append(text)


class End(NamedTuple):
    verdict: Verdict
    code: str
    text: str
    place: str = ""  # interface, internet, service, vgw, attachment
    key: str = ""  # ID of that place
    zone: str | None = None


class Leg:
    """The request, or the reply."""

    def __init__(self, state: State, direction: str) -> None:
        self.state = state
        self.snapshot = state.snapshot
        self.direction = direction
        self.hops: list[Hop] = []
        self.hop: Hop = None  # type: ignore[assignment]
        self.end: End | None = None
        self.sender: Interface | None = None  # for rules that name a group
        self.lost: str | None = None  # why a reference to a group cannot match any more
        self.references_unknown = False  # whether a reference survived a transit gateway is not in the snapshot
        self.entered: str | None = None  # how the packet came into the VPC it is in
        self.crossed: dict[str, str] = {}
        self._visited: set[Any] = set()

    def run(self, step: Step) -> End:
        try:
            while step is not None and self.end is None:
                step = step()
        except Missing as missing:
            self.end = End("unknown", missing.code, str(missing))
        assert self.end is not None, "a path stopped without an end"
        return self.end

    # Notes of what happens ------------------------------------------------------------------------

    def stop(self, verdict: Verdict, code: str, text: str, place: str = "", key: str = "") -> None:
        self.end = End(verdict, code, text, place, key)

    def drop(self, code: str, text: str, rule: str) -> None:
        self.use(rule)
        self.stop("dropped", code, text)

    def unknown(self, code: str, text: str, rule: str | None = None) -> None:
        if rule:
            self.use(rule)
        self.stop("unknown", code, text)

    def use(self, *rules: str) -> None:
        for rule in rules:
            if rule not in self.hop.rules:
                self.hop.rules.append(rule)

    def visit(self, node: Node, packet: Packet, came_by: str | None = None) -> bool:
        """Come to a node. False, and the end of the walk, when the same packet was here before.

        `came_by` is what else decides the next step: the attachment by which it came to a transit gateway.
        """
        seen = (node.kind, node.id, node.subnet_id, came_by, packet)
        self.hop = Hop(node, packet, packet)
        self.hops.append(self.hop)
        if seen in self._visited or len(self.hops) > HOP_LIMIT:
            self.drop("LOOP", f"the packet comes back to {node.id} unchanged: it goes round for ever", "loop")
            return False
        self._visited.add(seen)
        return True

    def rewrite(self, packet: Packet) -> Packet:
        self.hop.packet_out = packet
        return packet

    def state_of(self, item: Item, key: str, default: str, attribute: str = "State") -> str:
        """The state of an object; where the snapshot does not say, the usual one is taken for granted."""
        state = item.get(attribute)
        if state is None:
            self.state.assume(f"{key}: its state is not in the snapshot, and is taken to be {default}")
            return default
        return str(state)

    def check(self, what: str, where: str, direction: str, answer: filters.Answer, rule: str) -> None:
        self.use(rule)
        self.hop.checks.append(Check(what, where, direction, answer.allowed, answer.text, rule))

    # Filters --------------------------------------------------------------------------------------

    def acl(self, subnet: Subnet, packet: Packet, outbound: bool, rule: str = "acl-boundary") -> bool:
        answer = filters.network_acl(self.snapshot, subnet.id, subnet.vpc_id, packet, outbound)
        way = "out" if outbound else "in"
        self.use(rule)
        self.check("network ACL", subnet.id, way, answer, "acl-order")
        if self.direction == "reply":
            self.use("acl-stateless")
        return self._decide(answer, "SUBNET_ACL_RESTRICTION", f"{way} of {subnet.id}")

    def group(self, interface: Interface, packet: Packet, outbound: bool, route: routes.Route | None = None) -> bool:
        """Ask the interface's security groups, unless this is the other direction of what they let through.

        `route` is the one that an outbound packet takes: rules that name a group depend on it.
        """
        way = "out" if outbound else "in"
        other = "in" if outbound else "out"
        key = (interface.id, other, packet.reversed().flow)
        if key in self.state.tracked:
            answer = filters.Answer(True, f"{interface.id} let the request {other}: its reply needs no rule")
            self.check("security group", interface.id, way, answer, "sg-stateful")
            return True
        lost = (route and self._reference_lost(route)) or self.lost
        peers = (lambda: self._peers(packet, interface)) if outbound else self._sender_groups
        answer = filters.security_group(self.snapshot, interface, packet, outbound, peers, lost)
        self.check("security group", interface.id, way, answer, "sg-rules")
        if lost and answer.allowed is False and lost in answer.text:
            self.use("sg-references-lost")
            return self._decide(answer, "SG_REFERENCES_NOT_PRESERVED", f"{way} of {interface.id}")
        if answer.allowed:
            self.state.tracked.add((interface.id, way, packet.flow))
        return self._decide(answer, "ENI_SG_RULES_MISMATCH", f"{way} of {interface.id}")

    def _sender_groups(self) -> tuple[str, ...] | None:
        if self.references_unknown:
            return None
        return self.sender.groups if self.sender else ()

    def _peers(self, packet: Packet, interface: Interface) -> tuple[str, ...] | None:
        """The groups of the interface that an outbound packet is addressed to, in this VPC or a peer of
        it."""
        vpc_id = interface.vpc_id
        if not self.snapshot.collected("NetworkInterfaces"):
            return None
        if not self.snapshot.vpc(vpc_id).holds(packet.destination):
            vpc_id = self._peer_of(vpc_id, packet.destination) or ""
            if vpc_id and not self.snapshot.find("Vpcs", vpc_id):
                return None
        owner = self.snapshot.owner(vpc_id, packet.destination)
        return owner.groups if owner else ()

    def _peer_of(self, vpc_id: str, destination: Address) -> str | None:
        for item in self.snapshot.items("VpcPeeringConnections"):
            ends = gateways.peering_ends(item)
            names = [end.get("VpcId") for end in ends]
            if vpc_id in names:
                other = ends[1 - names.index(vpc_id)]
                if any(block.holds(destination) for block in gateways.peer_blocks(self, other)):
                    return other.get("VpcId")
        return None

    def _decide(self, answer: filters.Answer, code: str, where: str) -> bool:
        if answer.allowed is None:
            self.stop("unknown", "UNKNOWN_FILTER", f"{where}: {answer.text}")
        elif not answer.allowed:
            self.stop("dropped", code, f"{where}: {answer.text}")
        return bool(answer.allowed)

    # Leaving an interface -------------------------------------------------------------------------

    def send(self, interface: Interface, packet: Packet) -> Step:
        """A host, or an appliance, sends a packet out of one of its interfaces."""
        if not interface.owns(packet.source):
            self.use("source-dest-check")
            if interface.source_dest_check is None:
                return self.unknown(
                    "UNKNOWN_FILTER",
                    f"whether {interface.id} checks source and destination is not in the snapshot",
                )
            if interface.source_dest_check:
                text = f"{interface.id} checks source and destination, and {packet.source.text} is not its address"
                self.check("source/dest check", interface.id, "out", filters.Answer(False, text), "source-dest-check")
                return self.drop("ENI_SOURCE_DEST_CHECK_RESTRICTION", text, "source-dest-check")
        subnet = self.snapshot.subnet(interface.subnet_id)
        return self.depart(subnet, packet, interface)

    def depart(self, subnet: Subnet, packet: Packet, interface: Interface | None = None) -> Step:
        """Leave an interface of a subnet: stay inside it, or ask its route table."""
        destination = packet.destination
        if not subnet.vpc_id:
            raise Missing(f"the VPC of {subnet.id} is not in the snapshot")
        if addresses.within(addresses.RESERVED_FOR_SERVICES, destination):
            return self._link_local(destination)
        if subnet.holds(destination):
            self.use("same-subnet")
            if interface and not self.group(interface, packet, True):
                return None
            return lambda: self.arrive(subnet.vpc_id, subnet, packet)
        table, how = routes.for_subnet(self.snapshot, subnet)
        self.use("subnet-table" if how == "explicit" else "main-table")
        route = self.choose(table, how, destination)
        if route is None:
            no_route = self.end
            self.end = None
            if interface is None or self.group(interface, packet, True) or self.end.verdict == "unknown":
                self.end = no_route  # a group that denies says more than a table that cannot be read
            return None
        if interface and not self.group(interface, packet, True, route):
            return None
        return self.follow(route, subnet, packet)

    def _reference_lost(self, route: routes.Route) -> str | None:
        """Why an outbound rule that names a group cannot match on this route, or None."""
        if route.kind == "local":
            return None
        if route.kind == "peering":
            item = self.snapshot.find("VpcPeeringConnections", route.target) or {}
            return PEERED_REGIONS if gateways.across_regions(self.snapshot, item) else None
        if route.kind == "tgw":
            return transit.OUTBOUND_REFERENCE
        return f"a rule that names a group does not match what goes by {route.target}"

    def _link_local(self, destination: Address) -> None:
        text = f"{destination.text} is reserved for AWS services on the host: no route leads there"
        if destination.text in LINK_LOCAL_SERVICES:
            service = LINK_LOCAL_SERVICES[destination.text]
            return self.unknown(
                "LINK_LOCAL_SERVICE",
                f"{text}; {service} answers there if the instance may use it",
                "reserved-addresses",
            )
        return self.drop("LINK_LOCAL_NOT_FORWARDED", text, "reserved-addresses")

    def choose(self, table: routes.RouteTable, how: str, destination: Address) -> routes.Route | None:
        """Ask a table; None, and the end of the walk, if no route can be used."""
        found = table.lookup(destination)
        self.use(*found.rules)
        route = found.route
        if route is None:
            self.hop.route = RouteUse(table.id, table.name, how, None, None, None, None, None)
            if found.problem == "NO_ROUTE_TO_DESTINATION":
                self.stop("dropped", found.problem, found.text)
            else:
                self.stop("unknown", found.problem or "UNKNOWN_ROUTE", found.text)
            return None
        self.hop.route = RouteUse(
            table.id,
            table.name,
            how,
            route.destination,
            route.target,
            route.kind,
            route.origin,
            route.state,
            route,
        )
        if not route.stated:
            self.state.assume(f"{table.id}: the state of the route for {route.destination} is taken to be active")
        if route.implied:
            self.state.assume(f"{table.id} lists no local route for {route.destination}: every table has one")
        if route.state == "blackhole":
            text = f"{table.id} sends {route.destination} to {route.target}, which is not there any more (blackhole)"
            self.drop("BAD_STATE_ROUTE", text, "blackhole")
            return None
        if route.origin == "Advertisement":
            text = f"{table.id} has {route.destination} from a VPC Route Server, which is not modelled"
            self.unknown("UNSUPPORTED_COMPONENT", text, "unknown-target")
            return None
        if route.state != "active":
            self.unknown("BAD_STATE_ROUTE", f"the route for {route.destination} in {table.id} is {route.state}")
            return None
        home = routes.other_vpc(self.snapshot, table, route)
        if home:
            text = f"{table.id} of {table.vpc_id} sends {route.destination} to {route.target}, which is in {home}"
            self.unknown("ROUTE_REFUSED_BY_AWS", f"{text}: AWS refuses such a route")
            return None
        return route

    def follow(self, route: routes.Route, subnet: Subnet, packet: Packet) -> Step:
        """Go to a route's target, out of a subnet."""
        vpc_id = subnet.vpc_id
        kind, target = route.kind, route.target
        if kind == "local":
            self.use("local-route")
            return lambda: self.arrive(vpc_id, subnet, packet)
        if kind in ("interface", "instance"):
            return lambda: self.to_middlebox(self.target_interface(kind, target), subnet, packet)
        if kind == "nat":
            return lambda: gateways.to_nat(self, target, subnet, packet)
        if kind == "endpoint":
            return lambda: gateways.to_endpoint(self, target, subnet, packet)
        steps: dict[str, Callable[..., Step]] = {
            "igw": gateways.to_igw,
            "eigw": gateways.to_eigw,
            "vgw": gateways.to_vgw,
            "peering": gateways.to_peering,
            "tgw": transit.to_transit_gateway,
        }
        if kind not in steps:
            text = f"{route.destination} leads to {target or 'a target'} ({kind}), which this walk does not model"
            return self.unknown("UNSUPPORTED_COMPONENT", text, "unknown-target")
        if not self.acl(subnet, packet, True):
            return None
        return lambda: steps[kind](self, target, subnet, packet)

    def target_interface(self, kind: str, target: str) -> Interface:
        if kind == "interface":
            return self.snapshot.interface(target)
        self.snapshot.require("NetworkInterfaces", f"the interfaces of {target} are not known")
        own = [
            self.snapshot.interface(key)
            for key, (item, _) in self.snapshot.kind("NetworkInterfaces").items()
            if (item.get("Attachment") or {}).get("InstanceId") == target
        ]
        if len(own) != 1:
            raise Missing(f"a route leads to {target}, which has {len(own)} interfaces in the snapshot")
        return own[0]

    # Arriving -------------------------------------------------------------------------------------

    def arrive(self, vpc_id: str, origin: Subnet | None, packet: Packet) -> Step:
        """Deliver inside a VPC: to the interface, or the NAT gateway, that has the address.

        `origin` is the subnet that the packet leaves, None if it came in by a gateway. Between two
        interfaces of one subnet no network ACL is asked.
        """
        destination = packet.destination
        self.use("destination-owner")
        nat = self.snapshot.nat_addresses.get((vpc_id, destination))
        owner = None if nat else self.snapshot.owner(vpc_id, destination)
        if nat is None and owner is None:
            return self._nobody(vpc_id, destination)
        subnet_id = nat.get("SubnetId") if nat else owner.subnet_id  # type: ignore[union-attr]
        if nat and not subnet_id:
            text = f"{nat['NatGatewayId']} has no subnet: regional NAT gateways are not modelled"
            return self.unknown("UNSUPPORTED_COMPONENT", text, "nat-regional")
        subnet = self.snapshot.subnet(subnet_id)
        if origin and origin.id != subnet.id and not self.acl(origin, packet, True):
            return None
        node = gateways.nat_node(self, nat, subnet) if nat else self.interface_node(owner)  # type: ignore[arg-type]
        if not self.visit(node, packet):
            return None
        if (origin is None or origin.id != subnet.id) and not self.acl(subnet, packet, False):
            return None
        if nat:
            return lambda: gateways.nat_receives(self, nat, subnet, packet)
        return lambda: self.receive(owner, packet)  # type: ignore[arg-type]

    def _nobody(self, vpc_id: str, destination: Address) -> None:
        snapshot = self.snapshot
        vpc = snapshot.vpc(vpc_id)
        for item, scope in snapshot.kind("Subnets").values():
            if (
                item.get("VpcId") == vpc_id
                and item.get("OwnerId", scope.account) not in scope.owners
                and snapshot.subnet(item["SubnetId"]).holds(destination)
            ):
                text = f"{item['SubnetId']} is shared by {item['OwnerId']}, whose interfaces are not listed"
                raise Missing(f"{text}: who has {destination.text} is not known")
        if vpc.resolver == destination:
            if self.entered == "peering":
                text = f"{destination.text} is the DNS resolver of {vpc_id}, which does not answer a peer"
                return self.drop("NO_POSSIBLE_DESTINATION", text, "peering-resolver")
            text = f"{destination.text} is the DNS resolver of {vpc_id}, which no route table or filter stands before"
            return self.unknown("AWS_RESERVED_ADDRESS", text, "reserved-addresses")
        snapshot.require("NetworkInterfaces", f"who has {destination.text} is not known")
        snapshot.require("NatGateways", f"who has {destination.text} is not known")
        text = f"no interface of {vpc_id} has the address {destination.text}"
        return self.drop("NO_POSSIBLE_DESTINATION", text, "destination-owner")

    def interface_node(self, interface: Interface) -> Node:
        return node(self.snapshot, "interface", interface.id, interface.item, interface.scope, interface.subnet_id)

    def usable(self, interface: Interface) -> bool:
        """Whether something that runs is behind an interface."""
        states = self.snapshot.instances
        if interface.instance_id:
            if interface.instance_id in states:
                state = states[interface.instance_id]
                if state not in (None, "running"):
                    self.drop("BAD_STATE", f"{interface.instance_id}, behind {interface.id}, is {state}", "running")
                    return False
            else:
                self.state.assume(f"{interface.instance_id} is taken to be running: its state was not collected")
        elif interface.status == "available":
            self.drop("BAD_STATE", f"{interface.id} is attached to nothing", "running")
            return False
        return True

    def receive(self, interface: Interface, packet: Packet) -> Step:
        """A packet with the interface's own address."""
        if interface.type in NO_HOST:
            text = f"{interface.id} is a {interface.type} interface of something that is not in the snapshot"
            return self.unknown("UNSUPPORTED_COMPONENT", text, "running")
        if not self.usable(interface) or not self.group(interface, packet, False):
            return None
        if interface.type == "vpc_endpoint" and not self._endpoint_works(interface):
            return None
        if interface.type == "lambda" and self.direction == "request":
            text = f"{interface.id} is a Lambda function's interface, which opens connections and takes none"
            return self.drop("LAMBDA_UNSOLICITED", text, "lambda-unsolicited")
        known = self.state.translated.get((interface.id, *packet.flow))
        if known:  # the reply to what a NAT instance sent on
            source, ports = known
            back = self.rewrite(packet._replace(destination=source, destination_ports=ports))
            self.use("middlebox-behaviour")
            if not self.cross(*self._appliance(interface)[1:]):
                return None
            return lambda: self.send(interface, back)
        self.stop("delivered", "DELIVERED", f"{interface.id} gets the packet", "interface", interface.id)
        return None

    def _endpoint_works(self, interface: Interface) -> bool:
        """Whether the interface endpoint that an interface belongs to is available."""
        for item in self.snapshot.items("VpcEndpoints"):
            if interface.id in (item.get("NetworkInterfaceIds") or ()):
                self.use("endpoint-state")
                state = self.state_of(item, item["VpcEndpointId"], "available").lower()
                if state != "available":
                    self.drop("BAD_STATE", f"{item['VpcEndpointId']} is {state}", "endpoint-state")
                    return False
                return True
        self.state.assume(f"the endpoint of {interface.id} is taken to be available: its state is not in the snapshot")
        return True

    # Middleboxes ----------------------------------------------------------------------------------

    def to_middlebox(self, interface: Interface, origin: Subnet | None, packet: Packet) -> Step:
        """A route leads to an interface: it gets packets that are not addressed to it."""
        subnet = self.snapshot.subnet(interface.subnet_id)
        if origin and origin.id != subnet.id and not self.acl(origin, packet, True):
            return None
        if not self.visit(self.interface_node(interface), packet):
            return None
        if (origin is None or origin.id != subnet.id) and not self.acl(subnet, packet, False):
            return None
        if interface.owns(packet.destination):
            return lambda: self.receive(interface, packet)
        if not self.usable(interface):
            return None
        self.use("source-dest-check")
        if interface.source_dest_check is None:
            return self.unknown(
                "UNKNOWN_FILTER",
                f"whether {interface.id} checks source and destination is not in the snapshot",
            )
        if interface.source_dest_check:
            text = f"{interface.id} checks source and destination, and {packet.destination.text} is not its address"
            self.check("source/dest check", interface.id, "in", filters.Answer(False, text), "source-dest-check")
            return self.drop("ENI_SOURCE_DEST_CHECK_RESTRICTION", text, "source-dest-check")
        text = f"{interface.id} checks neither source nor destination"
        self.check("source/dest check", interface.id, "in", filters.Answer(True, text), "source-dest-check")
        if not self.group(interface, packet, False):
            return None
        return self._through(interface, packet)

    def _through(self, interface: Interface, packet: Packet) -> Step:
        """What the appliance behind the interface does with the packet."""
        behaviour, key, name, stateful = self._appliance(interface)
        self.use("middlebox-behaviour")
        if not self.cross(key, name, stateful):
            return None
        out = self.snapshot.interface(behaviour.out) if behaviour.out else interface
        self.sender, self.lost = None, f"{name} stands between the two interfaces"
        sent = packet
        if behaviour.nat and self.direction == "request":
            own = out.first(packet.source.version)
            if own is None:
                return self.unknown("UNKNOWN_RESOURCE", f"{out.id} has no IPv{packet.source.version} address")
            sent = self.rewrite(packet._replace(source=own))
            self.state.translated[(out.id, *sent.reversed().flow)] = (packet.source, packet.source_ports)
            self.state.assume(f"{name} puts its own address in place of the source (a NAT instance)")
        elif behaviour.out:
            self.state.assume(f"{name} sends on, unchanged, through its other interface")
        else:
            self.state.assume(f"{name} sends every packet on, unchanged, through the interface it came by")
        if out is not interface and not self.visit(self.interface_node(out), sent):
            return None
        return lambda: self.send(out, sent)

    def _appliance(self, interface: Interface) -> tuple[Appliance, str, str, bool]:
        """(what it does, what makes it one appliance, what to call it, whether it keeps state)."""
        behaviour = self.state.appliances.get(interface.id) or self._other_arm(interface.id) or Appliance()
        key = interface.instance_id or "/".join(sorted({interface.id, behaviour.out or interface.id}))
        return behaviour, key, interface.name or interface.id, behaviour.stateful

    def _other_arm(self, interface_id: str) -> Appliance | None:
        """A two-armed appliance is told once: what goes in by one arm goes out by the other, both ways."""
        for key, behaviour in self.state.appliances.items():
            if behaviour.out == interface_id:
                return behaviour._replace(out=key, nat=False)
        return None

    def cross(self, key: str, name: str, stateful: bool = True) -> bool:
        """Pass an appliance. A reply through one that never saw its request ends here."""
        if stateful:
            self.crossed[key] = name
            if self.direction == "reply" and key not in self.state.crossed:
                self.use("symmetric-appliance")
                self.asymmetric(f"the reply comes through {name}, which has not seen the request")
                return False
        return True

    def asymmetric(self, text: str) -> None:
        """One direction passes an appliance that the other does not."""
        packet = self.hop.packet_in
        if packet.protocol == 6:
            self.stop("dropped", "ASYMMETRIC_APPLIANCE", text)
        else:
            self.stop("unknown", "ASYMMETRIC_APPLIANCE", f"{text}: what it does without a connection is not known")


LINK_LOCAL_SERVICES = {
    "169.254.169.254": "the instance metadata service",
    "169.254.169.253": "the DNS resolver",
    "169.254.169.123": "the time service",
    "fd00:ec2::254": "the instance metadata service",
    "fd00:ec2::253": "the DNS resolver",
    "fd00:ec2::123": "the time service",
}


def node(
    snapshot: Snapshot,
    kind: str,
    key: str,
    item: Item,
    scope: Scope | None,
    subnet_id: str | None = None,
    vpc_id: str | None = None,
) -> Node:
    """The node of an AWS object, made once for each."""
    known = snapshot.cache.setdefault("nodes", {})
    found = known.get((kind, key, subnet_id, vpc_id))
    if found is None:
        zone = None
        if subnet_id and snapshot.find("Subnets", subnet_id):
            subnet = snapshot.subnet(subnet_id)
            zone, vpc_id = subnet.zone, vpc_id or subnet.vpc_id
        found = known[(kind, key, subnet_id, vpc_id)] = Node(
            kind,
            key,
            name_of(item, "TagSet"),
            vpc_id or item.get("VpcId"),
            subnet_id,
            zone,
            scope.account if scope else "",
            scope.region if scope else "",
        )
    return found


from . import gateways, transit  # noqa: E402 - they take Leg from here, and its steps lead to theirs
