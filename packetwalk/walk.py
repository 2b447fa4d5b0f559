"""The walk: from an endpoint to an endpoint and back, over an unchanging snapshot."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

from . import addresses, gateways, transit
from .addresses import Address
from .errors import Missing, PacketwalkError
from .filters import protocol_number
from .model import ICMP, PROTOCOL_NAMES, Hop, Node, Packet, Ports, Verdict, Walk
from .path import NO_HOST, Appliance, End, Leg, State, Step
from .snapshot import Interface, Snapshot, load, unreadable

SOURCE_PORT = 50000
# Addresses for the host on the internet, unless the caller names one: reserved for documentation.
INTERNET_HOSTS = {
    4: ("198.51.100.7", "203.0.113.7", "192.0.2.7"),
    6: ("2001:db8:ffff:ffff::7", "3fff:fff::7"),
}
MOST_TRIES = 64


class Endpoint(NamedTuple):
    """One end of a walk: an interface, "internet", or an address whose owner may not be in the snapshot."""

    text: str
    interface: Interface | None
    internet: bool
    address: Address | None
    port: int | None


class _Outcome(NamedTuple):
    verdict: Verdict
    code: str
    reason: str
    leg: str | None
    forward: list[Hop]
    reply: list[Hop]
    state: State


def walk(
    snapshot: Snapshot | Mapping[str, Any] | str | Path,
    source: str,
    destination: str,
    *,
    protocol: str = "tcp",
    source_port: int | None = None,
    appliances: Mapping[str, Appliance | str] | None = None,
) -> Walk:
    """Where a packet goes, and whether its reply comes back.

    `source` and `destination` are `eni-…`, `i-…`, the Name tag of an interface or instance, an IP address
    or `internet`, each with `:port` where it applies (`[address]:port` for IPv6). `protocol` is tcp, udp,
    icmp (an echo request) or a protocol number. The source port is 50000 unless said. `appliances` says
    what a middlebox does, by interface ID (see `Appliance`, or the words that `appliance()` reads).

    Raises PacketwalkError for bad input; what the snapshot does not hold makes the verdict unknown.
    """
    network = load(snapshot)
    for what, text in (("source", source), ("destination", destination)):
        if not isinstance(text, str):
            raise PacketwalkError(f"the {what} is {text!r}, not text")
    if source_port is not None and (type(source_port) is not int or not 0 <= source_port <= 65535):
        raise PacketwalkError(f"{source_port} is not a port (0 to 65535)")
    behaviours = {key: appliance(value) for key, value in (appliances or {}).items()}
    for key, behaviour in behaviours.items():
        for each in (key, behaviour.out):
            if each is not None and network.find("NetworkInterfaces", each) is None:
                raise PacketwalkError(f"an appliance is told of {each}, which is not in the snapshot")
    number = _protocol(protocol)
    try:
        return _walk(network, source, destination, number, source_port, behaviours)
    except (AttributeError, IndexError, KeyError, TypeError, ValueError) as error:
        # A list holds something that no AWS answer looks like: the look-ups name what they can, this is the rest.
        raise unreadable([scope.data for scope in network.scopes], error) from error


def _walk(
    network: Snapshot,
    source: str,
    destination: str,
    number: int,
    source_port: int | None,
    behaviours: Mapping[str, Appliance],
) -> Walk:
    try:
        start = resolve(network, source)
        goal = resolve(network, destination)
    except Missing as missing:
        return Walk(network, source, destination, "unknown", missing.code, str(missing), None, [], [], [])
    packet, problem = _packet(network, start, goal, number, source_port)
    if packet is None:
        return Walk(network, source, destination, *problem, "request", [], [], [])
    outcome = _every_zone(network, start, goal, packet, behaviours)
    return Walk(
        network,
        source,
        destination,
        outcome.verdict,
        outcome.code,
        outcome.reason,
        outcome.leg,
        outcome.forward,
        outcome.reply,
        outcome.state.assumed,
    )


def appliance(value: Appliance | str) -> Appliance:
    """`forward`, `nat`, `stateless`, an interface ID for the other arm, or several of them joined by
    commas."""
    if isinstance(value, Appliance):
        return value
    found = Appliance()
    for word in str(value).split(","):
        if word == "nat":
            found = found._replace(nat=True)
        elif word == "stateless":
            found = found._replace(stateful=False)
        elif word.startswith("eni-"):
            found = found._replace(out=word)
        elif word != "forward":
            raise PacketwalkError(f"{word!r} is nothing that an appliance does: forward, nat, stateless or eni-…")
    return found


# Endpoints ----------------------------------------------------------------------------------------


def _protocol(text: str) -> int:
    try:
        number = protocol_number(text)
    except ValueError:
        number = None
    if number is None or not 0 <= number <= 255:
        raise PacketwalkError(f"{text!r} is not a protocol: tcp, udp, icmp or a number from 0 to 255")
    return number


def split_port(text: str) -> tuple[str, int | None]:
    """(host, port or None) of `host:port`, `[IPv6]:port` or a host alone. Raises PacketwalkError."""
    text = text.strip()
    if text.startswith("["):
        host, bracket, rest = text[1:].partition("]")
        if not bracket or (rest and not rest.startswith(":")):
            raise PacketwalkError(f"{text!r} is not [address]:port")
        rest = rest[1:]
        if not rest:
            return host, None
    elif text.count(":") == 1:
        host, _, rest = text.partition(":")
    else:
        return text, None
    if not rest.isascii() or not rest.isdigit() or len(rest) > 5 or int(rest) > 65535:
        raise PacketwalkError(f"{rest!r} in {text!r} is not a port (0 to 65535)")
    return host, int(rest)


def resolve(snapshot: Snapshot, text: str) -> Endpoint:
    """What an endpoint's text stands for. Raises PacketwalkError, or Missing if lists were not collected."""
    host, port = split_port(text)
    if not host:
        raise PacketwalkError(f"{text!r} names no endpoint")
    if host == "internet":
        return Endpoint(text, None, True, None, port)
    if host.startswith("eni-"):
        if snapshot.find("NetworkInterfaces", host) is None:
            snapshot.require("NetworkInterfaces", f"{host} is not known")
            raise PacketwalkError(f"there is no interface {host} in the snapshot")
        return Endpoint(text, snapshot.interface(host), False, None, port)
    if host.startswith("i-"):
        return Endpoint(text, _of_instance(snapshot, host), False, None, port)
    try:
        one = addresses.address(host)
    except PacketwalkError:
        named = _named(snapshot, host)
        if named is None:
            hint = " (host names are not looked up)" if "." in host and not host[-1].isdigit() else ""
            raise PacketwalkError(
                f"{host!r} is no interface, instance, Name tag or IP address, and not the word internet{hint}"
            ) from None
        return Endpoint(text, named, False, None, port)
    if addresses.within(addresses.NO_HOST, one) and not any(
        snapshot.vpc(key).holds(one) for key in snapshot.kind("Vpcs")
    ):
        raise PacketwalkError(f"{one.text} is not the address of one host: nothing is sent to it, or from it")
    return Endpoint(text, None, False, one, port)


