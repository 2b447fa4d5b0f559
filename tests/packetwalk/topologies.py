"""AWS's documented scenarios as own fixtures: each says the page whose routes it has.

Every function returns the network and a namespace of the IDs that a test needs.
"""

from __future__ import annotations

from types import SimpleNamespace as Ids

from .build import Net

HOST = "198.51.100.7:443"
Built = tuple[Net, Ids]


def nat_egress() -> Built:
    """https://docs.aws.amazon.com/vpc/latest/userguide/nat-gateway-scenarios.html (private subnet, public
    NAT)"""
    net = Net()
    vpc = net.vpc("prod", "10.0.0.0/16")
    public, private = net.subnet(vpc, "public", "10.0.0.0/24"), net.subnet(vpc, "private", "10.0.1.0/24")
    igw = net.igw(vpc, "edge")
    nat = net.nat(public, "nat-a", "10.0.0.5", "203.0.113.5")
    rtb_public = net.table(vpc, "rtb-public", {"0.0.0.0/0": igw}, [public])
    rtb_private = net.table(vpc, "rtb-private", {"0.0.0.0/0": nat}, [private])
    server = net.eni(private, "server", "10.0.1.10")
    return net, Ids(**locals())


def public_instance() -> Built:
    """https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Internet_Gateway.html"""
    net = Net()
    vpc = net.vpc("prod", "10.0.0.0/16")
    subnet, other = net.subnet(vpc, "web", "10.0.1.0/24"), net.subnet(vpc, "app", "10.0.2.0/24", "b")
    igw = net.igw(vpc, "edge")
    rtb = net.table(vpc, "rtb-web", {"0.0.0.0/0": igw}, [subnet, other])
    web = net.eni(subnet, "web", "10.0.1.10", "203.0.113.20")
    bare = net.eni(subnet, "bare", "10.0.1.11")
    app = net.eni(other, "app", "10.0.2.10", "203.0.113.21")
    return net, Ids(**locals())


def ingress_routing() -> Built:
    """https://docs.aws.amazon.com/vpc/latest/userguide/gateway-route-tables.html (appliance behind the
    gateway)"""
    net = Net()
    vpc = net.vpc("prod", "10.0.0.0/16")
    subnet_fw, subnet_app = net.subnet(vpc, "firewall", "10.0.0.0/24"), net.subnet(vpc, "app", "10.0.1.0/24")
    igw = net.igw(vpc, "edge")
    fw = net.eni(subnet_fw, "fw", "10.0.0.10", "203.0.113.10", check=False)
    web = net.eni(subnet_app, "web", "10.0.1.10", "203.0.113.20")
    rtb_edge = net.table(vpc, "rtb-edge", {"10.0.1.0/24": fw}, gateway=igw)
    rtb_fw = net.table(vpc, "rtb-fw", {"0.0.0.0/0": igw}, [subnet_fw])
    rtb_app = net.table(vpc, "rtb-app", {"0.0.0.0/0": fw}, [subnet_app])
    return net, Ids(**locals())


def firewall_before_nat() -> Built:
    """https://docs.aws.amazon.com/network-firewall/latest/developerguide/arch-igw-ngw.html (IGW, firewall,
    NAT)"""
    net = Net()
    vpc = net.vpc("prod", "10.0.0.0/16")
    s_fw = net.subnet(vpc, "firewall", "10.0.0.0/28")
    s_nat, s_srv = net.subnet(vpc, "nat", "10.0.1.0/24"), net.subnet(vpc, "servers", "10.0.2.0/24")
    igw = net.igw(vpc, "edge")
    fw = net.endpoint(s_fw, "fw-a")
    nat = net.nat(s_nat, "nat-a", "10.0.1.5", "203.0.113.5")
    server = net.eni(s_srv, "server", "10.0.2.10")
    rtb_edge = net.table(vpc, "rtb-edge", {"10.0.1.0/24": fw}, gateway=igw)
    rtb_fw = net.table(vpc, "rtb-fw", {"0.0.0.0/0": igw}, [s_fw])
    rtb_nat = net.table(vpc, "rtb-nat", {"0.0.0.0/0": fw}, [s_nat])
    rtb_srv = net.table(vpc, "rtb-servers", {"0.0.0.0/0": nat}, [s_srv])
    return net, Ids(**locals())


