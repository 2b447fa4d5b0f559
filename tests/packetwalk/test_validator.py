"""What a simulator accepts and AWS refuses is found; AWS's own scenarios have no finding."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from packetwalk import Snapshot, walk
from packetwalk.validator import validate

from . import topologies as t
from .build import Net

BUILDERS = [
    value
    for name, value in vars(t).items()
    if callable(value) and not name.startswith("_") and getattr(value, "__module__", "") == t.__name__
]


@pytest.mark.parametrize("build", BUILDERS, ids=lambda f: f.__name__)
def test_documented_scenarios_have_no_finding(build: Callable[[], Any]) -> None:
    net, ids = build()
    others = [ids.far] if isinstance(getattr(ids, "far", None), Net) else []
    assert validate(Snapshot(net.document(*others))) == []


def one_igw_two_tables(net: Net, ids: Any) -> str:
    net.table(ids.vpc, "second edge", {}, gateway=ids.igw)
    return ids.igw


def default_route_at_edge(net: Net, ids: Any) -> str:
    net.find("RouteTables", ids.rtb_edge)["Routes"].append(net.route("0.0.0.0/0", ids.fw))
    return ids.rtb_edge


def half_subnet_at_edge(net: Net, ids: Any) -> str:
    net.find("RouteTables", ids.rtb_edge)["Routes"].append(net.route("10.0.1.0/25", ids.fw))
    return ids.rtb_edge


def edge_target(net: Net, ids: Any) -> str:
    nat = net.nat(ids.subnet_fw, "nat", "10.0.0.5", "203.0.113.5")
    net.find("RouteTables", ids.rtb_edge)["Routes"].append(net.route("10.0.0.0/24", nat))
    return ids.rtb_edge


def edge_prefix_list(net: Net, ids: Any) -> str:
    net.find("RouteTables", ids.rtb_edge)["Routes"].append(net.route(net.prefix_list("x", "10.0.1.0/24"), ids.fw))
    return ids.rtb_edge


def edge_propagates(net: Net, ids: Any) -> str:
    net.find("RouteTables", ids.rtb_edge)["PropagatingVgws"] = [{"GatewayId": "vgw-1"}]
    return ids.rtb_edge


def edge_is_main(net: Net, ids: Any) -> str:
    table = next(r for r in net.data["RouteTables"] if any(a["Main"] for a in r["Associations"]))
    vgw = net.vgw(ids.vpc)
    table["Associations"].append({"GatewayId": vgw, "Main": False})
    return table["RouteTableId"]


def nameless_association(net: Net, ids: Any) -> str:
    net.find("RouteTables", ids.rtb_edge)["Associations"] = [{"Main": False}]
    return ids.rtb_edge


def half_subnet(net: Net, ids: Any) -> str:
    net.find("RouteTables", ids.rtb_fw)["Routes"].append(net.route("10.0.1.0/25", ids.fw))
    return ids.rtb_fw


def inside_to_peering(net: Net, ids: Any) -> str:
    net.find("RouteTables", ids.rtb_fw)["Routes"].append(net.route("10.0.1.0/24", "tgw-1"))
    return ids.rtb_fw


def no_local(net: Net, ids: Any) -> str:
    net.find("RouteTables", ids.rtb_fw)["Routes"].pop(0)
    return ids.rtb_fw


def two_routes(net: Net, ids: Any) -> str:
    net.find("RouteTables", ids.rtb_fw)["Routes"].append(net.route("0.0.0.0/0", ids.fw))
    return ids.rtb_fw


def link_local(net: Net, ids: Any) -> str:
    net.find("RouteTables", ids.rtb_fw)["Routes"].append(net.route("169.254.169.254/32", ids.fw))
    return ids.rtb_fw


def nat_ipv6(net: Net, ids: Any) -> str:
    nat = net.nat(ids.subnet_fw, "nat", "10.0.0.5", "203.0.113.5")
    net.find("RouteTables", ids.rtb_app)["Routes"].append(net.route("::/0", nat))
    return ids.rtb_app


def eigw_ipv4(net: Net, ids: Any) -> str:
    net.find("RouteTables", ids.rtb_app)["Routes"].append(net.route("9.0.0.0/8", net.eigw(ids.vpc)))
    return ids.rtb_app


def target_in_another_vpc(net: Net, ids: Any) -> str:
    other = net.subnet(net.vpc("other", "10.9.0.0/16"), "other 1", "10.9.1.0/24")
    routes = net.find("RouteTables", ids.rtb_app)["Routes"]
    routes.append(net.route("9.0.0.0/8", net.nat(other, "nat", "10.9.1.5", "203.0.113.5")))
    return ids.rtb_app


def interface_endpoint_as_target(net: Net, ids: Any) -> str:
    key = net.endpoint(ids.subnet_fw, "api")
    net.find("VpcEndpoints", key)["VpcEndpointType"] = "Interface"
    net.find("RouteTables", ids.rtb_app)["Routes"].append(net.route("9.0.0.0/8", key))
    return ids.rtb_app


def overlapping_peering(net: Net, ids: Any) -> str:
    return net.peering(ids.vpc, net.vpc("other", "10.0.128.0/17"))


def address_outside(net: Net, ids: Any) -> str:
    return net.eni(ids.subnet_app, "stray", "10.0.77.1")


def nat_address_outside(net: Net, ids: Any) -> str:
    return net.nat(ids.subnet_app, "nat", "10.0.77.1", "203.0.113.5")


def subnet_outside(net: Net, ids: Any) -> str:
    return net.subnet(ids.vpc, "stray", "10.9.0.0/24")


def two_igws(net: Net, ids: Any) -> str:
    net.igw(ids.vpc)
    return ids.vpc


def igw_of_two(net: Net, ids: Any) -> str:
    other = net.vpc("other", "10.9.0.0/16")
    net.find("InternetGateways", ids.igw)["Attachments"].append({"State": "available", "VpcId": other})
    return ids.igw


def endpoint_in_two(net: Net, ids: Any) -> str:
    key = net.endpoint(ids.subnet_fw, "wall")
    net.find("VpcEndpoints", key)["SubnetIds"].append(ids.subnet_app)
    return key


def alb_in_one_zone(net: Net, ids: Any) -> str:
    alb = {
        "LoadBalancerArn": "arn:1",
        "LoadBalancerName": "alb",
        "Type": "application",
        "AvailabilityZones": [{}],
    }
    net.data["LoadBalancers"] = [alb]
    return "alb"


def attachment_twice_in_a_zone(net: Net, ids: Any) -> str:
    tgw = net.tgw()
    return net.attach(tgw, ids.vpc, "a", [ids.subnet_fw, ids.subnet_app], net.tgw_table(tgw, "t"))


def attachment_in_two_tables(net: Net, ids: Any) -> str:
    tgw = net.tgw()
    one, other = net.tgw_table(tgw, "t"), net.tgw_table(tgw, "u")
    key = net.attach(tgw, ids.vpc, "a", [ids.subnet_fw], one)
    rows = net.data["TransitGatewayRouteTableAssociations"]
    rows[other] = list(rows[one])
    return key


def route_without_attachment(net: Net, ids: Any) -> str:
    table = net.tgw_table(net.tgw(), "t")
    net.tgw_route(table, "10.0.0.0/8", None)
    net.data["TransitGatewayRoutes"][table][0]["State"] = "active"
    return table


def peering_that_propagates(net: Net, ids: Any) -> str:
    table = net.tgw_table(net.tgw(), "t")
    net.data["TransitGatewayRouteTablePropagations"][table] = [
        {"TransitGatewayAttachmentId": "tgw-attach-1", "ResourceType": "peering", "State": "enabled"}
    ]
    return table


CASES = [
    (one_igw_two_tables, "GATEWAY_IN_TWO_TABLES"),
    (default_route_at_edge, "GATEWAY_TABLE_DESTINATION"),
    (half_subnet_at_edge, "GATEWAY_TABLE_DESTINATION"),
    (edge_target, "GATEWAY_TABLE_TARGET"),
    (edge_prefix_list, "GATEWAY_TABLE_PREFIX_LIST"),
    (edge_propagates, "GATEWAY_TABLE_PROPAGATES"),
    (edge_is_main, "GATEWAY_TABLE_IS_MAIN"),
    (nameless_association, "ASSOCIATION_WITHOUT_OBJECT"),
    (half_subnet, "PART_OF_A_SUBNET"),
    (inside_to_peering, "INSIDE_ROUTE_TARGET"),
    (no_local, "NO_LOCAL_ROUTE"),
    (two_routes, "TWO_ROUTES"),
    (link_local, "RESERVED_DESTINATION"),
    (nat_ipv6, "NAT_WITH_IPV6"),
    (eigw_ipv4, "EIGW_WITH_IPV4"),
    (target_in_another_vpc, "TARGET_IN_ANOTHER_VPC"),
    (interface_endpoint_as_target, "ENDPOINT_AS_TARGET"),
    (overlapping_peering, "PEERING_OVERLAPS"),
    (address_outside, "ADDRESS_OUTSIDE_SUBNET"),
    (nat_address_outside, "ADDRESS_OUTSIDE_SUBNET"),
    (subnet_outside, "SUBNET_OUTSIDE_VPC"),
    (two_igws, "TWO_GATEWAYS"),
    (igw_of_two, "ATTACHED_TWICE"),
    (endpoint_in_two, "ENDPOINT_IN_TWO_SUBNETS"),
    (alb_in_one_zone, "ALB_IN_ONE_ZONE"),
    (attachment_twice_in_a_zone, "TWO_SUBNETS_IN_A_ZONE"),
    (attachment_in_two_tables, "ATTACHMENT_IN_TWO_TABLES"),
    (route_without_attachment, "ROUTE_WITHOUT_ATTACHMENT"),
    (peering_that_propagates, "PEERING_PROPAGATES"),
]


@pytest.mark.parametrize(("break_it", "code"), CASES, ids=[f.__name__ for f, _ in CASES])
def test_finding(break_it: Callable[[Net, Any], str], code: str) -> None:
    net, ids = t.ingress_routing()
    key = break_it(net, ids)
    found = [(finding.code, finding.object) for finding in validate(Snapshot(net.document()))]
    assert (code, key) in found
    assert all(
        finding.source.startswith("https://docs.aws.amazon.com/") for finding in validate(Snapshot(net.document()))
    )


def test_a_walk_reports_the_findings() -> None:
    net, ids = t.ingress_routing()
    default_route_at_edge(net, ids)
    result = walk(net.document(), ids.web, "198.51.100.7:443")
    assert [finding.object for finding in result.findings] == [ids.rtb_edge]
    assert result.to_dict()["Findings"][0]["code"] == "GATEWAY_TABLE_DESTINATION"
