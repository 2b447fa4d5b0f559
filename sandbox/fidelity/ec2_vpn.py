"""Corrections of moto's VPN connections and virtual private gateways."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import boto3
from moto.core.responses import ActionResult, EmptyResult
from moto.core.utils import utcnow
from moto.ec2.models import EC2Backend
from moto.ec2.models.route_tables import Route, RouteTable
from moto.ec2.models.vpn_connections import VPNConnection
from moto.ec2.models.vpn_gateway import VpnGateway
from moto.ec2.responses import EC2Response
from moto.ec2.responses.vpn_connections import VPNConnections
from moto.moto_api._internal import mock_random

from sandbox.fidelity import Patch, replace, together

OPTIONS = "botocore ec2 2016-11-15 VpnConnection"


# --- Two tunnels ---------------------------------------------------------------------------------------------


def _tunnels(wanted: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return two tunnels: documentation addresses outside; the inside as asked for, or a /30 at random."""
    found = []
    for index, network in enumerate(("203.0.113", "198.51.100")):
        asked = wanted[index] if index < len(wanted) else {}
        inside = f"169.254.{mock_random.randint(6, 250)}.{4 * mock_random.randint(0, 63)}/30"
        found.append(
            {
                "OutsideIpAddress": f"{network}.{mock_random.randint(10, 250)}",
                "TunnelInsideCidr": asked.get("TunnelInsideCidr") or inside,
                "PreSharedKey": asked.get("PreSharedKey") or mock_random.get_random_string(length=32),
            }
        )
    return found


def _create_connection(original: Callable) -> Callable:
    def create(self) -> ActionResult:
        result = original(self)
        asked = self._get_param("Options", {}) or {}
        connection = list(self.ec2_backend.vpn_connections.values())[-1]
        static = str(asked.get("StaticRoutesOnly", False)).lower() == "true"
        accelerated = str(asked.get("EnableAcceleration", False)).lower() == "true"
        connection.options = {
            "EnableAcceleration": accelerated,
            "StaticRoutesOnly": static,
            "LocalIpv4NetworkCidr": asked.get("LocalIpv4NetworkCidr", "0.0.0.0/0"),
            "RemoteIpv4NetworkCidr": asked.get("RemoteIpv4NetworkCidr", "0.0.0.0/0"),
            "OutsideIpAddressType": asked.get("OutsideIpAddressType", "PublicIpv4"),
            "TunnelInsideIpVersion": asked.get("TunnelInsideIpVersion", "ipv4"),
            "TunnelOptions": _tunnels(asked.get("TunnelOptions") or []),
        }
        connection.static_routes = []
        connection.routes = connection.static_routes
        connection.vgw_telemetry = [
            {
                "AcceptedRouteCount": 0,
                "LastStatusChange": utcnow(),
                "OutsideIpAddress": tunnel["OutsideIpAddress"],
                "Status": "DOWN",
                "StatusMessage": "",
            }
            for tunnel in connection.options["TunnelOptions"]
        ]
        return result

    return create


def _configuration(self) -> str:
    """Return the customer gateway's configuration, cut down to what tells the tunnels apart."""
    if not self.options:
        return ""
    tunnels = "".join(
        "<ipsec_tunnel>"
        f"<customer_gateway><tunnel_inside_address><network_cidr>{each['TunnelInsideCidr']}</network_cidr>"
        "</tunnel_inside_address></customer_gateway>"
        "<vpn_gateway><tunnel_outside_address>"
        f"<ip_address>{each['OutsideIpAddress']}</ip_address></tunnel_outside_address></vpn_gateway>"
        f"<ike><pre_shared_key>{each['PreSharedKey']}</pre_shared_key></ike>"
        "</ipsec_tunnel>"
        for each in self.options["TunnelOptions"]
    )
    return f'<vpn_connection id="{self.id}">{tunnels}</vpn_connection>'


