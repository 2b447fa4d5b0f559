"""Steps at the gateways of a VPC: internet, egress-only, NAT, virtual private, peering, endpoints."""

from __future__ import annotations

from . import addresses, routes
from .addresses import Address, Prefix
from .errors import Missing
from .model import Node, Packet
from .path import PEERED_REGIONS, Leg, Step, node
from .snapshot import Item, Snapshot, Subnet, Vpc, attachments, naming, unplaced

EPHEMERAL = (1024, 65535)
INTERNET = Node("internet", "internet")


def _attached(item: Item, key: str, vpc_id: str) -> bool:
    """Whether a gateway's own list says that it is attached to this VPC, and usable."""
    found = any(
        row.get("VpcId") == vpc_id and row.get("State", "attached") in ("attached", "available")
        for row in attachments(item)
    )
    if not found and unplaced(item):
        raise Missing(f"which VPC {key} is attached to is not in the snapshot")
    return found


def _only(leg: Leg, kind: str, vpc_id: str, what: str) -> Item | None:
    found = leg.snapshot.attached(kind, vpc_id)
    if not found:
        leg.snapshot.require(kind, f"the {what} of {vpc_id} is not known")
        for key, (item, _) in leg.snapshot.kind(kind).items():
            if unplaced(item):
                raise Missing(f"which VPC {key} is attached to is not in the snapshot")
        return None
    return found[0]


# Internet gateway ---------------------------------------------------------------------------------


def to_igw(leg: Leg, key: str, subnet: Subnet, packet: Packet) -> Step:
    """Out to the internet: translate the source to its public address, or drop."""
    snapshot = leg.snapshot
    vpc_id = subnet.vpc_id
    item = snapshot.need("InternetGateways", key)
    if not leg.visit(node(snapshot, "igw", key, item, subnet.scope, vpc_id=vpc_id), packet):
        return None
    leg.use("igw-attached")
    if not _attached(item, key, vpc_id):
        return leg.drop("BAD_STATE_ATTACHMENT", f"{key} is not attached to {vpc_id}", "igw-attached")
    destination = packet.destination
    if addresses.is_private(destination):
        text = f"{key} rejects {destination.text}: a private address is not routed on the internet"
        code = "IGW_DESTINATION_ADDRESS_NOT_IN_RFC1918_EGRESS"
        if addresses.within(addresses.RFC6598, destination):
            code = "IGW_DESTINATION_ADDRESS_NOT_IN_RFC6598_EGRESS"
        return leg.drop(code, text, "igw-private-destination")
    if not internet_open(leg, snapshot.vpc(vpc_id), subnet, inbound=False):
        return None
    if packet.source.version == 6:
        if not _ipv6_leaves(leg, vpc_id, packet, key):
            return None
        leg.use("igw-ipv6")
        leg.state.igw_flows.add(packet.flow)
        return lambda: on_internet(leg, packet)
    public = _public_of(leg, vpc_id, packet.source)
    if public is None:
        if leg.end is None:
            text = f"{packet.source.text} has no public address for {key} to translate it to"
            leg.drop("IGW_PUBLIC_IP_ASSOCIATION_FOR_EGRESS", text, "igw-needs-public-address")
        return None
    leg.use("igw-translation")
    sent = leg.rewrite(packet._replace(source=public))
    return lambda: on_internet(leg, sent)


def _public_of(leg: Leg, vpc_id: str, private: Address) -> Address | None:
    """The public address of an interface or NAT gateway of this VPC, by its private one."""
    snapshot = leg.snapshot
    nat = snapshot.nat_addresses.get((vpc_id, private))
    if nat:
        for row in nat.get("NatGatewayAddresses") or ():
            if row.get("PrivateIp") == private.text and row.get("PublicIp"):
                with naming(nat["NatGatewayId"]):
                    return addresses.address(row["PublicIp"])
        leg.use("nat-private")
        return None
    owner = snapshot.owner(vpc_id, private)
    if owner is None:
        snapshot.require("NetworkInterfaces", f"who has {private.text} is not known")
        return None
    return owner.public.get(private)


