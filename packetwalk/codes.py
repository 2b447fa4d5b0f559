"""What the codes of a result mean. Those that AWS's Reachability Analyzer has too are called as it calls them.

https://docs.aws.amazon.com/vpc/latest/reachability/explanation-codes.html
"""

from __future__ import annotations

from typing import NamedTuple


class Code(NamedTuple):
    """`verdicts` are those that the code comes with; `aws` says whether Reachability Analyzer has it."""

    verdicts: str
    text: str
    aws: bool = False


_D, _U, _DU = "dropped", "unknown", "dropped, unknown"

CODES: dict[str, Code] = {
    # It arrives
    "DELIVERED": Code("delivered", "The interface got the packet, and its reply came back."),
    "EXITS_TO_INTERNET": Code("exits", "The packet left to the internet, and a reply would come back."),
    "EXITS_TO_ON_PREMISES": Code(
        "exits", "It left to a network behind a VPN or Direct Connect, and a reply would come back."
    ),
    "EXITS_TO_SERVICE": Code("exits", "A gateway endpoint handed it to the AWS service, and a reply would come back."),
    # Route tables
    "NO_ROUTE_TO_DESTINATION": Code(_D, "No route of the table matches.", True),
    "BAD_STATE_ROUTE": Code(_DU, "The matching route is a blackhole; unknown where its state is another one.", True),
    "NO_POSSIBLE_DESTINATION": Code(_D, "No interface of the VPC has the address.", True),
    "LOOP": Code(_D, "The packet comes back unchanged to where it was."),
    "LINK_LOCAL_NOT_FORWARDED": Code(_D, "The address is one of those that no route leads to."),
    "LINK_LOCAL_SERVICE": Code(_U, "A service on the host itself has the address (metadata, time, DNS)."),
    "AWS_RESERVED_ADDRESS": Code(_U, "The address is the VPC's own DNS resolver."),
    "PREFIX_LIST_UNKNOWN": Code(_U, "A prefix list whose entries were not collected may hold the destination."),
    "PREFIX_LISTS_OVERLAP": Code(_U, "Two prefix lists hold the destination: AWS picks one."),
    "AMBIGUOUS_ROUTE": Code(_U, "Two routes of one rank match: AWS's choice is not known."),
    "ROUTE_REFUSED_BY_AWS": Code(_U, "The snapshot has a route that AWS would not have accepted."),
    "UNKNOWN_ROUTE": Code(_U, "The table cannot be read to the end."),
    # Filters
    "ENI_SG_RULES_MISMATCH": Code(_D, "No rule of the interface's security groups admits it.", True),
    "SG_REFERENCES_NOT_PRESERVED": Code(_D, "A rule that names a group does not match on this way.", True),
    "SUBNET_ACL_RESTRICTION": Code(_D, "The subnet's network ACL denies it.", True),
    "ENI_SOURCE_DEST_CHECK_RESTRICTION": Code(
        _D, "The interface checks source and destination, and the packet is neither its own nor for it.", True
    ),
    "ASYMMETRIC_APPLIANCE": Code(
        _DU, "Only one direction crosses an appliance that keeps state; unknown for anything but TCP."
    ),
    "UNKNOWN_FILTER": Code(_U, "A group, an ACL or a check is not in the snapshot, or admits a part of the ports."),
    # Internet, NAT, egress-only
    "IGW_PUBLIC_IP_ASSOCIATION_FOR_EGRESS": Code(_D, "The source has no public address.", True),
    "IGW_PRIVATE_IP_ASSOCIATION_FOR_INGRESS": Code(
        _D, "The destination is no public address of an interface of the snapshot.", True
    ),
    "IGW_DESTINATION_ADDRESS_NOT_IN_RFC1918_EGRESS": Code(_D, "The destination is private.", True),
    "IGW_DESTINATION_ADDRESS_NOT_IN_RFC6598_EGRESS": Code(_D, "The destination is in 100.64.0.0/10.", True),
    "IGW_SOURCE_ADDRESS_NOT_IN_RFC1918_INGRESS": Code(_D, "The source, on the internet, is private.", True),
    "IGW_SOURCE_ADDRESS_NOT_IN_RFC6598_INGRESS": Code(_D, "The source, on the internet, is in 100.64.0.0/10.", True),
    "GATEWAY_REJECTS_SPOOFED_TRAFFIC": Code(_D, "The source is no address of the VPC.", True),
    "INGRESS_RTB_NO_PUBLIC_IP": Code(
        _D, "The appliance to which the gateway's table sends has no public address.", True
    ),
    "PRIVATE_IPV6_ADDRESS": Code(_D, "The IPv6 address is a private one."),
    "EIGW_UNSOLICITED": Code(_D, "An egress-only gateway lets only replies in."),
    "MIXED_INTERNET_GATEWAYS": Code(_U, "In by the internet gateway, back by the egress-only one."),
    "VPC_BLOCK_PUBLIC_ACCESS_ENABLED": Code(_U, "Block Public Access is in force; its exclusions are not read.", True),
    "VPC_ENCRYPTION_ENFORCED": Code(_U, "The VPC enforces encryption in transit."),
    "NGW_UNSOLICITED": Code(_D, "The NAT gateway has sent nothing that this answers."),
    "NGW_REQUIRES_SOURCE_IN_VPC": Code(
        _D, "The NAT gateway does not serve what came by peering, VPN or an internet gateway.", True
    ),
    "PROTOCOL_RESTRICTION": Code(_D, "The gateway does not carry this protocol or family.", True),
    # Endpoints, peering, VPN
    "VPCE_GATEWAY_PROTOCOL_RESTRICTION": Code(_D, "A gateway endpoint takes TCP and ICMP echo only.", True),
    "VPCE_INTRA_VPC_TRAFFIC": Code(_D, "An interface endpoint opens no connection.", True),
    "LAMBDA_UNSOLICITED": Code(_D, "A Lambda function's interface takes no connection."),
    "VPCE_GATEWAY_NOT_TRANSITIVE": Code(_D, "A gateway endpoint serves its own VPC only."),
    "PCX_REQUIRES_ADDRESS_IN_VPC_CIDR": Code(_D, "Peering carries only what is addressed to the peer itself.", True),
    "VGW_PRIVATE_IP_ASSOCIATION_FOR_EGRESS": Code(_D, "The source is no interface of the gateway's VPC.", True),
    "VGW_PRIVATE_IP_ASSOCIATION_FOR_INGRESS": Code(_D, "The destination is no interface of the gateway's VPC.", True),
    # Transit gateway
    "TGW_ROUTE_AZ_RESTRICTION": Code(_D, "The attachment has no subnet in the sender's zone.", True),
    "TGW_ATTACH_MISSING_TGW_RTB_ASSOCIATION": Code(_D, "The attachment is associated with no table.", True),
    "TGW_RTB_NO_ROUTE": Code(_D, "No route of the transit gateway's table matches."),
    "TGW_RTB_BAD_STATE_ROUTE": Code(_DU, "The transit gateway's route is a blackhole; unknown in other states.", True),
    "TGW_RTB_ROUTES_ARE_UNKNOWN": Code(
        _U, "Which table an attachment is associated with is not in the snapshot.", True
    ),
    "AMBIGUOUS_ASSOCIATION": Code(_U, "The snapshot has one attachment in two tables; AWS has one."),
    "ZONE_DEPENDS": Code(_U, "The verdict depends on the Availability Zone that the transit gateway chooses."),
    # Everywhere
    "BAD_STATE": Code(_D, "Something on the way is not available, not running or attached to nothing.", True),
    "BAD_STATE_ATTACHMENT": Code(_D, "The gateway is not attached to this VPC.", True),
    "WRONG_DESTINATION": Code(_DU, "It came to something else than what was asked for."),
    "REPLY_FROM_OTHER_ADDRESS": Code(_D, "The reply comes from an address that the sender did not ask."),
    "NOT_COLLECTED": Code(_U, "What decides was not collected."),
    "UNKNOWN_RESOURCE": Code(_U, "The snapshot refers to something that it does not hold.", True),
    "UNKNOWN_SOURCE": Code(_U, "By which gateway the source comes in is not in the snapshot."),
    "UNSUPPORTED_COMPONENT": Code(_U, "Something on the way is not modelled.", True),
}


def codes_markdown() -> str:
    """The codes as a Markdown table."""
    lines = ["| Code | Verdict | What it says |", "| --- | --- | --- |"]
    for name, code in CODES.items():
        lines.append(f"| `{name}`{' ¹' if code.aws else ''} | {code.verdicts} | {code.text} |")
    return "\n".join([*lines, "", "¹ Reachability Analyzer has the code too.", ""])