def _create_connection_route(self) -> EmptyResult:
    connection = self.ec2_backend.describe_vpn_connections([self._get_param("VpnConnectionId")])[0]
    cidr = self._get_param("DestinationCidrBlock")
    connection.static_routes.append({"DestinationCidrBlock": cidr, "Source": "Static", "State": "available"})
    return EmptyResult()


def _delete_connection_route(self) -> EmptyResult:
    connection = self.ec2_backend.describe_vpn_connections([self._get_param("VpnConnectionId")])[0]
    cidr = self._get_param("DestinationCidrBlock")
    connection.static_routes[:] = [each for each in connection.static_routes if each["DestinationCidrBlock"] != cidr]
    return EmptyResult()


def _install_tunnels() -> Callable[[], None]:
    return together(
        replace(VPNConnections, "create_vpn_connection", _create_connection(VPNConnections.create_vpn_connection)),
        replace(VPNConnection, "customer_gateway_configuration", property(_configuration)),
        _add(EC2Response, "create_vpn_connection_route", _create_connection_route),
        _add(EC2Response, "delete_vpn_connection_route", _delete_connection_route),
    )


def _add(owner: type, name: str, value: object) -> Callable[[], None]:
    """Set an attribute that the class itself does not have, and return what takes it away again."""
    setattr(owner, name, value)
    return lambda: delattr(owner, name)


def _connection(ec2: Any) -> tuple[str, str, str]:
    """Make a VPC, a gateway attached to it and a static VPN connection; return their IDs."""
    vpc = ec2.create_vpc(CidrBlock="10.9.0.0/16")["Vpc"]["VpcId"]
    gateway = ec2.create_vpn_gateway(Type="ipsec.1")["VpnGateway"]["VpnGatewayId"]
    ec2.attach_vpn_gateway(VpcId=vpc, VpnGatewayId=gateway)
    device = ec2.create_customer_gateway(Type="ipsec.1", BgpAsn=65010, IpAddress="198.51.100.1")
    connection = ec2.create_vpn_connection(
        Type="ipsec.1",
        CustomerGatewayId=device["CustomerGateway"]["CustomerGatewayId"],
        VpnGatewayId=gateway,
        Options={"StaticRoutesOnly": True},
    )["VpnConnection"]["VpnConnectionId"]
    return vpc, gateway, connection


def _tunnels_are_right() -> bool:
    ec2 = boto3.client("ec2", region_name="us-east-1")
    _connection(ec2)
    found = ec2.describe_vpn_connections()["VpnConnections"][0].get("Options", {}).get("TunnelOptions", [])
    return len({each["OutsideIpAddress"] for each in found}) == 2


# --- Route propagation ---------------------------------------------------------------------------------------


class _Propagated(Route):
    """A route that a virtual private gateway put into a route table."""

    origin = "EnableVgwRoutePropagation"


def _enable(self) -> EmptyResult:
    table = self.ec2_backend.get_route_table(self._get_param("RouteTableId"))
    gateway = self.ec2_backend.get_vpn_gateway(self._get_param("GatewayId"))
    known = vars(table).setdefault("propagating_vgws", [])
    if gateway.id not in [each["GatewayId"] for each in known]:
        known.append({"GatewayId": gateway.id})
    return EmptyResult()


def _disable(self) -> EmptyResult:
    table = self.ec2_backend.get_route_table(self._get_param("RouteTableId"))
    gateway = self._get_param("GatewayId")
    table.propagating_vgws = [each for each in vars(table).get("propagating_vgws", []) if each["GatewayId"] != gateway]
    return EmptyResult()


def _routes(self) -> list[Route]:
    """Return a table's routes and those that its gateways propagate: the static routes of their VPN connections."""
    routes = list(self._routes.values())
    taken = {each.destination_cidr_block for each in routes}
    for propagating in vars(self).get("propagating_vgws", []):
        gateway = self.ec2_backend.vpn_gateways[propagating["GatewayId"]]
        for connection in self.ec2_backend.vpn_connections.values():
            if connection.vpn_gateway_id != gateway.id or connection.state == "deleted":
                continue
            for static in connection.static_routes or []:
                cidr = static["DestinationCidrBlock"]
                if cidr not in taken:  # the table's own route of the same destination wins
                    taken.add(cidr)
                    routes.append(_Propagated(self, cidr, None, gateway=gateway))
    return routes


