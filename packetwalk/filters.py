"""Security groups (stateful, per interface) and network ACLs (stateless, per subnet).

Both answer True (allow), False (deny) or None (the snapshot cannot tell), and a text that names the rule.
Ports are ranges: an ACL that admits a part of 1024–65535 lets some of a NAT gateway's connections through,
so the answer is None. Sources: https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html
and https://docs.aws.amazon.com/vpc/latest/userguide/vpc-network-acls.html.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import NamedTuple

from . import addresses, routes
from .addresses import Address, Prefix
from .errors import Missing, PacketwalkError
from .model import ICMP, PROTOCOLS, Packet, Ports
from .snapshot import Interface, Item, Snapshot

ALL_PORTS: Ports = (0, 65535)
ANY = -1  # ICMP: every type, every code


class Answer(NamedTuple):
    allowed: bool | None
    text: str


class Permission(NamedTuple):
    """One IpPermission. `ports` is None where the API gave none for a protocol that has ports."""

    protocol: int | None
    ports: Ports | None
    icmp: tuple[int, int]
    blocks: tuple[Prefix, ...]
    lists: tuple[str, ...]
    groups: tuple[str, ...]
    text: str


class Entry(NamedTuple):
    """One network ACL entry."""

    number: int
    allow: bool
    protocol: int | None
    block: Prefix
    ports: Ports | None
    icmp: tuple[int, int]


def protocol_number(text: str) -> int | None:
    """6 for "tcp" or "6", None for "-1" (all). Raises ValueError for a word that is no protocol."""
    text = str(text).lower()
    if text in ("-1", "all"):
        return None
    return PROTOCOLS[text] if text in PROTOCOLS else int(text)


# Security groups ----------------------------------------------------------------------------------


def permissions(snapshot: Snapshot, group_id: str, outbound: bool) -> list[Permission] | None:
    """The rules of a group in one direction, or None when the snapshot does not hold them."""
    known = snapshot.cache.setdefault("permissions", {})
    key = (group_id, outbound)
    if key not in known:
        item = snapshot.find("SecurityGroups", group_id)
        rows = None if item is None else item.get("IpPermissionsEgress" if outbound else "IpPermissions")
        try:
            known[key] = None if rows is None else [_permission(row) for row in rows]
        except (KeyError, TypeError, ValueError, PacketwalkError) as error:
            raise PacketwalkError(f"{group_id}: a rule is not as AWS answers it ({error})") from None
    return known[key]


def _permission(row: Item) -> Permission:
    protocol = protocol_number(row["IpProtocol"])
    first, last = row.get("FromPort"), row.get("ToPort")
    ports: Ports | None = ALL_PORTS
    icmp = (ANY, ANY)
    if protocol in (6, 17):
        if first == -1 and last == -1:
            first, last = ALL_PORTS
        ports = None if first is None or last is None else (int(first), int(last))
    elif protocol in ICMP:
        icmp = (ANY if first is None else int(first), ANY if last is None else int(last))
    blocks = [entry["CidrIp"] for entry in row.get("IpRanges") or ()]
    blocks += [entry["CidrIpv6"] for entry in row.get("Ipv6Ranges") or ()]
    lists = tuple(entry["PrefixListId"] for entry in row.get("PrefixListIds") or ())
    groups = tuple(entry["GroupId"] for entry in row.get("UserIdGroupPairs") or ())
    word = row["IpProtocol"]
    what = "all traffic" if protocol is None else str(word)
    if ports not in (ALL_PORTS, None):
        what += f" {ports[0]}" if ports[0] == ports[1] else f" {ports[0]}-{ports[1]}"
    text = f"{what} {', '.join([*blocks, *lists, *groups])}".rstrip()
    return Permission(protocol, ports, icmp, tuple(addresses.prefix(b) for b in blocks), lists, groups, text)


def _covers(mine: Ports | None, theirs: Ports | None) -> bool | None:
    """Whether a rule's ports hold all (True), none (False) or some (None) of a packet's."""
    if theirs is None:
        return True
    if mine is None:
        return None
    if mine[0] <= theirs[0] and theirs[1] <= mine[1]:
        return True
    return False if theirs[1] < mine[0] or mine[1] < theirs[0] else None


def _icmp_fits(mine: tuple[int, int], theirs: tuple[int, int] | None) -> bool:
    return theirs is None or all(a in (ANY, b) for a, b in zip(mine, theirs, strict=True))


def _in_lists(snapshot: Snapshot, lists: tuple[str, ...], one: Address) -> bool | None:
    answer: bool | None = False
    for key in lists:
        entries = routes.prefix_list(snapshot, key)
        if entries is None:
            answer = None
        elif any(entry.holds(one) for entry in entries):
            return True
    return answer


def security_group(
    snapshot: Snapshot,
    interface: Interface,
    packet: Packet,
    outbound: bool,
    peers: Callable[[], Collection[str] | None],
    lost: str | None = None,
) -> Answer:
    """Whether any rule of any of the interface's groups admits the packet.

    `peers` tells the groups of the interface at the other end, for rules that name a group; None if they
    cannot be told. `lost` says why a reference cannot match here (the packet came through a middlebox,
    say): such rules then do not apply.
    """
    if interface.groups is None:
        return Answer(None, f"the security groups of {interface.id} are not in the snapshot")
    if not interface.groups:
        if interface.type == "interface":
            return Answer(None, f"{interface.id} has no security group in the snapshot: AWS always gives it one")
        return Answer(True, f"{interface.id} has no security group ({interface.type})")
    far = packet.destination if outbound else packet.source
    doubt = ""
    missed = ""
    for group_id in interface.groups:
        rules = permissions(snapshot, group_id, outbound)
        if rules is None:
            doubt = f"the rules of {group_id} are not in the snapshot"
            continue
        for rule in rules:
            if rule.protocol is not None and rule.protocol != packet.protocol:
                continue
            fits = _covers(rule.ports, packet.destination_ports) if rule.protocol in (6, 17) else True
            if fits is False or (rule.protocol in ICMP and not _icmp_fits(rule.icmp, packet.icmp)):
                continue
            admits: bool | None = any(block.holds(far) for block in rule.blocks)
            if not admits and rule.lists:
                admits = _in_lists(snapshot, rule.lists, far)
                if admits is None:
                    doubt = f"{group_id} names a prefix list whose entries were not collected ({rule.text})"
            if not admits and rule.groups:
                if lost:
                    missed = lost
                elif (members := peers()) is None:
                    admits = None
                    doubt = f"{group_id} names a group, and whose {far.text} is cannot be told"
                else:
                    admits = any(group in members for group in rule.groups) or admits
            if admits and fits:
                return Answer(True, f"{group_id}: {rule.text}")
            if admits and fits is None:
                doubt = f"{group_id} admits some of the ports only ({rule.text})"
    if doubt:
        return Answer(None, doubt)
    way = "outbound" if outbound else "inbound"
    text = f"no {way} rule of {', '.join(interface.groups)} admits {_asked(packet, far)}"
    return Answer(False, f"{text}; {missed}" if missed else text)


def _asked(packet: Packet, far: Address) -> str:
    word = {6: "tcp", 17: "udp", 1: "icmp", 58: "icmpv6"}.get(packet.protocol, f"protocol {packet.protocol}")
    ports = packet.destination_ports
    if ports is None:
        return f"{word} with {far.text}"
    return f"{word} port {ports[0] if ports[0] == ports[1] else f'{ports[0]}-{ports[1]}'} with {far.text}"


# Network ACLs -------------------------------------------------------------------------------------


def acl_of(snapshot: Snapshot, subnet_id: str, vpc_id: str) -> Item | None:
    """The network ACL of a subnet: its association, else the VPC's default one; None if it cannot be told."""
    index = snapshot.cache.get("acls")
    if index is None:
        index = snapshot.cache["acls"] = {}
        for item in snapshot.items("NetworkAcls"):
            rows = item.get("Associations")
            if (rows is None or any(not row.get("SubnetId") for row in rows)) and not item.get("IsDefault"):
                index[("silent", item.get("VpcId"))] = item
            for row in rows or ():
                index[row.get("SubnetId")] = item
            if item.get("IsDefault"):
                index[("default", item.get("VpcId"))] = item
    found = index.get(subnet_id)
    if found is None and ("silent", vpc_id) in index:
        key = index[("silent", vpc_id)]["NetworkAclId"]
        raise Missing(f"the associations of {key} are not in the snapshot: it may be the ACL of {subnet_id}")
    return found or index.get(("default", vpc_id))