def firewall_behind_nat() -> Built:
    """https://docs.aws.amazon.com/vpc/latest/userguide/subnet-route-tables.html (more specific than local)"""
    net = Net()
    vpc = net.vpc("prod", "10.0.0.0/16")
    s_fw = net.subnet(vpc, "firewall", "10.0.0.0/28")
    s_nat, s_srv = net.subnet(vpc, "nat", "10.0.1.0/24"), net.subnet(vpc, "servers", "10.0.2.0/24")
    igw = net.igw(vpc, "edge")
    fw = net.endpoint(s_fw, "fw-a")
    nat = net.nat(s_nat, "nat-a", "10.0.1.5", "203.0.113.5")
    server = net.eni(s_srv, "server", "10.0.2.10")
    rtb_fw = net.table(vpc, "rtb-fw", {"0.0.0.0/0": nat}, [s_fw])
    rtb_nat = net.table(vpc, "rtb-nat", {"0.0.0.0/0": igw, "10.0.2.0/24": fw}, [s_nat])
    rtb_srv = net.table(vpc, "rtb-servers", {"0.0.0.0/0": fw}, [s_srv])
    return net, Ids(**locals())


def gwlb_ingress() -> Built:
    """https://docs.aws.amazon.com/elasticloadbalancing/latest/gateway/getting-started.html"""
    net = Net()
    vpc = net.vpc("consumer", "10.0.0.0/16")
    s_gwlbe, s_app = net.subnet(vpc, "gwlbe", "10.0.0.0/28"), net.subnet(vpc, "app", "10.0.1.0/24")
    igw = net.igw(vpc, "edge")
    gwlbe = net.endpoint(s_gwlbe, "gwlbe-a")
    app = net.eni(s_app, "app", "10.0.1.10", "203.0.113.20")
    rtb_edge = net.table(vpc, "rtb-edge", {"10.0.1.0/24": gwlbe}, gateway=igw)
    rtb_gwlbe = net.table(vpc, "rtb-gwlbe", {"0.0.0.0/0": igw}, [s_gwlbe])
    rtb_app = net.table(vpc, "rtb-app", {"0.0.0.0/0": gwlbe}, [s_app])
    return net, Ids(**locals())


def east_west() -> Built:
    """https://docs.aws.amazon.com/vpc/latest/userguide/intra-vpc-route.html (between subnets, by an
    appliance)"""
    net = Net()
    vpc = net.vpc("prod", "10.0.0.0/16")
    s_fw = net.subnet(vpc, "firewall", "10.0.0.0/24")
    s_a, s_b = net.subnet(vpc, "web", "10.0.1.0/24"), net.subnet(vpc, "db", "10.0.2.0/24")
    fw = net.eni(s_fw, "fw", "10.0.0.10", check=False)
    web, db = net.eni(s_a, "web", "10.0.1.10"), net.eni(s_b, "db", "10.0.2.10")
    rtb_fw = net.table(vpc, "rtb-fw", {}, [s_fw])
    rtb_a = net.table(vpc, "rtb-web", {"10.0.2.0/24": fw}, [s_a])
    rtb_b = net.table(vpc, "rtb-db", {"10.0.1.0/24": fw}, [s_b])
    return net, Ids(**locals())