def _of_instance(snapshot: Snapshot, instance_id: str) -> Interface:
    """The primary interface of an instance."""
    own = [
        (item.get("Attachment", {}).get("DeviceIndex", 0), key)
        for key, (item, _) in snapshot.kind("NetworkInterfaces").items()
        if (item.get("Attachment") or {}).get("InstanceId") == instance_id
    ]
    if not own:
        snapshot.require("NetworkInterfaces", f"the interfaces of {instance_id} are not known")
        raise PacketwalkError(f"there is no interface of an instance {instance_id} in the snapshot")
    return snapshot.interface(min(own)[1])


def _named(snapshot: Snapshot, name: str) -> Interface | None:
    from .snapshot import name_of

    found = {key for key, (item, _) in snapshot.kind("NetworkInterfaces").items() if name_of(item, "TagSet") == name}
    if not found:
        instances = [key for key, (item, _) in snapshot.kind("Instances").items() if name_of(item) == name]
        found = {_of_instance(snapshot, key).id for key in instances}
    if len(found) > 1:
        raise PacketwalkError(f"{name!r} is the name of {' and '.join(sorted(found))}: say which")
    return snapshot.interface(found.pop()) if found else None


def _owner(snapshot: Snapshot, one: Address) -> Interface | None:
    """The interface with a private, IPv6 or public address, whichever VPC it is in."""
    found = {
        interface.id: interface
        for vpc_id in snapshot.kind("Vpcs")
        if (interface := snapshot.owner(vpc_id, one)) is not None
    }
    if one.version == 4 and not found and one.text in snapshot.public_addresses:
        vpc_id, private = snapshot.public_addresses[one.text]
        interface = snapshot.owner(vpc_id, addresses.address(private))
        if interface:
            found[interface.id] = interface
    if len(found) > 1:
        raise PacketwalkError(f"{one.text} is the address of {' and '.join(sorted(found))}: name the interface")
    return next(iter(found.values()), None)


