"""Edits of a snapshot, as data: how a topology's broken twin is made from the topology that was recorded.

An edit is a mapping with one key, the operation, whose value holds its arguments:

    {"remove_route": {"table": "rtb-edge", "destination": "10.0.1.0/24"}}
    {"replace_route": {"table": "rtb-nat", "destination": "0.0.0.0/0", "target": "nat-a"}}
    {"set": {"list": "NetworkInterfaces", "name": "fw", "attribute": "SourceDestCheck", "value": True}}
    {"add_interface": {"name": "server", "subnet": "private-a", "address": "10.0.10.10"}}

Objects are named by their Name tag (a security group also by its GroupName), or by ID; `main of VPC` and
`default of VPC` are the main route table and the default network ACL or security group of a VPC. An edit that
matches nothing, or more than one thing, raises PacketwalkError: a twin must break what it says it breaks.
"""

from __future__ import annotations

import copy
import hashlib
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from . import addresses
from .errors import PacketwalkError
from .routes import target_of
from .snapshot import LISTS, name_of, subnet_prefixes

Edit = Mapping[str, Mapping[str, Any]]
TARGET_KEYS = {
    "NatGateways": "NatGatewayId",
    "NetworkInterfaces": "NetworkInterfaceId",
    "TransitGateways": "TransitGatewayId",
    "VpcPeeringConnections": "VpcPeeringConnectionId",
    "EgressOnlyInternetGateways": "EgressOnlyInternetGatewayId",
    "InternetGateways": "GatewayId",
    "VpnGateways": "GatewayId",
    "VpcEndpoints": "GatewayId",
}
ATTACHMENTS = (
    "TransitGatewayVpcAttachments",
    "TransitGatewayPeeringAttachments",
    "TransitGatewayAttachments",
)


class _Document:
    """The document that is being edited, with look-ups by name."""

    def __init__(self, document: Mapping[str, Any]) -> None:
        self.document: dict[str, Any] = copy.deepcopy(dict(document))
        self.scopes: list[dict[str, Any]] = self.document.get("Scopes") or [self.document]

    def items(self, kind: str) -> Iterable[tuple[dict[str, Any], dict[str, Any]]]:
        return ((scope, item) for scope in self.scopes for item in scope.get(kind) or ())

    def find(self, kind: str, name: str) -> dict[str, Any]:
        """The one object of a list with this name, ID, or `main of` / `default of` a VPC."""
        if kind not in LISTS:
            raise PacketwalkError(f"{kind!r} is no list of a snapshot")
        word, of, vpc = name.partition(" of ")
        if of and word in ("main", "default"):
            vpc_id = self.id("Vpcs", vpc)
            found = [
                item
                for _, item in self.items(kind)
                if item.get("VpcId") == vpc_id
                and (
                    any(row.get("Main") for row in item.get("Associations") or ())
                    if word == "main"
                    else item.get("IsDefault") or item.get("GroupName") == "default"
                )
            ]
        else:
            found = [
                item
                for _, item in self.items(kind)
                if name in (item.get(LISTS[kind]), name_of(item, "TagSet"), item.get("GroupName"))
            ]
        keys = {item.get(LISTS[kind]) for item in found}
        if len(keys) != 1:
            problem = "nothing" if not keys else " and ".join(sorted(str(key) for key in keys))
            raise PacketwalkError(f"{name!r} names {problem} in {kind}")
        return found[0]

    def id(self, kind: str, name: str) -> str:
        return str(self.find(kind, name)[LISTS[kind]])

    def any(self, kinds: Iterable[str], name: str) -> tuple[str, str]:
        """(list, ID) of a name in any of several lists."""
        found: dict[str, str] = {}
        for kind in kinds:
            try:
                found.setdefault(self.id(kind, name), kind)
            except PacketwalkError as error:
                if " and " in str(error):
                    raise
        if len(found) != 1:
            problem = "nothing" if not found else " and ".join(sorted(found))
            raise PacketwalkError(f"{name!r} names {problem} in {', '.join(kinds)}")
        key, kind = next(iter(found.items()))
        return kind, key

    def routes(self, table: str) -> list[dict[str, Any]]:
        return self.find("RouteTables", table).setdefault("Routes", [])

    def prefix_list(self, destination: str) -> str:
        """A prefix list by its name or ID."""
        rows = [
            item["PrefixListId"]
            for kind in ("ManagedPrefixLists", "PrefixLists")
            for _, item in self.items(kind)
            if destination in (item.get("PrefixListName"), item.get("PrefixListId"), name_of(item))
        ]
        if len(set(rows)) != 1:
            raise PacketwalkError(f"{destination!r} is neither a CIDR block nor one prefix list")
        return str(rows[0])

    def destination(self, text: str) -> tuple[str, str]:
        """(key of a route, value) for a destination."""
        if "/" in text:
            return ("DestinationIpv6CidrBlock" if ":" in text else "DestinationCidrBlock"), text
        return "DestinationPrefixListId", self.prefix_list(text)

    def target(self, name: str) -> dict[str, str]:
        if name == "local":
            return {"GatewayId": "local"}
        kind, key = self.any(TARGET_KEYS, name)
        return {TARGET_KEYS[kind]: key}

    def route(self, table: str, destination: str) -> tuple[list[dict[str, Any]], dict[str, Any]]:
        key, value = self.destination(destination)
        rows = self.routes(table)
        found = [row for row in rows if row.get(key) == value]
        if len(found) != 1:
            raise PacketwalkError(f"{table!r} has {len(found) or 'no'} routes for {destination}")
        return rows, found[0]


