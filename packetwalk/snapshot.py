"""A snapshot: what describe-*, get-* and search-* calls answered, loaded, checked and indexed.

Shape: `{"Version": 1, "Scopes": [{"Account": "111122223333", "Region": "us-east-1", "Vpcs": [...], ...}]}`,
or one scope alone. Each key of a scope is the name of a list as AWS's API answers it, the items unchanged.
A key that is missing was not collected, so what it would hold is unknown; an empty list says that there is
nothing.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import cached_property
from itertools import pairwise
from pathlib import Path
from typing import Any

from . import addresses, shapes
from .addresses import Address, Prefix
from .errors import Missing, PacketwalkError

Item = Mapping[str, Any]

# The lists of a scope, and the attribute that identifies an item.
LISTS: dict[str, str] = {
    "Vpcs": "VpcId",
    "Subnets": "SubnetId",
    "RouteTables": "RouteTableId",
    "NetworkInterfaces": "NetworkInterfaceId",
    "Instances": "InstanceId",
    "InternetGateways": "InternetGatewayId",
    "EgressOnlyInternetGateways": "EgressOnlyInternetGatewayId",
    "NatGateways": "NatGatewayId",
    "SecurityGroups": "GroupId",
    "NetworkAcls": "NetworkAclId",
    "VpcEndpoints": "VpcEndpointId",
    "VpcPeeringConnections": "VpcPeeringConnectionId",
    "VpnGateways": "VpnGatewayId",
    "VpnConnections": "VpnConnectionId",
    "TransitGateways": "TransitGatewayId",
    "TransitGatewayAttachments": "TransitGatewayAttachmentId",
    "TransitGatewayVpcAttachments": "TransitGatewayAttachmentId",
    "TransitGatewayPeeringAttachments": "TransitGatewayAttachmentId",
    "TransitGatewayRouteTables": "TransitGatewayRouteTableId",
    "ManagedPrefixLists": "PrefixListId",
    "PrefixLists": "PrefixListId",
    "Addresses": "AllocationId",
    "LoadBalancers": "LoadBalancerArn",
}
# What AWS answers for one resource at a time: a map from that resource's ID to the list it answered.
MAPS: tuple[str, ...] = (
    "TransitGatewayRoutes",
    "TransitGatewayRouteTableAssociations",
    "TransitGatewayRouteTablePropagations",
    "ManagedPrefixListEntries",
)
# The same answer under the name that another tool, or the API's own response, gives it.
ALIASES: dict[str, str] = {
    "Reservations": "Instances",
    "TransitGatewayAssociations": "TransitGatewayRouteTableAssociations",
    "TransitGatewayPropagations": "TransitGatewayRouteTablePropagations",
    "PrefixListEntries": "ManagedPrefixListEntries",
}
SCOPE_ATTRIBUTES = ("Account", "Region", "Version")
PREFIXES: dict[str, str] = {
    "vpc-": "Vpcs",
    "subnet-": "Subnets",
    "rtb-": "RouteTables",
    "eni-": "NetworkInterfaces",
    "i-": "Instances",
    "igw-": "InternetGateways",
    "eigw-": "EgressOnlyInternetGateways",
    "nat-": "NatGateways",
    "sg-": "SecurityGroups",
    "acl-": "NetworkAcls",
    "vpce-": "VpcEndpoints",
    "pcx-": "VpcPeeringConnections",
    "vgw-": "VpnGateways",
    "tgw-rtb-": "TransitGatewayRouteTables",
    "tgw-attach-": "TransitGatewayAttachments",
    "tgw-": "TransitGateways",
    "pl-": "ManagedPrefixLists",
}


class Scope:
    """One account in one Region, as it was collected."""

    __slots__ = ("account", "data", "owners", "region")

    def __init__(self, data: dict[str, Any]) -> None:
        self.account: str = str(data.get("Account") or "")
        self.region: str = str(data.get("Region") or "")
        self.data = data
        # Whose things are listed: where no account is named, those who own its interfaces.
        interfaces = () if self.account else data.get("NetworkInterfaces") or ()
        self.owners = {self.account, *(str(item.get("OwnerId")) for item in interfaces)}

    def __str__(self) -> str:
        return " ".join(part for part in (self.account, self.region) if part) or "the snapshot"


class Vpc:
    """A VPC with its CIDR blocks parsed."""

    __slots__ = ("id", "item", "name", "prefixes", "scope")

    def __init__(self, item: Item, scope: Scope) -> None:
        self.id: str = item["VpcId"]
        self.item = item
        self.scope = scope
        self.name = name_of(item)
        self.prefixes: tuple[Prefix, ...] = vpc_prefixes(item)

    def holds(self, one: Address) -> bool:
        return any(block.holds(one) for block in self.prefixes)

    @property
    def resolver(self) -> Address | None:
        """The address of Amazon's DNS server: the primary IPv4 block's base plus two, no other block has one.

        https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html
        """
        primary = next((block for block in self.prefixes if block.version == 4), None)
        return primary.address(2) if primary else None


class Subnet:
    """A subnet with its CIDR blocks parsed. `zone` compares by zone ID (see `Snapshot.zone`)."""

    __slots__ = ("id", "item", "name", "prefixes", "scope", "vpc_id", "zone")

    def __init__(self, item: Item, scope: Scope, zone: str | None) -> None:
        self.id: str = item["SubnetId"]
        self.item = item
        self.scope = scope
        self.name = name_of(item)
        self.vpc_id: str = item.get("VpcId", "")
        self.prefixes: tuple[Prefix, ...] = subnet_prefixes(item)
        self.zone = zone

    def holds(self, one: Address) -> bool:
        return any(block.holds(one) for block in self.prefixes)


class Interface:
    """A network interface. `public` maps a private address to the public one that AWS associated with it.

    `groups` is None when the item has no `Groups`, `source_dest_check` is None when it has no
    `SourceDestCheck`.
    """

    __slots__ = (
        "addresses",
        "groups",
        "id",
        "instance_id",
        "item",
        "name",
        "prefixes",
        "public",
        "scope",
        "source_dest_check",
        "status",
        "subnet_id",
        "type",
        "vpc_id",
    )

    def __init__(self, item: Item, scope: Scope, public: Mapping[str, str], vpc_id: str) -> None:
        self.id: str = item["NetworkInterfaceId"]
        self.item = item
        self.scope = scope
        self.name = name_of(item, "TagSet")
        self.subnet_id: str = item.get("SubnetId") or ""
        self.vpc_id: str = vpc_id
        self.type: str = item.get("InterfaceType", "interface")
        self.status: str | None = item.get("Status")
        attachment = item.get("Attachment") or {}
        self.instance_id: str | None = attachment.get("InstanceId")
        groups = item.get("Groups")
        self.groups: tuple[str, ...] | None = None if groups is None else tuple(g["GroupId"] for g in groups)
        self.source_dest_check: bool | None = item.get("SourceDestCheck")
        if self.source_dest_check not in (True, False, None):
            raise PacketwalkError(f"{self.id}: SourceDestCheck is {self.source_dest_check!r}, not true or false")
        self.addresses: list[Address] = []
        self.public: dict[Address, Address] = {}
        for private, associated in interface_addresses(item):
            parsed = addresses.address(private)
            if parsed not in self.addresses:
                self.addresses.append(parsed)
            shown = associated or public.get(private)
            if shown:
                self.public[parsed] = addresses.address(shown)
        self.prefixes = tuple(
            addresses.prefix(entry[key])
            for plural, key in (("Ipv4Prefixes", "Ipv4Prefix"), ("Ipv6Prefixes", "Ipv6Prefix"))
            for entry in item.get(plural) or []
            if entry.get(key)
        )

    def owns(self, one: Address) -> bool:
        return one in self.addresses or any(block.holds(one) for block in self.prefixes)

    def first(self, version: int) -> Address | None:
        """The primary private IPv4 address, or the first IPv6 one."""
        return next((one for one in self.addresses if one.version == version), None)


def name_of(item: Item, key: str = "Tags") -> str | None:
    """The Name tag, or None."""
    tags = item.get(key) or item.get("Tags")
    for tag in tags if isinstance(tags, list) else ():
        if isinstance(tag, Mapping) and tag.get("Key") == "Name" and isinstance(tag.get("Value"), str):
            return tag["Value"] or None
    return None


def _live(association: Item, state: str) -> bool:
    return (association.get(state) or {}).get("State", "associated") in ("associated", "associating")


def vpc_prefixes(item: Item) -> tuple[Prefix, ...]:
    """The CIDR blocks of a VPC: all associated IPv4 and IPv6 blocks, `CidrBlock` where the sets are
    absent."""
    blocks = [
        entry["CidrBlock"] for entry in item.get("CidrBlockAssociationSet") or () if _live(entry, "CidrBlockState")
    ]
    if item.get("CidrBlock") and item["CidrBlock"] not in blocks:
        blocks.insert(0, item["CidrBlock"])
    return tuple(addresses.prefix(block) for block in blocks) + ipv6_prefixes(item)


def subnet_prefixes(item: Item) -> tuple[Prefix, ...]:
    own = (addresses.prefix(item["CidrBlock"]),) if item.get("CidrBlock") else ()
    return own + ipv6_prefixes(item)


def ipv6_prefixes(item: Item) -> tuple[Prefix, ...]:
    return tuple(
        addresses.prefix(entry["Ipv6CidrBlock"])
        for entry in item.get("Ipv6CidrBlockAssociationSet") or ()
        if entry.get("Ipv6CidrBlock") and _live(entry, "Ipv6CidrBlockState")
    )


def interface_addresses(item: Item) -> Iterator[tuple[str, str | None]]:
    """(address, associated public address or None), the primary private IPv4 address first."""
    rows = item.get("PrivateIpAddresses") or ()
    top = (item.get("Association") or {}).get("PublicIp")
    primary = item.get("PrivateIpAddress")
    if primary:
        own = next((row for row in rows if row.get("PrivateIpAddress") == primary), {})
        yield primary, (own.get("Association") or {}).get("PublicIp") or top
    for row in rows:
        if row.get("PrivateIpAddress") and row["PrivateIpAddress"] != primary:
            yield row["PrivateIpAddress"], (row.get("Association") or {}).get("PublicIp")
    for row in item.get("Ipv6Addresses") or ():
        if row.get("Ipv6Address"):
            yield row["Ipv6Address"], None
    if item.get("Ipv6Address"):
        yield item["Ipv6Address"], None


class Snapshot:
    """An indexed snapshot. Everything is looked up when it is first needed and then kept.

    `need(kind, id)` and the typed look-ups raise `Missing` where the snapshot cannot answer.
    """

    def __init__(self, document: Mapping[str, Any]) -> None:
        self.scopes = [Scope(data) for data in _scopes(document)]
        self._kinds: dict[str, dict[str, tuple[Item, Scope]]] = {}
        self._subnets: dict[str, Subnet] = {}
        self._vpcs: dict[str, Vpc] = {}
        self._interfaces: dict[str, Interface] = {}
        self._owners: dict[str, dict[Address, Interface]] = {}
        self.cache: dict[Any, Any] = {}  # what other modules derive: tables, groups, lists
        _check(self)

    # Look-ups by ID -------------------------------------------------------------------------------

    def kind(self, kind: str) -> dict[str, tuple[Item, Scope]]:
        """All items of a list by ID, over all scopes. The owner's view of a shared item wins."""
        index = self._kinds.get(kind)
        if index is None:
            index = {}
            attribute = LISTS[kind]
            for scope in self.scopes:
                for item in scope.data.get(kind) or ():
                    key = item.get(attribute)
                    if key is None:
                        continue
                    if key not in index or (item.get("OwnerId") or "?") == scope.account:
                        index[key] = (item, scope)
            self._kinds[kind] = index
        return index

    def items(self, kind: str) -> list[Item]:
        return [item for item, _ in self.kind(kind).values()]

    def find(self, kind: str, key: str) -> Item | None:
        found = self.kind(kind).get(key)
        return found[0] if found else None

    def scope_of(self, kind: str, key: str) -> Scope:
        return self.kind(kind)[key][1]

    def collected(self, kind: str) -> bool:
        """Whether every scope has this key: only then is an absent item known to be absent."""
        return all(kind in scope.data for scope in self.scopes)

    def require(self, kind: str, why: str) -> None:
        """Raise Missing when some scope was collected without this key."""
        for scope in self.scopes:
            if kind not in scope.data:
                raise Missing(f"{kind} was not collected for {scope}, so {why}", "NOT_COLLECTED")

    def need(self, kind: str, key: str) -> Item:
        found = self.find(kind, key)
        if found is None:
            self.require(kind, f"{key} is not known")
            raise Missing(f"the snapshot refers to {key}, but {kind} does not hold it", "UNKNOWN_RESOURCE")
        return found

    def map(self, name: str, key: str) -> list[Item] | None:
        """The list that AWS answered for one resource, or None when it was not collected."""
        for scope in self.scopes:
            rows = scope.data.get(name)
            if rows is not None and key in rows:
                return rows[key]
        return None

    # Typed look-ups -------------------------------------------------------------------------------

    def vpc(self, key: str) -> Vpc:
        found = self._vpcs.get(key)
        if found is None:
            item = self.need("Vpcs", key)
            found = self._vpcs[key] = Vpc(item, self.scope_of("Vpcs", key))
        return found

    def subnet(self, key: str) -> Subnet:
        found = self._subnets.get(key)
        if found is None:
            if not key:
                raise Missing("which subnet an interface or attachment on the way is in, is not in the snapshot")
            item = self.need("Subnets", key)
            scope = self.scope_of("Subnets", key)
            found = self._subnets[key] = Subnet(item, scope, self.zone(item, scope))
        return found

    def interface(self, key: str) -> Interface:
        found = self._interfaces.get(key)
        if found is None:
            item = self.need("NetworkInterfaces", key)
            scope = self.scope_of("NetworkInterfaces", key)
            with naming(key):
                found = Interface(item, scope, self._elastic.get(key, {}), self._vpc_of(item))
            self._interfaces[key] = found
        return found

    def _vpc_of(self, interface: Item) -> str:
        """The VPC of an interface: as its item says, else that of its subnet."""
        own = interface.get("VpcId")
        return own or (self.find("Subnets", interface.get("SubnetId") or "") or {}).get("VpcId") or ""

    @cached_property
    def _elastic(self) -> dict[str, dict[str, str]]:
        """Public addresses as DescribeAddresses tells them: interface → private address → public address."""
        found: dict[str, dict[str, str]] = {}
        for scope in self.scopes:
            for item in scope.data.get("Addresses") or ():
                if item.get("NetworkInterfaceId") and item.get("PrivateIpAddress") and item.get("PublicIp"):
                    rows = found.setdefault(item["NetworkInterfaceId"], {})
                    rows[item["PrivateIpAddress"]] = item["PublicIp"]
        return found

    @cached_property
    def _zone_ids(self) -> dict[tuple[str, str], str]:
        known = {}
        for scope in self.scopes:
            for item in scope.data.get("Subnets") or ():
                if item.get("AvailabilityZoneId") and item.get("AvailabilityZone"):
                    known[(scope.account, item["AvailabilityZone"])] = item["AvailabilityZoneId"]
        return known

    def zone(self, item: Item, scope: Scope) -> str | None:
        """The zone's ID; an account's own name for it (`account:name`) where no ID is known, else None.

        Names are per account, IDs are not:
        https://docs.aws.amazon.com/ram/latest/userguide/working-with-az-ids.html
        """
        if item.get("AvailabilityZoneId"):
            return item["AvailabilityZoneId"]
        name = item.get("AvailabilityZone")
        if not name:
            return None
        return self._zone_ids.get((scope.account, name)) or f"{scope.account}:{name}"

    # Who owns an address --------------------------------------------------------------------------

    @cached_property
    def _interfaces_by_vpc(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for key, (item, _) in self.kind("NetworkInterfaces").items():
            found.setdefault(self._vpc_of(item), []).append(key)
        return found

    def interfaces_in(self, vpc_id: str) -> list[Interface]:
        return [self.interface(key) for key in self._interfaces_by_vpc.get(vpc_id, ())]

    def owner(self, vpc_id: str, one: Address) -> Interface | None:
        """The interface of this VPC that has the private (or IPv6) address, or None."""
        index = self._owners.get(vpc_id)
        if index is None:
            index = {}
            for interface in self.interfaces_in(vpc_id):
                for each in interface.addresses:
                    index.setdefault(each, interface)
            self._owners[vpc_id] = index
        found = index.get(one)
        if found is None:
            found = next((each for each in self.interfaces_in(vpc_id) if each.prefixes and each.owns(one)), None)
        return found

    @cached_property
    def nat_addresses(self) -> dict[tuple[str, Address], Item]:
        """(VPC, private address) of every NAT gateway."""
        found = {}
        for item in self.items("NatGateways"):
            if item.get("State") == "deleted":  # lingers in the answer for an hour, its addresses are free
                continue
            for row in item.get("NatGatewayAddresses") or ():
                if row.get("PrivateIp"):
                    with naming(item["NatGatewayId"]):
                        found[(item.get("VpcId", ""), addresses.address(row["PrivateIp"]))] = item
        return found

    @cached_property
    def public_addresses(self) -> dict[str, tuple[str, str]]:
        """Public IPv4 address → (VPC, private address), of interfaces and NAT gateways, as text."""
        found: dict[str, tuple[str, str]] = {}
        for key, (item, _) in self.kind("NetworkInterfaces").items():
            vpc_id = self._vpc_of(item)
            elastic = self._elastic.get(key)
            for private, public in interface_addresses(item):
                public = public or (elastic.get(private) if elastic else None)
                if public:
                    with naming(key):
                        addresses.address(public), addresses.address(private)
                    found[public] = (vpc_id, private)
        for item in self.items("NatGateways"):
            if item.get("State") == "deleted":
                continue
            for row in item.get("NatGatewayAddresses") or ():
                if row.get("PublicIp") and row.get("PrivateIp"):
                    with naming(item["NatGatewayId"]):
                        addresses.address(row["PublicIp"]), addresses.address(row["PrivateIp"])
                    found[row["PublicIp"]] = (item.get("VpcId", ""), row["PrivateIp"])
        return found

    @cached_property
    def ipv6_vpcs(self) -> list[tuple[Prefix, str]]:
        return [(block, key) for key, (item, _) in self.kind("Vpcs").items() for block in ipv6_prefixes(item)]

    # Gateways of a VPC ----------------------------------------------------------------------------

    def attached(self, kind: str, vpc_id: str) -> list[Item]:
        """The internet, egress-only or virtual private gateways that are attached to a VPC."""
        key = ("attached", kind)
        index = self.cache.get(key)
        if index is None:
            index = self.cache[key] = {}
            for item in self.items(kind):
                for row in attachments(item):
                    if row.get("State", "attached") in ("attached", "available"):
                        index.setdefault(row.get("VpcId"), []).append(item)
        return index.get(vpc_id, [])

    @cached_property
    def instances(self) -> dict[str, str | None]:
        """Instance ID → state name, None where the answer has no state."""
        return {key: (item.get("State") or {}).get("Name") for key, (item, _) in self.kind("Instances").items()}


@contextmanager
def naming(key: str) -> Iterator[None]:
    """Let an error in parsing an attribute say whose it is."""
    try:
        yield
    except PacketwalkError as error:
        raise error if str(error).startswith(f"{key}: ") else PacketwalkError(f"{key}: {error}") from None


def attachments(item: Item) -> list[Item]:
    return item.get("Attachments") or item.get("VpcAttachments") or []


def unplaced(item: Item) -> bool:
    """Whether the answer does not say which VPC a gateway is attached to; `[]` says that it is attached to none."""
    told = item.get("Attachments", item.get("VpcAttachments"))
    return told is None or any(not row.get("VpcId") for row in told)


def _scopes(document: Any) -> list[dict[str, Any]]:
    if not isinstance(document, Mapping):
        raise PacketwalkError("a snapshot is a JSON object with Scopes, or one scope")
    version = document.get("Version", 1)
    if version != 1:
        raise PacketwalkError(f"snapshot Version {version!r} is not known: this is for Version 1")
    scopes = document.get("Scopes") if "Scopes" in document else [document]
    if not isinstance(scopes, list) or not all(isinstance(scope, Mapping) for scope in scopes):
        raise PacketwalkError("Scopes is not a list of objects")
    if not scopes:
        raise PacketwalkError("Scopes is empty: there is nothing to walk in")
    return [_normal(scope) for scope in scopes]


def _normal(scope: Mapping[str, Any]) -> dict[str, Any]:
    """The scope with aliases resolved and its outer shape checked."""
    data = dict(scope)
    if "Reservations" in data:
        reservations = data.pop("Reservations")
        if not isinstance(reservations, list) or not all(isinstance(each, Mapping) for each in reservations):
            raise PacketwalkError("Reservations is not a list of objects")
        flat = [one for each in reservations for one in (each.get("Instances") or ())]
        data.setdefault("Instances", flat)
    for alias, key in ALIASES.items():
        if alias in data:
            data.setdefault(key, data.pop(alias))
    for key, value in data.items():
        if key in LISTS:
            if value is None:
                raise PacketwalkError(f"{key} is null: leave the key out if it was not collected, [] if none")
            if not isinstance(value, list) or not all(isinstance(item, Mapping) for item in value):
                raise PacketwalkError(f"{key} is not a list of objects")
            for number, item in enumerate(value):
                identity = item.get(LISTS[key])
                if (not identity or not isinstance(identity, str)) and key not in ("Addresses", "LoadBalancers"):
                    raise PacketwalkError(f"{key}[{number}] has no {LISTS[key]}")
        elif key in MAPS and (
            not isinstance(value, Mapping)
            or not all(
                isinstance(rows, list) and all(isinstance(row, Mapping) for row in rows) for rows in value.values()
            )
        ):
            raise PacketwalkError(f"{key} is not a map from an ID to a list of objects")
    return data


def _check(snapshot: Snapshot) -> None:
    """Contradictions that no account can have. Everything else is found when, and if, a walk needs it."""
    for scope in snapshot.scopes:
        for kind, attribute in LISTS.items():
            items = scope.data.get(kind) or ()
            seen: dict[str, Item] = {}
            for item in items:
                key = item.get(attribute)
                if key is not None and key in seen and seen[key] != item:
                    raise PacketwalkError(f"{kind} holds {key} twice, with different contents ({scope})")
                seen[key] = item
        _check_tables(scope)
        _check_cidrs(scope)


def _check_tables(scope: Scope) -> None:
    main: dict[str, str] = {}
    explicit: dict[str, str] = {}
    for table in scope.data.get("RouteTables") or ():
        for row in _objects(table, "Associations", "RouteTableId"):
            if not _live(row, "AssociationState"):
                continue
            key = table["RouteTableId"]
            if row.get("Main") not in (True, False, None):
                raise PacketwalkError(f"{key}: Main is {row['Main']!r}, not true or false")
            if row.get("Main"):
                vpc_id = table.get("VpcId", "")
                if main.setdefault(vpc_id, key) != key:
                    raise PacketwalkError(f"{vpc_id} has two main route tables: {main[vpc_id]} and {key}")
            if row.get("SubnetId") and explicit.setdefault(row["SubnetId"], key) != key:
                raise PacketwalkError(
                    f"{row['SubnetId']} is associated with two route tables: {explicit[row['SubnetId']]} and {key}"
                )


def _check_cidrs(scope: Scope) -> None:
    by_vpc: dict[str, list[tuple[int, int, Prefix, str]]] = {}
    for item in scope.data.get("Subnets") or ():
        for block in _parsed(subnet_prefixes, item, "SubnetId"):
            rows = by_vpc.setdefault(item.get("VpcId", ""), [])
            rows.append((block.version, block.base << block.shift, block, item["SubnetId"]))
    for vpc_id, rows in by_vpc.items():
        rows.sort(key=lambda row: (row[0], row[1], row[2].length))
        for one, other in pairwise(rows):
            if one[2].overlaps(other[2]):
                raise PacketwalkError(
                    f"subnets {one[3]} ({one[2].text}) and {other[3]} ({other[2].text}) of {vpc_id} overlap"
                )
    for item in scope.data.get("Vpcs") or ():
        blocks = _parsed(vpc_prefixes, item, "VpcId")
        for number, one in enumerate(blocks):
            for other in blocks[:number]:
                if one.overlaps(other):
                    raise PacketwalkError(f"{item['VpcId']} has overlapping CIDR blocks {other.text} and {one.text}")


def _parsed(parse: Any, item: Item, attribute: str) -> tuple[Prefix, ...]:
    try:
        return parse(item)
    except PacketwalkError as error:
        raise PacketwalkError(f"{item[attribute]}: {error}") from None
    except (AttributeError, KeyError, TypeError):
        raise PacketwalkError(f"{item[attribute]}: its CIDR blocks are not as AWS answers them") from None


def _objects(item: Item, key: str, attribute: str) -> list[Item]:
    rows = item.get(key) or []
    if not isinstance(rows, list) or not all(isinstance(row, Mapping) for row in rows):
        raise PacketwalkError(f"{item[attribute]}: {key} is not a list of objects")
    return rows


def load(source: Snapshot | str | Path | Mapping[str, Any]) -> Snapshot:
    """A snapshot from a file (path, or `-` for standard input) or from a parsed document.

    Raises PacketwalkError, naming the file or the object, when it cannot be read or contradicts itself.
    """
    if isinstance(source, Snapshot):
        return source
    if not isinstance(source, str | Path):
        return _indexed(source)
    name = "standard input" if str(source) == "-" else str(source)
    try:
        # With the mark that some editors and shells put before UTF-8.
        text = (sys.stdin.buffer.read() if str(source) == "-" else Path(source).read_bytes()).decode("utf-8-sig")
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "it is not UTF-8 text"
        raise PacketwalkError(f"cannot read the snapshot {name}: {reason}") from None
    if not text.strip():
        raise PacketwalkError(f"{name} is empty: it holds no snapshot")
    try:
        document = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise PacketwalkError(f"{name} is not JSON: {error}") from None
    return _indexed(document)


def _indexed(document: Any) -> Snapshot:
    try:
        return Snapshot(document)
    except (AttributeError, IndexError, KeyError, TypeError, ValueError) as error:
        scopes = document.get("Scopes") or [document]
        raise unreadable(scopes, error) from error


def unreadable(scopes: list[Any], error: Exception) -> PacketwalkError:
    """What to say of an item that no AWS answer looks like: which it is, and what is wrong with it."""
    told = shapes.fault(scope for scope in scopes if isinstance(scope, Mapping))
    if told:
        return PacketwalkError(f"not as AWS answers it: {told}")
    return PacketwalkError(f"an item of the snapshot is not as AWS answers it: {error!r}")