def _ipv6_leaves(leg: Leg, vpc_id: str, packet: Packet, key: str) -> bool:
    """Whether an IPv6 source may go to the internet: owned by the VPC, and not private."""
    source = packet.source
    owner = leg.snapshot.owner(vpc_id, source)
    if owner is None:
        leg.snapshot.require("NetworkInterfaces", f"who has {source.text} is not known")
        text = f"{source.text} belongs to no interface of {vpc_id}, so {key} rejects it"
        leg.drop("GATEWAY_REJECTS_SPOOFED_TRAFFIC", text, "igw-needs-public-address")
        return False
    if _private_ipv6(leg.snapshot.vpc(vpc_id), source) or owner.item.get("DenyAllIgwTraffic"):
        text = f"{source.text} is a private IPv6 address: it is dropped at the internet's edge"
        leg.drop("PRIVATE_IPV6_ADDRESS", text, "private-ipv6")
        return False
    return True


def _private_ipv6(vpc: Vpc, one: Address) -> bool:
    if addresses.within(addresses.UNIQUE_LOCAL, one):
        return True
    for row in vpc.item.get("Ipv6CidrBlockAssociationSet") or ():
        if row.get("Ipv6AddressAttribute") == "private" and addresses.prefix(row["Ipv6CidrBlock"]).holds(one):
            return True
    return False


def internet_open(leg: Leg, vpc: Vpc, subnet: Subnet | None, inbound: bool) -> bool:
    """VPC Block Public Access: seen in an answer and in force, it makes the verdict unknown."""
    for item in (vpc.item, subnet.item if subnet else {}):
        mode = (item.get("BlockPublicAccessStates") or {}).get("InternetGatewayBlockMode", "off")
        if mode == "off" or (mode == "block-ingress" and not inbound and leg.direction == "request"):
            continue
        if mode == "block-ingress" and leg.direction == "reply":
            continue  # the reply to a connection that was allowed
        where = item.get("SubnetId") or vpc.id
        text = f"VPC Block Public Access is {mode} for {where}; its exclusions are not modelled"
        leg.unknown("VPC_BLOCK_PUBLIC_ACCESS_ENABLED", text, "block-public-access")
        return False
    return True


def on_internet(leg: Leg, packet: Packet) -> Step:
    """The packet is on the internet, where another address of the snapshot may be what it looks for."""
    leg.sender, leg.lost = None, "a rule that names a group does not match public addresses"
    if public_owner(leg, packet.destination):
        leg.use("public-address-inside")
        return lambda: from_internet(leg, packet)
    if not leg.visit(INTERNET, packet):
        return None
    leg.stop("exits", "EXITS_TO_INTERNET", f"{packet.destination.text} is on the internet", "internet", "internet")
    return None


def public_owner(leg: Leg, one: Address) -> tuple[str, Address] | None:
    """(VPC, private address) behind a public one; an IPv6 address is its own."""
    if one.version == 4:
        found = leg.snapshot.public_addresses.get(one.text)
        return (found[0], addresses.address(found[1])) if found else None
    for block, vpc_id in leg.snapshot.ipv6_vpcs:
        if block.holds(one):
            return vpc_id, one
    return None