def entries(snapshot: Snapshot, acl: Item, outbound: bool) -> list[Entry] | None:
    """The entries of an ACL in one direction, in the order in which they are asked."""
    known = snapshot.cache.setdefault("acl entries", {})
    key = (acl["NetworkAclId"], outbound)
    if key not in known:
        rows = acl.get("Entries")
        try:
            found = None if rows is None else [_entry(row) for row in rows if _egress(row) == outbound]
        except (KeyError, TypeError, ValueError, PacketwalkError) as error:
            raise PacketwalkError(f"{acl['NetworkAclId']}: an entry is not as AWS answers it ({error})") from None
        known[key] = None if found is None else sorted(found, key=lambda entry: entry.number)
    return known[key]


def _egress(row: Item) -> bool:
    if type(row["Egress"]) is not bool:
        raise TypeError(f"Egress is {row['Egress']!r}, not true or false")
    return row["Egress"]


def _entry(row: Item) -> Entry:
    protocol = protocol_number(row["Protocol"])
    block = addresses.prefix(row.get("CidrBlock") or row.get("Ipv6CidrBlock") or "")
    ports: Ports | None = ALL_PORTS
    if protocol in (6, 17):
        span = row.get("PortRange")
        ports = (int(span["From"]), int(span["To"])) if span else None
        if ports == (-1, -1):
            ports = ALL_PORTS
    icmp = row.get("IcmpTypeCode") or {}
    return Entry(
        int(row["RuleNumber"]),
        row["RuleAction"] == "allow",
        protocol,
        block,
        ports,
        (int(icmp.get("Type", ANY)), int(icmp.get("Code", ANY))),
    )


