"""Checks a call's parameters against botocore's service model, beyond what botocore itself checks.

botocore checks types, required and unknown keys and minima. This adds enums, patterns, maxima, documented
filter names, resource IDs, CIDR blocks and ports (`values`). Pure: no network, no threads, no state but
caches.
"""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterator
from difflib import get_close_matches
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from sandbox.model.filters import documented_filters
from sandbox.model.values import REGION, check_id, check_structure, check_value, id_prefixes, is_placeholder

if TYPE_CHECKING:
    from botocore.model import OperationModel, Shape


def check_parameters(operation_model: OperationModel, params: dict[str, Any]) -> list[str]:
    """What is wrong with a call's parameters; an empty list when nothing is.

    `params` is what boto3's method takes, or what the AWS CLI makes of its arguments: a dict of the input
    shape's members. Each message starts with the member's path (`Filters[0].Name`) and says what would be
    right.
    """
    shape = operation_model.input_shape
    if shape is None:
        return [f"{operation_model.name} takes no parameters: {', '.join(params)}"] if params else []
    # botocore fills in idempotency tokens itself, required or not, after a program has made its call.
    filled = {f'Missing required parameter in input: "{name}"' for name in operation_model.idempotent_members}
    messages = [message for message in structural_faults(params, shape) if message not in filled]
    if not isinstance(params, dict):
        return messages
    walk = _Walk(operation_model.service_model.service_name, operation_model.name)
    messages.extend(walk.visit(params, shape, "", ""))
    if walk.service == "ec2":
        messages.extend(_tagged_resources(operation_model, params))
        if operation_model.name == "CreateDhcpOptions":
            messages.extend(_dhcp_options(operation_model, params))
    return list(dict.fromkeys(messages))


# Creating operations that are not named like the type of what they create.
_CREATED = {
    "AllocateAddress": "elastic-ip",
    "AllocateHosts": "dedicated-host",
    "CreateEgressOnlyInternetGateway": "egress-only-internet-gateway",
    "CreateFlowLogs": "vpc-flow-log",
    "CreateManagedPrefixList": "prefix-list",
    "CreateNatGateway": "natgateway",
    "CreateTransitGatewayConnect": "transit-gateway-attachment",
    "CreateTransitGatewayPeeringAttachment": "transit-gateway-attachment",
    "CreateTransitGatewayVpcAttachment": "transit-gateway-attachment",
    "CreateVpcEndpointServiceConfiguration": "vpc-endpoint-service",
}


def _tagged_resources(operation_model: OperationModel, params: dict[str, Any]) -> Iterator[str]:
    """TagSpecifications whose ResourceType is not what the operation creates, which EC2 refuses."""
    name = operation_model.name
    shape = operation_model.input_shape.members.get("TagSpecifications")  # type: ignore[union-attr]
    specifications = params.get("TagSpecifications")
    if shape is None or not name.startswith(("Create", "Allocate")) or not isinstance(specifications, (list, tuple)):
        return
    types = shape.member.members["ResourceType"].enum
    created = _CREATED.get(name) or re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "-", name.removeprefix("Create")).lower()
    # Creating an image makes snapshots too, and a fleet makes instances: these take several types.
    if created not in types or name in ("CreateFleet", "CreateImage"):
        return
    for number, specification in enumerate(specifications):
        kind = specification.get("ResourceType") if isinstance(specification, dict) else None
        if kind in types and kind != created:
            yield f"TagSpecifications[{number}].ResourceType: {name} creates no {kind}; write {created}"


def _dhcp_options(operation_model: OperationModel, params: dict[str, Any]) -> Iterator[str]:
    """DHCP options that the operation does not document."""
    known = documented_filters(operation_model.documentation)
    given = params.get("DhcpConfigurations")
    for number, each in enumerate(given if isinstance(given, (list, tuple)) else ()):
        key = each.get("Key") if isinstance(each, dict) else None
        if known and isinstance(key, str) and key not in known.values:
            near = _nearest(key, list(known.values)) or ", ".join(known.values)
            yield f"DhcpConfigurations[{number}].Key: {key!r} is no DHCP option; nearest: {near}"


def structural_faults(value: Any, shape: Shape) -> list[str]:
    """botocore's own messages (types, required, unknown keys, minima), with the nearest name for an unknown
    key.
    """
    from botocore.validate import ParamValidator

    errors = ParamValidator().validate(value, shape)
    if not errors.has_errors():
        return []
    # One error is one line, unless a value has line breaks: those continue the message.
    messages: list[str] = []
    for line in errors.generate_report().split("\n"):
        if messages and not _BOTOCORE_START.match(line):
            messages[-1] += " " + line
        else:
            messages.append(line)
    return [_with_nearest(message) for message in messages]