def from_internet(leg: Leg, packet: Packet) -> Step:
    """In from the internet: the gateway translates the destination, then its own route table is asked."""
    snapshot = leg.snapshot
    leg.entered = "igw"
    leg.sender, leg.lost = None, "a rule that names a group does not match public addresses"
    owner = public_owner(leg, packet.destination)
    if owner is None:
        _at_internet(leg, packet)
        if table := routes.of_pool(snapshot, packet.destination):
            text = f"{table} routes {packet.destination.text}, of a pool of own public addresses: not modelled"
            return leg.unknown("UNSUPPORTED_COMPONENT", text, "public-pool")
        for kind in ("NetworkInterfaces", "Vpcs", "RouteTables"):
            snapshot.require(kind, f"who has {packet.destination.text} is not known")
        text = f"{packet.destination.text} is no public address of an interface in the snapshot"
        return leg.drop("IGW_PRIVATE_IP_ASSOCIATION_FOR_INGRESS", text, "igw-needs-public-address")
    vpc_id, private = owner
    vpc = snapshot.vpc(vpc_id)
    if packet.destination.version == 6 and packet.reversed().flow in leg.state.eigw_flows:
        return lambda: from_eigw(leg, vpc, packet)
    item = _only(leg, "InternetGateways", vpc_id, "internet gateway")
    if item is None:
        if packet.destination.version == 6 and snapshot.attached("EgressOnlyInternetGateways", vpc_id):
            return lambda: from_eigw(leg, vpc, packet)
        _at_internet(leg, packet)
        text = f"{vpc_id} has no internet gateway: nothing from the internet comes in"
        return leg.drop("BAD_STATE_ATTACHMENT", text, "igw-attached")
    key = item["InternetGatewayId"]
    if not leg.visit(node(snapshot, "igw", key, item, vpc.scope, vpc_id=vpc_id), packet):
        return None
    subnet = _subnet_of(leg, vpc_id, private)
    if not internet_open(leg, vpc, subnet, inbound=True):
        return None
    if private.version == 6 and _private_ipv6(vpc, private):
        text = f"{private.text} is a private IPv6 address: it is not reachable from the internet"
        return leg.drop("PRIVATE_IPV6_ADDRESS", text, "private-ipv6")
    leg.use("igw-attached", "igw-ipv6" if private.version == 6 else "igw-translation")
    if packet.source.version == 4 and addresses.is_private(packet.source):
        text = f"{key} rejects {packet.source.text} as a source: private addresses do not come from the internet"
        code = "IGW_SOURCE_ADDRESS_NOT_IN_RFC1918_INGRESS"
        if addresses.within(addresses.RFC6598, packet.source):
            code = "IGW_SOURCE_ADDRESS_NOT_IN_RFC6598_INGRESS"
        return leg.drop(code, text, "igw-private-source")
    if leg.direction == "request":
        leg.state.igw_flows.add(packet.reversed().flow)
    inside = leg.rewrite(packet._replace(destination=private))
    return from_edge(leg, key, vpc, inside)


def _at_internet(leg: Leg, packet: Packet) -> None:
    """Stand on the internet, unless the packet does already."""
    if leg.hops[-1].node != INTERNET:
        leg.visit(INTERNET, packet)


def _subnet_of(leg: Leg, vpc_id: str, private: Address) -> Subnet | None:
    owner = leg.snapshot.owner(vpc_id, private)
    return leg.snapshot.subnet(owner.subnet_id) if owner and owner.subnet_id else None


def from_edge(leg: Leg, key: str, vpc: Vpc, packet: Packet) -> Step:
    """A gateway's own route table, where it has one; else local."""
    table = routes.for_gateway(leg.snapshot, key, vpc.id)
    if table is None:
        leg.use("local-route")
        return lambda: leg.arrive(vpc.id, None, packet)
    leg.use("gateway-table")
    route = leg.choose(table, "edge", packet.destination)
    if route is None:
        return None
    if route.kind == "local":
        leg.use("local-route")
        return lambda: leg.arrive(vpc.id, None, packet)
    if route.kind == "endpoint":
        return lambda: to_endpoint(leg, route.target, None, packet)
    interface = leg.target_interface(route.kind, route.target)
    if key.startswith("igw-") and packet.destination.version == 4:
        leg.use("gateway-table-public-address")
        if not interface.public and not interface.owns(packet.destination):
            text = f"{interface.id}, to which {table.id} sends, has no public address: the gateway needs it to have one"
            return leg.drop("INGRESS_RTB_NO_PUBLIC_IP", text, "gateway-table-public-address")
    return lambda: leg.to_middlebox(interface, None, packet)


# Egress-only internet gateway ---------------------------------------------------------------------


def to_eigw(leg: Leg, key: str, subnet: Subnet, packet: Packet) -> Step:
    """Out to the internet over IPv6; only replies come back."""
    snapshot = leg.snapshot
    item = snapshot.need("EgressOnlyInternetGateways", key)
    if not leg.visit(node(snapshot, "eigw", key, item, subnet.scope, vpc_id=subnet.vpc_id), packet):
        return None
    leg.use("eigw-ipv6")
    if packet.source.version != 6:
        return leg.drop("PROTOCOL_RESTRICTION", f"{key} carries IPv6 only", "eigw-ipv6")
    if not _attached(item, key, subnet.vpc_id):
        return leg.drop("BAD_STATE_ATTACHMENT", f"{key} is not attached to {subnet.vpc_id}", "igw-attached")
    if addresses.is_private(packet.destination):
        text = f"{packet.destination.text} is not routed on the internet"
        return leg.drop("IGW_DESTINATION_ADDRESS_NOT_IN_RFC1918_EGRESS", text, "igw-private-destination")
    if not internet_open(leg, snapshot.vpc(subnet.vpc_id), subnet, inbound=False):
        return None
    if not _ipv6_leaves(leg, subnet.vpc_id, packet, key):
        return None
    if leg.direction == "reply" and packet.flow in leg.state.igw_flows:
        text = f"the request came in by the internet gateway and the reply would leave by {key}"
        return leg.unknown("MIXED_INTERNET_GATEWAYS", text, "eigw-mixed")
    leg.use("eigw-stateful")
    leg.state.eigw_flows.add(packet.flow)
    return lambda: on_internet(leg, packet)


