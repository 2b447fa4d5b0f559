"""What a walk is made of: packets, nodes, hops and the result. All of it is data; nothing here decides."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from . import routes
from .addresses import Address
from .rules import RULES

if TYPE_CHECKING:
    from .snapshot import Snapshot
    from .validator import Finding

Verdict = Literal["delivered", "exits", "dropped", "unknown"]
Ports = tuple[int, int]  # an inclusive range: a NAT gateway's source port is somewhere in 1024–65535

PROTOCOLS = {"icmp": 1, "tcp": 6, "udp": 17, "icmpv6": 58}
PROTOCOL_NAMES = {number: name for name, number in PROTOCOLS.items()}
ICMP = (1, 58)


class Packet(NamedTuple):
    """A packet's headers. Ports are None for a protocol that has none; `icmp` is (type, code) or None."""

    protocol: int
    source: Address
    source_ports: Ports | None
    destination: Address
    destination_ports: Ports | None
    icmp: tuple[int, int] | None = None

    def reversed(self) -> Packet:
        """The reply: addresses and ports exchanged, an echo reply for an echo request."""
        icmp = {(8, 0): (0, 0), (128, 0): (129, 0)}.get(self.icmp, self.icmp) if self.icmp else None
        return Packet(
            self.protocol,
            self.destination,
            self.destination_ports,
            self.source,
            self.source_ports,
            icmp,
        )

    @property
    def flow(self) -> tuple[Any, ...]:
        return (self.protocol, self.source, self.source_ports, self.destination, self.destination_ports)

    def to_dict(self) -> dict[str, Any]:
        return {
            "Protocol": PROTOCOL_NAMES.get(self.protocol, str(self.protocol)),
            "Source": self.source.text,
            "SourcePort": port_text(self.source_ports),
            "Destination": self.destination.text,
            "DestinationPort": port_text(self.destination_ports),
        }


def port_text(ports: Ports | None) -> str | None:
    if ports is None:
        return None
    return str(ports[0]) if ports[0] == ports[1] else f"{ports[0]}-{ports[1]}"


class Node(NamedTuple):
    """A place that a packet visits. `id` is AWS's ID (or a word such as "internet"), `zone` a zone ID."""

    kind: str
    id: str
    name: str | None = None
    vpc_id: str | None = None
    subnet_id: str | None = None
    zone: str | None = None
    account: str = ""
    region: str = ""


class RouteUse(NamedTuple):
    """A route table that was asked: `how` is explicit, main, edge or transit; `route` is None if none
    fitted."""

    table: str
    table_name: str | None
    how: str
    destination: str | None
    target: str | None
    target_kind: str | None
    origin: str | None
    state: str | None
    route: routes.Route | None = None


class Check(NamedTuple):
    """One decision on the way: by a security group, a network ACL, source/dest check, a zone, a state
    table."""

    what: str  # "security group", "network ACL", "source/dest check", …
    where: str  # the ID of the interface, subnet or gateway
    direction: str  # "in", "out" or ""
    allowed: bool | None
    text: str
    rule: str  # ID in the rules register


@dataclass(slots=True)
class Hop:
    """A node, what was decided there, and the packet before and after it. Not to be changed by the reader."""

    node: Node
    packet_in: Packet
    packet_out: Packet
    checks: list[Check] = field(default_factory=list)
    route: RouteUse | None = None
    rules: list[str] = field(default_factory=list)
    note: str = ""

    def to_dict(self) -> dict[str, Any]:
        return {
            "Node": {key: value for key, value in self.node._asdict().items() if value},
            "PacketIn": self.packet_in.to_dict(),
            "PacketOut": self.packet_out.to_dict(),
            "RouteTable": None
            if self.route is None
            else {key: value for key, value in self.route._asdict().items() if key != "route"},
            "Checks": [check._asdict() for check in self.checks],
            "Rules": list(self.rules),
            "Note": self.note,
        }


@dataclass
class Walk:
    """The result of a walk.

    `verdict` is delivered (an interface got the packet, and its reply came back), exits (the same, but the
    far end is the internet, a network behind a VPN, or an AWS service), dropped or unknown; `code` and
    `reason` say why, and `leg` in which direction ("request" or "reply"). `forward` and `reply` are the
    hops, in the order in which the packet met them. `assumed` says in words what the walk took for granted.
    """

    snapshot: Snapshot
    source: str
    destination: str
    verdict: Verdict
    code: str
    reason: str
    leg: str | None
    forward: list[Hop]
    reply: list[Hop]
    assumed: list[str]

    @property
    def hops(self) -> list[Hop]:
        return [*self.forward, *self.reply]

    @cached_property
    def rules(self) -> list[str]:
        """IDs of the rules that were used, in the order of first use."""
        return list(dict.fromkeys(rule for hop in self.hops for rule in hop.rules))

    @cached_property
    def assumptions(self) -> list[str]:
        """Those of them that no AWS document was found to state: the verdict rests on these too."""
        return [rule for rule in self.rules if RULES[rule].status == "assumption"]

    @cached_property
    def not_modelled(self) -> list[str]:
        """What was seen and is not part of the verdict."""
        from .seen import not_modelled

        return not_modelled(self)

    @property
    def findings(self) -> list[Finding]:
        """What the snapshot holds and AWS would have refused."""
        from .validator import validate

        return validate(self.snapshot)

    def to_dict(self) -> dict[str, Any]:
        return {
            "Source": self.source,
            "Destination": self.destination,
            "Verdict": self.verdict,
            "Code": self.code,
            "Reason": self.reason,
            "Leg": self.leg,
            "Forward": [hop.to_dict() for hop in self.forward],
            "Reply": [hop.to_dict() for hop in self.reply],
            "Rules": self.rules,
            "Assumptions": self.assumptions,
            "Assumed": self.assumed,
            "NotModelled": self.not_modelled,
            "Findings": [finding._asdict() for finding in self.findings],
        }


def unique(values: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(values))
