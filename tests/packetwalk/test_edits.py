"""Edits break what they name, leave the original alone, and refuse to match nothing."""

from __future__ import annotations

import copy
from typing import Any

import pytest

from packetwalk import PacketwalkError, walk
from packetwalk.edits import OPERATIONS, apply_edits

from . import topologies as t
from .build import entry, permission

HOST = t.HOST


def twin(build: Any, *edits: dict[str, Any]) -> tuple[dict[str, Any], Any]:
    net, ids = build()
    document = net.document()
    before = copy.deepcopy(document)
    edited = apply_edits(document, edits)
    assert document == before
    return edited, ids


# (topology, edits, source, destination, verdict, code)
TWINS = [
    (t.ingress_routing, [{"remove_route": {"table": "rtb-edge", "destination": "10.0.1.0/24"}}],
     "internet", "web:443", "dropped", "ASYMMETRIC_APPLIANCE"),
    (t.nat_egress, [{"remove_route": {"table": "rtb-public", "destination": "0.0.0.0/0"}}],
     "server", HOST, "dropped", "NO_ROUTE_TO_DESTINATION"),
    (t.nat_egress, [{"replace_route": {"table": "rtb-private", "destination": "0.0.0.0/0", "target": "edge"}}],
     "server", HOST, "dropped", "IGW_PUBLIC_IP_ASSOCIATION_FOR_EGRESS"),
    (t.nat_egress, [{"blackhole_route": {"table": "rtb-private", "destination": "0.0.0.0/0"}}],
     "server", HOST, "dropped", "BAD_STATE_ROUTE"),
    (t.ingress_routing,
     [{"set": {"list": "NetworkInterfaces", "name": "fw", "attribute": "SourceDestCheck", "value": True}}],
     "internet", "web:443", "dropped", "ENI_SOURCE_DEST_CHECK_RESTRICTION"),
    (t.inspection,
     [{"set": {"list": "TransitGatewayVpcAttachments", "name": "att-inspection",
               "attribute": "Options.ApplianceModeSupport", "value": "disable"}}],
     "host-a", "host-b:443", "dropped", "ASYMMETRIC_APPLIANCE"),
    (t.public_instance,
     [{"replace_acl_entry": {"acl": "default of prod", "rule": 100, "egress": False,
                             "entry": {k: v for k, v in entry(1, "allow", "0.0.0.0/0", False, "6", (443, 443)).items()
                                       if k not in ("RuleNumber", "Egress")}}}],
     "web", HOST, "dropped", "SUBNET_ACL_RESTRICTION"),
    (t.public_instance, [{"remove_acl_entry": {"acl": "default of prod", "rule": 100, "egress": True}}],
     "web", HOST, "dropped", "SUBNET_ACL_RESTRICTION"),
    (t.public_instance,
     [{"add_acl_entry": {"acl": "default of prod", "rule": 50, "egress": True,
                         "entry": {"Protocol": "-1", "RuleAction": "deny", "CidrBlock": "198.51.100.0/24"}}}],
     "web", HOST, "dropped", "SUBNET_ACL_RESTRICTION"),
    (t.public_instance,
     [{"set_permissions": {"group": "prod open", "egress": False,
                           "permissions": [permission("tcp", 22, 22, "0.0.0.0/0")]}}],
     "web", "app:443", "dropped", "ENI_SG_RULES_MISMATCH"),
    (t.nat_egress,
     [{"add_interface": {"name": "other", "subnet": "private", "address": "10.0.1.77", "groups": ["prod open"]}}],
     "other", HOST, "exits", "EXITS_TO_INTERNET"),
    (t.public_instance,
     [{"add_interface": {"name": "other", "subnet": "web", "address": "10.0.1.77", "public": "203.0.113.77",
                         "groups": ["prod open"]}}],
     "internet", "other:443", "delivered", "DELIVERED"),
    (t.dual_stack, [{"add_interface": {"name": "other", "subnet": "private", "ipv6": "::77", "groups": ["prod open"]}}],
     "other", "[3fff:fff::7]:443", "exits", "EXITS_TO_INTERNET"),
    (t.public_instance, [{"disassociate": {"table": "rtb-web"}}], "web", HOST, "dropped", "NO_ROUTE_TO_DESTINATION"),
    (t.nat_egress, [{"associate": {"table": "main of prod", "subnet": "private"}}],
     "server", HOST, "dropped", "NO_ROUTE_TO_DESTINATION"),
    (t.gwlb_ingress, [{"disassociate": {"table": "rtb-edge"}}, {"associate": {"table": "rtb-edge", "gateway": "edge"}}],
     "internet", "app:443", "delivered", "DELIVERED"),
    (t.public_instance, [{"remove": {"list": "NetworkInterfaces", "name": "app"}}],
     "web", "10.0.2.10:443", "dropped", "NO_POSSIBLE_DESTINATION"),
    (t.ingress_routing, [{"unset": {"list": "NetworkInterfaces", "name": "fw", "attribute": "SourceDestCheck"}}],
     "internet", "web:443", "unknown", "UNKNOWN_FILTER"),
    (t.tgw_hub, [{"add_transit_route": {"table": "spokes", "destination": "10.2.1.0/24"}}],
     "host-a", "host-b:443", "dropped", "TGW_RTB_BAD_STATE_ROUTE"),
    (t.tgw_hub, [{"add_transit_route": {"table": "spokes", "destination": "10.2.1.0/24", "attachment": "att-b"}}],
     "host-a", "host-b:443", "delivered", "DELIVERED"),
    (t.tgw_hub, [{"remove_transit_route": {"table": "spokes", "destination": "10.1.0.0/16"}}],
     "host-a", "host-b:443", "dropped", "TGW_RTB_NO_ROUTE"),
    (t.tgw_hub, [{"disassociate_attachment": {"attachment": "att-b"}}],
     "host-a", "host-b:443", "dropped", "TGW_ATTACH_MISSING_TGW_RTB_ASSOCIATION"),
    (t.vgw_propagated,
     [{"remove_route": {"table": "rtb-private", "destination": "192.168.0.0/16"}},
      {"add_route": {"table": "rtb-private", "destination": "192.168.0.0/16", "target": "fw",
                     "origin": "EnableVgwRoutePropagation"}}],
     "host", "192.168.1.1:443", "dropped", "ASYMMETRIC_APPLIANCE"),
    (t.gateway_endpoint, [{"remove_route": {"table": "rtb-private", "destination": "com.amazonaws.us-east-1.s3"}}],
     "server", "192.0.2.9:443", "exits", "EXITS_TO_INTERNET"),
]  # fmt: skip


