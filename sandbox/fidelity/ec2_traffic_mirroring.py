"""Corrections of moto's traffic mirroring: rules of a filter, and deletion."""

from __future__ import annotations

from collections.abc import Callable

import boto3
from moto.core.responses import ActionResult
from moto.ec2.responses import EC2Response
from moto.ec2.responses.traffic_mirrors import TrafficMirrors
from moto.moto_api._internal import mock_random

from sandbox.fidelity import Patch, replace, together

_MEMBERS = (
    *("TrafficMirrorFilterId", "TrafficDirection", "RuleNumber", "RuleAction", "Protocol"),
    *("DestinationPortRange", "SourcePortRange", "DestinationCidrBlock", "SourceCidrBlock", "Description"),
)


def _rules(self, direction: str) -> list[dict]:
    rules = [each for each in vars(self).get("rules", []) if each["TrafficDirection"] == direction]
    return sorted(rules, key=lambda rule: rule["RuleNumber"])


def _describe(self) -> ActionResult:
    found = self.ec2_backend.describe_traffic_mirror_filters(
        traffic_mirror_filter_ids=self._get_param("TrafficMirrorFilterIds"), filters=self._filters_from_querystring()
    )
    shown = [
        {
            **each.to_dict(),
            "IngressFilterRules": _rules(each, "ingress"),
            "EgressFilterRules": _rules(each, "egress"),
        }
        for each in found
    ]
    return ActionResult({"TrafficMirrorFilters": shown})


def _create_rule(self) -> ActionResult:
    rule = {name: self._get_param(name) for name in _MEMBERS if self._get_param(name) is not None}
    rule["RuleNumber"] = int(rule["RuleNumber"])
    rule["TrafficMirrorFilterRuleId"] = f"tmfr-{mock_random.get_random_hex(length=17)}"
    found = self.ec2_backend.traffic_mirror_filters[rule["TrafficMirrorFilterId"]]
    vars(found).setdefault("rules", []).append(rule)
    return ActionResult({"TrafficMirrorFilterRule": rule})


def _delete_rule(self) -> ActionResult:
    identifier = self._get_param("TrafficMirrorFilterRuleId")
    for found in self.ec2_backend.traffic_mirror_filters.values():
        rules = vars(found).get("rules", [])
        rules[:] = [each for each in rules if each["TrafficMirrorFilterRuleId"] != identifier]
    return ActionResult({"TrafficMirrorFilterRuleId": identifier})


def _delete_filter(self) -> ActionResult:
    identifier = self._get_param("TrafficMirrorFilterId")
    del self.ec2_backend.traffic_mirror_filters[identifier]
    return ActionResult({"TrafficMirrorFilterId": identifier})


def _delete_target(self) -> ActionResult:
    identifier = self._get_param("TrafficMirrorTargetId")
    del self.ec2_backend.traffic_mirror_targets[identifier]
    return ActionResult({"TrafficMirrorTargetId": identifier})


_ADDED = {
    "create_traffic_mirror_filter_rule": _create_rule,
    "delete_traffic_mirror_filter_rule": _delete_rule,
    "delete_traffic_mirror_filter": _delete_filter,
    "delete_traffic_mirror_target": _delete_target,
}


def _install() -> Callable[[], None]:
    for name, function in _ADDED.items():
        setattr(EC2Response, name, function)

    def undo() -> None:
        for name in _ADDED:
            delattr(EC2Response, name)

    return together(replace(TrafficMirrors, "describe_traffic_mirror_filters", _describe), undo)


def _is_right() -> bool:
    ec2 = boto3.client("ec2", region_name="us-east-1")
    made = ec2.create_traffic_mirror_filter()["TrafficMirrorFilter"]["TrafficMirrorFilterId"]
    try:
        ec2.create_traffic_mirror_filter_rule(
            TrafficMirrorFilterId=made,
            TrafficDirection="ingress",
            RuleNumber=100,
            RuleAction="accept",
            SourceCidrBlock="0.0.0.0/0",
            DestinationCidrBlock="0.0.0.0/0",
        )
        found = ec2.describe_traffic_mirror_filters()["TrafficMirrorFilters"][0]
        ec2.delete_traffic_mirror_filter(TrafficMirrorFilterId=made)
    except NotImplementedError:
        return False
    return [rule["RuleNumber"] for rule in found["IngressFilterRules"]] == [100]


PATCHES = [
    Patch(
        name="ec2-traffic-mirror-filters",
        moto="a mirror filter can have no rules, and neither filters nor targets can be deleted",
        aws="numbered rules for each direction; filters and targets are deleted by their IDs",
        source="botocore ec2 2016-11-15 CreateTrafficMirrorFilterRule",
        read="2026-11-23",
        install=_install,
        moto_is_right=_is_right,
    )
]