def _packet(
    snapshot: Snapshot, start: Endpoint, goal: Endpoint, number: int, source_port: int | None
) -> tuple[Packet | None, tuple[Verdict, str, str]]:
    """The packet that is sent; or None and the verdict, where no packet can be made at all."""
    if start.internet and goal.internet:
        raise PacketwalkError("from internet to internet nothing of this snapshot is on the way")
    origin = start.interface or (_owner(snapshot, start.address) if start.address else None)
    far = start.internet or origin is None
    version = _family(start, goal, origin, far)
    if far and not start.internet and start.address and addresses.is_private(start.address) and goal.interface:
        far = False  # a host on a private network behind a VPN asks for the private address
    target: Address | None
    if goal.internet:
        target = _internet_host(snapshot, version)
    elif goal.address:
        target = goal.address
    else:
        assert goal.interface is not None
        target = goal.interface.first(version)
        if target and version == 4 and far:
            target = goal.interface.public.get(target)
            if target is None:
                text = f"{goal.interface.id} has no public address: nothing on the internet can send to it"
                return None, ("dropped", "IGW_PRIVATE_IP_ASSOCIATION_FOR_INGRESS", text)
        if target is None:
            raise PacketwalkError(f"{goal.interface.id} has no IPv{version} address")
    source: Address | None
    if start.internet:
        source = _internet_host(snapshot, version)
    elif start.address:
        source = start.address
        if origin and not origin.owns(source):  # its public address was named: it sends from the private one
            source = origin.first(version)
    else:
        assert origin is not None
        source = origin.first(version)
    if source is None:
        raise PacketwalkError(f"{origin.id if origin else start.text} has no IPv{version} address")
    if source.version != target.version:
        raise PacketwalkError(f"{source.text} and {target.text} are of different families")
    if number in (6, 17):
        if goal.port is None:
            raise PacketwalkError(f"{PROTOCOL_NAMES[number]} needs a port: --to {goal.text}:443, for example")
        first = source_port if source_port is not None else start.port if start.port is not None else SOURCE_PORT
        ports: tuple[Ports | None, Ports | None] = ((first, first), (goal.port, goal.port))
        return Packet(number, source, ports[0], target, ports[1]), ("unknown", "", "")
    for said in (goal.text if goal.port is not None else "", start.text if start.port is not None else ""):
        if said or source_port is not None:
            word = PROTOCOL_NAMES.get(number, f"protocol {number}")
            raise PacketwalkError(f"{word} has no ports: {said or f'source port {source_port}'}")
    if number == 58 and version == 4:
        raise PacketwalkError(f"icmpv6 goes over IPv6 only, and {target.text} is an IPv4 address")
    if number in ICMP:
        number = 1 if version == 4 else 58
        return Packet(number, source, None, target, None, (8 if version == 4 else 128, 0)), (
            "unknown",
            "",
            "",
        )
    return Packet(number, source, None, target, None), ("unknown", "", "")


