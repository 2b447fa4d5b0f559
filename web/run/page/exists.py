"""What exists in the account now, as rows of a table, and the way of a packet through it. Only reads."""

from __future__ import annotations

import json
import os
from typing import Any

import boto3

from packetwalk import PacketwalkError, draw, load, walk
from packetwalk.table import text_table
from sandbox import account, paths

# (list of the snapshot, what a row calls it, key of its ID, what else the row says)
_KINDS = (
    ("Vpcs", "VPC", "VpcId", lambda it: it["CidrBlock"]),
    ("Subnets", "Subnet", "SubnetId", lambda it: f"{it['CidrBlock']} in {it['AvailabilityZone']}, {it['VpcId']}"),
    ("RouteTables", "Route table", "RouteTableId", lambda it: _routes(it)),
    ("InternetGateways", "Internet gateway", "InternetGatewayId", lambda it: _vpcs(it)),
    ("EgressOnlyInternetGateways", "Egress-only gateway", "EgressOnlyInternetGatewayId", lambda it: _vpcs(it)),
    ("NatGateways", "NAT gateway", "NatGatewayId", lambda it: f"{it['State']}, {it.get('SubnetId', it.get('VpcId'))}"),
    ("NetworkInterfaces", "Interface", "NetworkInterfaceId", lambda it: _interface(it)),
    ("Instances", "Instance", "InstanceId", lambda it: f"{it['State']['Name']}, {it.get('PrivateIpAddress', '')}"),
    ("SecurityGroups", "Security group", "GroupId", lambda it: f"{it['GroupName']}, {it.get('VpcId', '')}"),
    ("NetworkAcls", "Network ACL", "NetworkAclId", lambda it: f"{len(it['Entries'])} entries, {it['VpcId']}"),
    ("VpcEndpoints", "Endpoint", "VpcEndpointId", lambda it: f"{it['ServiceName']}, {it['VpcId']}"),
    ("VpcPeeringConnections", "Peering", "VpcPeeringConnectionId", lambda it: it["Status"]["Code"]),
    ("VpnGateways", "Virtual private gateway", "VpnGatewayId", lambda it: it["State"]),
    ("TransitGateways", "Transit gateway", "TransitGatewayId", lambda it: it["State"]),
    (
        "TransitGatewayAttachments",
        "Transit gateway attachment",
        "TransitGatewayAttachmentId",
        lambda it: f"{it['TransitGatewayId']} to {it.get('ResourceId', '')}",
    ),
    ("TransitGatewayRouteTables", "Transit gateway route table", "TransitGatewayRouteTableId", lambda it: it["State"]),
)
_document: dict[str, Any] = {}


def _routes(table: dict) -> str:
    said = []
    for route in table["Routes"]:
        to = next((route[key] for key in route if key.startswith("Destination") and route[key]), "")
        via = next((route[key] for key in route if key.endswith(("GatewayId", "InterfaceId", "ConnectionId"))), "")
        state = " (blackhole)" if route.get("State") == "blackhole" else ""
        said.append(f"{to} to {via or route.get('InstanceId', '?')}{state}")
    return "; ".join(said)


def _vpcs(gateway: dict) -> str:
    return ", ".join(each["VpcId"] for each in gateway["Attachments"]) or "attached to nothing"


def _interface(it: dict) -> str:
    public = it.get("Association", {}).get("PublicIp")
    return f"{it.get('PrivateIpAddress', '')}{f' / {public}' if public else ''} in {it['SubnetId']}"


def _name(item: dict) -> str:
    tags = item.get("Tags") or item.get("TagSet") or ()
    return next((each["Value"] for each in tags if each["Key"] == "Name"), "")


def _of_default(item: dict, defaults: set[str]) -> bool:
    """Tell whether this came with the account: the default VPC, and what each VPC has by itself."""
    if item.get("IsDefault") or item.get("GroupName") == "default" or item.get("DefaultForAz"):
        return True
    if "InternetGatewayId" in item:
        return any(each["VpcId"] in defaults for each in item["Attachments"])
    return "RouteTableId" in item and item["VpcId"] in defaults


def inventory() -> str:
    """Return {rows: [[kind, ID, name, what, Region]], ends: [[value, label]], hidden}."""
    global _document
    regions = sorted({region for service, _, region, _ in account.backends() if service == "ec2"})
    _document = paths.snapshot(regions or [account.REGION])
    rows, ends, hidden = [], [["internet", "the internet"]], 0
    for scope in _document["Scopes"]:
        defaults = {each["VpcId"] for each in scope.get("Vpcs", ()) if each.get("IsDefault")}
        for key, kind, identifier, says in _KINDS:
            for item in scope.get(key, ()):
                if _of_default(item, defaults):
                    hidden += 1
                    continue
                rows.append([kind, item[identifier], _name(item), says(item), scope["Region"]])
                if key == "NetworkInterfaces":
                    label = " ".join([item.get("Description") or kind, _name(item), item.get("PrivateIpAddress", "")])
                    ends.append([item[identifier], label])
    rows += _others(regions)
    return json.dumps({"rows": rows, "ends": ends, "hidden": hidden})


def _others(regions: list[str]) -> list[list[str]]:
    """Return rows for what a packet does not pass: public addresses, load balancers."""
    used = {(service, region) for service, _, region, _ in account.backends()}
    rows = []
    saved = dict(os.environ)
    os.environ.update(account.ENVIRONMENT)
    try:
        for region in regions:
            for it in boto3.client("ec2", region_name=region).describe_addresses()["Addresses"]:
                rows.append(["Elastic IP", it["AllocationId"], _name(it), it["PublicIp"], region])
            if ("elbv2", region) in used:
                for it in boto3.client("elbv2", region_name=region).describe_load_balancers()["LoadBalancers"]:
                    rows.append(["Load balancer", it["LoadBalancerName"], "", f"{it['Type']}, {it['Scheme']}", region])
    finally:
        os.environ.clear()
        os.environ.update(saved)
        boto3.DEFAULT_SESSION = None
    return rows


def packet(source: str, destination: str, protocol: str) -> str:
    """Return {verdict, code, reason, drawing, hops} or {problem} for a packet through what `inventory` saw."""
    try:
        result = walk(load(_document), source.strip(), destination.strip(), protocol=protocol)
    except PacketwalkError as error:
        return json.dumps({"problem": str(error)})
    return json.dumps(
        {
            "verdict": result.verdict,
            "code": result.code,
            "reason": result.reason,
            "drawing": draw(result),
            "hops": text_table(result),
        }
    )