_BOTOCORE_START = re.compile(
    r"(Missing required|Unknown parameter|Invalid (type|value|length|parameter|number)|Must set)"
)


def _with_nearest(message: str) -> str:
    unknown = re.match(r'Unknown parameter in .*?: "(.*?)", must be one of: (.*)', message)
    if unknown:
        near = _nearest(unknown[1], unknown[2].split(", "))
        return f"{message}{f' (nearest: {near})' if near else ''}"
    return message


def _nearest(word: str, known: list[str] | tuple[str, ...], cutoff: float = 0.6) -> str:
    """The nearest names, first those that differ in case only."""
    same = [name for name in known if name.lower() == word.lower()]
    lower = {name.lower(): name for name in known}
    near = [lower[hit] for hit in get_close_matches(word.lower(), lower, 3, cutoff)]
    return ", ".join(dict.fromkeys(same or near))


# Filters that the model's documentation does not list, and AWS's other documentation uses.
# domain: AWS CLI command reference, describe-addresses, examples; read 2026-11-23.
UNLISTED_FILTERS = frozenset({("DescribeAddresses", "domain")})


# Enums whose members AWS also takes in another case: published AWS CLI examples send them so, and show the answer
# (create-network-insights-path with TCP, create-instance-export-task with vmdk); read 2026-11-23.
ANY_CASE = frozenset({("ec2", "Protocol"), ("ec2", "DiskImageFormat")})


class _Walk:
    """One call's walk down its input shape."""

    def __init__(self, service: str, operation: str) -> None:
        self.service = service
        self.operation = operation

    def visit(self, value: Any, shape: Shape, path: str, member: str) -> Iterator[str]:
        """Faults of `value` and below; a value of the wrong type is botocore's to report, not ours."""
        kind = shape.type_name
        if kind == "structure":
            if isinstance(value, dict) and not getattr(shape, "is_document_type", False):
                yield from check_structure(self.service, shape.name, path, value)
                for name, item in value.items():
                    inner = shape.members.get(name)
                    if inner is not None:
                        yield from self.visit(item, inner, f"{path}.{name}" if path else name, name)
        elif kind == "list":
            if isinstance(value, (list, tuple)):
                yield from _length(path, len(value), shape, "items")
                if _is_filter_list(shape):
                    yield from self._filters(value, shape, path)
                for number, item in enumerate(value):
                    yield from self.visit(item, shape.member, f"{path}[{number}]", member)
        elif kind == "map":
            if isinstance(value, dict):
                yield from _length(path, len(value), shape, "entries")
                for key, item in value.items():
                    yield from self.visit(key, shape.key, f"{path} (key {key!r})", "")
                    yield from self.visit(item, shape.value, f"{path}.{key}", member)
        elif kind == "string":
            if isinstance(value, str):
                yield from self._string(value, shape, path, member)
        elif kind in ("integer", "long", "float", "double") and _is_number(value):
            yield from self._number(value, shape, path, member)

    def _number(self, value: float, shape: Shape, path: str, member: str) -> Iterator[str]:
        high = shape.metadata.get("max")
        if high is not None and value > high:
            yield f"{path}: {value} is too large; the largest is {high}"
        yield from check_value(self.service, self.operation, path, member, shape.name, shape.documentation, value)

    def _string(self, value: str, shape: Shape, path: str, member: str) -> Iterator[str]:
        if shape.enum:
            yield from check_enum(self.service, path, value, shape.name, tuple(shape.enum))
            return
        if not is_placeholder(value):
            yield from _length(path, len(value), shape, "characters")
            pattern = shape.metadata.get("pattern")
            if pattern and not _matches(pattern, value):
                yield f"{path}: {_short(value)} does not match the pattern {pattern}"
        yield from check_value(self.service, self.operation, path, member, shape.name, shape.documentation, value)

    def _filters(self, value: list[Any] | tuple[Any, ...], shape: Shape, path: str) -> Iterator[str]:
        known = documented_filters(shape.documentation)
        for number, item in enumerate(value):
            if not isinstance(item, dict):
                continue
            name, wanted = item.get("Name"), item.get("Values")
            if not isinstance(name, str):
                continue
            if known and not known.knows(name) and (self.operation, name) not in UNLISTED_FILTERS:
                near = _nearest(name, list(known.values))
                hint = f"; nearest: {near}" if near else f"; it knows {', '.join(sorted(known.values))}"
                yield f"{path}[{number}].Name: {self.operation} documents no filter {name!r}{hint}"
                continue
            if isinstance(wanted, (list, tuple)):
                for place, word in enumerate(wanted):
                    if isinstance(word, str):
                        at = f"{path}[{number}].Values[{place}]"
                        yield from self._filter_value(name, word, known.values.get(name, ()) if known else (), at)

    def _filter_value(self, name: str, value: str, alternatives: tuple[str, ...], path: str) -> Iterator[str]:
        if "*" in value or "?" in value:
            return
        prefixes = _FILTERED_IDS.get(name.rpartition(".")[2]) if self.service == "ec2" else None
        if prefixes:
            yield from check_id(path, value, prefixes)
        elif alternatives and value not in alternatives:
            # The documented alternatives are not always complete: only a near miss is certain.
            near = _nearest(value, alternatives, 0.8)
            if near:
                yield f"{path}: {value!r} is none of the values of {name}; nearest: {near}"


