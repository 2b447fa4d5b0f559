"""Corrections of moto's transit gateways: routes, associations, propagations.

A route table's own associations and propagations are the truth here; what an attachment says of itself is derived
from them.
"""

from __future__ import annotations

import ipaddress
from collections.abc import Callable
from typing import Any

import boto3
from moto.core.responses import ActionResult
from moto.ec2.exceptions import EC2ClientError
from moto.ec2.models import EC2Backend
from moto.ec2.models.transit_gateway import TransitGateway
from moto.ec2.models.transit_gateway_attachments import TransitGatewayAttachment
from moto.ec2.responses.transit_gateway_attachments import TransitGatewayAttachment as AttachmentResponse

from sandbox.fidelity import Patch, replace, together

GUIDE = "https://docs.aws.amazon.com/vpc/latest/tgw/how-transit-gateways-work.html"


# --- Associations and propagations ---------------------------------------------------------------------------


def _associated(backend: Any, attachment_id: str) -> Any:
    """Return the route table this attachment is associated with, or None."""
    return next(
        (
            table
            for table in backend.transit_gateways_route_tables.values()
            if attachment_id in table.route_table_associations and table.state != "deleted"
        ),
        None,
    )


def _attach(original: Callable) -> Callable:
    """Wrap the making of an attachment: default association and propagation as the transit gateway's options say."""

    def attach(self, *arguments, **named):
        tables = dict(self.transit_gateways_route_tables)
        for (
            gateway
        ) in self.transit_gateways.values():  # moto's function wants a default table, even where there is none
            self.transit_gateways_route_tables[gateway.default_route_table.id] = gateway.default_route_table
        attachment = original(self, *arguments, **named)
        self.transit_gateways_route_tables = tables
        gateway = self.transit_gateways[attachment.transit_gateway_id]
        default = gateway.default_route_table.id
        for table in self.transit_gateways_route_tables.values():
            table.route_table_associations.pop(attachment.id, None)
        if gateway.options["DefaultRouteTableAssociation"] == "enable":
            self.associate_transit_gateway_route_table(attachment.id, default)
        if gateway.options["DefaultRouteTablePropagation"] == "enable":
            self.enable_transit_gateway_route_table_propagation(attachment.id, default)
        return attachment

    return attach


def _associate(original: Callable) -> Callable:
    def associate(self, transit_gateway_attachment_id, transit_gateway_route_table_id):
        if _associated(self, transit_gateway_attachment_id):
            raise EC2ClientError(
                "Resource.AlreadyAssociated",
                f"Transit Gateway Attachment {transit_gateway_attachment_id} is already associated to a route table.",
            )
        return original(self, transit_gateway_attachment_id, transit_gateway_route_table_id)

    return associate


def _disassociate(original: Callable) -> Callable:
    def disassociate(self, tgw_attach_id, tgw_rt_id):
        table = self.transit_gateways_route_tables.get(tgw_rt_id)
        if table is None or tgw_attach_id not in table.route_table_associations:
            raise EC2ClientError("InvalidAssociation.NotFound", f"{tgw_attach_id} is not associated with {tgw_rt_id}.")
        return original(self, tgw_attach_id, tgw_rt_id)

    return disassociate


def _disable_propagation(original: Callable) -> Callable:
    """Wrap moto's function, which remembers one propagation an attachment although there may be many."""

    def disable(self, transit_gateway_attachment_id, transit_gateway_route_table_id):
        kept = self.transit_gateway_propagations.get(transit_gateway_attachment_id)
        done = original(self, transit_gateway_attachment_id, transit_gateway_route_table_id)
        done.transit_gateway_route_table_id = transit_gateway_route_table_id
        if any(
            each.transitGatewayAttachmentId == transit_gateway_attachment_id
            for table in self.transit_gateways_route_tables.values()
            for each in table.route_table_propagation
        ):
            self.transit_gateway_propagations[transit_gateway_attachment_id] = kept
        return done

    return disable


def _association(self) -> dict[str, str] | None:
    """Return the association of an attachment as DescribeTransitGatewayAttachments shows it."""
    table = _associated(self.ec2_backend, self.id)
    if self.state != "available" or table is None:
        return None
    return {"State": "associated", "TransitGatewayRouteTableId": table.id}