def _family(start: Endpoint, goal: Endpoint, origin: Interface | None, far: bool) -> int:
    """4 or 6: what the addresses say, else IPv4 if both ends can."""
    for end in (goal, start):
        if end.address:
            return end.address.version
    for interface in (start.interface, goal.interface):
        if interface and interface.first(4) is None and interface.first(6) is not None:
            return 6
    if far and goal.interface and not goal.interface.public and goal.interface.first(6) is not None:
        return 6
    return 4


def _internet_host(snapshot: Snapshot, version: int) -> Address:
    """An address for the host on the internet that nothing in the snapshot has."""
    for text in INTERNET_HOSTS[version]:
        one = addresses.address(text)
        if text not in snapshot.public_addresses and not any(
            snapshot.vpc(key).holds(one) for key in snapshot.kind("Vpcs")
        ):
            return one
    raise PacketwalkError("every address kept for a host on the internet is taken in the snapshot: name one")


# There and back -----------------------------------------------------------------------------------


def _every_zone(
    snapshot: Snapshot, start: Endpoint, goal: Endpoint, packet: Packet, behaviours: Mapping[str, Appliance]
) -> _Outcome:
    """Walk once for each zone that a transit gateway may choose: a verdict must hold for all of them."""
    waiting: list[dict[Any, str]] = [{}]
    tried: list[tuple[dict[Any, str], _Outcome]] = []
    while waiting:
        if len(tried) >= MOST_TRIES:
            return tried[0][1]._replace(
                verdict="unknown", code="ZONE_DEPENDS", reason="more choices of zones than this walk tries"
            )
        choices = waiting.pop()
        outcome = _there_and_back(snapshot, start, goal, packet, behaviours, choices)
        tried.append((choices, outcome))
        settled = dict(choices)
        for key, options in outcome.state.open.items():
            if key in choices:
                continue
            waiting += [{**settled, key: option} for option in options[1:]]
            settled[key] = options[0]
    first = tried[0][1]
    kinds = {(outcome.verdict, outcome.code) for _, outcome in tried}
    if len(kinds) > 1:
        told = "; ".join(
            f"{', '.join(sorted(set(choices.values()))) or _taken(outcome)}: {outcome.verdict} ({outcome.code})"
            for choices, outcome in tried
        )
        return first._replace(
            verdict="unknown",
            code="ZONE_DEPENDS",
            reason=f"it depends on the Availability Zone that the transit gateway chooses: {told}",
        )
    if len(tried) > 1:
        first.state.assume(
            f"the transit gateway's choice of a zone is not known: {_taken(first)} is shown, the others give the same"
        )
    return first


def _taken(outcome: _Outcome) -> str:
    return ", ".join(sorted({options[0] for options in outcome.state.open.values()}))


def _there_and_back(
    snapshot: Snapshot,
    start: Endpoint,
    goal: Endpoint,
    packet: Packet,
    behaviours: Mapping[str, Appliance],
    choices: Mapping[Any, str],
) -> _Outcome:
    state = State(snapshot, behaviours, choices)
    request = Leg(state, "request")
    first, origin = _start(request, start, goal, packet)
    end = request.run(first)
    state.crossed = request.crossed
    if end.verdict not in ("delivered", "exits"):
        return _Outcome(end.verdict, end.code, end.text, "request", request.hops, [], state)
    wrong = _wrong_place(goal, end, packet)
    if wrong:
        # What a network on premises does with the packet, the configuration cannot tell.
        verdict: Verdict = "unknown" if end.place in ("vgw", "attachment") else "dropped"
        return _Outcome(verdict, "WRONG_DESTINATION", wrong, "request", request.hops, [], state)
    asked = request.hops[-1].packet_out
    back = Leg(state, "reply")
    last = back.run(_reply(back, end, asked.reversed()))
    if last.verdict not in ("delivered", "exits"):
        return _Outcome(last.verdict, last.code, last.text, "reply", request.hops, back.hops, state)
    problem = _reply_problem(back, origin, packet, last)
    if problem:
        return _Outcome(*problem, "reply", request.hops, back.hops, state)
    enforced = _encryption_enforced(snapshot, request)
    if enforced:
        return _Outcome("unknown", "VPC_ENCRYPTION_ENFORCED", enforced, None, request.hops, back.hops, state)
    return _Outcome(end.verdict, end.code, end.text, None, request.hops, back.hops, state)