def from_eigw(leg: Leg, vpc: Vpc, packet: Packet) -> Step:
    item = _only(leg, "EgressOnlyInternetGateways", vpc.id, "egress-only internet gateway")
    if item is None:
        raise Missing(f"the egress-only internet gateway of {vpc.id} is not in the snapshot")
    key = item["EgressOnlyInternetGatewayId"]
    if not leg.visit(node(leg.snapshot, "eigw", key, item, vpc.scope, vpc_id=vpc.id), packet):
        return None
    leg.use("eigw-stateful")
    if packet.reversed().flow not in leg.state.eigw_flows:
        text = f"{key} has sent nothing that this packet answers"
        return leg.drop("EIGW_UNSOLICITED", text, "eigw-stateful")
    leg.use("local-route")
    return lambda: leg.arrive(vpc.id, None, packet)


# NAT gateway --------------------------------------------------------------------------------------


def nat_node(leg: Leg, item: Item, subnet: Subnet) -> Node:
    return node(leg.snapshot, "nat", item["NatGatewayId"], item, subnet.scope, subnet.id)


def to_nat(leg: Leg, key: str, origin: Subnet, packet: Packet) -> Step:
    """A route leads to a NAT gateway: source address and port become its own."""
    snapshot = leg.snapshot
    item = snapshot.need("NatGateways", key)
    if item.get("AvailabilityMode") == "regional" or not item.get("SubnetId"):
        text = f"{key} is a regional NAT gateway, which has no subnet: not modelled"
        return leg.unknown("UNSUPPORTED_COMPONENT", text, "nat-regional")
    subnet = snapshot.subnet(item["SubnetId"])
    if origin.id != subnet.id and not leg.acl(origin, packet, True):
        return None
    if not leg.visit(nat_node(leg, item, subnet), packet):
        return None
    if origin.id != subnet.id and not leg.acl(subnet, packet, False):
        return None
    if not _nat_works(leg, item):
        return None
    if packet.source.version == 6:
        if addresses.NAT64.holds(packet.destination):
            return leg.unknown("UNSUPPORTED_COMPONENT", f"{key}: NAT64 is not modelled", "nat-ipv6")
        return leg.drop("PROTOCOL_RESTRICTION", f"{key} translates IPv6 only for NAT64 (64:ff9b::/96)", "nat-ipv6")
    if packet.protocol not in (1, 6, 17):
        text = f"{key} translates TCP, UDP and ICMP, not protocol {packet.protocol}"
        return leg.drop("PROTOCOL_RESTRICTION", text, "nat-protocols")
    leg.use("nat-protocols")
    private = _private_address(item)
    if packet.destination == private:
        return lambda: nat_receives(leg, item, subnet, packet)
    if leg.entered in ("peering", "vgw", "igw"):
        text = f"{key} takes packets of its own VPC's interfaces only, and this one came in by {WAYS[leg.entered]}"
        return leg.drop("NGW_REQUIRES_SOURCE_IN_VPC", text, "nat-origin")
    leg.use("nat-translation")
    ports = EPHEMERAL if packet.source_ports else None
    sent = leg.rewrite(packet._replace(source=private, source_ports=ports))
    leg.state.translated[(key, *sent.reversed().flow)] = (packet.source, packet.source_ports)
    leg.sender, leg.lost = None, "a rule that names a group does not match what a NAT gateway sends"
    return lambda: leg.depart(subnet, sent)


WAYS = {"peering": "a peering connection", "vgw": "a virtual private gateway", "igw": "the internet gateway"}


