"""Packet paths with known answers: each is a fixture, a walk, and the verdict and code that AWS's pages
lead to.

The pages are those of the rules register; a topology's own page is in topologies.py. `forward` and `reply`,
where given, are the kinds of the nodes in order.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from . import topologies as t
from .build import ALL, OPEN, Net, entry, permission
from .topologies import HOST


class Case(NamedTuple):
    document: dict[str, Any]
    source: str
    destination: str
    options: dict[str, Any] = {}  # noqa: RUF012


class Scenario(NamedTuple):
    name: str
    verdict: str
    code: str
    make: Callable[[], Case]
    forward: str | None
    reply: str | None


SCENARIOS: dict[str, Scenario] = {}


def scenario(
    name: str, verdict: str, code: str, forward: str | None = None, reply: str | None = None
) -> Callable[[Callable[[], Case]], Callable[[], Case]]:
    def keep(make: Callable[[], Case]) -> Callable[[], Case]:
        assert name not in SCENARIOS, name
        SCENARIOS[name] = Scenario(name, verdict, code, make, forward, reply)
        return make

    return keep


def routes(net: Net, table: str) -> list[dict[str, Any]]:
    return net.find("RouteTables", table)["Routes"]


def drop_route(net: Net, table: str, destination: str) -> None:
    rows = routes(net, table)
    kept = [row for row in rows if destination not in row.values()]
    assert len(kept) == len(rows) - 1, destination
    rows[:] = kept


INTERNET = "EXITS_TO_INTERNET"
DELIVERED = ("delivered", "DELIVERED")

# Route tables -------------------------------------------------------------------------------------


@scenario("between-subnets", *DELIVERED, "interface interface", "interface interface")
def _() -> Case:
    net, ids = t.public_instance()
    return Case(net.document(), ids.web, f"{ids.app}:443")


@scenario("same-subnet", *DELIVERED, "interface interface", "interface interface")
def _() -> Case:
    net, ids = t.public_instance()
    net.acl(ids.vpc, "shut", [], (ids.subnet,))
    return Case(net.document(), ids.web, f"{ids.bare}:443")


@scenario("main-table-fallback", "exits", INTERNET)
def _() -> Case:
    net, ids = t.public_instance()
    net.find("RouteTables", ids.rtb)["Associations"] = []
    main = next(r for r in net.data["RouteTables"] if any(a["Main"] for a in r["Associations"]))
    main["Routes"].append(net.route("0.0.0.0/0", ids.igw))
    return Case(net.document(), ids.web, HOST)


@scenario("main-table-without-route", "dropped", "NO_ROUTE_TO_DESTINATION")
def _() -> Case:
    net, ids = t.public_instance()
    net.find("RouteTables", ids.rtb)["Associations"] = []
    return Case(net.document(), ids.web, HOST)


@scenario("longest-prefix", "dropped", "BAD_STATE_ROUTE")
def _() -> Case:
    net, ids = t.public_instance()
    routes(net, ids.rtb).append(net.route("198.51.100.0/24", ids.igw, State="blackhole"))
    return Case(net.document(), ids.web, HOST)


@scenario("longest-prefix-other-way", "exits", INTERNET)
def _() -> Case:
    net, ids = t.public_instance()
    routes(net, ids.rtb).append(net.route("198.51.0.0/16", ids.igw, State="blackhole"))
    routes(net, ids.rtb).append(net.route("198.51.100.7/32", ids.igw))
    return Case(net.document(), ids.web, HOST)


@scenario("blackhole-route", "dropped", "BAD_STATE_ROUTE")
def _() -> Case:
    net, ids = t.nat_egress()
    routes(net, ids.rtb_private)[-1]["State"] = "blackhole"
    return Case(net.document(), ids.server, HOST)


@scenario("static-over-propagated", "exits", INTERNET)
def _() -> Case:
    net, ids = t.public_instance()
    vgw = net.vgw(ids.vpc)
    routes(net, ids.rtb).insert(0, net.route("198.51.100.0/24", vgw, Origin="EnableVgwRoutePropagation"))
    routes(net, ids.rtb).append(net.route("198.51.100.0/24", ids.igw))
    return Case(net.document(), ids.web, HOST)


@scenario("longer-propagated-over-static", "exits", "EXITS_TO_ON_PREMISES")
def _() -> Case:
    net, ids = t.public_instance()
    vgw = net.vgw(ids.vpc)
    routes(net, ids.rtb).append(net.route("198.51.100.0/24", vgw, Origin="EnableVgwRoutePropagation"))
    return Case(net.document(), ids.web, HOST)


@scenario("static-over-prefix-list", "exits", INTERNET)
def _() -> Case:
    net, ids = t.public_instance()
    listed = net.prefix_list("partners", "198.51.100.0/24")
    routes(net, ids.rtb).insert(0, net.route(listed, ids.igw, State="blackhole"))
    routes(net, ids.rtb).append(net.route("198.51.100.0/24", ids.igw))
    return Case(net.document(), ids.web, HOST)


@scenario("prefix-list-over-propagated", "exits", INTERNET)
def _() -> Case:
    net, ids = t.public_instance()
    vgw = net.vgw(ids.vpc)
    listed = net.prefix_list("partners", "198.51.100.0/24")
    routes(net, ids.rtb).insert(0, net.route("198.51.100.0/24", vgw, Origin="EnableVgwRoutePropagation"))
    routes(net, ids.rtb).append(net.route(listed, ids.igw))
    return Case(net.document(), ids.web, HOST)


@scenario("prefix-lists-overlap", "unknown", "PREFIX_LISTS_OVERLAP")
def _() -> Case:
    net, ids = t.public_instance()
    vgw = net.vgw(ids.vpc)
    for target, block in ((ids.igw, "198.51.100.0/24"), (vgw, "198.51.0.0/16")):
        routes(net, ids.rtb).append(net.route(net.prefix_list("partners", block), target))
    return Case(net.document(), ids.web, HOST)


@scenario("prefix-list-unknown", "unknown", "PREFIX_LIST_UNKNOWN")
def _() -> Case:
    net, ids = t.public_instance()
    vgw = net.vgw(ids.vpc)
    listed = net.prefix_list("partners")
    net.data["ManagedPrefixListEntries"] = {}
    routes(net, ids.rtb).append(net.route(listed, vgw))
    return Case(net.document(), ids.web, HOST)


@scenario("prefix-list-unknown-but-local", *DELIVERED)
def _() -> Case:
    net, ids = t.gateway_endpoint()
    net.data["ManagedPrefixListEntries"] = {}
    other = net.eni(ids.public, "other", "10.0.0.9")
    return Case(net.document(), ids.server, f"{other}:443")


@scenario("unknown-list-cannot-take-local", *DELIVERED)
def _() -> Case:
    net, ids = t.public_instance()
    vgw = net.vgw(ids.vpc)
    listed = net.prefix_list("partners")
    net.data["ManagedPrefixListEntries"] = {}
    routes(net, ids.rtb).append(net.route(listed, vgw))
    return Case(net.document(), ids.web, f"{ids.app}:443")


@scenario("same-subnet-past-a-replaced-local", *DELIVERED, "interface interface", "interface interface")
def _() -> Case:
    net, ids = t.east_west()
    routes(net, ids.rtb_a)[:] = [net.route("10.0.0.0/16", ids.fw, Origin="CreateRouteTable")]
    other = net.eni(ids.s_a, "web 2", "10.0.1.11")
    return Case(net.document(), ids.web, f"{other}:443")


@scenario("propagated-inside-vpc", *DELIVERED)
def _() -> Case:
    net, ids = t.public_instance()
    vgw = net.vgw(ids.vpc)
    routes(net, ids.rtb).append(net.route("10.0.2.0/24", vgw, Origin="EnableVgwRoutePropagation"))
    return Case(net.document(), ids.web, f"{ids.app}:443")


@scenario("more-specific-than-local", *DELIVERED, "interface interface interface", "interface interface interface")
def _() -> Case:
    net, ids = t.east_west()
    return Case(net.document(), ids.web, f"{ids.db}:5432")


@scenario("half-a-subnet", "unknown", "ROUTE_REFUSED_BY_AWS")
def _() -> Case:
    net, ids = t.east_west()
    routes(net, ids.rtb_a).append(net.route("10.0.2.0/25", ids.fw))
    return Case(net.document(), ids.web, f"{ids.db}:5432")


@scenario("local-route-to-peering-refused", "unknown", "ROUTE_REFUSED_BY_AWS")
def _() -> Case:
    net, ids = t.east_west()
    routes(net, ids.rtb_a)[-1] = net.route("10.0.2.0/24", "tgw-0123456789abcdef0")
    return Case(net.document(), ids.web, f"{ids.db}:5432")


@scenario("local-replaced", *DELIVERED, "interface interface interface", "interface interface interface")
def _() -> Case:
    net, ids = t.east_west()
    for table in (ids.rtb_a, ids.rtb_b):
        routes(net, table)[:] = [net.route("10.0.0.0/16", ids.fw, Origin="CreateRouteTable")]
    return Case(net.document(), ids.web, f"{ids.db}:5432")


@scenario("east-west-one-way", "dropped", "ASYMMETRIC_APPLIANCE")
def _() -> Case:
    net, ids = t.east_west()
    drop_route(net, ids.rtb_b, "10.0.1.0/24")
    return Case(net.document(), ids.web, f"{ids.db}:5432")


@scenario("east-west-one-way-udp", "unknown", "ASYMMETRIC_APPLIANCE")
def _() -> Case:
    net, ids = t.east_west()
    drop_route(net, ids.rtb_b, "10.0.1.0/24")
    return Case(net.document(), ids.web, f"{ids.db}:53", {"protocol": "udp"})


@scenario("east-west-stateless-appliance", *DELIVERED)
def _() -> Case:
    net, ids = t.east_west()
    drop_route(net, ids.rtb_b, "10.0.1.0/24")
    return Case(net.document(), ids.web, f"{ids.db}:5432", {"appliances": {ids.fw: "stateless"}})


@scenario("carrier-gateway", "unknown", "UNSUPPORTED_COMPONENT")
def _() -> Case:
    net, ids = t.public_instance()
    routes(net, ids.rtb).append(net.route("198.51.100.0/24", "cagw-0123"))
    return Case(net.document(), ids.web, HOST)


@scenario("route-server", "unknown", "UNSUPPORTED_COMPONENT")
def _() -> Case:
    net, ids = t.east_west()
    routes(net, ids.rtb_a)[-1]["Origin"] = "Advertisement"
    routes(net, ids.rtb_a)[-1]["DestinationCidrBlock"] = "198.51.100.0/24"
    return Case(net.document(), ids.web, HOST)


@scenario("nat-interface-without-its-gateway", "unknown", "UNSUPPORTED_COMPONENT")
def _() -> Case:
    net, _ = t.nat_egress()
    del net.data["NatGateways"]
    return Case(net.document(), "internet", "203.0.113.5:443")


@scenario("shared-subnet-hides-interfaces", "unknown", "UNKNOWN_RESOURCE")
def _() -> Case:
    net, ids = t.public_instance()
    net.find("Subnets", ids.other)["OwnerId"] = "999988887777"
    return Case(net.document(), ids.web, "10.0.2.99:443")


@scenario("core-network", "unknown", "UNSUPPORTED_COMPONENT")
def _() -> Case:
    net, ids = t.public_instance()
    routes(net, ids.rtb).append(net.route("198.51.100.0/24", "arn:aws:networkmanager::1:core-network/core-network-0"))
    return Case(net.document(), ids.web, HOST)


@scenario("link-local-not-forwarded", "dropped", "LINK_LOCAL_NOT_FORWARDED")
def _() -> Case:
    net, ids = t.public_instance()
    return Case(net.document(), ids.web, "169.254.170.1:80")


@scenario("instance-metadata", "unknown", "LINK_LOCAL_SERVICE", "interface")
def _() -> Case:
    net, ids = t.public_instance()
    return Case(net.document(), ids.web, "169.254.169.254:80")


@scenario("nobody-there", "dropped", "NO_POSSIBLE_DESTINATION")
def _() -> Case:
    net, ids = t.public_instance()
    return Case(net.document(), ids.web, "10.0.2.99:443")


@scenario("nobody-there-and-no-account-named", "dropped", "NO_POSSIBLE_DESTINATION")
def _() -> Case:
    net, ids = t.public_instance()
    del net.data["Account"]
    return Case(net.document(), ids.web, "10.0.2.99:443")


@scenario("dns-resolver", "unknown", "AWS_RESERVED_ADDRESS")
def _() -> Case:
    net, ids = t.public_instance()
    return Case(net.document(), ids.web, "10.0.0.2:53", {"protocol": "udp"})


@scenario("resolver-of-a-secondary-block", "dropped", "NO_POSSIBLE_DESTINATION")
def _() -> Case:
    net = Net()
    vpc = net.vpc("prod", "10.0.0.0/16", "10.9.0.0/16")
    host = net.eni(net.subnet(vpc, "web", "10.0.1.0/24"), "web", "10.0.1.10")
    return Case(net.document(), host, "10.9.0.2:53", {"protocol": "udp"})


@scenario("stopped-instance", "dropped", "BAD_STATE")
def _() -> Case:
    net, ids = t.public_instance()
    net.data["Instances"][-1]["State"]["Name"] = "stopped"
    return Case(net.document(), ids.web, f"{ids.app}:443")


@scenario("stopped-source", "dropped", "BAD_STATE")
def _() -> Case:
    net, ids = t.public_instance()
    net.data["Instances"][0]["State"]["Name"] = "stopped"
    return Case(net.document(), ids.web, f"{ids.app}:443")


def unattached(name: str) -> Case:
    net, ids = t.public_instance()
    item = net.find("NetworkInterfaces", getattr(ids, name))
    del item["Attachment"]
    item["Status"] = "available"
    return Case(net.document(), ids.web, f"{ids.app}:443")


@scenario("unattached-source", "dropped", "BAD_STATE", "interface")
def _() -> Case:
    return unattached("web")


@scenario("unattached-destination", "dropped", "BAD_STATE", "interface interface")
def _() -> Case:
    return unattached("app")


@scenario("stopped-appliance", "dropped", "BAD_STATE")
def _() -> Case:
    net, ids = t.east_west()
    net.data["Instances"][0]["State"]["Name"] = "stopped"
    return Case(net.document(), ids.web, f"{ids.db}:5432")


@scenario("secondary-address", *DELIVERED)
def _() -> Case:
    net, ids = t.public_instance()
    row = {"PrivateIpAddress": "10.0.2.44", "Primary": False}
    net.find("NetworkInterfaces", ids.app)["PrivateIpAddresses"].append(row)
    return Case(net.document(), ids.web, "10.0.2.44:443")


@scenario("secondary-public-address", *DELIVERED)
def _() -> Case:
    net, ids = t.public_instance()
    row = {"PrivateIpAddress": "10.0.2.44", "Primary": False, "Association": {"PublicIp": "203.0.113.77"}}
    net.find("NetworkInterfaces", ids.app)["PrivateIpAddresses"].append(row)
    return Case(net.document(), "internet", "203.0.113.77:443")


@scenario("routing-loop", "dropped", "LOOP")
def _() -> Case:
    net, ids = t.tgw_hub()
    for row in net.data["TransitGatewayRoutes"][ids.table]:
        if row["DestinationCidrBlock"] == "10.2.0.0/16":
            row["DestinationCidrBlock"] = "10.99.0.0/16"
    net.tgw_route(ids.table, "10.2.0.0/16", ids.att_a)
    item = next(
        r for r in net.data["RouteTables"] if r["VpcId"] == ids.vpc_a and any(a["Main"] for a in r["Associations"])
    )
    item["Routes"].append(net.route("10.0.0.0/8", ids.tgw))
    return Case(net.document(), ids.host_a, f"{ids.host_b}:443")


# Internet -----------------------------------------------------------------------------------------


@scenario("public-instance", "exits", INTERNET, "interface igw internet", "internet igw interface")
def _() -> Case:
    net, ids = t.public_instance()
    return Case(net.document(), ids.web, HOST)


@scenario("internet-to-instance", *DELIVERED, "internet igw interface", "interface igw internet")
def _() -> Case:
    net, ids = t.public_instance()
    return Case(net.document(), "internet", f"{ids.web}:443")


@scenario("internet-beside-a-public-block", "exits", INTERNET)
def _() -> Case:
    net = Net()
    vpc = net.vpc("public block", "198.51.100.0/24")
    subnet = net.subnet(vpc, "web", "198.51.100.0/26")
    net.table(vpc, "rtb", {"0.0.0.0/0": net.igw(vpc)}, [subnet])
    host = net.eni(subnet, "web", "198.51.100.10", "203.0.113.20")
    return Case(net.document(), host, "internet:443")


@scenario("no-public-address", "dropped", "IGW_PUBLIC_IP_ASSOCIATION_FOR_EGRESS")
def _() -> Case:
    net, ids = t.public_instance()
    return Case(net.document(), ids.bare, HOST)


@scenario("internet-to-no-public-address", "dropped", "IGW_PRIVATE_IP_ASSOCIATION_FOR_INGRESS")
def _() -> Case:
    net, ids = t.public_instance()
    return Case(net.document(), "internet", f"{ids.bare}:443")


@scenario("internet-to-private-address", "dropped", "IGW_PRIVATE_IP_ASSOCIATION_FOR_INGRESS")
def _() -> Case:
    net, _ = t.public_instance()
    return Case(net.document(), "internet", "10.0.1.10:443")


@scenario("private-subnet-with-public-address", "dropped", "NO_ROUTE_TO_DESTINATION")
def _() -> Case:
    net, ids = t.public_instance()
    drop_route(net, ids.rtb, "0.0.0.0/0")
    return Case(net.document(), "internet", f"{ids.web}:443")


@scenario("igw-detached", "dropped", "BAD_STATE_ATTACHMENT")
def _() -> Case:
    net, ids = t.public_instance()
    net.data["InternetGateways"][0]["Attachments"] = []
    return Case(net.document(), ids.web, HOST)


@scenario("private-destination-at-igw", "dropped", "IGW_DESTINATION_ADDRESS_NOT_IN_RFC1918_EGRESS")
def _() -> Case:
    net, ids = t.public_instance()
    return Case(net.document(), ids.web, "192.168.1.1:443")


@scenario("public-pool-at-igw", "unknown", "UNSUPPORTED_COMPONENT", "internet")
def _() -> Case:
    net, ids = t.public_instance()
    table = net.find("RouteTables", net.table(ids.vpc, "pool", {"192.0.2.0/24": ids.app}, gateway=ids.igw))
    table["Associations"].append({"Main": False, "PublicIpv4Pool": "ipv4pool-ec2-0123"})
    return Case(net.document(), "internet", "192.0.2.9:443")


@scenario("shared-destination-at-igw", "dropped", "IGW_DESTINATION_ADDRESS_NOT_IN_RFC6598_EGRESS")
def _() -> Case:
    net, ids = t.public_instance()
    return Case(net.document(), ids.web, "100.64.1.1:443")


@scenario("private-source-at-igw", "dropped", "IGW_SOURCE_ADDRESS_NOT_IN_RFC1918_INGRESS", "internet igw")
def _() -> Case:
    net, _ = t.public_instance()
    return Case(net.document(), "192.168.1.1", "203.0.113.20:443")


@scenario("shared-source-at-igw", "dropped", "IGW_SOURCE_ADDRESS_NOT_IN_RFC6598_INGRESS")
def _() -> Case:
    net, _ = t.public_instance()
    return Case(net.document(), "100.64.1.1", "203.0.113.20:443")


@scenario("public-address-from-inside", *DELIVERED, "interface igw igw interface", "interface igw igw interface")
def _() -> Case:
    net, ids = t.public_instance()
    return Case(net.document(), ids.web, "203.0.113.21:443")


@scenario("public-address-from-inside-without-own", "dropped", "IGW_PUBLIC_IP_ASSOCIATION_FOR_EGRESS")
def _() -> Case:
    net, ids = t.public_instance()
    return Case(net.document(), ids.bare, "203.0.113.21:443")


@scenario("public-address-by-group-reference", "dropped", "SG_REFERENCES_NOT_PRESERVED")
def _() -> Case:
    net, ids = t.public_instance()
    group = net.group(ids.vpc, "app", [permission("tcp", 443, 443, net.open[ids.vpc])], [ALL])
    net.find("NetworkInterfaces", ids.app)["Groups"] = [{"GroupId": group}]
    return Case(net.document(), ids.web, "203.0.113.21:443")


@scenario("block-public-access", "unknown", "VPC_BLOCK_PUBLIC_ACCESS_ENABLED")
def _() -> Case:
    net, ids = t.public_instance()
    net.data["Vpcs"][0]["BlockPublicAccessStates"] = {"InternetGatewayBlockMode": "block-bidirectional"}
    return Case(net.document(), ids.web, HOST)


@scenario("encryption-enforced", "unknown", "VPC_ENCRYPTION_ENFORCED")
def _() -> Case:
    net, ids = t.public_instance()
    net.data["Vpcs"][0]["EncryptionControl"] = {"Mode": "enforce", "State": "available"}
    return Case(net.document(), ids.web, HOST)


# Gateway route tables and appliances --------------------------------------------------------------


@scenario("ingress-routing", *DELIVERED, "internet igw interface interface", "interface interface igw internet")
def _() -> Case:
    net, ids = t.ingress_routing()
    return Case(net.document(), "internet", f"{ids.web}:443")


@scenario("ingress-routing-outbound", "exits", INTERNET)
def _() -> Case:
    net, ids = t.ingress_routing()
    return Case(net.document(), ids.web, HOST)


@scenario("missing-edge-route", "dropped", "ASYMMETRIC_APPLIANCE")
def _() -> Case:
    net, ids = t.ingress_routing()
    drop_route(net, ids.rtb_edge, "10.0.1.0/24")
    return Case(net.document(), "internet", f"{ids.web}:443")


@scenario("edge-route-but-direct-way-out", "dropped", "ASYMMETRIC_APPLIANCE")
def _() -> Case:
    net, ids = t.ingress_routing()
    routes(net, ids.rtb_app)[-1] = net.route("0.0.0.0/0", ids.igw)
    return Case(net.document(), ids.web, HOST)


@scenario("edge-target-without-public-address", "dropped", "INGRESS_RTB_NO_PUBLIC_IP")
def _() -> Case:
    net, ids = t.ingress_routing()
    item = net.find("NetworkInterfaces", ids.fw)
    del item["Association"], item["PrivateIpAddresses"][0]["Association"]
    return Case(net.document(), "internet", f"{ids.web}:443")


@scenario("appliance-source-dest-check", "dropped", "ENI_SOURCE_DEST_CHECK_RESTRICTION")
def _() -> Case:
    net, ids = t.ingress_routing()
    net.find("NetworkInterfaces", ids.fw)["SourceDestCheck"] = True
    return Case(net.document(), "internet", f"{ids.web}:443")


@scenario("appliance-check-not-collected", "unknown", "UNKNOWN_FILTER")
def _() -> Case:
    net, ids = t.ingress_routing()
    del net.find("NetworkInterfaces", ids.fw)["SourceDestCheck"]
    return Case(net.document(), "internet", f"{ids.web}:443")


@scenario("appliance-group-denies", "dropped", "ENI_SG_RULES_MISMATCH")
def _() -> Case:
    net, ids = t.east_west()
    group = net.group(ids.vpc, "fw", [], [ALL])
    net.find("NetworkInterfaces", ids.fw)["Groups"] = [{"GroupId": group}]
    return Case(net.document(), ids.web, f"{ids.db}:5432")


@scenario("appliance-in-the-same-subnet", "dropped", "LOOP")
def _() -> Case:
    net, ids = t.ingress_routing()
    for row in routes(net, ids.rtb_fw):
        if row["GatewayId" if "GatewayId" in row else "NetworkInterfaceId"] == ids.igw:
            row.pop("GatewayId")
            row["NetworkInterfaceId"] = ids.fw
    return Case(net.document(), ids.web, HOST)


@scenario("group-reference", *DELIVERED)
def _() -> Case:
    net, ids = t.east_west()
    for table, block in ((ids.rtb_a, "10.0.2.0/24"), (ids.rtb_b, "10.0.1.0/24")):
        drop_route(net, table, block)
    group = net.group(ids.vpc, "db", [permission("tcp", 5432, 5432, net.open[ids.vpc])], [])
    net.find("NetworkInterfaces", ids.db)["Groups"] = [{"GroupId": group}]
    return Case(net.document(), ids.web, f"{ids.db}:5432")


@scenario("group-reference-to-another", "dropped", "ENI_SG_RULES_MISMATCH")
def _() -> Case:
    net, ids = t.public_instance()
    other = net.group(ids.vpc, "nobody", [], [])
    group = net.group(ids.vpc, "app", [permission("tcp", 443, 443, other)], [])
    net.find("NetworkInterfaces", ids.app)["Groups"] = [{"GroupId": group}]
    return Case(net.document(), ids.web, f"{ids.app}:443")


@scenario("outbound-group-reference", *DELIVERED)
def _() -> Case:
    net, ids = t.public_instance()
    theirs = net.group(ids.vpc, "app", [ALL], [])
    mine = net.group(ids.vpc, "web", [], [permission("tcp", 443, 443, theirs)])
    net.find("NetworkInterfaces", ids.app)["Groups"] = [{"GroupId": theirs}]
    net.find("NetworkInterfaces", ids.web)["Groups"] = [{"GroupId": mine}]
    return Case(net.document(), ids.web, f"{ids.app}:443")


@scenario("group-reference-through-appliance", "dropped", "SG_REFERENCES_NOT_PRESERVED")
def _() -> Case:
    net, ids = t.east_west()
    group = net.group(ids.vpc, "db", [permission("tcp", 5432, 5432, net.open[ids.vpc])], [])
    net.find("NetworkInterfaces", ids.db)["Groups"] = [{"GroupId": group}]
    return Case(net.document(), ids.web, f"{ids.db}:5432")


@scenario("two-armed-appliance", *DELIVERED, "interface interface interface interface")
def _() -> Case:
    net, ids = t.east_west()
    s_arm = net.subnet(ids.vpc, "firewall 2", "10.0.3.0/24")
    arm = net.eni(s_arm, "fw arm 2", "10.0.3.10", check=False)
    instance = net.find("NetworkInterfaces", ids.fw)["Attachment"]["InstanceId"]
    net.find("NetworkInterfaces", arm)["Attachment"] |= {"InstanceId": instance, "DeviceIndex": 1}
    net.table(ids.vpc, "rtb-arm", {}, [s_arm])
    routes(net, ids.rtb_b)[-1] = net.route("10.0.1.0/24", arm)
    return Case(net.document(), ids.web, f"{ids.db}:5432", {"appliances": {ids.fw: arm}})


def two_arms(**check: bool) -> Case:
    net, ids = t.east_west()
    s_arm = net.subnet(ids.vpc, "firewall 2", "10.0.3.0/24")
    arm = net.eni(s_arm, "fw arm 2", "10.0.3.10", check=False)
    del net.find("NetworkInterfaces", arm)["SourceDestCheck"]
    net.find("NetworkInterfaces", arm).update(check)
    drop_route(net, ids.rtb_b, "10.0.1.0/24")
    options = {"appliances": {ids.fw: f"{arm},stateless"}}
    return Case(net.document(), ids.web, f"{ids.db}:5432", options)


@scenario("second-arm-checks", "dropped", "ENI_SOURCE_DEST_CHECK_RESTRICTION")
def _() -> Case:
    return two_arms(SourceDestCheck=True)


@scenario("second-arm-not-collected", "unknown", "UNKNOWN_FILTER")
def _() -> Case:
    return two_arms()


@scenario("nat-instance", "exits", INTERNET, "interface interface igw internet")
def _() -> Case:
    net, ids = t.ingress_routing()
    item = net.find("NetworkInterfaces", ids.web)
    del item["Association"], item["PrivateIpAddresses"][0]["Association"]
    net.find("RouteTables", ids.rtb_edge)["Associations"] = []
    return Case(net.document(), ids.web, HOST, {"appliances": {ids.fw: "nat"}})


@scenario("appliance-that-does-not-translate", "dropped", "IGW_PUBLIC_IP_ASSOCIATION_FOR_EGRESS")
def _() -> Case:
    net, ids = t.ingress_routing()
    item = net.find("NetworkInterfaces", ids.web)
    del item["Association"], item["PrivateIpAddresses"][0]["Association"]
    return Case(net.document(), ids.web, HOST)


@scenario("gwlb-ingress", *DELIVERED, "internet igw endpoint interface", "interface endpoint igw internet")
def _() -> Case:
    net, ids = t.gwlb_ingress()
    return Case(net.document(), "internet", f"{ids.app}:443")


@scenario("gwlb-endpoint-pending", "dropped", "BAD_STATE")
def _() -> Case:
    net, ids = t.gwlb_ingress()
    net.data["VpcEndpoints"][0]["State"] = "pendingAcceptance"
    return Case(net.document(), "internet", f"{ids.app}:443")


@scenario("firewall-one-way", "dropped", "ASYMMETRIC_APPLIANCE")
def _() -> Case:
    net, ids = t.gwlb_ingress()
    routes(net, ids.rtb_app)[-1] = net.route("0.0.0.0/0", ids.igw)
    return Case(net.document(), "internet", f"{ids.app}:443")


@scenario("endpoint-subnet-acl", "dropped", "SUBNET_ACL_RESTRICTION")
def _() -> Case:
    net, ids = t.gwlb_ingress()
    net.acl(ids.vpc, "shut", [entry(32767, "deny", "0.0.0.0/0", False)], (ids.s_gwlbe,))
    return Case(net.document(), "internet", f"{ids.app}:443")


# NAT ----------------------------------------------------------------------------------------------


@scenario("nat-egress", "exits", INTERNET, "interface nat igw internet", "internet igw nat interface")
def _() -> Case:
    net, ids = t.nat_egress()
    return Case(net.document(), ids.server, HOST)


@scenario("nat-egress-icmp", "exits", INTERNET)
def _() -> Case:
    net, ids = t.nat_egress()
    return Case(net.document(), ids.server, "198.51.100.7", {"protocol": "icmp"})


@scenario("nat-without-internet-route", "dropped", "NO_ROUTE_TO_DESTINATION")
def _() -> Case:
    net, ids = t.nat_egress()
    drop_route(net, ids.rtb_public, "0.0.0.0/0")
    return Case(net.document(), ids.server, HOST)


@scenario("nat-in-private-subnet", "dropped", "LOOP")
def _() -> Case:
    net, ids = t.nat_egress()
    routes(net, ids.rtb_public)[-1] = net.route("0.0.0.0/0", ids.nat)
    return Case(net.document(), ids.server, HOST)


@scenario("nat-other-protocol", "dropped", "PROTOCOL_RESTRICTION")
def _() -> Case:
    net, ids = t.nat_egress()
    return Case(net.document(), ids.server, "198.51.100.7", {"protocol": "47"})


@scenario("nat-unsolicited", "dropped", "NGW_UNSOLICITED")
def _() -> Case:
    net, _ = t.nat_egress()
    return Case(net.document(), "internet", "203.0.113.5:443")


@scenario("nat-deleted", "dropped", "BAD_STATE")
def _() -> Case:
    net, ids = t.nat_egress()
    net.data["NatGateways"][0]["State"] = "deleted"
    return Case(net.document(), ids.server, HOST)


@scenario("nat-private", "dropped", "IGW_PUBLIC_IP_ASSOCIATION_FOR_EGRESS")
def _() -> Case:
    net, ids = t.nat_egress()
    item = net.data["NatGateways"][0]
    item["ConnectivityType"] = "private"
    del item["NatGatewayAddresses"][0]["PublicIp"]
    interface = net.find("NetworkInterfaces", "10.0.0.5")
    del interface["Association"], interface["PrivateIpAddresses"][0]["Association"]
    return Case(net.document(), ids.server, HOST)


@scenario("nat-ipv6", "dropped", "PROTOCOL_RESTRICTION")
def _() -> Case:
    net, ids = t.dual_stack()
    nat = net.nat(ids.s_pub, "nat-a", "10.0.2.5", "203.0.113.5")
    routes(net, ids.rtb_priv)[-1] = net.route("::/0", nat)
    return Case(net.document(), ids.host, "[2600::1]:443")


@scenario("nat64", "unknown", "UNSUPPORTED_COMPONENT")
def _() -> Case:
    net, ids = t.dual_stack()
    nat = net.nat(ids.s_pub, "nat-a", "10.0.2.5", "203.0.113.5")
    routes(net, ids.rtb_priv).append(net.route("64:ff9b::/96", nat))
    return Case(net.document(), ids.host, "[64:ff9b::c633:6407]:443")


@scenario("nat-regional", "unknown", "UNSUPPORTED_COMPONENT")
def _() -> Case:
    net, ids = t.nat_egress()
    item = net.data["NatGateways"][0]
    del item["SubnetId"]
    item["AvailabilityMode"] = "regional"
    return Case(net.document(), ids.server, HOST)


@scenario("nat-from-vpn", "dropped", "NGW_REQUIRES_SOURCE_IN_VPC")
def _() -> Case:
    net, ids = t.firewall_behind_nat()
    vgw = net.vgw(ids.vpc)
    net.table(ids.vpc, "rtb-vgw", {"10.0.2.0/24": ids.fw}, gateway=vgw)
    s_far = net.subnet(ids.vpc, "far", "10.0.9.0/24")
    net.eni(s_far, "far", "10.0.9.9")
    net.data["RouteTables"][-1]["Routes"].append(net.route("10.0.9.0/24", ids.fw))
    routes(net, ids.rtb_fw)[:] = [net.route("10.0.0.0/16", ids.nat, Origin="CreateRouteTable")]
    return Case(net.document(), "192.168.1.1", "10.0.2.10:443")


@scenario(
    "nat-edge-reply",
    "exits",
    INTERNET,
    "interface nat endpoint igw internet",
    "internet igw endpoint nat interface",
)
def _() -> Case:
    net, ids = t.firewall_before_nat()
    return Case(net.document(), ids.server, HOST)


@scenario("nat-edge-route-for-the-servers", "dropped", "ASYMMETRIC_APPLIANCE")
def _() -> Case:
    net, ids = t.firewall_before_nat()
    routes(net, ids.rtb_edge)[-1]["DestinationCidrBlock"] = "10.0.2.0/24"
    return Case(net.document(), ids.server, HOST)


@scenario(
    "firewall-behind-nat",
    "exits",
    INTERNET,
    "interface endpoint nat igw internet",
    "internet igw nat endpoint interface",
)
def _() -> Case:
    net, ids = t.firewall_behind_nat()
    return Case(net.document(), ids.server, HOST)


@scenario("firewall-behind-nat-one-way", "dropped", "ASYMMETRIC_APPLIANCE")
def _() -> Case:
    net, ids = t.firewall_behind_nat()
    drop_route(net, ids.rtb_nat, "10.0.2.0/24")
    return Case(net.document(), ids.server, HOST)


@scenario("public-instance-behind-nat-route", "dropped", "REPLY_FROM_OTHER_ADDRESS")
def _() -> Case:
    net, ids = t.nat_egress()
    item = net.find("NetworkInterfaces", ids.server)
    item["PrivateIpAddresses"][0]["Association"] = {"PublicIp": "203.0.113.30"}
    return Case(net.document(), "internet", f"{ids.server}:443")


@scenario("nat-between-subnets", *DELIVERED, "interface nat interface", "interface nat interface")
def _() -> Case:
    net, ids = t.nat_egress()
    s_db = net.subnet(ids.vpc, "db", "10.0.2.0/24")
    db = net.eni(s_db, "db", "10.0.2.10")
    routes(net, ids.rtb_private).append(net.route("10.0.2.0/24", ids.nat))
    return Case(net.document(), ids.server, f"{db}:5432")


@scenario("nat-loses-group-references", "dropped", "SG_REFERENCES_NOT_PRESERVED")
def _() -> Case:
    net, ids = t.nat_egress()
    s_db = net.subnet(ids.vpc, "db", "10.0.2.0/24")
    group = net.group(ids.vpc, "db", [permission("tcp", 5432, 5432, net.open[ids.vpc])], [])
    db = net.eni(s_db, "db", "10.0.2.10", groups=(group,))
    routes(net, ids.rtb_private).append(net.route("10.0.2.0/24", ids.nat))
    return Case(net.document(), ids.server, f"{db}:5432")


# Endpoints ----------------------------------------------------------------------------------------


@scenario("gateway-endpoint", "exits", "EXITS_TO_SERVICE", None, "service gateway endpoint interface")
def _() -> Case:
    net, ids = t.gateway_endpoint()
    return Case(net.document(), ids.server, "192.0.2.9:443")


@scenario("nat-then-gateway-endpoint", "exits", "EXITS_TO_SERVICE", "interface nat gateway endpoint service")
def _() -> Case:
    net, ids = t.nat_egress()
    net.gateway_endpoint(ids.vpc, [ids.rtb_public], "s3", ("192.0.2.0/24",))
    return Case(net.document(), ids.server, "192.0.2.9:443")


@scenario("gateway-endpoint-other-address", "exits", INTERNET)
def _() -> Case:
    net, ids = t.gateway_endpoint()
    return Case(net.document(), ids.server, HOST)


@scenario("gateway-endpoint-unknown-list", "unknown", "PREFIX_LIST_UNKNOWN")
def _() -> Case:
    net, ids = t.gateway_endpoint()
    del net.data["ManagedPrefixListEntries"]
    return Case(net.document(), ids.server, "192.0.2.9:443")


@scenario("gateway-endpoint-udp", "dropped", "VPCE_GATEWAY_PROTOCOL_RESTRICTION")
def _() -> Case:
    net, ids = t.gateway_endpoint()
    return Case(net.document(), ids.server, "192.0.2.9:443", {"protocol": "udp"})


@scenario("gateway-endpoint-from-tgw", "dropped", "VPCE_GATEWAY_NOT_TRANSITIVE")
def _() -> Case:
    net, ids = t.central_egress()
    net.gateway_endpoint(ids.vpc_e, [ids.rtb_t], "s3", ("192.0.2.0/24",))
    return Case(net.document(), ids.host, "192.0.2.9:443")


# Transit gateway ----------------------------------------------------------------------------------


@scenario("tgw-hub", *DELIVERED, "interface tgw attachment interface", "interface tgw attachment interface")
def _() -> Case:
    net, ids = t.tgw_hub()
    return Case(net.document(), ids.host_a, f"{ids.host_b}:443")


@scenario("tgw-hub-propagations-only", *DELIVERED)
def _() -> Case:
    net, ids = t.tgw_hub(listed=False)
    return Case(net.document(), ids.host_a, f"{ids.host_b}:443")


@scenario("tgw-routes-not-collected", "unknown", "NOT_COLLECTED")
def _() -> Case:
    net, ids = t.tgw_hub()
    del net.data["TransitGatewayRoutes"]
    return Case(net.document(), ids.host_a, f"{ids.host_b}:443")


@scenario("tgw-no-reply-route", "dropped", "NO_ROUTE_TO_DESTINATION")
def _() -> Case:
    net, ids = t.tgw_hub()
    drop_route(net, ids.rtb_b, "10.0.0.0/8")
    return Case(net.document(), ids.host_a, f"{ids.host_b}:443")


@scenario("tgw-not-attached", "dropped", "BAD_STATE_ATTACHMENT")
def _() -> Case:
    net, ids = t.tgw_hub()
    net.data["TransitGatewayVpcAttachments"][0]["State"] = "deleted"
    return Case(net.document(), ids.host_a, f"{ids.host_b}:443")


@scenario("tgw-zone-missing", "dropped", "TGW_ROUTE_AZ_RESTRICTION")
def _() -> Case:
    net, ids = t.tgw_hub()
    return Case(net.document(), ids.remote_a, f"{ids.host_b}:443")


@scenario("tgw-zone-missing-for-the-reply", "dropped", "TGW_ROUTE_AZ_RESTRICTION")
def _() -> Case:
    net, ids = t.tgw_hub()
    return Case(net.document(), ids.host_a, f"{ids.remote_b}:443")


@scenario("tgw-no-association", "dropped", "TGW_ATTACH_MISSING_TGW_RTB_ASSOCIATION")
def _() -> Case:
    net, ids = t.tgw_hub()
    net.data["TransitGatewayRouteTableAssociations"][ids.table].pop(0)
    return Case(net.document(), ids.host_a, f"{ids.host_b}:443")


@scenario("tgw-no-association-and-no-account-named", "dropped", "TGW_ATTACH_MISSING_TGW_RTB_ASSOCIATION")
def _() -> Case:
    net, ids = t.tgw_hub()
    del net.data["Account"], net.data["TransitGatewayRouteTableAssociations"]
    del net.data["TransitGatewayAttachments"][0]["Association"]
    return Case(net.document(), ids.host_a, f"{ids.host_b}:443")


@scenario("tgw-of-another-account", "unknown", "TGW_RTB_ROUTES_ARE_UNKNOWN")
def _() -> Case:
    net, ids = t.tgw_hub()
    net.data["TransitGateways"][0]["OwnerId"] = "999988887777"
    net.data["TransitGatewayRouteTables"] = []
    for item in net.data["TransitGatewayAttachments"]:
        del item["Association"]
    return Case(net.document(), ids.host_a, f"{ids.host_b}:443")


@scenario("tgw-no-route", "dropped", "TGW_RTB_NO_ROUTE")
def _() -> Case:
    net, ids = t.tgw_hub()
    net.data["TransitGatewayRoutes"][ids.table].pop()
    return Case(net.document(), ids.host_a, f"{ids.host_b}:443")


@scenario("tgw-blackhole", "dropped", "TGW_RTB_BAD_STATE_ROUTE")
def _() -> Case:
    net, ids = t.tgw_hub()
    net.tgw_route(ids.table, "10.2.1.0/24", None)
    return Case(net.document(), ids.host_a, f"{ids.host_b}:443")


@scenario("tgw-longest-prefix", *DELIVERED)
def _() -> Case:
    net, ids = t.tgw_hub()
    net.tgw_route(ids.table, "10.0.0.0/8", None)
    return Case(net.document(), ids.host_a, f"{ids.host_b}:443")


@scenario("tgw-static-over-propagated", "dropped", "TGW_RTB_BAD_STATE_ROUTE")
def _() -> Case:
    net, ids = t.tgw_hub()
    net.tgw_route(ids.table, "10.2.0.0/16", None)
    return Case(net.document(), ids.host_a, f"{ids.host_b}:443")


@scenario("tgw-vpc-over-vpn", *DELIVERED)
def _() -> Case:
    net, ids = t.tgw_hub()
    vpn = net.vpn(ids.tgw, "vpn", ids.table)
    net.tgw_route(ids.table, "10.2.0.0/16", vpn, "propagated")
    return Case(net.document(), ids.host_a, f"{ids.host_b}:443")


@scenario(
    "tgw-vpn",
    "exits",
    "EXITS_TO_ON_PREMISES",
    "interface tgw on-premises",
    "on-premises tgw attachment interface",
)
def _() -> Case:
    net, ids = t.tgw_hub()
    vpn = net.vpn(ids.tgw, "vpn", ids.table)
    net.tgw_route(ids.table, "10.77.0.0/16", vpn, "propagated")
    return Case(net.document(), ids.host_a, "10.77.0.1:443")


@scenario("tgw-vpn-deleted", "dropped", "BAD_STATE_ATTACHMENT")
def _() -> Case:
    net, ids = t.tgw_hub()
    vpn = net.vpn(ids.tgw, "vpn", ids.table)
    net.find("TransitGatewayAttachments", vpn)["State"] = "deleted"
    net.tgw_route(ids.table, "10.77.0.0/16", vpn)
    return Case(net.document(), ids.host_a, "10.77.0.1:443")


@scenario("tgw-two-vpns-of-one-rank", "exits", "EXITS_TO_ON_PREMISES")
def _() -> Case:
    net, ids = t.tgw_hub()
    for name in ("vpn 1", "vpn 2"):
        net.tgw_route(ids.table, "10.77.0.0/16", net.vpn(ids.tgw, name, ids.table), "propagated")
    return Case(net.document(), ids.host_a, "10.77.0.1:443")


@scenario(
    "tgw-vpn-inbound",
    *DELIVERED,
    "on-premises tgw attachment interface",
    "interface tgw on-premises",
)
def _() -> Case:
    net, ids = t.tgw_hub()
    vpn = net.vpn(ids.tgw, "vpn", ids.table)
    net.tgw_route(ids.table, "10.77.0.0/16", vpn, "propagated")
    return Case(net.document(), "10.77.0.1", f"{ids.host_b}:443")


@scenario("tgw-vpn-inbound-without-route-back", "dropped", "NO_ROUTE_TO_DESTINATION")
def _() -> Case:
    net, ids = t.tgw_hub()
    net.vpn(ids.tgw, "vpn", ids.table)
    return Case(net.document(), "192.168.0.1", f"{ids.host_b}:443")


@scenario("tgw-vpn-to-the-internet-by-central-egress", "exits", INTERNET)
def _() -> Case:
    net, ids = t.central_egress()
    vpn = net.vpn(ids.tgw, "vpn", ids.spokes)
    net.tgw_route(ids.shared, "10.77.0.0/16", vpn, "propagated")
    return Case(net.document(), "10.77.0.1", HOST)


@scenario("vgw-to-the-internet", "dropped", "VGW_PRIVATE_IP_ASSOCIATION_FOR_INGRESS")
def _() -> Case:
    net, ids = t.vgw_propagated()
    net.igw(ids.vpc)
    return Case(net.document(), "192.168.1.1", HOST)


@scenario("vgw-to-a-peer", "dropped", "VGW_PRIVATE_IP_ASSOCIATION_FOR_INGRESS")
def _() -> Case:
    net, ids = t.peering_chain()
    net.vgw(ids.vpc_a)
    return Case(net.document(), "192.168.1.1", f"{ids.host_b}:443")


@scenario("private-nat-to-tgw", *DELIVERED, "interface nat tgw attachment interface")
def _() -> Case:
    net, ids = t.tgw_hub()
    subnet = net.subnet(ids.vpc_a, "natted", "10.1.50.0/24")
    nat = net.nat(ids.s_a, "private nat", "10.1.1.99", None)
    net.table(ids.vpc_a, "rtb-natted", {"10.2.0.0/16": nat}, [subnet])
    host = net.eni(subnet, "natted", "10.1.50.10")
    return Case(net.document(), host, f"{ids.host_b}:443")


@scenario("nat-then-peering", *DELIVERED, "interface nat peering interface", "interface peering nat interface")
def _() -> Case:
    net, ids = t.peering_chain()
    subnet = net.subnet(ids.vpc_a, "natted", "10.0.50.0/24")
    nat = net.nat(ids.s_a, "private nat", "10.0.1.99", None)
    net.table(ids.vpc_a, "rtb-natted", {"10.1.0.0/16": nat}, [subnet])
    host = net.eni(subnet, "natted", "10.0.50.10")
    return Case(net.document(), host, f"{ids.host_b}:443")


@scenario("peer-nat-is-not-shared", "dropped", "PCX_REQUIRES_ADDRESS_IN_VPC_CIDR")
def _() -> Case:
    net, ids = t.peering_chain()
    public = net.subnet(ids.vpc_b, "public", "10.1.0.0/24")
    net.table(ids.vpc_b, "rtb-public", {"0.0.0.0/0": net.igw(ids.vpc_b)}, [public])
    net.nat(public, "nat", "10.1.0.5", "203.0.113.5")
    routes(net, ids.rtb_a).append(net.route("0.0.0.0/0", ids.ab))
    return Case(net.document(), ids.host_a, HOST)


@scenario("interface-endpoint-over-peering", *DELIVERED, "interface peering interface")
def _() -> Case:
    net, ids = t.peering_chain()
    endpoint = net.eni(ids.s_b, "endpoint", "10.1.1.77", kind="vpc_endpoint")
    net.find("NetworkInterfaces", endpoint)["Groups"] = [{"GroupId": net.open[ids.vpc_b]}]
    return Case(net.document(), ids.host_a, "10.1.1.77:443")


@scenario("endpoint-asks", "dropped", "VPCE_INTRA_VPC_TRAFFIC")
def _() -> Case:
    net, ids = t.public_instance()
    endpoint = net.eni(ids.subnet, "endpoint", "10.0.1.77", kind="vpc_endpoint")
    return Case(net.document(), endpoint, f"{ids.app}:443")


def interface_endpoint(state: str) -> Case:
    net, ids = t.public_instance()
    interface = net.eni(ids.other, "endpoint", "10.0.2.77", kind="vpc_endpoint")
    item = {"VpcEndpointId": "vpce-077", "VpcEndpointType": "Interface", "VpcId": ids.vpc, "State": state}
    net.data["VpcEndpoints"].append(item | {"NetworkInterfaceIds": [interface]})
    return Case(net.document(), ids.web, "10.0.2.77:443")


@scenario("interface-endpoint", *DELIVERED)
def _() -> Case:
    return interface_endpoint("available")


@scenario("interface-endpoint-pending", "dropped", "BAD_STATE")
def _() -> Case:
    return interface_endpoint("pendingAcceptance")


@scenario("lambda-asked", "dropped", "LAMBDA_UNSOLICITED")
def _() -> Case:
    net, ids = t.public_instance()
    net.eni(ids.other, "function", "10.0.2.55", kind="lambda")
    return Case(net.document(), ids.web, "10.0.2.55:443")


@scenario("lambda-asks", "exits", INTERNET, "interface nat igw internet")
def _() -> Case:
    net, ids = t.nat_egress()
    function = net.eni(ids.private, "function", "10.0.1.55", kind="lambda")
    return Case(net.document(), function, HOST)


@scenario("nat-gateway-interface-asks", "unknown", "UNSUPPORTED_COMPONENT")
def _() -> Case:
    net, ids = t.nat_egress()
    interface = net.find("NatGateways", ids.nat)["NatGatewayAddresses"][0]["NetworkInterfaceId"]
    net.find("NetworkInterfaces", interface)["InterfaceType"] = "nat_gateway"
    return Case(net.document(), interface, HOST)


@scenario("route-to-the-nat-gateway-of-a-peer", "unknown", "ROUTE_REFUSED_BY_AWS")
def _() -> Case:
    net, ids = t.peering_chain()
    public = net.subnet(ids.vpc_b, "public", "10.1.0.0/24")
    net.table(ids.vpc_b, "rtb-public", {"0.0.0.0/0": net.igw(ids.vpc_b), "10.0.0.0/16": ids.ab}, [public])
    nat = net.nat(public, "nat", "10.1.0.5", "203.0.113.5")
    routes(net, ids.rtb_a).append(net.route("0.0.0.0/0", nat))
    return Case(net.document(), ids.host_a, HOST)


@scenario("gateway-endpoint-of-a-peer", "dropped", "PCX_REQUIRES_ADDRESS_IN_VPC_CIDR")
def _() -> Case:
    net, ids = t.peering_chain()
    net.gateway_endpoint(ids.vpc_b, [ids.rtb_b], "s3", ("192.0.2.0/24",))
    routes(net, ids.rtb_a).append(net.route("192.0.2.0/24", ids.ab))
    return Case(net.document(), ids.host_a, "192.0.2.9:443")


@scenario("gateway-of-another-vpc", "dropped", "BAD_STATE_ATTACHMENT")
def _() -> Case:
    net, ids = t.public_instance()
    routes(net, ids.rtb)[-1]["GatewayId"] = net.igw(net.vpc("other", "10.9.0.0/16"))
    return Case(net.document(), ids.web, HOST)


@scenario("acl-ping-without-replies", "dropped", "SUBNET_ACL_RESTRICTION")
def _() -> Case:
    net, ids = t.public_instance()
    ask = {"IcmpTypeCode": {"Type": 8, "Code": -1}}
    rows = [entry(100, "allow", "0.0.0.0/0", egress, "1") | ask for egress in (False, True)]
    net.acl(ids.vpc, "pings", rows, (ids.subnet,))
    return Case(net.document(), "internet", ids.web, {"protocol": "icmp"})


@scenario("ipv6-without-route-back", "dropped", "NO_ROUTE_TO_DESTINATION")
def _() -> Case:
    net, ids = t.dual_stack()
    drop_route(net, ids.rtb_pub, "::/0")
    return Case(net.document(), "internet", "[2001:db8:1234:1a02::10]:443")


@scenario("gwlb-endpoint-of-the-other-zone", "dropped", "ASYMMETRIC_APPLIANCE")
def _() -> Case:
    net, ids = t.gwlb_ingress()
    subnet = net.subnet(ids.vpc, "endpoint-b", "10.0.77.0/24", "b")
    other = net.endpoint(subnet, "gwlbe-b")
    net.table(ids.vpc, "rtb-endpoint-b", {"0.0.0.0/0": ids.igw}, [subnet])
    drop_route(net, ids.rtb_app, "0.0.0.0/0")
    routes(net, ids.rtb_app).append(net.route("0.0.0.0/0", other))
    return Case(net.document(), "internet", f"{ids.app}:443")


@scenario("two-ways-in-from-outside", "unknown", "UNKNOWN_SOURCE")
def _() -> Case:
    net, ids = t.tgw_hub()
    net.vpn(ids.tgw, "vpn", ids.table)
    net.vgw(ids.vpc_b)
    return Case(net.document(), "192.168.0.1", f"{ids.host_b}:443")


@scenario("tgw-static-without-next-hop", "unknown", "UNKNOWN_RESOURCE")
def _() -> Case:
    net, ids = t.tgw_hub()
    net.tgw_route(ids.table, "10.2.1.0/24", ids.att_b)
    net.data["TransitGatewayRoutes"][ids.table][-1]["TransitGatewayAttachments"] = []
    return Case(net.document(), ids.host_a, f"{ids.host_b}:443")


@scenario("tgw-acl-attachment-subnet", "dropped", "SUBNET_ACL_RESTRICTION")
def _() -> Case:
    net, ids = t.tgw_hub()
    rows = [entry(100, "allow", "0.0.0.0/0", False), entry(100, "allow", "10.1.0.0/16", True)]
    net.acl(ids.vpc_b, "tgw", rows, (ids.t_b,))
    return Case(net.document(), ids.host_a, f"{ids.host_b}:443")


@scenario("tgw-acl-inbound-towards-gateway", "dropped", "SUBNET_ACL_RESTRICTION")
def _() -> Case:
    net, ids = t.tgw_hub()
    net.acl(ids.vpc_a, "tgw", [entry(100, "allow", "0.0.0.0/0", True)], (ids.t_a,))
    return Case(net.document(), ids.host_a, f"{ids.host_b}:443")


@scenario("tgw-acl-unasked-directions", *DELIVERED)
def _() -> Case:
    net, ids = t.tgw_hub()
    rows = [entry(100, "allow", "10.1.0.0/16", False), entry(100, "allow", "10.1.0.0/16", True)]
    net.acl(ids.vpc_a, "tgw", rows, (ids.t_a,))
    return Case(net.document(), ids.host_a, f"{ids.host_b}:443")


@scenario("tgw-host-in-attachment-subnet", *DELIVERED)
def _() -> Case:
    net, ids = t.tgw_hub()
    # Towards the gateway both directions are asked, from it neither: 10.1/16 in is never needed there.
    rows = [entry(100, "allow", "10.2.0.0/16", False), entry(100, "allow", "10.1.0.0/16", True)]
    net.acl(ids.vpc_b, "tgw", rows, (ids.t_b,))
    net.find("RouteTables", ids.rtb_b)["Associations"].append(
        {"SubnetId": ids.t_b, "Main": False, "AssociationState": {"State": "associated"}}
    )
    host = net.eni(ids.t_b, "inside", "10.2.0.9")
    return Case(net.document(), ids.host_a, f"{host}:443")


def dual_stack_hub() -> t.Built:
    """A hub whose spokes have IPv6, which their attachments do not: Ipv6Support is "disable"."""
    net, ids = t.tgw_hub(listed=False)
    for number, name in ((1, "a"), (2, "b")):
        block, state = f"2001:db8:{number}::/56", {"State": "associated"}
        vpc = net.find("Vpcs", getattr(ids, f"vpc_{name}"))
        vpc["Ipv6CidrBlockAssociationSet"] = [{"Ipv6CidrBlock": block, "Ipv6CidrBlockState": state}]
        net.find("Subnets", getattr(ids, f"s_{name}"))["Ipv6CidrBlockAssociationSet"] = [
            {"Ipv6CidrBlock": block.replace("/56", "/64"), "Ipv6CidrBlockState": state}
        ]
        net.find("NetworkInterfaces", getattr(ids, f"host_{name}"))["Ipv6Addresses"] = [
            {"Ipv6Address": f"2001:db8:{number}::10"}
        ]
        for table in net.data["RouteTables"]:
            if table["VpcId"] == vpc["VpcId"]:
                table["Routes"].append(net.route(block, "local", Origin="CreateRouteTable"))
        net.find("RouteTables", getattr(ids, f"rtb_{name}"))["Routes"].append(net.route("::/0", ids.tgw))
    return net, ids


@scenario("tgw-ipv6-not-propagated", "dropped", "TGW_RTB_NO_ROUTE")
def _() -> Case:
    net, ids = dual_stack_hub()
    return Case(net.document(), ids.host_a, "[2001:db8:2::10]:443")


@scenario("tgw-ipv6-by-static-routes", *DELIVERED)
def _() -> Case:
    net, ids = dual_stack_hub()
    for name, block in (("a", "2001:db8:1::/56"), ("b", "2001:db8:2::/56")):
        net.tgw_route(ids.table, block, getattr(ids, f"att_{name}"))
    return Case(net.document(), ids.host_a, "[2001:db8:2::10]:443")


@scenario("tgw-group-reference", "dropped", "SG_REFERENCES_NOT_PRESERVED")
def _() -> Case:
    net, ids = t.tgw_hub()
    group = net.group(ids.vpc_b, "b", [permission("tcp", 443, 443, net.open[ids.vpc_a])], [])
    net.find("NetworkInterfaces", ids.host_b)["Groups"] = [{"GroupId": group}]
    return Case(net.document(), ids.host_a, f"{ids.host_b}:443")


@scenario("tgw-group-reference-supported", *DELIVERED)
def _() -> Case:
    net, ids = t.tgw_hub()
    net.data["TransitGateways"][0]["Options"]["SecurityGroupReferencingSupport"] = "enable"
    group = net.group(ids.vpc_b, "b", [permission("tcp", 443, 443, net.open[ids.vpc_a])], [])
    net.find("NetworkInterfaces", ids.host_b)["Groups"] = [{"GroupId": group}]
    return Case(net.document(), ids.host_a, f"{ids.host_b}:443")


@scenario("tgw-outbound-group-reference", "dropped", "SG_REFERENCES_NOT_PRESERVED")
def _() -> Case:
    net, ids = t.tgw_hub()
    net.data["TransitGateways"][0]["Options"]["SecurityGroupReferencingSupport"] = "enable"
    group = net.group(ids.vpc_a, "a", [], [permission("tcp", 443, 443, net.open[ids.vpc_b])])
    net.find("NetworkInterfaces", ids.host_a)["Groups"] = [{"GroupId": group}]
    return Case(net.document(), ids.host_a, f"{ids.host_b}:443")


@scenario("tgw-peering", *DELIVERED, "interface tgw tgw attachment interface")
def _() -> Case:
    net, ids = t.tgw_peered()
    return Case(net.document(ids.far), ids.host_a, f"{ids.host_b}:443")


@scenario("tgw-peering-without-route-back", "dropped", "TGW_RTB_NO_ROUTE")
def _() -> Case:
    net, ids = t.tgw_peered()
    ids.far.data["TransitGatewayRoutes"][ids.far_table].pop()
    return Case(net.document(ids.far), ids.host_a, f"{ids.host_b}:443")


@scenario("tgw-peering-other-side-not-collected", "unknown", "TGW_RTB_ROUTES_ARE_UNKNOWN")
def _() -> Case:
    net, ids = t.tgw_peered()
    return Case(net.document(), ids.host_a, "10.2.1.10:443")


@scenario("inspection-vpc", *DELIVERED, "interface tgw attachment endpoint tgw attachment interface")
def _() -> Case:
    net, ids = t.inspection()
    return Case(net.document(), ids.host_a, f"{ids.host_b}:443")


@scenario("inspection-from-a-vpn", *DELIVERED)
def _() -> Case:
    # Appliance mode is the attachment's, whatever the flow came by.
    net, ids = t.inspection()
    net.tgw_route(ids.inspect, "10.77.0.0/16", net.vpn(ids.tgw, "vpn", ids.spokes), "propagated")
    return Case(net.document(), "10.77.0.1", f"{ids.host_b}:443")


@scenario("inspection-without-appliance-mode", "dropped", "ASYMMETRIC_APPLIANCE")
def _() -> Case:
    net, ids = t.inspection(appliance=False)
    return Case(net.document(), ids.host_a, f"{ids.host_b}:443")


@scenario("inspection-without-appliance-mode-one-zone", *DELIVERED)
def _() -> Case:
    net, ids = t.inspection(appliance=False)
    return Case(net.document(), ids.host_a, f"{ids.near_b}:443")


@scenario("inspection-one-zone-broken", "unknown", "ZONE_DEPENDS")
def _() -> Case:
    net, ids = t.inspection()
    drop_route(net, ids.rtb_fw_b, "0.0.0.0/0")
    return Case(net.document(), ids.host_a, f"{ids.host_b}:443")


@scenario("tgw-zone-other", *DELIVERED)
def _() -> Case:
    net, ids = t.inspection(appliance=False)
    # Host A's zone is not among those of att-b: the gateway takes one of the others.
    item = net.find("TransitGatewayVpcAttachments", ids.att_b)
    s_c = net.subnet(ids.vpc_b, "b-tgw-c", "10.2.0.32/28", "c")
    item["SubnetIds"] = [item["SubnetIds"][1], s_c]
    net.tgw_route(ids.spokes, "10.2.0.0/16", ids.att_b)
    net.tgw_route(ids.spokes, "10.1.0.0/16", ids.att_a)
    return Case(net.document(), ids.host_a, f"{ids.host_b}:443")


@scenario("central-egress", "exits", INTERNET, "interface tgw attachment nat igw internet")
def _() -> Case:
    net, ids = t.central_egress()
    return Case(net.document(), ids.host, HOST)


@scenario("central-egress-without-return-route", "dropped", "IGW_DESTINATION_ADDRESS_NOT_IN_RFC1918_EGRESS")
def _() -> Case:
    net, ids = t.central_egress()
    drop_route(net, ids.rtb_n, "10.0.0.0/8")
    return Case(net.document(), ids.host, HOST)


# Peering ------------------------------------------------------------------------------------------


@scenario("peering", *DELIVERED, "interface peering interface", "interface peering interface")
def _() -> Case:
    net, ids = t.peering_chain()
    return Case(net.document(), ids.host_a, f"{ids.host_b}:443")


@scenario("peering-transitive", "dropped", "PCX_REQUIRES_ADDRESS_IN_VPC_CIDR")
def _() -> Case:
    net, ids = t.peering_chain()
    return Case(net.document(), ids.host_a, f"{ids.host_c}:443")


@scenario("peering-edge-to-edge", "dropped", "PCX_REQUIRES_ADDRESS_IN_VPC_CIDR")
def _() -> Case:
    net, ids = t.peering_chain()
    igw = net.igw(ids.vpc_b)
    nat = net.nat(ids.s_b, "nat-b", "10.1.1.5", "203.0.113.5")
    routes(net, ids.rtb_a).append(net.route("0.0.0.0/0", ids.ab))
    routes(net, ids.rtb_b).append(net.route("0.0.0.0/0", igw))
    assert nat
    return Case(net.document(), ids.host_a, HOST)


@scenario("peering-pending", "dropped", "BAD_STATE")
def _() -> Case:
    net, ids = t.peering_chain()
    net.data["VpcPeeringConnections"][0]["Status"]["Code"] = "pending-acceptance"
    return Case(net.document(), ids.host_a, f"{ids.host_b}:443")


@scenario("peering-no-route-back", "dropped", "NO_ROUTE_TO_DESTINATION")
def _() -> Case:
    net, ids = t.peering_chain()
    drop_route(net, ids.rtb_b, "10.0.0.0/16")
    return Case(net.document(), ids.host_a, f"{ids.host_b}:443")


@scenario("resolver-of-a-peer", "dropped", "NO_POSSIBLE_DESTINATION", "interface peering")
def _() -> Case:
    net, ids = t.peering_chain()
    return Case(net.document(), ids.host_a, "10.1.0.2:53", {"protocol": "udp"})


@scenario("peering-group-reference", *DELIVERED)
def _() -> Case:
    net, ids = t.peering_chain()
    group = net.group(ids.vpc_b, "b", [permission("tcp", 443, 443, net.open[ids.vpc_a])], [])
    net.find("NetworkInterfaces", ids.host_b)["Groups"] = [{"GroupId": group}]
    return Case(net.document(), ids.host_a, f"{ids.host_b}:443")


@scenario("peering-accounts", *DELIVERED)
def _() -> Case:
    net, ids = t.peering_accounts()
    return Case(net.document(ids.far), ids.host_a, f"{ids.host_b}:443")


@scenario("peering-outbound-group-of-a-peer-not-collected", "unknown", "UNKNOWN_FILTER")
def _() -> Case:
    net, ids = t.peering_accounts()
    for side in ("RequesterVpcInfo", "AccepterVpcInfo"):
        net.data["VpcPeeringConnections"][0][side]["Region"] = "us-east-1"
    group = net.group(ids.vpc_a, "a", [], [permission("tcp", 443, 443, ids.far.open[ids.vpc_b])])
    net.find("NetworkInterfaces", ids.host_a)["Groups"] = [{"GroupId": group}]
    return Case(net.document(), ids.host_a, "10.1.1.10:443")


@scenario("peering-peer-not-collected", "unknown", "UNKNOWN_RESOURCE")
def _() -> Case:
    net, ids = t.peering_accounts()
    return Case(net.document(), ids.host_a, "10.1.1.10:443")


@scenario("peering-group-reference-across-regions", "dropped", "SG_REFERENCES_NOT_PRESERVED")
def _() -> Case:
    net, ids = t.peering_accounts()
    group = ids.far.group(ids.vpc_b, "b", [permission("tcp", 443, 443, net.open[ids.vpc_a])], [])
    ids.far.find("NetworkInterfaces", ids.host_b)["Groups"] = [{"GroupId": group}]
    return Case(net.document(ids.far), ids.host_a, f"{ids.host_b}:443")


@scenario("same-cidr-elsewhere", "dropped", "WRONG_DESTINATION")
def _() -> Case:
    net, ids = t.public_instance()
    other = Net("444455556666", start=1000)
    vpc = other.vpc("twin", "10.0.0.0/16")
    host = other.eni(other.subnet(vpc, "twin 1", "10.0.2.0/24"), "twin", "10.0.2.10")
    return Case(net.document(other), ids.web, f"{host}:443")


# Virtual private gateway --------------------------------------------------------------------------


@scenario(
    "vgw-propagated",
    "exits",
    "EXITS_TO_ON_PREMISES",
    "interface vgw on-premises",
    "on-premises vgw interface",
)
def _() -> Case:
    net, ids = t.vgw_propagated()
    return Case(net.document(), ids.host, "192.168.1.1:443")


@scenario("internet-behind-vgw", "unknown", "WRONG_DESTINATION")
def _() -> Case:
    net, ids = t.vgw_propagated()
    routes(net, ids.rtb).append(net.route("0.0.0.0/0", ids.vgw))
    return Case(net.document(), ids.host, "internet:443")


@scenario("vgw-detached", "dropped", "BAD_STATE_ATTACHMENT")
def _() -> Case:
    net, ids = t.vgw_propagated()
    net.data["VpnGateways"][0]["VpcAttachments"][0]["State"] = "detached"
    return Case(net.document(), ids.host, "192.168.1.1:443")


@scenario("vgw-ingress", *DELIVERED, "on-premises vgw interface", "interface vgw on-premises")
def _() -> Case:
    net, ids = t.vgw_propagated()
    return Case(net.document(), "192.168.1.1", f"{ids.host}:443")


@scenario("vgw-ingress-appliance", *DELIVERED, "on-premises vgw interface interface")
def _() -> Case:
    net, ids = t.vgw_propagated()
    net.table(ids.vpc, "rtb-vgw", {"10.0.1.0/24": ids.fw}, gateway=ids.vgw)
    routes(net, ids.rtb)[-1] = net.route("192.168.0.0/16", ids.fw)
    return Case(net.document(), "192.168.1.1", f"{ids.host}:443")


@scenario("vgw-foreign-source", "dropped", "VGW_PRIVATE_IP_ASSOCIATION_FOR_EGRESS")
def _() -> Case:
    net, ids = t.central_egress()
    vgw = net.vgw(ids.vpc_e)
    routes(net, ids.rtb_t).append(net.route("192.168.0.0/16", vgw))
    return Case(net.document(), ids.host, "192.168.1.1:443")


@scenario("vgw-ipv6", "unknown", "UNSUPPORTED_COMPONENT")
def _() -> Case:
    net, ids = t.dual_stack()
    vgw = net.vgw(ids.vpc)
    routes(net, ids.rtb_priv)[-1] = net.route("::/0", vgw)
    return Case(net.document(), ids.host, "[2600::1]:443")


# IPv6 ---------------------------------------------------------------------------------------------


@scenario("eigw-egress", "exits", INTERNET, "interface eigw internet", "internet eigw interface")
def _() -> Case:
    net, ids = t.dual_stack()
    return Case(net.document(), ids.host, "[2600::1]:443")


@scenario("eigw-unsolicited", "dropped", "EIGW_UNSOLICITED", "internet eigw")
def _() -> Case:
    net, ids = t.dual_stack()
    net.data["InternetGateways"][0]["Attachments"] = []
    return Case(net.document(), "[2600::1]", f"{ids.host}:443")


@scenario("eigw-mixed", "unknown", "MIXED_INTERNET_GATEWAYS")
def _() -> Case:
    net, _ = t.dual_stack()
    return Case(net.document(), "internet", "[2001:db8:1234:1a01::10]:443")


@scenario("ipv6-igw", "exits", INTERNET, "interface igw internet", "internet igw interface")
def _() -> Case:
    net, ids = t.dual_stack()
    return Case(net.document(), ids.web, "[2600::1]:443")


@scenario("ipv4-at-eigw", "dropped", "PROTOCOL_RESTRICTION")
def _() -> Case:
    net, ids = t.dual_stack()
    routes(net, ids.rtb_priv).append(net.route("0.0.0.0/0", ids.eigw))
    return Case(net.document(), ids.host, HOST)


@scenario("ipv6-not-covered-by-ipv4-default", "dropped", "NO_ROUTE_TO_DESTINATION")
def _() -> Case:
    net, ids = t.dual_stack()
    drop_route(net, ids.rtb_pub, "::/0")
    return Case(net.document(), ids.web, "[2600::1]:443")


@scenario("ipv6-unique-local", "dropped", "PRIVATE_IPV6_ADDRESS")
def _() -> Case:
    net = Net()
    vpc = net.vpc("ula", "10.0.0.0/16", "fd12:3456:789a::/56")
    subnet = net.subnet(vpc, "ula 1", "10.0.1.0/24", ipv6="fd12:3456:789a:1::/64")
    net.table(vpc, "rtb", {"::/0": net.igw(vpc)}, [subnet])
    host = net.eni(subnet, "host", "10.0.1.10", ipv6=("fd12:3456:789a:1::10",))
    return Case(net.document(), host, "[2600::1]:443")


# Filters ------------------------------------------------------------------------------------------


@scenario("group-denies", "dropped", "ENI_SG_RULES_MISMATCH")
def _() -> Case:
    net, ids = t.public_instance()
    group = net.group(ids.vpc, "app", [permission("tcp", 80, 90, "10.0.1.0/24")], [])
    net.find("NetworkInterfaces", ids.app)["Groups"] = [{"GroupId": group}]
    return Case(net.document(), ids.web, f"{ids.app}:443")


@scenario("group-denies-outbound", "dropped", "ENI_SG_RULES_MISMATCH")
def _() -> Case:
    net, ids = t.public_instance()
    group = net.group(ids.vpc, "web", [ALL], [permission("udp", 0, 65535, "0.0.0.0/0")])
    net.find("NetworkInterfaces", ids.web)["Groups"] = [{"GroupId": group}]
    return Case(net.document(), ids.web, f"{ids.app}:443")


@scenario("group-any-of-several", *DELIVERED)
def _() -> Case:
    net, ids = t.public_instance()
    one = net.group(ids.vpc, "one", [permission("tcp", 80, 80, "0.0.0.0/0")], [])
    two = net.group(ids.vpc, "two", [permission("tcp", 440, 443, "10.0.1.10/32")], [])
    net.find("NetworkInterfaces", ids.app)["Groups"] = [{"GroupId": one}, {"GroupId": two}]
    return Case(net.document(), ids.web, f"{ids.app}:443")


@scenario("group-stateful", *DELIVERED)
def _() -> Case:
    net, ids = t.public_instance()
    for interface, rules in (
        (ids.web, ([], [permission("tcp", 443, 443, "10.0.2.0/24")])),
        (ids.app, ([permission("tcp", 443, 443, "10.0.1.0/24")], [])),
    ):
        group = net.group(ids.vpc, "tight", *rules)
        net.find("NetworkInterfaces", interface)["Groups"] = [{"GroupId": group}]
    return Case(net.document(), ids.web, f"{ids.app}:443")


@scenario("group-ping", *DELIVERED)
def _() -> Case:
    net, ids = t.public_instance()
    group = net.group(ids.vpc, "ping", [permission("icmp", 8, -1, "0.0.0.0/0")], [])
    net.find("NetworkInterfaces", ids.app)["Groups"] = [{"GroupId": group}]
    return Case(net.document(), ids.web, ids.app, {"protocol": "icmp"})


@scenario("group-ping-other-type", "dropped", "ENI_SG_RULES_MISMATCH")
def _() -> Case:
    net, ids = t.public_instance()
    group = net.group(ids.vpc, "ping", [permission("icmp", 3, 4, "0.0.0.0/0")], [])
    net.find("NetworkInterfaces", ids.app)["Groups"] = [{"GroupId": group}]
    return Case(net.document(), ids.web, ids.app, {"protocol": "icmp"})


@scenario("group-unknown-list", "unknown", "UNKNOWN_FILTER")
def _() -> Case:
    net, ids = t.public_instance()
    listed = net.prefix_list("offices", "10.0.0.0/8")
    net.data["ManagedPrefixListEntries"] = {}
    group = net.group(ids.vpc, "app", [permission("tcp", 443, 443, listed)], [])
    net.find("NetworkInterfaces", ids.app)["Groups"] = [{"GroupId": group}]
    return Case(net.document(), ids.web, f"{ids.app}:443")


@scenario("group-prefix-list", *DELIVERED)
def _() -> Case:
    net, ids = t.public_instance()
    listed = net.prefix_list("offices", "172.16.0.0/12", "10.0.1.0/24")
    group = net.group(ids.vpc, "app", [permission("6", 443, 443, listed)], [])
    net.find("NetworkInterfaces", ids.app)["Groups"] = [{"GroupId": group}]
    return Case(net.document(), ids.web, f"{ids.app}:443")


@scenario("group-not-collected", "unknown", "UNKNOWN_FILTER")
def _() -> Case:
    net, ids = t.public_instance()
    del net.data["SecurityGroups"]
    return Case(net.document(), ids.web, f"{ids.app}:443")


@scenario("acl-not-collected", "unknown", "UNKNOWN_FILTER")
def _() -> Case:
    net, ids = t.public_instance()
    del net.data["NetworkAcls"]
    return Case(net.document(), ids.web, f"{ids.app}:443")


@scenario("acl-denies-entry", "dropped", "SUBNET_ACL_RESTRICTION")
def _() -> Case:
    net, ids = t.public_instance()
    rows = [entry(100, "allow", "0.0.0.0/0", True), entry(90, "allow", "10.0.1.0/24", False, "6", (80, 80))]
    net.acl(ids.vpc, "app", rows, (ids.other,))
    return Case(net.document(), ids.web, f"{ids.app}:443")


@scenario("acl-denies-leaving", "dropped", "SUBNET_ACL_RESTRICTION")
def _() -> Case:
    net, ids = t.public_instance()
    net.acl(ids.vpc, "web", [entry(100, "allow", "0.0.0.0/0", False)], (ids.subnet,))
    return Case(net.document(), ids.web, f"{ids.app}:443")


@scenario("acl-order", *DELIVERED)
def _() -> Case:
    net, ids = t.public_instance()
    rows = [entry(200, "deny", "10.0.1.0/24", False), entry(100, "allow", "10.0.1.0/24", False), *OPEN[1::2]]
    net.acl(ids.vpc, "app", rows, (ids.other,))
    return Case(net.document(), ids.web, f"{ids.app}:443")


@scenario("acl-order-deny-first", "dropped", "SUBNET_ACL_RESTRICTION")
def _() -> Case:
    net, ids = t.public_instance()
    rows = [entry(100, "allow", "0.0.0.0/0", False), entry(50, "deny", "10.0.1.10/32", False), *OPEN[1::2]]
    net.acl(ids.vpc, "app", rows, (ids.other,))
    return Case(net.document(), ids.web, f"{ids.app}:443")


@scenario("acl-without-ephemeral-ports", "dropped", "SUBNET_ACL_RESTRICTION")
def _() -> Case:
    net, ids = t.public_instance()
    rows = [entry(100, "allow", "0.0.0.0/0", True), entry(100, "allow", "0.0.0.0/0", False, "6", (443, 443))]
    net.acl(ids.vpc, "web", rows, (ids.subnet,))
    return Case(net.document(), ids.web, HOST)


@scenario("acl-with-ephemeral-ports", "exits", INTERNET)
def _() -> Case:
    net, ids = t.public_instance()
    rows = [
        entry(100, "allow", "0.0.0.0/0", True),
        entry(100, "allow", "0.0.0.0/0", False, "6", (32768, 65535)),
    ]
    net.acl(ids.vpc, "web", rows, (ids.subnet,))
    return Case(net.document(), ids.web, HOST)


@scenario("acl-part-of-nat-ports", "unknown", "UNKNOWN_FILTER")
def _() -> Case:
    net, ids = t.nat_egress()
    rows = [entry(100, "allow", "0.0.0.0/0", True), entry(100, "allow", "10.0.0.0/16", False)]
    rows.append(entry(110, "allow", "0.0.0.0/0", False, "6", (32768, 65535)))
    net.acl(ids.vpc, "nat", rows, (ids.public,))
    return Case(net.document(), ids.server, HOST)


@scenario("acl-all-nat-ports-in-two-entries", "exits", INTERNET)
def _() -> Case:
    net, ids = t.nat_egress()
    rows = [entry(100, "allow", "0.0.0.0/0", True), entry(100, "allow", "10.0.0.0/16", False)]
    rows.append(entry(110, "allow", "0.0.0.0/0", False, "6", (32768, 65535)))
    rows.append(entry(120, "allow", "0.0.0.0/0", False, "6", (1024, 32767)))
    net.acl(ids.vpc, "nat", rows, (ids.public,))
    return Case(net.document(), ids.server, HOST)


@scenario("acl-other-protocol", "dropped", "SUBNET_ACL_RESTRICTION")
def _() -> Case:
    net, ids = t.public_instance()
    net.acl(ids.vpc, "app", [entry(100, "allow", "0.0.0.0/0", False, "17", (0, 65535)), *OPEN[1::2]], (ids.other,))
    return Case(net.document(), ids.web, f"{ids.app}:443")