@pytest.mark.parametrize(("build", "edits", "source", "destination", "verdict", "code"), TWINS)
def test_twin(build, edits, source: str, destination: str, verdict: str, code: str) -> None:
    document, _ = twin(build, *edits)
    result = walk(document, source, destination)
    assert (result.verdict, result.code) == (verdict, code), result.reason


def test_every_operation_is_tried() -> None:
    assert {name for _, edits, *_ in TWINS for edit in edits for name in edit} == set(OPERATIONS)


@pytest.mark.parametrize(
    ("edit", "words"),
    [
        (
            {"remove_route": {"table": "rtb-web", "destination": "10.9.0.0/16"}},
            ["edit 1", "rtb-web", "10.9.0.0/16"],
        ),
        ({"remove_route": {"table": "nothing", "destination": "0.0.0.0/0"}}, ["'nothing'", "RouteTables"]),
        ({"remove_route": {"table": "rtb-web", "destination": "somewhere"}}, ["somewhere", "prefix list"]),
        ({"remove_route": {"table": "rtb-web"}}, ["edit 1", "destination"]),
        ({"remove_route": {"table": "rtb-web", "destination": "0.0.0.0/0", "x": 1}}, ["edit 1", "x"]),
        ({"add_route": {"table": "rtb-web", "destination": "0.0.0.0/0", "target": "edge"}}, ["already"]),
        ({"add_route": {"table": "rtb-web", "destination": "9.0.0.0/8", "target": "nobody"}}, ["nobody"]),
        ({"replace_route": {"table": "rtb-web", "destination": "0.0.0.0/0", "target": "edge"}}, ["already"]),
        ({"set": {"list": "Nonsense", "name": "web", "attribute": "a", "value": 1}}, ["Nonsense"]),
        (
            {
                "set": {
                    "list": "NetworkInterfaces",
                    "name": "web",
                    "attribute": "SourceDestCheck",
                    "value": True,
                }
            },
            ["already"],
        ),
        ({"set": {"list": "NetworkInterfaces", "name": "web", "attribute": "A.B", "value": True}}, ["A.B"]),
        ({"unset": {"list": "NetworkInterfaces", "name": "web", "attribute": "A"}}, ["'web'", "A"]),
        ({"remove_acl_entry": {"acl": "default of prod", "rule": 7, "egress": True}}, ["entry 7", "egress"]),
        (
            {"add_acl_entry": {"acl": "default of prod", "rule": 100, "egress": True, "entry": {}}},
            ["already"],
        ),
        ({"add_interface": {"name": "x", "subnet": "web", "address": "10.0.9.1"}}, ["10.0.9.1", "'web'"]),
        ({"add_interface": {"name": "x", "subnet": "web", "ipv6": "::1"}}, ["'web'", "IPv6"]),
        ({"add_interface": {"name": "web", "subnet": "web", "address": "10.0.1.9"}}, ["'web' already"]),
        ({"add_interface": {"name": "x", "subnet": "web", "groups": ["none"]}}, ["'none'"]),
        ({"disassociate": {"table": "main of prod"}}, ["associated with nothing"]),
        ({"remove_transit_route": {"table": "t", "destination": "0.0.0.0/0"}}, ["'t'"]),
        ({"disassociate_attachment": {"attachment": "a"}}, ["'a'"]),
        ({"nonsense": {}}, ["nonsense", "remove_route"]),
        ({"remove_route": []}, ["named arguments"]),
        ({"a": {}, "b": {}}, ["one operation"]),
        ({}, ["one operation"]),
    ],
)
def test_edit_that_matches_nothing_says_so(edit: dict[str, Any], words: list[str]) -> None:
    with pytest.raises(PacketwalkError) as raised:
        twin(t.public_instance, edit)
    for word in words:
        assert word in str(raised.value)


def test_name_of_two_things_is_refused() -> None:
    net, ids = t.public_instance()
    net.find("NetworkInterfaces", ids.app)["TagSet"] = [{"Key": "Name", "Value": "web"}]
    with pytest.raises(PacketwalkError, match=r"'web' names eni-.* and eni-"):
        apply_edits(net.document(), [{"remove": {"list": "NetworkInterfaces", "name": "web"}}])
