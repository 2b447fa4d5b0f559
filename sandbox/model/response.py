"""Answers that no service gave: made up from the output shape, or written by hand and checked against it.

Both are plain JSON: timestamps as ISO 8601 text, blobs as text. `parse_response` makes of it what botocore
returns.
"""

from __future__ import annotations

import hashlib
import io
import json
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from sandbox.model.answered import ANSWERED
from sandbox.model.lookup import pagination_outputs
from sandbox.model.parameters import check_enum, structural_faults
from sandbox.model.values import id_prefixes

if TYPE_CHECKING:
    from botocore.model import OperationModel, Shape

REGION = "us-east-1"
ACCOUNT = "123456789012"
TIME = "2025-01-15T12:00:00+00:00"

# Of an enum, the member that lets a program go on: waiters end, loops find what they look for.
_SETTLED = tuple(
    """
    available active ACTIVE Active AVAILABLE running in-use InService INSYNC DEPLOYED Deployed READY
    enabled ENABLED associated ASSOCIATED attached healthy Healthy COMPLETE COMPLETED CREATE_COMPLETE
    OPERATIONAL ISSUED SUCCESS Success succeeded true
    """.split()  # noqa: SIM905
)


def output_shape(operation_model: OperationModel) -> Shape | None:
    """The shape of an operation's answer; None for one that answers nothing."""
    return operation_model.output_shape


def check_response(operation_model: OperationModel, response: dict[str, Any]) -> list[str]:
    """What is wrong with a canned answer; an empty list when botocore would take it for this operation's.

    Checked: types, unknown keys, enums, and that timestamps are ISO 8601 text. `ResponseMetadata` may be
    there.
    """
    if not isinstance(response, dict):
        return [f"the answer of {operation_model.name} is a JSON object, not {type(response).__name__}"]
    answer = {name: value for name, value in response.items() if name != "ResponseMetadata"}
    shape = operation_model.output_shape
    if shape is None:
        return [f"{operation_model.name} answers nothing; not: {', '.join(answer)}"] if answer else []
    messages = structural_faults(answer, shape)
    messages.extend(_faults(answer, shape, "", operation_model.service_model.service_name))
    return list(dict.fromkeys(messages))


def _faults(value: Any, shape: Shape, path: str, service: str) -> Iterator[str]:
    kind = shape.type_name
    if kind == "structure" and isinstance(value, dict):
        for name, item in value.items():
            if name in shape.members:
                yield from _faults(item, shape.members[name], f"{path}.{name}" if path else name, service)
    elif kind == "list" and isinstance(value, list):
        for number, item in enumerate(value):
            yield from _faults(item, shape.member, f"{path}[{number}]", service)
    elif kind == "map" and isinstance(value, dict):
        for key, item in value.items():
            yield from _faults(key, shape.key, f"{path} (key {key!r})", service)
            yield from _faults(item, shape.value, f"{path}.{key}", service)
    elif kind == "string" and isinstance(value, str) and shape.enum and value not in ANSWERED.get(shape.name, ()):
        yield from check_enum(service, path, value, shape.name, tuple(shape.enum))
    elif kind == "timestamp" and not (isinstance(value, str) and re.match(r"\d{4}-\d\d-\d\d(T|$)", value)):
        yield f"{path}: {value!r} is not ISO 8601 text such as {TIME}"


def parse_response(operation_model: OperationModel, response: dict[str, Any], *, times: bool = True) -> dict[str, Any]:
    """A canned answer as botocore returns it: datetimes, bytes, a readable body, and ResponseMetadata.

    `times=False` leaves timestamps as text, as the AWS CLI has them. What `check_response` finds
    wrong is handed through as it is: checking is the caller's, and comes first.
    """
    shape = operation_model.output_shape
    body = {name: value for name, value in response.items() if name != "ResponseMetadata"}
    parsed = _parsed(body, shape, times) if shape else body
    if operation_model.has_streaming_output and shape:
        name = shape.serialization["payload"]
        data = parsed.get(name, b"")
        if isinstance(data, bytes):
            from botocore.response import StreamingBody

            parsed[name] = StreamingBody(io.BytesIO(data), len(data))
    parsed["ResponseMetadata"] = response.get("ResponseMetadata") or {
        "RequestId": "00000000-0000-4000-8000-000000000000",
        "HTTPStatusCode": 200,
        "HTTPHeaders": {},
        "RetryAttempts": 0,
    }
    return parsed