def _nat_works(leg: Leg, item: Item) -> bool:
    leg.use("nat-state")
    state = leg.state_of(item, item["NatGatewayId"], "available")
    if state != "available":
        leg.drop("BAD_STATE", f"{item['NatGatewayId']} is {state}", "nat-state")
        return False
    return True


def _private_address(item: Item) -> Address:
    """The private address that a NAT gateway sends from: its primary one."""
    rows = [row for row in item.get("NatGatewayAddresses") or () if row.get("PrivateIp")]
    if not rows:
        raise Missing(f"the private address of {item['NatGatewayId']} is not in the snapshot")
    first = next((row for row in rows if row.get("IsPrimary")), rows[0])
    with naming(item["NatGatewayId"]):
        return addresses.address(first["PrivateIp"])


def _nat_onward(leg: Leg, subnet: Subnet, packet: Packet) -> None:
    """Say so where a NAT gateway sends by something that AWS's pages do not name for it."""
    if (subnet.vpc_id, packet.source) in leg.snapshot.nat_addresses:
        leg.use("nat-onward")


def nat_receives(leg: Leg, item: Item, subnet: Subnet, packet: Packet) -> Step:
    """A packet with the NAT gateway's own address: a reply is translated back, anything else is dropped."""
    key = item["NatGatewayId"]
    if not _nat_works(leg, item):
        return None
    known = leg.state.translated.get((key, *packet.flow))
    if known is None:
        text = f"{key} has sent nothing that this packet answers"
        return leg.drop("NGW_UNSOLICITED", text, "nat-unsolicited")
    source, ports = known
    leg.use("nat-reply")
    leg.entered = None
    back = leg.rewrite(packet._replace(destination=source, destination_ports=ports))
    leg.sender, leg.lost = None, "a rule that names a group does not match what a NAT gateway sends"
    return lambda: leg.depart(subnet, back)


# Endpoints ----------------------------------------------------------------------------------------


def to_endpoint(leg: Leg, key: str, origin: Subnet | None, packet: Packet) -> Step:
    """A route leads to an endpoint: a Gateway Load Balancer (or firewall) endpoint, or a gateway endpoint."""
    item = leg.snapshot.need("VpcEndpoints", key)
    kind = item.get("VpcEndpointType")
    if kind == "Gateway":
        if origin is None:
            raise Missing(f"a gateway's route table leads to {key}, a gateway endpoint", "ROUTE_REFUSED_BY_AWS")
        return to_gateway_endpoint(leg, item, origin, packet)
    if kind != "GatewayLoadBalancer":
        text = f"{key} is an endpoint of type {kind or 'unknown'}, which cannot be a route's target"
        return leg.unknown("UNSUPPORTED_COMPONENT", text, "unknown-target")
    subnets = item.get("SubnetIds") or []
    if len(subnets) != 1:
        raise Missing(f"{key} has {len(subnets)} subnets in the snapshot: a Gateway Load Balancer endpoint has one")
    subnet = leg.snapshot.subnet(subnets[0])
    if origin and origin.id != subnet.id and not leg.acl(origin, packet, True, "endpoint-acl"):
        return None
    there = node(leg.snapshot, "endpoint", key, item, subnet.scope, subnet.id)
    if not leg.visit(there, packet):
        return None
    if (origin is None or origin.id != subnet.id) and not leg.acl(subnet, packet, False, "endpoint-acl"):
        return None
    leg.use("endpoint-in-out")
    state = leg.state_of(item, key, "available").lower()
    if state != "available":
        return leg.drop("BAD_STATE", f"{key} is {state}", "endpoint-in-out")
    name = there.name or key
    leg.use("endpoint-stateful")
    if not leg.cross(key, name):
        return None
    leg.state.assume(f"what stands behind {name} lets the packet pass, unchanged, and keeps state")
    leg.sender, leg.lost = None, f"{name} stands between the two interfaces"
    return lambda: leg.depart(subnet, packet)