def _forget(backend: Any, attachment_id: str) -> None:
    for table in backend.transit_gateways_route_tables.values():
        table.route_table_associations.pop(attachment_id, None)
        table.route_table_propagation = [
            each for each in table.route_table_propagation if each.transitGatewayAttachmentId != attachment_id
        ]
    backend.transit_gateway_associations.pop(attachment_id, None)
    backend.transit_gateway_propagations.pop(attachment_id, None)


def _delete_attachment(original: Callable) -> Callable:
    def delete(self, transit_gateway_attachment_id):
        attachment = original(self, transit_gateway_attachment_id)
        _forget(self, transit_gateway_attachment_id)
        return attachment

    return delete


def _delete_vpn(original: Callable) -> Callable:
    def delete(self, vpn_connection_id):
        connection = original(self, vpn_connection_id)
        for attachment in self.transit_gateway_attachments.values():
            if attachment.resource_id == vpn_connection_id:
                attachment.state = "deleted"
                _forget(self, attachment.id)
        return connection

    return delete


def _delete_gateway(original: Callable) -> Callable:
    def delete(self, transit_gateway_id):
        for table in self.transit_gateways_route_tables.values():
            if table.transit_gateway_id == transit_gateway_id:
                table.state = "deleted"
        return original(self, transit_gateway_id)

    return delete


def _make_gateway(original: Callable) -> Callable:
    """Wrap TransitGateway's making: with both defaults off there is no default route table."""

    def make(self, backend, description, options=None):
        original(self, backend, description, options)
        off = {self.options["DefaultRouteTableAssociation"], self.options["DefaultRouteTablePropagation"]} == {
            "disable"
        }
        if off:
            del backend.transit_gateways_route_tables[self.default_route_table.id]
        if self.options["DefaultRouteTableAssociation"] == "disable":
            del self.options["AssociationDefaultRouteTableId"]
        if self.options["DefaultRouteTablePropagation"] == "disable":
            del self.options["PropagationDefaultRouteTableId"]

    return make


def _install_associations() -> Callable[[], None]:
    wrapped = {
        "create_transit_gateway_vpc_attachment": _attach,
        "create_transit_gateway_vpn_attachment": _attach,
        "associate_transit_gateway_route_table": _associate,
        "disassociate_transit_gateway_route_table": _disassociate,
        "disable_transit_gateway_route_table_propagation": _disable_propagation,
        "delete_transit_gateway_vpc_attachment": _delete_attachment,
        "delete_transit_gateway_peering_attachment": _delete_attachment,
        "delete_vpn_connection": _delete_vpn,
        "delete_transit_gateway": _delete_gateway,
    }
    return together(
        *(replace(EC2Backend, name, wrap(getattr(EC2Backend, name))) for name, wrap in wrapped.items()),
        replace(TransitGatewayAttachment, "association", property(_association)),
        replace(TransitGateway, "__init__", _make_gateway(TransitGateway.__init__)),
    )


def _probe(options: dict[str, str]) -> tuple[Any, str, str]:
    """Make a transit gateway with one VPC (10.9.0.0/16) attached; return client, gateway and attachment."""
    ec2 = boto3.client("ec2", region_name="us-east-1")
    vpc = ec2.create_vpc(CidrBlock="10.9.0.0/16")["Vpc"]["VpcId"]
    subnet = ec2.create_subnet(VpcId=vpc, CidrBlock="10.9.0.0/28")["Subnet"]["SubnetId"]
    gateway = ec2.create_transit_gateway(Options=options)["TransitGateway"]["TransitGatewayId"]
    attachment = ec2.create_transit_gateway_vpc_attachment(
        TransitGatewayId=gateway,
        VpcId=vpc,
        SubnetIds=[subnet],
        TagSpecifications=[{"ResourceType": "transit-gateway-attachment", "Tags": [{"Key": "Name", "Value": "probe"}]}],
    )["TransitGatewayVpcAttachment"]["TransitGatewayAttachmentId"]
    return ec2, gateway, attachment


def _table(ec2: Any, gateway: str) -> str:
    made = ec2.create_transit_gateway_route_table(TransitGatewayId=gateway)
    return made["TransitGatewayRouteTable"]["TransitGatewayRouteTableId"]


