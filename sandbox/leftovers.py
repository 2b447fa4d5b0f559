"""What a program left behind: moto's own state, compared with that of an account nobody has used.

Not chosen describe calls but the backends themselves are compared, so that nothing is missed because nobody thought
of asking for it. What AWS itself lets linger after a deletion is a listed set of terminal states.
"""

from __future__ import annotations

import enum
import functools
import io
import re
from collections.abc import Iterator
from datetime import date, datetime
from types import BuiltinFunctionType, FunctionType, MethodType, ModuleType
from typing import Any

from sandbox import account

# (path in the dump, state attribute, final states, why it stays). AWS shows these for a while after the deletion.
TERMINAL = (
    ("ec2", "nat_gateways", "state", {"deleted"}, "a deleted NAT gateway stays visible for about an hour"),
    (
        "ec2",
        "instances",
        "_state.name",
        {"terminated"},
        "a terminated instance stays visible for about an hour",
    ),
    ("ec2", "reservations", "", set(), "the reservation of terminated instances"),
    (
        "ec2",
        "vpc_pcxs",
        "_status.code",
        {"deleted", "rejected"},
        "a deleted peering stays visible for a while",
    ),
    ("ec2", "transit_gateways", "state", {"deleted"}, "a deleted transit gateway stays visible for a while"),
    ("ec2", "transit_gateway_attachments", "state", {"deleted"}, "so do its attachments"),
    ("ec2", "transit_gateways_route_tables", "state", {"deleted"}, "and its route tables"),
    ("ec2", "vpn_connections", "state", {"deleted"}, "a deleted VPN connection stays visible for a while"),
    (
        "ec2",
        "vpn_gateways",
        "state",
        {"deleted"},
        "a deleted virtual private gateway stays visible for a while",
    ),
    (
        "ec2",
        "customer_gateways",
        "state",
        {"deleted"},
        "a deleted customer gateway stays visible for a while",
    ),
    ("ec2", "vpc_end_points", "state", {"deleted"}, "a deleted endpoint stays visible for a while"),
    ("ec2", "managed_prefix_lists", "state", {"delete-complete"}, "a deleted prefix list stays visible for a while"),
    ("cloudformation", "deleted_stacks", "", set(), "deleted stacks can be described for 90 days"),
    ("secretsmanager", "secrets", "is_deleted", {True}, "a deleted secret can be restored for 7 to 30 days"),
    (
        "kms",
        "keys",
        "key_state",
        {"PendingDeletion"},
        "a key is deleted after a waiting period of 7 to 30 days",
    ),
    ("ce", "", "", set(), "Cost Explorer has no resources"),
)

# Book-keeping of moto's that is no resource of an account: caches, counters, logs of events.
_IGNORED = re.compile(
    r"(^|_)(lock|logger|cache|counter|event|recorder|url_bases|sdk|jinja|executor|tagger_id|index|last_|backend|id|insert_order)$"
    r"|^(_url_module|region_name|account_id|partition|instances_tracked|ec2_backend|_reset_model_refs)$"
)

# What an answer repeats of the interface's own public address, and keeps from then on; and which network ACL a subnet
# has: a new ID each time, and moto keeps those of subnets that are gone.
_DERIVED = re.compile(r"/private_ip_addresses/\d+/Association/|/network_acls/[^/]+/_associations/")

# (end of a path, value): then what it belongs to does not count. A block that a VPC no longer has stays visible for a
# while; and the IPv6 rules that a default network ACL gets with the first IPv6 block are not documented to go with it.
_LINGERS = (("/cidr_block_state/state", "disassociated"), ("/ipv6_cidr_block", "::/0"))

_TAG = re.compile(r"ec2/[^/]+/[^/]+/tags/([^/]+)(/|$)")


def dump() -> dict[str, Any]:
    """Return moto's state as a flat dict {path: value}; paths start service/account/region."""
    flat: dict[str, Any] = {}
    for service, owner, region, backend in account.backends():
        for path, value in _flatten(backend, {}):
            if not _DERIVED.search(path):
                flat[f"{service}/{owner}/{region}{path}"] = value
    gone = tuple(
        path.removesuffix(end)
        for path, value in flat.items()
        for end, what in _LINGERS
        if (path[-len(end) :], value) == (end, what)
    )
    flat = {path: value for path, value in flat.items() if not path.startswith(gone)} if gone else flat
    # moto keeps the tags of what is gone; a tag counts only while its resource is there.
    alive = {part for path in flat if not _TAG.match(path) for part in path.split("/")}
    return {path: value for path, value in flat.items() if not (tag := _TAG.match(path)) or tag[1] in alive}