def _remove_route(document: _Document, table: str, destination: str) -> None:
    rows, row = document.route(table, destination)
    rows.remove(row)


def _add_route(
    document: _Document,
    table: str,
    destination: str,
    target: str,
    origin: str = "CreateRoute",
    state: str = "active",
) -> None:
    key, value = document.destination(destination)
    rows = document.routes(table)
    if origin == "CreateRoute" and any(
        row.get(key) == value and row.get("Origin", "CreateRoute") == origin for row in rows
    ):
        raise PacketwalkError(f"{table!r} has a route for {destination} already")
    rows.append({key: value, "Origin": origin, "State": state, **document.target(target)})


def _replace_route(document: _Document, table: str, destination: str, target: str) -> None:
    _, row = document.route(table, destination)
    new = document.target(target)
    if target_of(row)[1] == next(iter(new.values())):
        raise PacketwalkError(f"{table!r} sends {destination} to {target} already")
    kept = {key: row[key] for key in row if key.startswith("Destination") or key in ("Origin", "State")}
    row.clear()
    row.update(kept | new)


def _blackhole_route(document: _Document, table: str, destination: str) -> None:
    document.route(table, destination)[1]["State"] = "blackhole"


def _set(document: _Document, list: str, name: str, attribute: str, value: Any) -> None:
    """Set an attribute; `attribute` may be a path, "Options.ApplianceModeSupport" or
    "Attachments.0.State"."""
    key = document.id(list, name)
    changed = False
    for _, item in document.items(list):
        if item.get(LISTS[list]) != key:
            continue  # one object may be listed in two scopes: both change
        *path, last = attribute.split(".")
        place: Any = item
        for part in path:
            try:
                place = place[int(part)] if part.isdigit() else place[part]
            except (KeyError, IndexError, TypeError):
                raise PacketwalkError(f"{name!r} has no {attribute}") from None
        if not isinstance(place, dict):
            raise PacketwalkError(f"{name!r} has no {attribute}")
        changed = changed or last not in place or place[last] != value
        place[last] = value
    if not changed:
        raise PacketwalkError(f"{attribute} of {name!r} is {value!r} already")


def _add_interface(
    document: _Document,
    name: str,
    subnet: str,
    address: str | None = None,
    ipv6: str | None = None,
    public: str | None = None,
    groups: list[str] | None = None,
) -> None:
    """Add a host's interface to a subnet; `ipv6` is an address, or its end ("::10") in the subnet's block.

    `groups` are names or IDs; without them it has the VPC's default group.
    """
    home = document.find("Subnets", subnet)
    vpc_id = home.get("VpcId", "")
    scope = next(scope for scope, item in document.items("Subnets") if item is home)
    if any(name_of(item, "TagSet") == name for item in scope.setdefault("NetworkInterfaces", [])):
        raise PacketwalkError(f"there is an interface {name!r} already")
    blocks = subnet_prefixes(home)
    if ipv6 and ipv6.startswith("::"):
        block = next((block for block in blocks if block.version == 6), None)
        if block is None:
            raise PacketwalkError(f"{subnet!r} has no IPv6 block")
        ipv6 = block.address(addresses.address(ipv6).value).text
    for each in (address, ipv6):
        if each and not any(block.holds(addresses.address(each)) for block in blocks):
            raise PacketwalkError(f"{each} is not in {subnet!r}")
    keys = [document.id("SecurityGroups", group) for group in groups or [f"default of {vpc_id}"]]
    item: dict[str, Any] = {
        "NetworkInterfaceId": f"eni-{hashlib.sha256(f'{vpc_id} {name}'.encode()).hexdigest()[:17]}",
        "InterfaceType": "interface",
        "Status": "in-use",
        "VpcId": vpc_id,
        "SubnetId": home["SubnetId"],
        "SourceDestCheck": True,
        "Groups": [{"GroupId": key} for key in keys],
        "TagSet": [{"Key": "Name", "Value": name}],
        "PrivateIpAddresses": [],
        "Ipv6Addresses": [{"Ipv6Address": ipv6}] if ipv6 else [],
    }
    if address:
        row: dict[str, Any] = {"PrivateIpAddress": address, "Primary": True}
        if public:
            row["Association"] = item["Association"] = {"PublicIp": public}
        item |= {"PrivateIpAddress": address, "PrivateIpAddresses": [row]}
    scope["NetworkInterfaces"].append(item)