def to_gateway_endpoint(leg: Leg, item: Item, origin: Subnet, packet: Packet) -> Step:
    """Out to an AWS service by a prefix list's route; the service answers by the endpoint."""
    key = item["VpcEndpointId"]
    if not leg.acl(origin, packet, True):
        return None
    there = node(leg.snapshot, "gateway endpoint", key, item, origin.scope, vpc_id=item.get("VpcId"))
    if not leg.visit(there, packet):
        return None
    leg.use("gateway-endpoint")
    state = leg.state_of(item, key, "available").lower()
    if state != "available":
        return leg.drop("BAD_STATE", f"{key} is {state}", "gateway-endpoint")
    if leg.entered in ("peering", "vgw", "tgw"):
        text = f"{key} serves its own VPC only, and this packet came in by {WAYS.get(leg.entered, 'a transit gateway')}"
        return leg.drop("VPCE_GATEWAY_NOT_TRANSITIVE", text, "gateway-endpoint-local-only")
    if packet.protocol not in (1, 6):
        text = f"{key} takes TCP and ICMP echo only"
        return leg.drop("VPCE_GATEWAY_PROTOCOL_RESTRICTION", text, "gateway-endpoint-protocols")
    _nat_onward(leg, origin, packet)
    owner = leg.snapshot.owner(item.get("VpcId", ""), packet.source)
    if owner is None:
        leg.snapshot.require("NetworkInterfaces", f"who has {packet.source.text} is not known")
        text = f"{packet.source.text} is no interface of {item.get('VpcId')}: whether {key} takes it is not documented"
        return leg.unknown("UNSUPPORTED_COMPONENT", text, "gateway-endpoint-local-only")
    if not leg.visit(Node("service", str(item.get("ServiceName") or "service")), packet):
        return None
    leg.stop("exits", "EXITS_TO_SERVICE", f"{key} hands the packet to {item.get('ServiceName')}", "service", key)
    return None


def from_service(leg: Leg, key: str, packet: Packet) -> Step:
    """The service's reply comes out of the endpoint, at the interface that asked."""
    item = leg.snapshot.need("VpcEndpoints", key)
    vpc = leg.snapshot.vpc(item["VpcId"])
    there = node(leg.snapshot, "gateway endpoint", key, item, vpc.scope, vpc_id=vpc.id)
    if not leg.visit(there, packet):
        return None
    leg.use("gateway-endpoint-reply")
    return lambda: leg.arrive(vpc.id, None, packet)


# Peering ------------------------------------------------------------------------------------------


def peering_ends(item: Item) -> tuple[Item, Item]:
    return item.get("RequesterVpcInfo") or {}, item.get("AccepterVpcInfo") or {}


def across_regions(snapshot: Snapshot, item: Item) -> bool:
    """Whether a peering connection is between Regions; where it does not say, by where its VPCs were collected."""
    regions = set()
    for end in peering_ends(item):
        vpc_id = end.get("VpcId", "")
        regions.add(end.get("Region") or (snapshot.find("Vpcs", vpc_id) and snapshot.scope_of("Vpcs", vpc_id).region))
    return len(regions) > 1


def peer_blocks(leg: Leg, end: Item) -> tuple[Prefix, ...]:
    """The CIDR blocks of one end: those of the VPC if the snapshot has it, else what the connection says."""
    vpc_id = end.get("VpcId")
    if vpc_id and leg.snapshot.find("Vpcs", vpc_id):
        return leg.snapshot.vpc(vpc_id).prefixes
    blocks = [row["CidrBlock"] for row in end.get("CidrBlockSet") or ()]
    blocks += [row["Ipv6CidrBlock"] for row in end.get("Ipv6CidrBlockSet") or ()]
    if end.get("CidrBlock") and end["CidrBlock"] not in blocks:
        blocks.append(end["CidrBlock"])
    return tuple(addresses.prefix(block) for block in blocks)