def _detach(original: Callable) -> Callable:
    def detach(self, vpn_gateway_id, vpc_id):
        for table in self.route_tables.values():
            if table.vpc_id == vpc_id and vars(table).get("propagating_vgws"):
                table.propagating_vgws = [
                    each for each in table.propagating_vgws if each["GatewayId"] != vpn_gateway_id
                ]
        return original(self, vpn_gateway_id, vpc_id)

    return detach


def _install_propagation() -> Callable[[], None]:
    return together(
        _add(EC2Response, "enable_vgw_route_propagation", _enable),
        _add(EC2Response, "disable_vgw_route_propagation", _disable),
        replace(RouteTable, "routes", property(_routes)),
        replace(EC2Backend, "detach_vpn_gateway", _detach(EC2Backend.detach_vpn_gateway)),
    )


def _propagation_is_right() -> bool:
    ec2 = boto3.client("ec2", region_name="us-east-1")
    vpc, gateway, connection = _connection(ec2)
    table = ec2.create_route_table(VpcId=vpc)["RouteTable"]["RouteTableId"]
    try:
        ec2.create_vpn_connection_route(VpnConnectionId=connection, DestinationCidrBlock="192.168.0.0/16")
        ec2.enable_vgw_route_propagation(GatewayId=gateway, RouteTableId=table)
    except NotImplementedError:
        return False
    found = ec2.describe_route_tables(RouteTableIds=[table])["RouteTables"][0]
    return found["PropagatingVgws"] == [{"GatewayId": gateway}] and any(
        route["Origin"] == "EnableVgwRoutePropagation" and route["GatewayId"] == gateway for route in found["Routes"]
    )


# --- A gateway's Amazon-side ASN -----------------------------------------------------------------------------


def _with_asn(original: Callable) -> Callable:
    def make(self, *arguments, **named):
        original(self, *arguments, **named)
        self.amazon_side_asn = self.amazon_side_asn or "64512"

    return make


def _asn_is_right() -> bool:
    ec2 = boto3.client("ec2", region_name="us-east-1")
    return ec2.create_vpn_gateway(Type="ipsec.1")["VpnGateway"].get("AmazonSideAsn") == 64512


PATCHES = [
    Patch(
        name="ec2-vpn-gateway-asn",
        moto="a virtual private gateway made without an ASN has none",
        aws="the default Amazon-side ASN is 64512",
        source="https://docs.aws.amazon.com/vpn/latest/s2svpn/how_it_works.html",
        read="2026-11-22",
        install=lambda: replace(VpnGateway, "__init__", _with_asn(VpnGateway.__init__)),
        moto_is_right=_asn_is_right,
    ),
    Patch(
        name="ec2-vpn-route-propagation",
        moto="EnableVgwRoutePropagation and DisableVgwRoutePropagation are not implemented",
        aws="the route table lists the gateway under PropagatingVgws and shows the routes the gateway knows with the "
        "origin EnableVgwRoutePropagation; here those are the static routes of its VPN connections",
        source="botocore ec2 2016-11-15 RouteOrigin",
        read="2026-11-23",
        install=_install_propagation,
        moto_is_right=_propagation_is_right,
    ),
    Patch(
        name="ec2-vpn-tunnels",
        moto="a VPN connection has no Options, no telemetry and no static routes, and its configuration repeats one "
        "tunnel with a public address of somebody's",
        aws="two tunnels, each with its outside address, inside CIDR block, key and status; static routes where asked "
        "for; outside addresses are documentation ones here",
        source=OPTIONS,
        read="2026-11-23",
        install=_install_tunnels,
        moto_is_right=_tunnels_are_right,
    ),
]
