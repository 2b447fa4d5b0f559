"""What AWS bills for: a recipe that builds it says what it costs, and a price says where and when it was one."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

# By service, the operations after which AWS charges for as long as what they made stands, or for the call itself.
# Those that recipes call, from the pricing pages of their services as the facts files and pages quote them.
CHARGED: dict[str, frozenset[str]] = {
    "autoscaling": frozenset({"CreateAutoScalingGroup"}),  # for its instances
    "ce": frozenset({"GetCostAndUsage"}),
    "cloudwatch": frozenset({"PutMetricAlarm"}),
    "ec2": frozenset(
        {
            "AllocateAddress",
            "CreateFlowLogs",
            "CreateNatGateway",
            "CreateTrafficMirrorSession",
            "CreateTransitGatewayPeeringAttachment",
            "CreateTransitGatewayVpcAttachment",
            "CreateVolume",
            "CreateVpcEndpoint",  # but for gateway endpoints
            "CreateVpnConnection",
            "RunInstances",
            "StartNetworkInsightsAnalysis",
        }
    ),
    "elb": frozenset({"CreateLoadBalancer"}),
    "elbv2": frozenset({"CreateLoadBalancer"}),
    "globalaccelerator": frozenset({"CreateAccelerator"}),
    "network-firewall": frozenset({"CreateFirewall"}),
    "route53": frozenset({"CreateHealthCheck", "CreateHostedZone"}),
    "route53resolver": frozenset({"CreateResolverEndpoint"}),
    "secretsmanager": frozenset({"CreateSecret"}),
    "wafv2": frozenset({"CreateWebACL"}),
}

AMOUNT = re.compile(r"\$ ?\d|\bUSD ?\d")
_REGION = re.compile(r"\b[a-z]{2}(?:-[a-z]+)+-\d\b|\b(?:all|any|every|no)(?: commercial)? Regions?\b", re.IGNORECASE)
_YEAR = re.compile(r"\b20\d\d\b")


def charged(calls: Iterable[dict[str, Any]]) -> list[str]:
    """Return the operations among recorded calls that succeeded and that AWS bills for, sorted."""
    return sorted(
        {
            f"{call['service']}:{call['operation']}"
            for call in calls
            if call["tier"] != "shown"
            and call["outcome"] == "ok"
            and call["operation"] in CHARGED.get(call["service"], ())
            if call["operation"] != "CreateVpcEndpoint"
            or call["parameters"].get("VpcEndpointType", "Gateway") != "Gateway"
        }
    )


def missing(text: str) -> list[str]:
    """Return what a text with a price does not say; nothing where it names no amount or says all of it."""
    if not AMOUNT.search(text):
        return []
    return [
        what
        for what, pattern in (
            ("in which Region (us-east-1, in every Region, or that the source names no Region)", _REGION),
            ("from which year it is", _YEAR),
        )
        if not pattern.search(text)
    ]
