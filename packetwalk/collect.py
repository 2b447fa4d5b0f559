"""Collect a snapshot from an account, with read-only calls.

`CALLS` is the one list of calls: `permissions()` prints it, `collect()` makes them. A call that is refused
leaves its key out, which the walk reads as unknown. boto3 is imported only here, and only when something is
collected.
"""

from __future__ import annotations

import datetime
from typing import Any, NamedTuple

from .errors import PacketwalkError


class Call(NamedTuple):
    """One describe call: the operation, the key of its answer, the snapshot's key for it."""

    operation: str
    answer: str
    key: str
    parameters: dict[str, Any] = {}  # noqa: RUF012


_SAME_NAME = tuple(
    Call(operation, key, key)
    for operation, key in (
        ("DescribeVpcs", "Vpcs"),
        ("DescribeSubnets", "Subnets"),
        ("DescribeRouteTables", "RouteTables"),
        ("DescribeNetworkInterfaces", "NetworkInterfaces"),
        ("DescribeInternetGateways", "InternetGateways"),
        ("DescribeEgressOnlyInternetGateways", "EgressOnlyInternetGateways"),
        ("DescribeNatGateways", "NatGateways"),
        ("DescribeSecurityGroups", "SecurityGroups"),
        ("DescribeNetworkAcls", "NetworkAcls"),
        ("DescribeVpcEndpoints", "VpcEndpoints"),
        ("DescribeVpcPeeringConnections", "VpcPeeringConnections"),
        ("DescribeVpnGateways", "VpnGateways"),
        ("DescribeTransitGateways", "TransitGateways"),
        ("DescribeTransitGatewayAttachments", "TransitGatewayAttachments"),
        ("DescribeTransitGatewayVpcAttachments", "TransitGatewayVpcAttachments"),
        ("DescribeTransitGatewayPeeringAttachments", "TransitGatewayPeeringAttachments"),
        ("DescribeTransitGatewayRouteTables", "TransitGatewayRouteTables"),
        ("DescribePrefixLists", "PrefixLists"),
    )
)
CALLS: tuple[Call, ...] = (
    *_SAME_NAME,
    Call("DescribeManagedPrefixLists", "PrefixLists", "ManagedPrefixLists"),
    Call("DescribeInstances", "Reservations", "Instances"),
)


class PerItem(NamedTuple):
    """A call that is made once for each item of a list, its answers kept by that item's ID."""

    operation: str
    parameter: str
    answer: str
    key: str
    of: str
    parameters: dict[str, Any] = {}  # noqa: RUF012


PER_ITEM: tuple[PerItem, ...] = (
    PerItem(
        "SearchTransitGatewayRoutes",
        "TransitGatewayRouteTableId",
        "Routes",
        "TransitGatewayRoutes",
        "TransitGatewayRouteTables",
        {"Filters": [{"Name": "type", "Values": ["static", "propagated"]}]},
    ),
    PerItem(
        "GetTransitGatewayRouteTableAssociations",
        "TransitGatewayRouteTableId",
        "Associations",
        "TransitGatewayRouteTableAssociations",
        "TransitGatewayRouteTables",
    ),
    PerItem(
        "GetTransitGatewayRouteTablePropagations",
        "TransitGatewayRouteTableId",
        "TransitGatewayRouteTablePropagations",
        "TransitGatewayRouteTablePropagations",
        "TransitGatewayRouteTables",
    ),
    PerItem(
        "GetManagedPrefixListEntries",
        "PrefixListId",
        "Entries",
        "ManagedPrefixListEntries",
        "ManagedPrefixLists",
    ),
)


def permissions() -> list[str]:
    """The IAM actions that `collect` needs, all read-only, sorted."""
    return sorted({f"ec2:{call.operation}" for call in (*CALLS, *PER_ITEM)} | {"sts:GetCallerIdentity"})