def compare(after: dict[str, Any], before: dict[str, Any] | None = None) -> list[str]:
    """Return what `after` has that `before` has not (or no longer has), a line each.

    `before` is a dump taken earlier, or an unused account's. What moto makes by itself when a Region is first touched
    (the default VPC) is no difference. Resets the account: it makes the same backends afresh to compare with.
    """
    fresh = _unused(tuple((service, owner, region) for service, owner, region, _ in account.backends()))
    account.reset()
    known = {tuple(path.split("/")[:3]) for path in before or {}}
    before = {
        **{path: value for path, value in fresh.items() if tuple(path.split("/")[:3]) not in known},
        **(before or {}),
    }
    return [
        f"{path}: {'left behind' if path not in before else f'changed from {before[path]!r}'}"
        f"{'' if path not in after else f', now {after[path]!r}'}"
        for path in sorted(set(before) | set(after))
        if before.get(path) != after.get(path)
    ]


@functools.cache
def _unused(names: tuple[tuple[str, str, str], ...]) -> dict[str, Any]:
    """Return the dump of an account in which these (service, account, Region) were looked at and no more."""
    account.reset()
    account.touch(names)
    return dump()


def _terminal(service: str, attribute: str, item: Any) -> bool:
    if (service, attribute) == ("ec2", "amis") and item.owner_id != account.ACCOUNT_ID:
        return True  # the public catalogue, loaded when first asked for
    for where, collection, state, final, _ in TERMINAL:
        if where != service or (collection and collection != attribute):
            continue
        if not state:
            return True
        value = item
        for part in state.split("."):
            value = getattr(value, part, None)
        if (value() if callable(value) else value) in final:
            return True
    return False


def _flatten(backend: Any, seen: dict[int, Any]) -> Iterator[tuple[str, Any]]:
    service = type(backend).__module__.split(".")[1]
    seen[id(backend)] = backend
    for attribute, value in sorted(vars(backend).items()):
        if _IGNORED.search(attribute):
            continue
        if (service, attribute) == ("ssm", "_parameters"):  # AWS's public ones, loaded when first asked for
            value = {key: value[key] for key in list(dict.keys(value)) if not key.startswith("/aws/")}
        if isinstance(value, dict):
            value = {key: each for key, each in value.items() if not _terminal(service, attribute, each)}
        elif isinstance(value, list):
            value = [each for each in value if not _terminal(service, attribute, each)]
        yield from _walk(f"/{attribute}", value, seen, 0)


def _walk(path: str, value: Any, seen: dict[int, Any], depth: int) -> Iterator[tuple[str, Any]]:
    if isinstance(value, (str, int, float, bool, bytes, type(None), datetime, date, enum.Enum)):
        yield path, value if not isinstance(value, enum.Enum) else value.value
        return
    if isinstance(value, (FunctionType, MethodType, BuiltinFunctionType, ModuleType, type, io.IOBase)):
        return
    if id(value) in seen or depth > 8:
        return
    if isinstance(value, dict):
        if value:
            seen[id(value)] = value  # kept: the id of what is gone is given away again
        for key, each in value.items():
            yield from _walk(f"{path}/{key}", each, seen, depth + 1)
    elif isinstance(value, (list, tuple, set, frozenset)):
        items = sorted(value, key=repr) if isinstance(value, (set, frozenset)) else value
        for index, each in enumerate(items):
            yield from _walk(f"{path}/{index}", each, seen, depth + 1)
    elif hasattr(value, "__dict__"):
        from moto.core.base_backend import BaseBackend

        if isinstance(value, BaseBackend):
            return
        seen[id(value)] = value  # kept: the id of what is gone is given away again
        yield path, type(value).__name__
        for attribute, each in sorted(vars(value).items()):
            # moto remembers the targets that a target group once had.
            if not re.search(r"(^|_)(lock|backend|logger|tracked|deregistered_targets)$", attribute):
                yield from _walk(f"{path}/{attribute}", each, seen, depth + 1)