def _parsed(value: Any, shape: Shape, times: bool) -> Any:
    kind = shape.type_name
    if kind == "structure" and isinstance(value, dict) and not getattr(shape, "is_document_type", False):
        members = shape.members
        return {name: _parsed(item, members[name], times) if name in members else item for name, item in value.items()}
    if kind == "list" and isinstance(value, list):
        return [_parsed(item, shape.member, times) for item in value]
    if kind == "map" and isinstance(value, dict):
        return {key: _parsed(item, shape.value, times) for key, item in value.items()}
    if kind == "timestamp" and times and isinstance(value, str):
        from botocore.utils import parse_timestamp

        try:
            return parse_timestamp(value)
        except ValueError:
            return value
    if kind == "blob" and isinstance(value, str):
        return value.encode()
    return value


def synthesize(operation_model: OperationModel, params: dict[str, Any]) -> dict[str, Any]:
    """A plausible answer made from the output shape: one item in every list, and no further page.

    Members of the request come back where the answer has a member of that name and kind; IDs have their
    prefix, addresses are from the ranges for documentation. The same call always gives the same answer, and
    `check_response` accepts it.
    """
    shape = operation_model.output_shape
    if shape is None:
        return {}
    return _Maker(operation_model, params).structure(shape, (), "", frozenset()) or {}


# Members that only an answer about trouble has.
_TROUBLE = re.compile(r"Unsuccessful|Failed|Failures?$|Errors?$|ErrorMessage|StateReason|Deleted?Time")

# How deep answers go: DescribeInstances needs 6 for a network interface's association.
_DEPTH = 12


class _Maker:
    """Makes one answer."""

    def __init__(self, operation_model: OperationModel, params: dict[str, Any]) -> None:
        self.service = operation_model.service_model.service_name
        self.operation = operation_model.name
        self.tokens = pagination_outputs(self.service, self.operation) | {"NextToken", "nextToken"}
        text = json.dumps([self.service, self.operation, params], sort_keys=True, default=str)
        self.seed = hashlib.sha256(text.encode()).hexdigest()
        self.echo: dict[str, Any] = {}
        self._collect(params, 0)

    def _collect(self, params: dict[str, Any], depth: int) -> None:
        """What the request says, by member name: VpcId from VpcId, VpcIds and the filter vpc-id."""
        for name, value in params.items():
            self.echo.setdefault(name, value)
            if isinstance(value, (list, tuple)) and value:
                if name == "Filters":
                    for item in value:
                        if isinstance(item, dict):
                            self._collect_filter(item)
                    continue
                if not isinstance(value[0], dict):
                    self.echo.setdefault(re.sub(r"s$", "", name), value[0])
                elif depth < 2:
                    self._collect(value[0], depth + 1)
            elif isinstance(value, dict) and depth < 2:
                self._collect(value, depth + 1)

    def _collect_filter(self, item: dict[str, Any]) -> None:
        name, values = item.get("Name"), item.get("Values")
        if not isinstance(name, str) or not isinstance(values, (list, tuple)) or not values:
            return
        if not isinstance(values[0], str) or "*" in values[0]:
            return
        if name.startswith("tag:"):
            self.echo.setdefault("Tags", [{"Key": name[4:], "Value": values[0]}])
            return
        words = name.rpartition(".")[2].split("-")
        self.echo.setdefault("".join(word[:1].upper() + word[1:] for word in words), values[0])

    def make(self, shape: Shape, path: tuple[str, ...], member: str, seen: frozenset[str]) -> Any:
        """A value of this shape; None where recursion ends."""
        kind = shape.type_name
        if member in self.echo:
            # The name is the same; whether the kind is, a check of the shape tells.
            value = self.echo[member]
            if (
                _plain_json(value)
                and not structural_faults(value, shape)
                and not list(_faults(value, shape, "", self.service))
            ):
                return value
        if kind == "structure":
            if shape.name in seen or len(path) > _DEPTH:
                return None
            return self.structure(shape, path, member, seen | {shape.name})
        if kind == "list":
            name = re.sub(r"(?<=[a-z])s$", "", member)
            item = self.make(shape.member, (*path, member), name, seen)
            least = shape.metadata.get("min", 0)
            if item is None:
                return None if least else []
            return [item] * max(1, least)
        if kind == "map":
            key = self.make(shape.key, path, "", seen)
            item = self.make(shape.value, (*path, member), member, seen)
            return {} if item is None else {str(key): item}
        return self.scalar(kind, shape, member)

    def structure(
        self, shape: Shape, path: tuple[str, ...], member: str, seen: frozenset[str]
    ) -> dict[str, Any] | None:
        """All members, but page tokens at the top, error reports, and of a union only the first."""
        made: dict[str, Any] = {}
        if getattr(shape, "is_document_type", False):
            return made
        for name, inner in shape.members.items():
            if not path and not member and name in self.tokens:
                if inner.type_name == "boolean":
                    made[name] = False
                continue
            if _TROUBLE.search(name) and name not in shape.required_members:
                continue
            value = self.make(inner, (*path, member), name, seen)
            if value is None:
                if name in shape.required_members:
                    return None
                continue
            made[name] = value
            if getattr(shape, "is_tagged_union", False):
                break
        return made

    def scalar(self, kind: str, shape: Shape, member: str) -> Any:
        """A number, a truth value, a time or a text that suits the member's name."""
        if kind in ("integer", "long", "float", "double"):
            low = shape.metadata.get("min", 0)
            return max(low, _number(member))
        if kind == "boolean":
            return bool(re.search(r"^(Return|Success|Enabled|IsPrimary|Primary)$", member))
        if kind == "timestamp":
            return TIME
        if kind == "blob":
            return "example"
        text = self.text(shape, member)
        return text.ljust(shape.metadata.get("min", 0), "0")

    def text(self, shape: Shape, member: str) -> str:
        """A string by its enum, its kind of ID, or its name."""
        if shape.enum:
            return next((word for word in _SETTLED if word in shape.enum), shape.enum[0])
        prefixes = id_prefixes(self.service, shape.name, member)
        digits = hashlib.sha256(f"{self.seed}{member}".encode()).hexdigest()
        if prefixes:
            return f"{prefixes[0]}-0{digits[:16]}"
        if re.search(r"Arn$", member, re.IGNORECASE) or shape.name.lower().endswith("arn"):
            return self.arn(member, digits)
        for pattern, value in _TEXTS:
            if re.search(pattern, member):
                return value
        if member.endswith(("Id", "ID")):
            words = re.findall(r"[A-Z][a-z]+", member)[:-1] or ["id"]
            return f"{'-'.join(word.lower() for word in words)}-0{digits[:16]}"
        return _kebab(member) if member else "example"

    def arn(self, member: str, digits: str) -> str:
        """An ARN; load balancers and target groups in the form that scripts take apart."""
        where = f"arn:aws:elasticloadbalancing:{REGION}:{ACCOUNT}"
        if self.service == "elbv2" and member == "TargetGroupArn":
            return f"{where}:targetgroup/example/{digits[:16]}"
        if self.service == "elbv2" and member == "LoadBalancerArn":
            return f"{where}:loadbalancer/app/example/{digits[:16]}"
        if self.service == "elbv2" and member == "ListenerArn":
            return f"{where}:listener/app/example/{digits[:16]}/{digits[16:32]}"
        kind = _kebab(re.sub(r"(?i)arn$", "", member)) or "resource"
        return f"arn:aws:{self.service}:{REGION}:{ACCOUNT}:{kind}/{digits[:16]}"