def _unset(document: _Document, list: str, name: str, attribute: str) -> None:
    item = document.find(list, name)
    if attribute not in item:
        raise PacketwalkError(f"{name!r} has no {attribute}")
    del item[attribute]


def _remove(document: _Document, list: str, name: str) -> None:
    key = document.id(list, name)
    for scope in document.scopes:
        scope[list] = [item for item in scope.get(list) or () if item.get(LISTS[list]) != key]


def _associate(document: _Document, table: str, subnet: str | None = None, gateway: str | None = None) -> None:
    """Associate a table with a subnet or a gateway, in place of the one it has."""
    key = document.id("RouteTables", table)
    if subnet:
        what = {"SubnetId": document.id("Subnets", subnet)}
    else:
        what = {"GatewayId": document.any(("InternetGateways", "VpnGateways"), str(gateway))[1]}
    for _, item in document.items("RouteTables"):
        item["Associations"] = [row for row in item.get("Associations") or () if not what.items() <= row.items()]
    done = {"Main": False, "RouteTableId": key, "AssociationState": {"State": "associated"}}
    document.find("RouteTables", table)["Associations"].append({**done, **what})


def _disassociate(document: _Document, table: str) -> None:
    """Take away a table's associations, but for being the main one."""
    item = document.find("RouteTables", table)
    kept = [row for row in item.get("Associations") or () if row.get("Main")]
    if len(kept) == len(item.get("Associations") or ()):
        raise PacketwalkError(f"{table!r} is associated with nothing")
    item["Associations"] = kept


def _entries(document: _Document, acl: str, rule: int, egress: bool) -> tuple[list[Any], list[Any]]:
    rows = document.find("NetworkAcls", acl).setdefault("Entries", [])
    return rows, [row for row in rows if row.get("RuleNumber") == rule and bool(row.get("Egress")) == egress]


def _replace_acl_entry(document: _Document, acl: str, rule: int, egress: bool, entry: Mapping[str, Any]) -> None:
    """Replace the entries of a number and direction (IPv4 and IPv6) by one; `entry` is an Entry without
    those."""
    rows, found = _entries(document, acl, rule, egress)
    if not found:
        raise PacketwalkError(f"{acl!r} has no entry {rule} for {'egress' if egress else 'ingress'}")
    rows[:] = [row for row in rows if row not in found]
    rows.append({**entry, "RuleNumber": rule, "Egress": egress})


def _remove_acl_entry(document: _Document, acl: str, rule: int, egress: bool) -> None:
    rows, found = _entries(document, acl, rule, egress)
    if not found:
        raise PacketwalkError(f"{acl!r} has no entry {rule} for {'egress' if egress else 'ingress'}")
    rows[:] = [row for row in rows if row not in found]


def _add_acl_entry(document: _Document, acl: str, rule: int, egress: bool, entry: Mapping[str, Any]) -> None:
    rows, found = _entries(document, acl, rule, egress)
    if found:
        raise PacketwalkError(f"{acl!r} has an entry {rule} for {'egress' if egress else 'ingress'} already")
    rows.append({**entry, "RuleNumber": rule, "Egress": egress})


def _set_permissions(document: _Document, group: str, egress: bool, permissions: list[Any]) -> None:
    """Replace all rules of a security group in one direction; `permissions` are IpPermissions.

    A GroupId in them may be a group's name.
    """
    item = document.find("SecurityGroups", group)
    key = "IpPermissionsEgress" if egress else "IpPermissions"
    rules = [dict(row) for row in permissions]
    for rule in rules:
        if "UserIdGroupPairs" in rule:
            pairs = rule["UserIdGroupPairs"]
            rule["UserIdGroupPairs"] = [
                {**each, "GroupId": document.id("SecurityGroups", each["GroupId"])} for each in pairs
            ]
    if item.get(key) == rules:
        raise PacketwalkError(f"{group!r} has these rules already")
    item[key] = rules