def network_acl(snapshot: Snapshot, subnet_id: str, vpc_id: str, packet: Packet, outbound: bool) -> Answer:
    """What the subnet's ACL says: the first entry that matches decides, without state.

    Outbound entries are compared with the destination, inbound ones with the source; ports are always the
    destination's.
    """
    acl = acl_of(snapshot, subnet_id, vpc_id)
    if acl is None:
        if not snapshot.collected("NetworkAcls"):
            return Answer(None, f"NetworkAcls was not collected, so the one of {subnet_id} is not known")
        return Answer(None, f"no network ACL in the snapshot belongs to {subnet_id}")
    key = acl["NetworkAclId"]
    rows = entries(snapshot, acl, outbound)
    if rows is None:
        return Answer(None, f"the entries of {key} are not in the snapshot")
    far = packet.destination if outbound else packet.source
    left = [packet.destination_ports] if packet.destination_ports else [(0, 0)]
    allowed: list[Entry] = []
    denied: list[Entry] = []
    for entry in rows:
        if entry.protocol is not None and entry.protocol != packet.protocol:
            continue
        if not entry.block.holds(far):
            continue
        if entry.protocol in ICMP and not _icmp_fits(entry.icmp, packet.icmp):
            continue
        if entry.protocol in (6, 17):
            if entry.ports is None:
                return Answer(None, f"entry {entry.number} of {key} has no port range in the snapshot")
            rest = [part for span in left for part in _without(span, entry.ports)]
        else:
            rest = []
        if rest != left:
            (allowed if entry.allow else denied).append(entry)
            left = rest
        if not left:
            break
    way = "outbound" if outbound else "inbound"
    if not allowed:
        number = f"{way} entry {denied[0].number}" if denied else f"no {way} entry"
        text = f"{key}: {number} denies" if denied else f"{key}: {number} admits"
        return Answer(False, f"{text} {_asked(packet, far)}")
    if left or denied:
        return Answer(None, f"{key}: {way} entries admit some of the ports only of {_asked(packet, far)}")
    return Answer(True, f"{key}: {way} entry {allowed[0].number}")


def _without(span: Ports, cut: Ports) -> list[Ports]:
    """What is left of a range of ports when another is taken from it."""
    left = []
    if span[0] < cut[0]:
        left.append((span[0], min(span[1], cut[0] - 1)))
    if span[1] > cut[1]:
        left.append((max(span[0], cut[1] + 1), span[1]))
    return left