def _associations_are_right() -> bool:
    ec2, gateway, attachment = _probe({})
    first = ec2.describe_transit_gateways()["TransitGateways"][0]["Options"]["AssociationDefaultRouteTableId"]
    second = _table(ec2, gateway)
    try:
        ec2.associate_transit_gateway_route_table(
            TransitGatewayAttachmentId=attachment, TransitGatewayRouteTableId=second
        )
        return False
    except ec2.exceptions.ClientError:
        pass
    ec2.disassociate_transit_gateway_route_table(
        TransitGatewayAttachmentId=attachment, TransitGatewayRouteTableId=first
    )
    ec2.associate_transit_gateway_route_table(TransitGatewayAttachmentId=attachment, TransitGatewayRouteTableId=second)
    shown = ec2.describe_transit_gateway_attachments()["TransitGatewayAttachments"][0]["Association"]
    return shown["TransitGatewayRouteTableId"] == second


# --- Routes --------------------------------------------------------------------------------------------------


def _next_hop(backend: Any, attachment: Any) -> list[dict[str, str]]:
    resource = attachment.resource_id
    if attachment.resource_type == "peering" and attachment.accepter_tgw_info["Region"] == backend.region_name:
        resource = attachment.requester_tgw_info["TransitGatewayId"]  # the other one, seen from the accepter
    return [
        {
            "resourceId": resource,
            "resourceType": attachment.resource_type,
            "transitGatewayAttachmentId": attachment.id,
        }
    ]


def _create_route(original: Callable) -> Callable:
    def create(
        self, transit_gateway_route_table_id, destination_cidr_block, transit_gateway_attachment_id=None, **named
    ):
        route = original(
            self, transit_gateway_route_table_id, destination_cidr_block, transit_gateway_attachment_id, **named
        )
        attachment = self.transit_gateway_attachments.get(transit_gateway_attachment_id)
        if attachment:
            route["transitGatewayAttachments"] = _next_hop(self, attachment)
        return route

    return create


def _cidrs(backend: Any, attachment: Any) -> list[str]:
    """Return what an attachment propagates: a VPC its CIDR blocks; what BGP would bring is nobody's here."""
    if attachment.resource_type != "vpc":
        return []
    vpc = backend.vpcs.get(attachment.resource_id)
    if vpc is None:
        return []
    blocks = [each["cidr_block"] for each in vpc.get_cidr_block_association_set()]
    if attachment.options.get("Ipv6Support") == "enable":
        blocks += [each["cidr_block"] for each in vpc.get_cidr_block_association_set(ipv6=True)]
    return blocks


def _all_routes(backend: Any, table: Any) -> list[dict[str, Any]]:
    routes = {}
    for propagation in table.route_table_propagation:
        attachment = backend.transit_gateway_attachments.get(propagation.transitGatewayAttachmentId)
        if attachment is None or attachment.state != "available":
            continue
        for cidr in _cidrs(backend, attachment):
            routes[cidr] = {
                "destinationCidrBlock": cidr,
                "state": "active",
                "type": "propagated",
                "transitGatewayAttachments": _next_hop(backend, attachment),
            }
    for cidr, route in table.routes.items():  # static over propagated
        hops = route.get("transitGatewayAttachments") or []
        alive = [backend.transit_gateway_attachments.get(each["transitGatewayAttachmentId"]) for each in hops]
        gone = hops and not any(each is not None and each.state == "available" for each in alive)
        routes[cidr] = {**route, "state": "blackhole" if gone else route["state"]}
    return list(routes.values())


def _search(original: Callable) -> Callable:
    def search(self, transit_gateway_route_table_id, filters, max_results=None):
        table = self.transit_gateways_route_tables.get(transit_gateway_route_table_id)
        if table is None:
            return original(self, transit_gateway_route_table_id, filters, max_results)
        found = _all_routes(self, table)
        for name, values in (filters or {}).items():
            found = _matching(found, name, values)
        return found[: int(max_results)] if max_results else found

    return search