def _snake(operation: str) -> str:
    return "".join(f"_{c.lower()}" if c.isupper() else c for c in operation).lstrip("_")


def _plain(value: Any) -> Any:
    """A value as JSON can hold it: times as ISO 8601 text."""
    if isinstance(value, dict):
        return {key: _plain(each) for key, each in value.items() if key != "ResponseMetadata"}
    if isinstance(value, list):
        return [_plain(each) for each in value]
    return value.isoformat() if isinstance(value, datetime.datetime) else value


def _answer(client: Any, operation: str, key: str, parameters: dict[str, Any]) -> list[Any] | None:
    """All pages of an answer; None when AWS said that there is more than it gives."""
    name = _snake(operation)
    if client.can_paginate(name):
        pages = list(client.get_paginator(name).paginate(**parameters))
    else:
        pages = [getattr(client, name)(**parameters)]
    if any(page.get("AdditionalRoutesAvailable") for page in pages):
        return None
    return [_plain(item) for page in pages for item in page.get(key) or ()]


def collect(session: Any, account: str | None = None) -> tuple[dict[str, Any], list[str]]:
    """(snapshot of one account and Region, what could not be collected) from a boto3 session.

    `account` is asked of STS unless it is given. Raises PacketwalkError when there are no credentials, no
    Region, or no connection; a call that the account may not make is reported and its key left out.
    """
    from botocore.exceptions import BotoCoreError, ClientError

    problems: list[str] = []
    if not session.region_name:
        raise PacketwalkError("no Region: say --region")
    try:
        client = session.client("ec2")
        if account is None:
            account = session.client("sts").get_caller_identity()["Account"]
        scope: dict[str, Any] = {"Account": account, "Region": session.region_name}
        for call in CALLS:
            try:
                rows = _answer(client, call.operation, call.answer, call.parameters)
            except (ClientError, NotImplementedError) as error:
                problems.append(f"{call.key} was not collected: {_reason(error)}")
                continue
            if call.answer == "Reservations":
                rows = [one for row in rows or () for one in row.get("Instances") or ()]
            scope[call.key] = rows
        for each in PER_ITEM:
            _collect_per_item(client, each, scope, problems)
    except (BotoCoreError, ClientError) as error:
        raise PacketwalkError(f"cannot collect: {error}") from None
    return {"Version": 1, "Scopes": [scope]}, problems


def _collect_per_item(client: Any, each: PerItem, scope: dict[str, Any], problems: list[str]) -> None:
    from botocore.exceptions import ClientError

    if each.of not in scope:
        return
    found: dict[str, Any] = {}
    for item in scope[each.of]:
        key = item[each.parameter]
        try:
            rows = _answer(client, each.operation, each.answer, {each.parameter: key, **each.parameters})
        except (ClientError, NotImplementedError) as error:
            problems.append(f"{each.key} of {key} was not collected: {_reason(error)}")
            continue
        if rows is None:
            problems.append(f"{each.key} of {key} was not collected: AWS gives only the first 1000 routes")
        else:
            found[key] = rows
    scope[each.key] = found


def _reason(error: Exception) -> str:
    response = getattr(error, "response", None) or {}
    return (response.get("Error") or {}).get("Code") or str(error)


def from_profile(profile: str | None, region: str | None) -> tuple[dict[str, Any], list[str]]:
    """Collect with a named profile, or the default credentials. Raises PacketwalkError."""
    try:
        import boto3
    except ImportError:
        raise PacketwalkError("collecting needs boto3; without it, give --snapshot FILE") from None
    try:
        session = boto3.Session(profile_name=profile, region_name=region)
        session.region_name  # noqa: B018 - where the profile is looked up at last
    except Exception as error:
        # By its name: the AWS CLI, where it is loaded too, puts a botocore of its own in the other's place.
        if "BotoCoreError" not in {each.__name__ for each in type(error).__mro__}:
            raise
        raise PacketwalkError(f"cannot collect: {error}") from None
    return collect(session)