def tgw_hub(listed: bool = True) -> Built:
    """https://docs.aws.amazon.com/vpc/latest/tgw/how-transit-gateways-work.html (hub and spokes)"""
    net = Net()
    tgw = net.tgw("hub")
    table = net.tgw_table(tgw, "spokes")
    ids: dict[str, str] = {}
    for number, name in ((1, "a"), (2, "b")):
        vpc = ids[f"vpc_{name}"] = net.vpc(f"spoke-{name}", f"10.{number}.0.0/16")
        host = ids[f"s_{name}"] = net.subnet(vpc, f"{name}-hosts", f"10.{number}.1.0/24")
        link = ids[f"t_{name}"] = net.subnet(vpc, f"{name}-tgw", f"10.{number}.0.0/28")
        ids[f"far_{name}"] = net.subnet(vpc, f"{name}-far", f"10.{number}.9.0/24", "c")
        ids[f"rtb_{name}"] = net.table(vpc, f"rtb-{name}", {"10.0.0.0/8": tgw}, [host, ids[f"far_{name}"]])
        ids[f"host_{name}"] = net.eni(host, f"host-{name}", f"10.{number}.1.10")
        ids[f"remote_{name}"] = net.eni(ids[f"far_{name}"], f"remote-{name}", f"10.{number}.9.10")
        ids[f"att_{name}"] = net.attach(tgw, vpc, f"att-{name}", [link], table)
        net.propagate(table, ids[f"att_{name}"], listed)
    return net, Ids(**(ids | {"tgw": tgw, "table": table}))


def inspection(appliance: bool = True) -> Built:
    """https://docs.aws.amazon.com/vpc/latest/tgw/transit-gateway-appliance-scenario.html

    Host A in zone a, host B in zone b; firewall endpoints in both zones of the inspection VPC.
    """
    net = Net()
    tgw = net.tgw("hub")
    spokes, inspect = net.tgw_table(tgw, "spokes"), net.tgw_table(tgw, "inspection")
    ids: dict[str, str] = {}
    for number, name, zone in ((1, "a", "a"), (2, "b", "b")):
        vpc = ids[f"vpc_{name}"] = net.vpc(f"spoke-{name}", f"10.{number}.0.0/16")
        links = [net.subnet(vpc, f"{name}-tgw-{z}", f"10.{number}.0.{n}/28", z) for n, z in ((0, "a"), (16, "b"))]
        host = net.subnet(vpc, f"{name}-hosts", f"10.{number}.1.0/24", zone)
        near = net.subnet(vpc, f"{name}-near", f"10.{number}.2.0/24", "a")
        net.table(vpc, f"rtb-{name}", {"0.0.0.0/0": tgw}, [host, near])
        ids[f"host_{name}"] = net.eni(host, f"host-{name}", f"10.{number}.1.10")
        ids[f"near_{name}"] = net.eni(near, f"near-{name}", f"10.{number}.2.10")
        ids[f"att_{name}"] = net.attach(tgw, vpc, f"att-{name}", links, spokes)
    vpc = ids["vpc_i"] = net.vpc("inspection", "10.100.0.0/16")
    links = []
    for number, zone in ((0, "a"), (1, "b")):
        link = net.subnet(vpc, f"tgw-{zone}", f"10.100.{number}.0/28", zone)
        wall = net.subnet(vpc, f"firewall-{zone}", f"10.100.{number}.16/28", zone)
        fw = ids[f"fw_{zone}"] = net.endpoint(wall, f"fw-{zone}")
        ids[f"rtb_tgw_{zone}"] = net.table(vpc, f"rtb-tgw-{zone}", {"0.0.0.0/0": fw}, [link])
        ids[f"rtb_fw_{zone}"] = net.table(vpc, f"rtb-fw-{zone}", {"0.0.0.0/0": tgw}, [wall])
        links.append(link)
    att = ids["att_i"] = net.attach(tgw, vpc, "att-inspection", links, inspect, appliance)
    net.tgw_route(spokes, "0.0.0.0/0", att)
    net.propagate(inspect, ids["att_a"])
    net.propagate(inspect, ids["att_b"])
    return net, Ids(**(ids | {"tgw": tgw, "spokes": spokes, "inspect": inspect}))


