"""Names for a reader: from tags, never an ID and never a public address, so that a page does not change by
chance."""

from __future__ import annotations

from . import addresses
from .addresses import Address
from .model import Hop, Node, Packet, RouteUse, Walk, port_text
from .snapshot import name_of

KINDS = {
    "interface": "interface",
    "nat": "NAT gateway",
    "igw": "internet gateway",
    "eigw": "egress-only internet gateway",
    "vgw": "virtual private gateway",
    "peering": "peering connection",
    "tgw": "transit gateway",
    "attachment": "transit gateway attachment",
    "endpoint": "endpoint",
    "gateway endpoint": "gateway endpoint",
    "internet": "internet",
    "on-premises": "network on premises",
    "service": "AWS service",
}


class Names:
    """Labels of everything on one walk. Two things of one name get a number, so that they never look the
    same."""

    def __init__(self, walk: Walk) -> None:
        self.snapshot = walk.snapshot
        self._labels: dict[tuple[str, str, str | None], str] = {}
        self._public: dict[str, str] = {}
        taken: dict[str, int] = {}
        for hop in walk.hops:
            key = self.key(hop.node)
            if key in self._labels:
                continue
            wanted = self._wanted(hop.node)
            taken[wanted] = taken.get(wanted, 0) + 1
            self._labels[key] = wanted if taken[wanted] == 1 else f"{wanted} ({taken[wanted]})"
        self._name_addresses(walk)

    @staticmethod
    def key(node: Node) -> tuple[str, str, str | None]:
        """What makes two visits visits of the same thing: an attachment is one place in each of its
        subnets."""
        return node.kind, node.id, node.subnet_id

    def node(self, node: Node) -> str:
        return self._labels[self.key(node)]

    def kind(self, node: Node) -> str:
        return KINDS.get(node.kind, node.kind)

    def _wanted(self, node: Node) -> str:
        if node.kind == "service":
            return f"{node.id.rsplit('.', 1)[-1]} service"
        if node.kind == "interface" and not node.name:
            item = self.snapshot.find("NetworkInterfaces", node.id) or {}
            instance = (item.get("Attachment") or {}).get("InstanceId", "")
            found = name_of(self.snapshot.find("Instances", instance) or {})
            if found:
                return found
            if item.get("InterfaceType") == "vpc_endpoint":
                return self._endpoint_of(node.id)
        if node.kind == "attachment":
            subnet = self.subnet(node.subnet_id)
            return f"{node.name or 'attachment'}, {subnet}" if subnet else node.name or "attachment"
        return node.name or KINDS.get(node.kind, node.kind)

    def _endpoint_of(self, interface: str) -> str:
        """The endpoint that an interface belongs to: AWS gives its interfaces no names."""
        for item in self.snapshot.items("VpcEndpoints"):
            if interface in (item.get("NetworkInterfaceIds") or ()):
                service = str(item.get("ServiceName") or "").rpartition(".")[2]
                name = name_of(item) or (None if service.startswith("vpce-svc-") else service)
                return f"{name} endpoint" if name else "interface endpoint"
        return "interface endpoint"

    def vpc(self, key: str | None) -> str | None:
        item = self.snapshot.find("Vpcs", key or "")
        return (name_of(item) or "VPC") if item else None

    def subnet(self, key: str | None) -> str | None:
        item = self.snapshot.find("Subnets", key or "")
        return (name_of(item) or item.get("CidrBlock") or "subnet") if item else None

    def _name_addresses(self, walk: Walk) -> None:
        for hop in walk.hops:
            for one, other in (
                (hop.packet_in.source, hop.packet_out.source),
                (hop.packet_in.destination, hop.packet_out.destination),
            ):
                for each in (one, other):
                    if each.text not in self._public and not _plain(each):
                        self._public[each.text] = self._alias(each)

    def _alias(self, one: Address) -> str:
        found = self.snapshot.public_addresses.get(one.text)
        if found:
            private = addresses.address(found[1])
            nat = self.snapshot.nat_addresses.get((found[0], private))
            owner = nat or getattr(self.snapshot.owner(found[0], private), "item", None) or {}
            return f"{name_of(owner, 'TagSet') or ('NAT' if nat else 'interface')} public IP"
        if one.version == 6:
            for vpc_id in self.snapshot.kind("Vpcs"):
                owner = self.snapshot.owner(vpc_id, one)
                if owner:
                    return f"{owner.name or 'interface'} IPv6"
        return "internet host"

    def address(self, one: Address) -> str:
        return one.text if _plain(one) else self._public.get(one.text) or self._alias(one)

    def end(self, one: Address, ports: tuple[int, int] | None) -> str:
        text = self.address(one)
        number = port_text(ports)
        if number is None:
            return text
        return f"[{text}]:{number}" if one.version == 6 and _plain(one) else f"{text}:{number}"

    def packet(self, packet: Packet) -> tuple[str, str]:
        return (
            self.end(packet.source, packet.source_ports),
            self.end(packet.destination, packet.destination_ports),
        )

    def table(self, use: RouteUse) -> str:
        if use.table_name:
            return use.table_name
        return {"main": "main table", "edge": "gateway route table", "transit": "transit gateway table"}.get(
            use.how, "route table"
        )

    def destination(self, use: RouteUse) -> str:
        """The matched destination; a prefix list by its name, an IPv6 or single public address by what it
        is."""
        text = use.destination
        if text is None:
            return "no route"
        if text.startswith("pl-"):
            item = self.snapshot.find("ManagedPrefixLists", text) or self.snapshot.find("PrefixLists", text) or {}
            return item.get("PrefixListName") or "prefix list"
        block = addresses.prefix(text)
        if block.length == 0 or (block.version == 4 and block.length < 32) or _plain(block.address(0)):
            return text
        for kind, read in (("Subnets", self.subnet), ("Vpcs", self.vpc)):
            for key, (item, _) in self.snapshot.kind(kind).items():
                for row in item.get("Ipv6CidrBlockAssociationSet") or ():
                    if row.get("Ipv6CidrBlock") and addresses.prefix(row["Ipv6CidrBlock"]) == block:
                        return f"{read(key)} IPv6"
        return "public address" if block.version == 4 else f"IPv6 /{block.length}"

    def target(self, use: RouteUse) -> str:
        if use.target is None or use.target == "local":
            return use.target or "no target"
        for kind, key in (
            ("NatGateways", "Tags"),
            ("NetworkInterfaces", "TagSet"),
            ("VpcEndpoints", "Tags"),
            ("InternetGateways", "Tags"),
            ("EgressOnlyInternetGateways", "Tags"),
            ("TransitGateways", "Tags"),
            ("VpcPeeringConnections", "Tags"),
            ("VpnGateways", "Tags"),
            ("TransitGatewayVpcAttachments", "Tags"),
            ("TransitGatewayPeeringAttachments", "Tags"),
            ("TransitGatewayAttachments", "Tags"),
            ("Instances", "Tags"),
        ):
            item = self.snapshot.find(kind, use.target)
            if item is not None and name_of(item, key):
                return str(name_of(item, key))
        return KINDS.get(use.target_kind or "", use.target_kind or "target")

    def place(self, node: Node) -> str:
        """Subnet and VPC of a node, for a reader."""
        parts = [part for part in (self.subnet(node.subnet_id), self.vpc(node.vpc_id)) if part]
        return " · ".join(parts)

    def text(self, sentence: str) -> str:
        """A sentence of the walk with every ID and public address replaced by a name."""
        for zone, name in self._zones().items():
            sentence = sentence.replace(zone, name)
        return _Words(self)(sentence)

    def _zones(self) -> dict[str, str]:
        """Zone ID → a zone's name, as the first subnet that has both says it."""
        found: dict[str, str] = {}
        for item in self.snapshot.items("Subnets"):
            key, name = item.get("AvailabilityZoneId"), item.get("AvailabilityZone")
            if key and name and isinstance(key, str) and isinstance(name, str):
                found.setdefault(key, name)
        return found