_TEXTS: tuple[tuple[str, str], ...] = (
    (r"^(OwnerId|AccountId|Account|.*(OwnerId|AccountId|Owner))$", ACCOUNT),
    (r"Ipv6Cidr|CidrIpv6|Ipv6NetworkCidr", "2001:db8::/56"),
    (r"Cidr(Block|Ip|Ipv4|s)?$", "192.0.2.0/24"),
    (r"Ipv6", "2001:db8::10"),
    (r"^Public(Ip|IpAddress|Ipv4.*)$|CarrierIp|CustomerOwnedIp", "198.51.100.10"),
    (r"(Ip|IpAddress|IPAddress|Address)$", "192.0.2.10"),
    (r"AvailabilityZoneId$|^ZoneId$", "use1-az1"),
    (r"(AvailabilityZone|ZoneName)s?$", f"{REGION}a"),
    (r"Region(Name)?s?$|NetworkBorderGroup", REGION),
    (r"(Dns|DNS|Domain|Host)(Name)?$|^PrivateDnsName$|^DNSName$", "example.com"),
    (r"(Time|Date|Timestamp)$", TIME),
    (r"^(IpProtocol|Protocol)$", "tcp"),
    (r"MacAddress$", "02:00:00:00:00:01"),
    (r"^Return$", "true"),
)


def _number(member: str) -> int:
    if re.search(r"Asn$|ASN$", member):
        return 64512
    if re.search(r"Port$", member):
        return 443
    return 1 if re.search(r"Code$|Count$|Number$|Priority$|Index$", member) else 0


def _kebab(name: str) -> str:
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "-", name).lower()


def _plain_json(value: Any) -> bool:
    """Whether a request's value may stand in an answer as it is: no datetimes, bytes or files."""
    if isinstance(value, dict):
        return all(_plain_json(item) for item in value.values())
    if isinstance(value, (list, tuple)):
        return all(_plain_json(item) for item in value)
    return isinstance(value, (str, int, float, bool))