def central_egress() -> Built:
    """https://docs.aws.amazon.com/vpc/latest/tgw/transit-gateway-nat-igw.html (one way out for all VPCs)"""
    net = Net()
    tgw = net.tgw("hub")
    spokes, shared = net.tgw_table(tgw, "spokes"), net.tgw_table(tgw, "egress")
    vpc_a = net.vpc("spoke-a", "10.1.0.0/16")
    t_a, s_a = net.subnet(vpc_a, "a-tgw", "10.1.0.0/28"), net.subnet(vpc_a, "a-hosts", "10.1.1.0/24")
    net.table(vpc_a, "rtb-a", {"0.0.0.0/0": tgw}, [s_a])
    host = net.eni(s_a, "host-a", "10.1.1.10")
    vpc_e = net.vpc("egress", "10.100.0.0/16")
    t_e, s_nat = net.subnet(vpc_e, "e-tgw", "10.100.0.0/28"), net.subnet(vpc_e, "e-nat", "10.100.1.0/24")
    igw = net.igw(vpc_e, "edge")
    nat = net.nat(s_nat, "nat-a", "10.100.1.5", "203.0.113.5")
    rtb_t = net.table(vpc_e, "rtb-tgw", {"0.0.0.0/0": nat}, [t_e])
    rtb_n = net.table(vpc_e, "rtb-nat", {"0.0.0.0/0": igw, "10.0.0.0/8": tgw}, [s_nat])
    att_a = net.attach(tgw, vpc_a, "att-a", [t_a], spokes)
    att_e = net.attach(tgw, vpc_e, "att-egress", [t_e], shared)
    net.tgw_route(spokes, "0.0.0.0/0", att_e)
    net.propagate(shared, att_a)
    return net, Ids(**locals())


def tgw_peered() -> Built:
    """https://docs.aws.amazon.com/vpc/latest/tgw/transit-gateway-peering-scenario.html (two Regions)"""
    net, far = Net(), Net(region="eu-west-1", start=1000)
    built = []
    for each, number, name in ((net, 1, "a"), (far, 2, "b")):
        tgw = each.tgw(f"hub-{name}")
        table = each.tgw_table(tgw, f"table-{name}")
        vpc = each.vpc(f"spoke-{name}", f"10.{number}.0.0/16")
        link, hosts = (
            each.subnet(vpc, f"{name}-tgw", f"10.{number}.0.0/28"),
            each.subnet(vpc, name, f"10.{number}.1.0/24"),
        )
        each.table(vpc, f"rtb-{name}", {"10.0.0.0/8": tgw}, [hosts])
        host = each.eni(hosts, f"host-{name}", f"10.{number}.1.10")
        att = each.attach(tgw, vpc, f"att-{name}", [link], table)
        each.propagate(table, att)
        built.append((tgw, table, host))
    (tgw, table, host_a), (far_tgw, far_table, host_b) = built
    link = net.tgw_peering(tgw, table, far, far_tgw, far_table)
    net.tgw_route(table, "10.2.0.0/16", link)
    far.tgw_route(far_table, "10.1.0.0/16", link)
    return net, Ids(**locals())


def gateway_endpoint() -> Built:
    """https://docs.aws.amazon.com/vpc/latest/privatelink/gateway-endpoints.html"""
    net, ids = nat_egress()
    ids.endpoint = net.gateway_endpoint(ids.vpc, [ids.rtb_private], "s3", ("192.0.2.0/24", "198.18.0.0/24"))
    ids.listed = net.data["ManagedPrefixLists"][0]["PrefixListId"]
    return net, ids