# Filters whose last part names an ID, by EC2's convention: vpc-id, network-interface.subnet-id.
_FILTERED_IDS = {
    re.sub(r"(?<=[a-z])(?=[A-Z])", "-", name).lower(): id_prefixes("ec2", name, name)
    for name in (
        "AllocationId",
        "CustomerGatewayId",
        "DhcpOptionsId",
        "InstanceId",
        "InternetGatewayId",
        "NatGatewayId",
        "NetworkAclId",
        "NetworkInterfaceId",
        "RouteTableId",
        "SubnetId",
        "TransitGatewayAttachmentId",
        "TransitGatewayId",
        "TransitGatewayRouteTableId",
        "VpcEndpointId",
        "VpcId",
        "VpnConnectionId",
        "VpnGatewayId",
    )
}


def _is_number(value: Any) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def _is_filter_list(shape: Shape) -> bool:
    inner = shape.member
    return (
        inner.type_name == "structure"
        and "Filter" in inner.name
        and {"Name", "Values"} <= set(inner.members)
        and not inner.members["Name"].enum
    )


def _length(path: str, size: int, shape: Shape, unit: str) -> Iterator[str]:
    high = shape.metadata.get("max")
    if high is not None and size > high:
        yield f"{path}: {size} {unit} are too many; the most is {high}"


def _short(value: str) -> str:
    return repr(value if len(value) <= 80 else value[:77] + "…")


# Enums that AWS extends faster than botocore is released: a new member is only wrong if it cannot be one.


@lru_cache(maxsize=256)
def _sizes(enum: tuple[str, ...]) -> tuple[frozenset[str], frozenset[str]]:
    return (
        frozenset(name.partition(".")[0] for name in enum),
        frozenset(name.partition(".")[2] for name in enum),
    )


def check_enum(service: str, path: str, value: str, shape_name: str, enum: tuple[str, ...]) -> Iterator[str]:
    """A value that the enum does not have, unless it is a new instance family or Region that botocore lags
    behind.
    """
    if value in enum:
        return
    if service == "ec2" and shape_name == "InstanceType":
        families, sizes = _sizes(enum)
        family, _, size = value.partition(".")
        if family not in families and size in sizes:
            return
    if enum and REGION.fullmatch(value) and sum(bool(REGION.fullmatch(name)) for name in enum) > 5:
        return
    near = _nearest(value, enum)
    if near.lower() == value.lower():
        if (service, shape_name) in ANY_CASE:
            return
        yield f"{path}: {_short(value)} is no {shape_name}, which is written {near}"
        return
    hint = f"nearest: {near}" if near else f"one of: {', '.join(enum[:12])}{', …' if len(enum) > 12 else ''}"
    yield f"{path}: {_short(value)} is no {shape_name}; {hint}"


@lru_cache(maxsize=4096)
def compiled_pattern(pattern: str) -> re.Pattern[str] | None:
    """The model's (Java) pattern as Python's, or None when it says something that Python cannot."""
    text = pattern
    # Java writes characters beyond the first plane as a range of surrogate pairs.
    text = text.replace(r"\uD800\uDC00-\uDBFF\uDFFF", "\U00010000-\U0010ffff")
    text = text.replace(r"\z", r"\Z")
    for java, python in (
        ("\\p{L}", r"\w"),
        ("\\p{N}", r"\d"),
        ("\\p{Z}", r"\s"),
        ("\\p{Alnum}", "0-9A-Za-z"),
    ):
        # Wider than the class that it stands for, and so only safe where it is not negated.
        text = text.replace(java, python)
    if "\\p" in text or "\\P" in text or "&&" in text or "[[" in text or (text != pattern and "[^" in text):
        return None
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            return re.compile(text)
    except (re.error, Warning, OverflowError, RecursionError):
        return None


def _matches(pattern: str, value: str) -> bool:
    # Smithy only searches for a pattern, the services match all of a value: of the AWS CLI's published
    # examples one of 1,378 tells these apart, and is wrong. Long values are not worth a backtracking regex.
    compiled = compiled_pattern(pattern)
    if compiled is None or len(value) > 2048:
        return True
    # "." stops at line breaks, where Java's DOTALL (which the model does not state) would not.
    return bool(compiled.search(value) if "\n" in value else compiled.fullmatch(value))