def _matching(routes: list[dict[str, Any]], name: str, values: list[str]) -> list[dict[str, Any]]:
    networks = {each["destinationCidrBlock"]: ipaddress.ip_network(each["destinationCidrBlock"]) for each in routes}
    if name in ("type", "state"):
        return [each for each in routes if each[name] in values]
    if name.startswith("attachment."):
        key = {
            "attachment.transit-gateway-attachment-id": "transitGatewayAttachmentId",
            "attachment.resource-id": "resourceId",
            "attachment.resource-type": "resourceType",
        }[name]
        return [
            each for each in routes if any(hop[key] in values for hop in each.get("transitGatewayAttachments") or [])
        ]
    wanted = [ipaddress.ip_network(each, strict=False) for each in values]
    same = {cidr: [each for each in wanted if each.version == network.version] for cidr, network in networks.items()}
    if name == "route-search.exact-match":
        keep = {cidr for cidr, network in networks.items() if network in wanted}
    elif name == "route-search.subnet-of-match":
        keep = {cidr for cidr, network in networks.items() if any(network.subnet_of(each) for each in same[cidr])}
    elif name == "route-search.supernet-of-match":
        keep = {cidr for cidr, network in networks.items() if any(each.subnet_of(network) for each in same[cidr])}
    elif name == "route-search.longest-prefix-match":
        covering = [
            (network.prefixlen, cidr)
            for cidr, network in networks.items()
            if any(each.subnet_of(network) for each in same[cidr])
        ]
        keep = {max(covering)[1]} if covering else set()
    else:
        raise NotImplementedError(f"filter {name} of SearchTransitGatewayRoutes")
    return [each for each in routes if each["destinationCidrBlock"] in keep]


def _install_routes() -> Callable[[], None]:
    return together(
        replace(EC2Backend, "create_transit_gateway_route", _create_route(EC2Backend.create_transit_gateway_route)),
        replace(EC2Backend, "search_transit_gateway_routes", _search(EC2Backend.search_transit_gateway_routes)),
    )


def _hop_of(ec2: Any, table: str, kind: str) -> str | None:
    found = ec2.search_transit_gateway_routes(
        TransitGatewayRouteTableId=table, Filters=[{"Name": "type", "Values": [kind]}]
    )["Routes"]
    return found[0]["TransitGatewayAttachments"][0]["TransitGatewayAttachmentId"] if found else None


def _routes_are_right() -> bool:
    ec2, gateway, attachment = _probe({})
    table = _table(ec2, gateway)
    ec2.create_transit_gateway_route(
        TransitGatewayRouteTableId=table, DestinationCidrBlock="0.0.0.0/0", TransitGatewayAttachmentId=attachment
    )
    ec2.enable_transit_gateway_route_table_propagation(
        TransitGatewayRouteTableId=table, TransitGatewayAttachmentId=attachment
    )
    try:
        return _hop_of(ec2, table, "static") == attachment == _hop_of(ec2, table, "propagated")
    except (KeyError, IndexError):
        return False


# --- Tags ----------------------------------------------------------------------------------------------------


def _create_vpc_attachment(self) -> ActionResult:
    attachment = self.ec2_backend.create_transit_gateway_vpc_attachment(
        transit_gateway_id=self._get_param("TransitGatewayId"),
        tags=self._parse_tag_specification().get("transit-gateway-attachment", {}),
        vpc_id=self._get_param("VpcId"),
        subnet_ids=self._get_param("SubnetIds", []),
        options=self._get_param("Options", {}),
    )
    return ActionResult({"TransitGatewayVpcAttachment": attachment})


def _tags_are_right() -> bool:
    ec2, _, _ = _probe({})
    return bool(ec2.describe_transit_gateway_attachments()["TransitGatewayAttachments"][0].get("Tags"))


PATCHES = [
    Patch(
        name="ec2-transit-gateway-associations",
        moto="an attachment is always associated with the default table, stays there when it is associated with "
        "another, and cannot leave it; nothing is ever propagated to the default table",
        aws="at most one association for an attachment; association and propagation with the default table only where "
        "the transit gateway's options ask for it; a second association is refused",
        source=GUIDE,
        read="2026-11-23",
        install=_install_associations,
        moto_is_right=_associations_are_right,
    ),
    Patch(
        name="ec2-transit-gateway-routes",
        moto="SearchTransitGatewayRoutes loses the attachment of a static route and has no propagated routes",
        aws="each route names its attachment; a VPC attachment propagates the VPC's CIDR blocks; static wins",
        source=GUIDE,
        read="2026-11-23",
        install=_install_routes,
        moto_is_right=_routes_are_right,
    ),
    Patch(
        name="ec2-transit-gateway-tags",
        moto="CreateTransitGatewayVpcAttachment looks for the tags of a route table and loses the attachment's",
        aws="TagSpecifications of the resource type transit-gateway-attachment tag the attachment",
        source="botocore ec2 2016-11-15 ResourceType",
        read="2026-11-23",
        install=lambda: replace(AttachmentResponse, "create_transit_gateway_vpc_attachment", _create_vpc_attachment),
        moto_is_right=_tags_are_right,
    ),
]
