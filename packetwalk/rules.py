"""The rules register: every rule that the walk follows, where AWS states it, and the test that guards it.

`documented` means that the page states it; `assumption` that no page was found to state it, so that a
verdict which uses the rule rests on it (`Walk.assumptions`). Nothing here was tried on AWS.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

VPC = "https://docs.aws.amazon.com/vpc/latest/userguide/"
TGW = "https://docs.aws.amazon.com/vpc/latest/tgw/"
REACH = "https://docs.aws.amazon.com/vpc/latest/reachability/explanation-codes.html"
SCENARIO = "tests/packetwalk/test_scenarios.py::test_scenario"


class Rule(NamedTuple):
    """`sources` are AWS's pages; `test` is a pytest node that fails when the rule is broken."""

    id: str
    text: str
    sources: tuple[str, ...]
    status: Literal["documented", "assumption"]
    test: str


def _documented(key: str, text: str, scenario: str, *pages: str) -> Rule:
    return Rule(key, text, pages, "documented", f"{SCENARIO}[{scenario}]")


def _assumed(key: str, text: str, scenario: str, *pages: str) -> Rule:
    return Rule(key, text, pages, "assumption", f"{SCENARIO}[{scenario}]")


# Titles, each before the rules that it is over.
_REGISTER: tuple[str | Rule, ...] = (
    "Route tables",
    _documented(
        "subnet-table",
        "A subnet uses the route table it is explicitly associated with.",
        "nat-egress",
        VPC + "subnet-route-tables.html",
    ),
    _documented(
        "main-table",
        "A subnet without an association uses its VPC's main route table.",
        "main-table-fallback",
        VPC + "subnet-route-tables.html",
    ),
    _documented(
        "longest-prefix",
        "The most specific route wins; IPv4 and IPv6 routes are separate.",
        "longest-prefix",
        VPC + "route-tables-priority.html",
    ),
    _documented(
        "equal-prefix",
        "Among equal prefixes a static CIDR route beats a prefix list's, and both beat a propagated one.",
        "static-over-propagated",
        VPC + "route-tables-priority.html",
    ),
    _documented(
        "prefix-list-entries",
        "A route to a prefix list is a route to each of its entries; unknown entries make the choice unknown.",
        "prefix-list-unknown",
        VPC + "route-tables-priority.html",
    ),
    _documented(
        "prefix-lists-overlap",
        "Where prefix lists with different targets overlap, AWS picks one: which, is unknown.",
        "prefix-lists-overlap",
        VPC + "route-tables-priority.html",
    ),
    _documented(
        "no-route",
        "A packet that no route matches is dropped.",
        "nat-without-internet-route",
        REACH,
    ),
    _documented(
        "local-route",
        "Every table has a local route for each CIDR block of its VPC.",
        "between-subnets",
        VPC + "subnet-route-tables.html",
    ),
    _documented(
        "local-over-propagated",
        "Inside the VPC's own blocks a propagated route loses to local, even if it is more specific.",
        "propagated-inside-vpc",
        "https://docs.aws.amazon.com/vpn/latest/s2svpn/VPNRoutingTypes.html",
    ),
    _documented(
        "more-specific-than-local",
        "A route more specific than local must be for a whole subnet, to a NAT gateway, an interface or a "
        "Gateway "
        "Load Balancer endpoint.",
        "more-specific-than-local",
        VPC + "subnet-route-tables.html",
    ),
    _documented(
        "blackhole",
        "A blackhole route still matches, and drops.",
        "blackhole-route",
        VPC + "route-tables-priority.html",
        REACH,
    ),
    _documented(
        "unknown-target",
        "A target of a kind that is not modelled makes the verdict unknown.",
        "carrier-gateway",
        VPC + "route-table-options.html",
    ),
    _documented(
        "reserved-addresses",
        "169.254.168.0/22 and fd00:ec2::/32 are never forwarded by a route.",
        "link-local-not-forwarded",
        VPC + "subnet-route-tables.html",
    ),
    _documented(
        "same-subnet",
        "Inside one subnet neither route table nor network ACL is asked; security groups are.",
        "same-subnet",
        VPC + "gateway-route-tables.html",
        VPC + "vpc-network-acls.html",
    ),
    _documented(
        "destination-owner",
        "A packet in its VPC goes to the interface that has its destination address, and nowhere else.",
        "nobody-there",
        REACH,
    ),
    _assumed(
        "running",
        "An interface behind which nothing runs does not answer.",
        "stopped-instance",
        VPC + "gateway-route-tables.html",
    ),
    "Gateway route tables and the internet",
    _documented(
        "gateway-table",
        "Traffic that enters by an internet or virtual private gateway uses the gateway's own table, "
        "asked with the "
        "private destination.",
        "ingress-routing",
        VPC + "gateway-route-tables.html",
    ),
    _documented(
        "gateway-table-public-address",
        "An interface to which an internet gateway's table sends must have a public address.",
        "edge-target-without-public-address",
        VPC + "gateway-route-tables.html",
        REACH,
    ),
    _documented(
        "igw-attached",
        "A gateway carries traffic only of the VPC it is attached to.",
        "igw-detached",
        VPC + "VPC_Internet_Gateway.html",
    ),
    _documented(
        "igw-translation",
        "An internet gateway exchanges an interface's private IPv4 address and its public one, both ways.",
        "public-instance",
        VPC + "VPC_Internet_Gateway.html",
    ),
    _documented(
        "igw-needs-public-address",
        "An internet gateway drops a source that has no public address, and a destination that is none.",
        "no-public-address",
        VPC + "VPC_Internet_Gateway.html",
        REACH,
    ),
    _documented(
        "public-pool",
        "Public addresses that an internet gateway's table routes to an interface (BYOIP) are not modelled: unknown.",
        "public-pool-at-igw",
        VPC + "igw-ingress-routing.html",
    ),
    _documented(
        "igw-private-destination",
        "An internet gateway rejects private destinations.",
        "private-destination-at-igw",
        REACH,
    ),
    _documented(
        "igw-private-source",
        "An internet gateway rejects what comes from the internet with a private source.",
        "private-source-at-igw",
        REACH,
    ),
    _documented(
        "igw-ipv6",
        "An internet gateway carries IPv6 both ways, untranslated.",
        "ipv6-igw",
        VPC + "VPC_Internet_Gateway.html",
    ),
    _documented(
        "private-ipv6",
        "A private IPv6 address (ULA, or a private GUA range) does not pass the internet's edge.",
        "ipv6-unique-local",
        VPC + "vpc-ip-addressing.html",
    ),
    _assumed(
        "public-address-inside",
        "A packet to a public address of the snapshot's own comes back in by that address's internet gateway.",
        "public-address-from-inside",
        VPC + "VPC_Internet_Gateway.html",
    ),
    _documented(
        "eigw-ipv6",
        "An egress-only internet gateway carries IPv6 only.",
        "eigw-egress",
        VPC + "egress-only-internet-gateway.html",
    ),
    _documented(
        "eigw-stateful",
        "An egress-only internet gateway lets replies in, and nothing else.",
        "eigw-unsolicited",
        VPC + "egress-only-internet-gateway.html",
    ),
    _assumed(
        "eigw-mixed",
        "A reply by the egress-only gateway to what came in by the internet gateway: no page says what happens.",
        "eigw-mixed",
        VPC + "egress-only-internet-gateway.html",
    ),
    _documented(
        "block-public-access",
        "VPC Block Public Access stops internet traffic; where an answer shows it in force, the verdict is unknown.",
        "block-public-access",
        VPC + "security-vpc-bpa.html",
    ),
    _documented(
        "encryption-control",
        "VPC encryption controls in enforce mode stop what is not encrypted: the verdict is unknown.",
        "encryption-enforced",
        VPC + "vpc-encryption-controls.html",
    ),
    "NAT",
    _documented(
        "nat-translation",
        "A NAT gateway sends from its own private address and a port of 1024–65535, by its own subnet's table.",
        "nat-egress",
        VPC + "nat-gateway-basics.html",
        REACH,
    ),
    _documented(
        "nat-reply",
        "A reply is translated back and then follows the NAT gateway's subnet's table.",
        "firewall-behind-nat",
        VPC + "nat-gateway-basics.html",
    ),
    _documented(
        "nat-unsolicited",
        "What a NAT gateway has not asked for is dropped.",
        "nat-unsolicited",
        VPC + "nat-gateway-basics.html",
    ),
    _documented(
        "nat-protocols",
        "A NAT gateway translates TCP, UDP and ICMP only.",
        "nat-other-protocol",
        VPC + "nat-gateway-basics.html",
    ),
    _documented(
        "nat-ipv6",
        "A NAT gateway takes IPv6 for NAT64 only; NAT64 itself is not modelled.",
        "nat-ipv6",
        VPC + "nat-gateway-basics.html",
    ),
    _documented(
        "nat-private",
        "A private NAT gateway has no public address, so an internet gateway drops what it sends.",
        "nat-private",
        VPC + "vpc-nat-gateway.html",
    ),
    _assumed(
        "nat-onward",
        "What a NAT gateway sends passes a peering connection or a gateway endpoint too: AWS names internet, transit "
        "and virtual private gateways.",
        "nat-then-peering",
        VPC + "vpc-nat-gateway.html",
    ),
    _documented("nat-state", "A NAT gateway that is not available drops.", "nat-deleted", REACH),
    _documented(
        "nat-origin",
        "A NAT gateway serves no peering connection, VPN or Direct Connect.",
        "nat-from-vpn",
        VPC + "nat-gateway-basics.html",
        REACH,
    ),
    _documented(
        "nat-regional",
        "A regional NAT gateway has no subnet: not modelled, so unknown.",
        "nat-regional",
        VPC + "nat-gateways-regional.html",
    ),
    "Middleboxes and endpoints",
    _documented(
        "source-dest-check",
        "An interface with source/dest check takes and sends only its own addresses.",
        "appliance-source-dest-check",
        REACH,
        VPC + "route-table-options.html",
    ),
    _assumed(
        "middlebox-behaviour",
        "An appliance passes packets on unchanged, by the interface they came by, unless the caller says otherwise.",
        "ingress-routing",
        VPC + "route-table-options.html",
    ),
    _documented(
        "symmetric-appliance",
        "Both directions must cross the same appliance.",
        "missing-edge-route",
        VPC + "gateway-route-tables.html",
    ),
    _documented(
        "sg-references-lost",
        "Through a middlebox, a NAT gateway or a public address, a rule that names a group matches nothing.",
        "group-reference-through-appliance",
        VPC + "route-table-options.html",
        REACH,
    ),
    _documented(
        "endpoint-in-out",
        "A Gateway Load Balancer or firewall endpoint gets packets by a route and sends them on by its "
        "own subnet's "
        "table.",
        "gwlb-ingress",
        VPC + "gwlb-route.html",
    ),
    _documented(
        "endpoint-stateful",
        "What stands behind such an endpoint keeps state per flow.",
        "firewall-one-way",
        "https://docs.aws.amazon.com/network-firewall/latest/developerguide/vpc-config-tgw-multi-az.html",
    ),
    _assumed(
        "endpoint-acl",
        "The network ACL of a Gateway Load Balancer endpoint's subnet applies to what goes through it.",
        "endpoint-subnet-acl",
        VPC + "vpc-network-acls.html",
    ),
    _documented(
        "endpoint-initiates-nothing",
        "An interface endpoint answers what came to it, and opens no connection into its VPC.",
        "endpoint-asks",
        REACH,
    ),
    _documented(
        "endpoint-state",
        "An interface endpoint that is not available takes nothing.",
        "interface-endpoint-pending",
        "https://docs.aws.amazon.com/vpc/latest/privatelink/concepts.html",
        REACH,
    ),
    _documented(
        "lambda-unsolicited",
        "A Lambda function's interface opens connections, and takes none.",
        "lambda-asked",
        "https://docs.aws.amazon.com/lambda/latest/dg/foundation-networking.html",
    ),
    _documented(
        "gateway-endpoint",
        "A prefix list's route to a gateway endpoint takes packets to the service.",
        "gateway-endpoint",
        "https://docs.aws.amazon.com/vpc/latest/privatelink/gateway-endpoints.html",
    ),
    _documented(
        "gateway-endpoint-reply",
        "The service's reply comes back by the endpoint, without a route.",
        "gateway-endpoint",
        "https://docs.aws.amazon.com/vpc/latest/privatelink/gateway-endpoints.html",
    ),
    _documented(
        "gateway-endpoint-local-only",
        "A gateway endpoint serves its own VPC: nothing that came by peering, VPN or transit gateway.",
        "gateway-endpoint-from-tgw",
        "https://docs.aws.amazon.com/vpc/latest/privatelink/gateway-endpoints.html",
    ),
    _documented(
        "gateway-endpoint-protocols",
        "A gateway endpoint takes TCP and ICMP echo only.",
        "gateway-endpoint-udp",
        REACH,
    ),
    "Transit gateway",
    _documented(
        "tgw-attachment",
        "A VPC's packets enter a transit gateway by the VPC's attachment; an attachment must be available.",
        "tgw-not-attached",
        TGW + "tgw-vpc-attachments.html",
    ),
    _documented(
        "tgw-zone",
        "A sender reaches a transit gateway only if the attachment has a subnet in its zone; zones compare by ID.",
        "tgw-zone-missing",
        TGW + "tgw-vpc-attachments.html",
        REACH,
    ),
    _documented(
        "tgw-association",
        "An attachment uses the one route table it is associated with.",
        "tgw-no-association",
        TGW + "how-transit-gateways-work.html",
        REACH,
    ),
    _documented(
        "tgw-longest-prefix",
        "In a transit gateway route table the most specific route wins.",
        "tgw-longest-prefix",
        TGW + "how-transit-gateways-work.html",
    ),
    _documented(
        "tgw-route-order",
        "Equal prefixes: static, prefix list, VPC, Direct Connect, Connect, VPN.",
        "tgw-static-over-propagated",
        TGW + "how-transit-gateways-work.html",
    ),
    _documented(
        "tgw-propagation",
        "A propagated VPC attachment installs the VPC's CIDR blocks, the IPv6 ones where it supports IPv6. That "
        "option filters no packets.",
        "tgw-hub",
        TGW + "how-transit-gateways-work.html",
        TGW + "tgw-vpc-attachments.html",
    ),
    _documented(
        "tgw-blackhole",
        "A transit gateway's blackhole route drops.",
        "tgw-blackhole",
        TGW + "how-transit-gateways-work.html",
    ),
    _documented(
        "tgw-peering",
        "A peering attachment, of one ID on both sides, leads into the other gateway's table; its routes are static.",
        "tgw-peering",
        TGW + "tgw-peering.html",
    ),
    _documented(
        "tgw-arrival-table",
        "A packet from a transit gateway follows the table of the attachment's subnet.",
        "inspection-vpc",
        TGW + "transit-gateway-appliance-scenario.html",
    ),
    _documented(
        "tgw-zone-kept",
        "Without appliance mode a transit gateway keeps the sender's zone, if the target attachment has it.",
        "inspection-without-appliance-mode",
        TGW + "transit-gateway-appliance-scenario.html",
    ),
    _documented(
        "tgw-zone-other",
        "If the target attachment has no subnet in the sender's zone, another is used: which, is unknown.",
        "tgw-zone-other",
        TGW + "transit-gateway-appliance-scenario.html",
    ),
    _documented(
        "tgw-appliance-mode",
        "In appliance mode one zone is used for a flow, both ways, whatever attachment it came by. AWS says which for "
        "some flows only: all are tried.",
        "inspection-vpc",
        TGW + "tgw-vpc-attachments.html",
    ),
    _documented(
        "tgw-acl",
        "Towards a transit gateway the host's subnet is asked outbound and the attachment's inbound; from "
        "it, the "
        "attachment's outbound and the host's inbound, or neither in the attachment's own subnet.",
        "tgw-acl-attachment-subnet",
        TGW + "tgw-nacls.html",
    ),
    _documented(
        "tgw-sg-references",
        "A rule that names a group matches across a transit gateway only inbound, and where gateway and attachments "
        "support it.",
        "tgw-group-reference",
        TGW + "tgw-vpc-attachments.html",
        REACH,
    ),
    "Peering and virtual private gateways",
    _documented(
        "peering-active",
        "A peering connection carries traffic of its two VPCs, when it is active.",
        "peering-pending",
        "https://docs.aws.amazon.com/vpc/latest/peering/vpc-peering-basics.html",
    ),
    _documented(
        "peering-cidr",
        "A peering connection carries only what is addressed to the peer itself: not transitive, no edge-to-edge.",
        "peering-transitive",
        "https://docs.aws.amazon.com/vpc/latest/peering/vpc-peering-basics.html",
        REACH,
    ),
    _assumed(
        "peering-arrival",
        "What arrives by peering goes to its interface without a route table being asked.",
        "peering",
        "https://docs.aws.amazon.com/vpc/latest/peering/vpc-peering-basics.html",
        VPC + "gateway-route-tables.html",
    ),
    _documented(
        "peering-resolver",
        "The DNS server of a peer VPC does not answer.",
        "resolver-of-a-peer",
        "https://docs.aws.amazon.com/vpc/latest/peering/vpc-peering-basics.html",
    ),
    _documented(
        "vgw-attached",
        "A virtual private gateway carries traffic of the VPC it is attached to.",
        "vgw-detached",
        "https://docs.aws.amazon.com/vpn/latest/s2svpn/how_it_works.html",
    ),
    _documented(
        "vgw-ingress",
        "What comes in by a virtual private gateway uses its gateway route table, else local; the "
        "destination must be "
        "an interface of the VPC.",
        "vgw-ingress-appliance",
        VPC + "gateway-route-tables.html",
        REACH,
    ),
    _documented(
        "vgw-source",
        "A virtual private gateway takes only sources that are interfaces of its VPC.",
        "vgw-foreign-source",
        REACH,
    ),
    _documented(
        "vgw-ipv6",
        "A VPN on a virtual private gateway has no IPv6, Direct Connect has: unknown.",
        "vgw-ipv6",
        VPC + "route-table-options.html",
    ),
    _assumed(
        "far-network",
        "A network behind a VPN or Direct Connect takes the packet and answers by the way it came.",
        "vgw-propagated",
        "https://docs.aws.amazon.com/vpn/latest/s2svpn/how_it_works.html",
    ),
    "Filters",
    _documented(
        "sg-rules",
        "A security group allows what any rule of any group of the interface admits, and nothing else.",
        "group-denies",
        VPC + "vpc-security-groups.html",
    ),
    _documented(
        "sg-stateful",
        "A security group lets in the reply to what it let out, and the other way round, at that interface.",
        "group-stateful",
        VPC + "vpc-security-groups.html",
    ),
    _documented(
        "acl-boundary",
        "A network ACL is asked when a packet leaves and when it enters a subnet.",
        "acl-denies-entry",
        VPC + "vpc-network-acls.html",
    ),
    _documented(
        "acl-order",
        "The lowest-numbered entry of a network ACL that matches decides; none that matches denies.",
        "acl-order",
        VPC + "vpc-network-acls.html",
    ),
    _documented(
        "acl-stateless",
        "A network ACL keeps no state: a reply needs an entry for its own (ephemeral) port.",
        "acl-without-ephemeral-ports",
        VPC + "vpc-network-acls.html",
        VPC + "vpc-network-acls.html#nacl-ephemeral-ports",
    ),
    _documented(
        "loop",
        "A packet that comes back to a node unchanged never arrives.",
        "routing-loop",
        "https://docs.aws.amazon.com/vpc/latest/tgw/transit-gateway-appliance-scenario.html",
    ),
)
RULES: dict[str, Rule] = {rule.id: rule for rule in _REGISTER if isinstance(rule, Rule)}


def groups() -> dict[str, list[Rule]]:
    """The rules under their titles, in the order of the register."""
    found: dict[str, list[Rule]] = {}
    for each in _REGISTER:
        if isinstance(each, str):
            found[each] = []
        else:
            found[next(reversed(found))].append(each)
    return found


def register_markdown() -> str:
    """The register as Markdown tables, with how many rules are documented and how many assumed."""
    assumed = sum(rule.status == "assumption" for rule in RULES.values())
    lines = [
        f"{len(RULES)} rules: {len(RULES) - assumed} documented by AWS, {assumed} assumptions. None was tried on AWS.",
    ]
    for title, rules in groups().items():
        lines += [
            "",
            f"## {title}",
            "",
            "| Rule | What the walk does | Status | Sources | Guarded by |",
            "| --- | --- | --- | --- | --- |",
        ]
        for rule in rules:
            pages = " · ".join(f"[{page.rsplit('/', 1)[1].replace('.html', '')}]({page})" for page in rule.sources)
            test = rule.test.rsplit("::", 1)[1]
            status = rule.status if rule.status == "documented" else f"**{rule.status}**"
            lines.append(f"| `{rule.id}` | {rule.text} | {status} | {pages} | `{test}` |")
    return "\n".join(lines) + "\n"