def peering_chain() -> Built:
    """https://docs.aws.amazon.com/vpc/latest/peering/vpc-peering-basics.html (A–B, B–C, no A–C)"""
    net = Net()
    ids: dict[str, str] = {}
    for number, name in enumerate("abc"):
        vpc = ids[f"vpc_{name}"] = net.vpc(f"vpc-{name}", f"10.{number}.0.0/16")
        subnet = ids[f"s_{name}"] = net.subnet(vpc, f"subnet {name}", f"10.{number}.1.0/24")
        ids[f"host_{name}"] = net.eni(subnet, f"host-{name}", f"10.{number}.1.10")
    ids["ab"] = net.peering(ids["vpc_a"], ids["vpc_b"], name="a-b")
    ids["bc"] = net.peering(ids["vpc_b"], ids["vpc_c"], name="b-c")
    for name, rows in (
        ("a", {"10.1.0.0/16": ids["ab"], "10.2.0.0/16": ids["ab"]}),
        ("b", {"10.0.0.0/16": ids["ab"], "10.2.0.0/16": ids["bc"]}),
        ("c", {"10.1.0.0/16": ids["bc"], "10.0.0.0/16": ids["bc"]}),
    ):
        ids[f"rtb_{name}"] = net.table(ids[f"vpc_{name}"], f"rtb-{name}", rows, [ids[f"s_{name}"]])
    return net, Ids(**ids)


def peering_accounts() -> Built:
    """https://docs.aws.amazon.com/vpc/latest/peering/vpc-peering-basics.html (two accounts, two Regions)"""
    net, far = Net(), Net("444455556666", "eu-west-1", 1000)
    vpc_a, vpc_b = net.vpc("ours", "10.0.0.0/16"), far.vpc("theirs", "10.1.0.0/16")
    s_a, s_b = net.subnet(vpc_a, "ours 1", "10.0.1.0/24"), far.subnet(vpc_b, "theirs 1", "10.1.1.0/24")
    host_a, host_b = net.eni(s_a, "host-a", "10.0.1.10"), far.eni(s_b, "host-b", "10.1.1.10")
    pcx = net.peering(vpc_a, vpc_b, far)
    rtb_a = net.table(vpc_a, "rtb-a", {"10.1.0.0/16": pcx}, [s_a])
    rtb_b = far.table(vpc_b, "rtb-b", {"10.0.0.0/16": pcx}, [s_b])
    return net, Ids(**locals())


def dual_stack() -> Built:
    """https://docs.aws.amazon.com/vpc/latest/userguide/egress-only-internet-gateway.html"""
    net = Net()
    vpc = net.vpc("prod", "10.0.0.0/16", "2001:db8:1234:1a00::/56")
    s_priv = net.subnet(vpc, "private", "10.0.1.0/24", ipv6="2001:db8:1234:1a01::/64")
    s_pub = net.subnet(vpc, "public", "10.0.2.0/24", ipv6="2001:db8:1234:1a02::/64")
    igw, eigw = net.igw(vpc, "edge"), net.eigw(vpc)
    rtb_priv = net.table(vpc, "rtb-private", {"::/0": eigw}, [s_priv])
    rtb_pub = net.table(vpc, "rtb-public", {"::/0": igw, "0.0.0.0/0": igw}, [s_pub])
    host = net.eni(s_priv, "host", "10.0.1.10", ipv6=("2001:db8:1234:1a01::10",))
    web = net.eni(s_pub, "web", "10.0.2.10", "203.0.113.20", ipv6=("2001:db8:1234:1a02::10",))
    return net, Ids(**locals())


def vgw_propagated() -> Built:
    """https://docs.aws.amazon.com/vpn/latest/s2svpn/VPNRoutingTypes.html (routes propagated into a subnet
    table)"""
    net = Net()
    vpc = net.vpc("prod", "10.0.0.0/16")
    subnet, s_fw = net.subnet(vpc, "private", "10.0.1.0/24"), net.subnet(vpc, "firewall", "10.0.0.0/24")
    vgw = net.vgw(vpc)
    host = net.eni(subnet, "host", "10.0.1.10")
    fw = net.eni(s_fw, "fw", "10.0.0.10", check=False)
    rtb = net.table(vpc, "rtb-private", {}, [subnet])
    rtb_fw = net.table(vpc, "rtb-fw", {"192.168.0.0/16": vgw}, [s_fw])
    item = net.find("RouteTables", rtb)
    item["PropagatingVgws"] = [{"GatewayId": vgw}]
    item["Routes"].append(net.route("192.168.0.0/16", vgw, Origin="EnableVgwRoutePropagation"))
    return net, Ids(**locals())