def _transit_routes(document: _Document, table: str) -> list[Any]:
    key = document.id("TransitGatewayRouteTables", table)
    for scope in document.scopes:
        rows = (scope.get("TransitGatewayRoutes") or {}).get(key)
        if rows is not None:
            return rows
    raise PacketwalkError(f"the routes of {table!r} are not in the snapshot")


def _remove_transit_route(document: _Document, table: str, destination: str) -> None:
    rows = _transit_routes(document, table)
    found = [row for row in rows if row.get("DestinationCidrBlock") == destination]
    if not found:
        raise PacketwalkError(f"{table!r} has no route for {destination}")
    rows[:] = [row for row in rows if row not in found]


def _add_transit_route(
    document: _Document, table: str, destination: str, attachment: str | None = None, type: str = "static"
) -> None:
    """Add a route to an attachment; without one, a blackhole."""
    row: dict[str, Any] = {"DestinationCidrBlock": destination, "Type": type, "State": "blackhole"}
    row["TransitGatewayAttachments"] = []
    if attachment:
        kind, key = document.any(ATTACHMENTS, attachment)
        item = document.find(kind, key)
        resource = item.get("ResourceType") or ("vpc" if kind == ATTACHMENTS[0] else "peering")
        row["State"] = "active"
        row["TransitGatewayAttachments"] = [
            {
                "TransitGatewayAttachmentId": key,
                "ResourceType": resource,
                "ResourceId": item.get("ResourceId") or item.get("VpcId", ""),
            }
        ]
    _transit_routes(document, table).append(row)


def _disassociate_attachment(document: _Document, attachment: str) -> None:
    """Take a transit gateway attachment out of the route table it is associated with."""
    key = document.any(ATTACHMENTS, attachment)[1]
    found = False
    for scope in document.scopes:
        for rows in (scope.get("TransitGatewayRouteTableAssociations") or {}).values():
            kept = [row for row in rows if row.get("TransitGatewayAttachmentId") != key]
            found = found or len(kept) < len(rows)
            rows[:] = kept
        for item in scope.get("TransitGatewayAttachments") or ():
            if item.get("TransitGatewayAttachmentId") == key and item.pop("Association", None):
                found = True
    if not found:
        raise PacketwalkError(f"{attachment!r} is associated with no route table")


OPERATIONS: dict[str, Callable[..., None]] = {
    "remove_route": _remove_route,
    "add_route": _add_route,
    "replace_route": _replace_route,
    "blackhole_route": _blackhole_route,
    "set": _set,
    "add_interface": _add_interface,
    "unset": _unset,
    "remove": _remove,
    "associate": _associate,
    "disassociate": _disassociate,
    "replace_acl_entry": _replace_acl_entry,
    "remove_acl_entry": _remove_acl_entry,
    "add_acl_entry": _add_acl_entry,
    "set_permissions": _set_permissions,
    "remove_transit_route": _remove_transit_route,
    "add_transit_route": _add_transit_route,
    "disassociate_attachment": _disassociate_attachment,
}


def apply_edits(document: Mapping[str, Any], edits: Iterable[Edit]) -> dict[str, Any]:
    """A copy of a snapshot's document with the edits made, in order. The original is left as it is.

    Raises PacketwalkError, which says which edit it is, when one is not understood or does not match.
    """
    found = _Document(document)
    for number, edit in enumerate(edits, 1):
        if not isinstance(edit, Mapping) or len(edit) != 1:
            raise PacketwalkError(f"edit {number}: one operation and its arguments, not {edit!r}")
        name, arguments = next(iter(edit.items()))
        if name not in OPERATIONS:
            raise PacketwalkError(f"edit {number}: {name!r} is no operation: {', '.join(OPERATIONS)}")
        if not isinstance(arguments, Mapping):
            raise PacketwalkError(f"edit {number}: {name} needs named arguments")
        try:
            OPERATIONS[name](found, **arguments)
        except PacketwalkError as error:
            raise PacketwalkError(f"edit {number}, {name}: {error}") from None
        except TypeError as error:
            raise PacketwalkError(f"edit {number}, {name}: {str(error).split(') ', 1)[-1].lstrip('_')}") from None
    return found.document