def to_peering(leg: Leg, key: str, subnet: Subnet, packet: Packet) -> Step:
    """Across a peering connection: only to the peer's own addresses, and no further."""
    snapshot = leg.snapshot
    item = snapshot.need("VpcPeeringConnections", key)
    there = node(snapshot, "peering", key, item, subnet.scope, vpc_id=subnet.vpc_id)
    if not leg.visit(there._replace(vpc_id=None), packet):
        return None
    leg.use("peering-active")
    status = leg.state_of(item.get("Status") or {}, key, "active", "Code")
    if status != "active":
        return leg.drop("BAD_STATE", f"{key} is {status}", "peering-active")
    ends = peering_ends(item)
    names = [end.get("VpcId") for end in ends]
    if None in names:
        raise Missing(f"which VPCs {key} connects is not in the snapshot")
    if subnet.vpc_id not in names:
        return leg.drop("BAD_STATE_ROUTE", f"{key} does not connect {subnet.vpc_id}", "peering-active")
    peer = ends[1 - names.index(subnet.vpc_id)]
    with naming(key):
        blocks = peer_blocks(leg, peer)
    leg.use("peering-cidr")
    if not blocks:
        raise Missing(f"the CIDR blocks of {peer.get('VpcId')}, the peer on {key}, are not in the snapshot")
    if not any(block.holds(packet.destination) for block in blocks):
        text = (
            f"{key} carries only what is addressed to {peer.get('VpcId')} itself, and "
            f"{packet.destination.text} is not: "
            "peering is not transitive"
        )
        return leg.drop("PCX_REQUIRES_ADDRESS_IN_VPC_CIDR", text, "peering-cidr")
    if across_regions(snapshot, item):
        leg.sender, leg.lost = None, PEERED_REGIONS
    _nat_onward(leg, subnet, packet)
    vpc = snapshot.vpc(peer["VpcId"])
    leg.entered = "peering"
    leg.use("peering-arrival")
    return lambda: leg.arrive(vpc.id, None, packet)


# Virtual private gateway --------------------------------------------------------------------------


def to_vgw(leg: Leg, key: str, subnet: Subnet, packet: Packet) -> Step:
    """Out to a network behind a VPN or Direct Connect; what is there, the configuration cannot tell."""
    snapshot = leg.snapshot
    vpc_id = subnet.vpc_id
    item = snapshot.need("VpnGateways", key)
    if not leg.visit(node(snapshot, "vgw", key, item, subnet.scope, vpc_id=vpc_id), packet):
        return None
    leg.use("vgw-attached")
    if not _attached(item, key, vpc_id):
        return leg.drop("BAD_STATE_ATTACHMENT", f"{key} is not attached to {vpc_id}", "vgw-attached")
    if packet.source.version == 6:
        text = f"{key} carries IPv6 over Direct Connect but not over a VPN: which one it is, is not in the snapshot"
        return leg.unknown("UNSUPPORTED_COMPONENT", text, "vgw-ipv6")
    if leg.snapshot.owner(vpc_id, packet.source) is None and (vpc_id, packet.source) not in snapshot.nat_addresses:
        snapshot.require("NetworkInterfaces", f"who has {packet.source.text} is not known")
        text = f"{packet.source.text} belongs to no interface of {vpc_id}, so {key} does not take it"
        return leg.drop("VGW_PRIVATE_IP_ASSOCIATION_FOR_EGRESS", text, "vgw-source")
    if not leg.visit(Node("on-premises", key), packet):
        return None
    leg.use("far-network")
    text = f"{packet.destination.text} is behind {key}: whether it is there, the configuration cannot tell"
    leg.stop("exits", "EXITS_TO_ON_PREMISES", text, "vgw", key)
    return None


def from_vgw(leg: Leg, key: str, packet: Packet) -> Step:
    """In from the network behind a virtual private gateway: its own route table, else local."""
    snapshot = leg.snapshot
    item = snapshot.need("VpnGateways", key)
    vpc_id = next((row.get("VpcId") for row in attachments(item) if _attached(item, key, row.get("VpcId", ""))), None)
    if vpc_id is None:
        leg.visit(Node("on-premises", key), packet)
        return leg.drop("BAD_STATE_ATTACHMENT", f"{key} is attached to no VPC", "vgw-attached")
    vpc = snapshot.vpc(vpc_id)
    leg.entered = "vgw"
    leg.lost = "a rule that names a group does not match what comes from outside"
    if not leg.visit(node(snapshot, "vgw", key, item, vpc.scope, vpc_id=vpc_id), packet):
        return None
    leg.use("vgw-ingress")
    if leg.direction == "reply":
        leg.use("far-network")
    owner = snapshot.owner(vpc_id, packet.destination) or snapshot.nat_addresses.get((vpc_id, packet.destination))
    if owner is None:
        snapshot.require("NetworkInterfaces", f"who has {packet.destination.text} is not known")
        text = f"{packet.destination.text} is not the address of an interface of {vpc_id}"
        return leg.drop("VGW_PRIVATE_IP_ASSOCIATION_FOR_INGRESS", text, "vgw-ingress")
    return from_edge(leg, key, vpc, packet)