def _encryption_enforced(snapshot: Snapshot, leg: Leg) -> str | None:
    for hop in leg.hops:
        item = snapshot.find("Vpcs", hop.node.vpc_id or "") or {}
        if (item.get("EncryptionControl") or {}).get("Mode") == "enforce":
            leg.use("encryption-control")
            return f"{hop.node.vpc_id} enforces encryption in transit: whether this traffic is exempt is not modelled"
    return None


def _start(leg: Leg, start: Endpoint, goal: Endpoint, packet: Packet) -> tuple[Step, str]:
    """(first step, who must get the reply)."""
    snapshot = leg.snapshot
    interface = start.interface or (_owner(snapshot, start.address) if start.address else None)
    if interface:

        def begin() -> Step:
            leg.sender = interface
            leg.visit(leg.interface_node(interface), packet)
            if interface.type == "vpc_endpoint":
                text = f"{interface.id} is an endpoint's interface, which answers and never opens a connection"
                return leg.drop("VPCE_INTRA_VPC_TRAFFIC", text, "endpoint-initiates-nothing")
            if interface.type in NO_HOST:
                text = f"{interface.id} is a {interface.type} interface: no host sends from it"
                return leg.unknown("UNSUPPORTED_COMPONENT", text, "running")
            if interface.owns(packet.destination):
                leg.stop(
                    "delivered",
                    "DELIVERED",
                    f"{packet.destination.text} is its own address",
                    "interface",
                    interface.id,
                )
                return None
            return (lambda: leg.send(interface, packet)) if leg.usable(interface) else None

        return begin, interface.id
    if start.internet or not addresses.is_private(packet.source):

        def enter() -> Step:
            if start.address and not start.internet:
                leg.state.assume(f"{packet.source.text} is taken to be on the internet: no interface has it")
            leg.visit(gateways.INTERNET, packet)
            return lambda: gateways.from_internet(leg, packet)

        return enter, "internet"
    return (lambda: _from_outside(leg, packet)), "outside"


def _from_outside(leg: Leg, packet: Packet) -> Step:
    """A private address that no interface has: in a VPC it is nobody's, else it is behind a VPN."""
    snapshot = leg.snapshot
    leg.visit(Node("on-premises", "on-premises"), packet)
    snapshot.require("NetworkInterfaces", f"who has {packet.source.text} is not known")
    for vpc_id in snapshot.kind("Vpcs"):
        if snapshot.vpc(vpc_id).holds(packet.source):
            raise PacketwalkError(f"{packet.source.text} is in {vpc_id}, but no interface in the snapshot has it")
    owner = _owner(snapshot, packet.destination)
    found = _ways_in(snapshot, [owner.vpc_id]) if owner else []
    # None into the destination's own VPC: by another VPC's gateway, which does not pass it on.
    if not found:
        for kind in ("VpnGateways", "TransitGatewayAttachments", "TransitGatewayVpcAttachments"):
            snapshot.require(kind, f"where {packet.source.text} comes in is not known")
        found = _ways_in(snapshot, list(snapshot.kind("Vpcs")))
        if not found and gateways.public_owner(leg, packet.destination):
            leg.hops.clear()  # to a public address nothing leads but the internet
            leg.visit(gateways.INTERNET, packet)
            return lambda: gateways.from_internet(leg, packet)
    if len(found) != 1:
        ways = " or ".join(key for _, key in found) or "no virtual private gateway or VPN attachment leads to it"
        text = f"where {packet.source.text} comes in is not in the snapshot: {ways}"
        return leg.unknown("UNKNOWN_SOURCE", text, "far-network")
    gateway, key = found[0]
    leg.state.assume(f"{packet.source.text} is taken to be behind {key}")
    leg.use("far-network")
    if gateway:
        return lambda: transit.from_attachment(leg, gateway, key, packet)
    return lambda: gateways.from_vgw(leg, key, packet)