class _Words:
    """Replaces IDs and addresses in a sentence."""

    def __init__(self, names: Names) -> None:
        self.names = names

    def __call__(self, sentence: str) -> str:
        import re

        sentence = re.sub(
            r"\b(?:vpc|subnet|rtb|eni|i|igw|eigw|nat|sg|acl|vpce|pcx|vgw|tgw-rtb|tgw-attach|tgw|pl)-[0-9a-zA-Z-]+",
            lambda found: self._object(found.group()),
            sentence,
        )
        return re.sub(
            r"[0-9a-fA-F:.]*[0-9a-fA-F:][.:][0-9a-fA-F:.]*[0-9a-fA-F](?:/\d+)?",
            lambda found: self._address(found.group()),
            sentence,
        )

    def _object(self, key: str) -> str:
        from .snapshot import LISTS, PREFIXES

        kinds = [kind for start, kind in PREFIXES.items() if key.startswith(start)][:1]
        if kinds == ["TransitGatewayAttachments"]:
            kinds += ["TransitGatewayVpcAttachments", "TransitGatewayPeeringAttachments"]
        for kind in kinds:
            item = self.names.snapshot.find(kind, key)
            if item is None:
                continue
            if kind == "SecurityGroups" and item.get("GroupName"):
                return str(name_of(item) or item["GroupName"])
            found = name_of(item, "TagSet") or item.get("PrefixListName")
            if found:
                return str(found)
            if kind == "NetworkInterfaces" and item.get("InterfaceType") == "vpc_endpoint":
                return f"the {self.names._endpoint_of(key)}"
        words = {
            "NetworkAcls": "the network ACL",
            "RouteTables": "the route table",
            "SecurityGroups": "the group",
            "Vpcs": "the VPC",
            "VpcEndpoints": "the endpoint",
            "EgressOnlyInternetGateways": "the egress-only internet gateway",
            "VpcPeeringConnections": "the peering connection",
            "VpnGateways": "the virtual private gateway",
        }
        assert not kinds or kinds[0] in LISTS
        return words.get(kinds[0], "the " + _word(kinds[0])) if kinds else key

    def _address(self, text: str) -> str:
        from .errors import PacketwalkError

        head, slash, length = text.partition("/")
        try:
            one = addresses.address(head)
        except PacketwalkError:
            return text
        if _plain(one) or (slash and (one.version == 4 or one.value == 0) and length != "32"):
            return text
        return self.names.address(one) if not slash else f"{(one.version == 6 and 'IPv6') or 'public'} /{length}"


def _word(kind: str) -> str:
    """ "NetworkInterfaces" → "network interface"."""
    import re

    return re.sub(r"(?<!^)(?=[A-Z])", " ", kind).lower().removesuffix("s")


def _plain(one: Address) -> bool:
    """Whether an address may be shown: it is the recipe's own choice, not AWS's."""
    return addresses.is_private(one)


def loose(hop: Hop) -> bool:
    """Whether a hop changed the packet's addresses or ports."""
    return hop.packet_in != hop.packet_out