def _ways_in(snapshot: Snapshot, vpcs: list[str]) -> list[tuple[str, str]]:
    """(transit gateway or "", VGW or attachment) by which a network outside AWS reaches any of these VPCs."""
    found = [("", item["VpnGatewayId"]) for vpc_id in vpcs for item in snapshot.attached("VpnGateways", vpc_id)]
    return list(dict.fromkeys(found + [way for vpc_id in vpcs for way in transit.ways_in(snapshot, vpc_id)]))


def _wrong_place(goal: Endpoint, end: End, packet: Packet) -> str | None:
    """Whether the packet came to something else than what was asked for."""
    if goal.interface and end.verdict == "exits":
        return f"{packet.destination.text} left by {end.key} and never came to {goal.interface.id}"
    if goal.interface and end.key != goal.interface.id:
        return (
            f"{packet.destination.text} is the address of {end.key} here: the packet never comes to {goal.interface.id}"
        )
    if goal.internet and end.place != "internet":
        return f"{packet.destination.text} does not lead to the internet but to {end.key}"
    return None


def _reply(leg: Leg, end: End, packet: Packet) -> Step:
    """How the reply starts, from where the request ended."""
    if end.place == "internet":

        def enter() -> Step:
            leg.visit(gateways.INTERNET, packet)
            return lambda: gateways.from_internet(leg, packet)

        return enter
    if end.place == "service":

        def answer() -> Step:
            leg.visit(Node("service", str(leg.snapshot.need("VpcEndpoints", end.key).get("ServiceName"))), packet)
            return lambda: gateways.from_service(leg, end.key, packet)

        return answer
    if end.place in ("vgw", "attachment"):

        def outside() -> Step:
            gateway, _, attachment = end.key.partition(" ")
            leg.visit(Node("on-premises", attachment or gateway), packet)
            if attachment:
                return lambda: transit.from_attachment(leg, gateway, attachment, packet)
            return lambda: gateways.from_vgw(leg, gateway, packet)

        return outside
    interface = leg.snapshot.interface(end.key)

    def send() -> Step:
        leg.sender = interface
        leg.visit(leg.interface_node(interface), packet)
        if interface.owns(packet.destination):
            leg.stop(
                "delivered",
                "DELIVERED",
                f"{packet.destination.text} is its own address",
                "interface",
                interface.id,
            )
            return None
        return lambda: leg.send(interface, packet)

    return send


def _reply_problem(leg: Leg, origin: str, packet: Packet, end: End) -> tuple[Verdict, str, str] | None:
    """Why a reply that arrived somewhere is not the one that the sender waits for."""
    got = leg.hops[-1].packet_out
    if origin.startswith("eni-") and end.key != origin:
        return (
            "dropped",
            "WRONG_DESTINATION",
            f"the reply to {got.destination.text} comes to {end.key}, not {origin}",
        )
    if origin == "internet" and end.place != "internet":
        return (
            "dropped",
            "WRONG_DESTINATION",
            f"the reply comes to {end.key} and never leaves to the internet",
        )
    if got.flow != packet.reversed().flow:
        text = (
            f"the reply comes from {got.source.text} and the request went to {packet.destination.text}: "
            "the sender does not take it for an answer"
        )
        return "dropped", "REPLY_FROM_OTHER_ADDRESS", text
    missed = [name for key, name in leg.state.crossed.items() if key not in leg.crossed]
    if missed:
        leg.use("symmetric-appliance")
        leg.end = None
        leg.asymmetric(f"the request went through {missed[0]} and the reply does not: {missed[0]} sees half of it")
        assert leg.end is not None
        return leg.end.verdict, leg.end.code, leg.end.text
    return None
