"""What AWS refuses although botocore's model lets it through: IDs, CIDR blocks, addresses, ports.

Only where the parameter's name and shape make it certain. `check_value` looks at one string or number,
`check_structure` at members that belong together (a port range, a filter).
"""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

# The prefix of an EC2 resource ID by the name of its shape in botocore's EC2 model, and by the member's name
# where EC2 (and other services, for the few in ANY_SERVICE) type it as a plain string.
ID_PREFIXES: dict[str, tuple[str, ...]] = {
    "AllocationId": ("eipalloc",),
    "CapacityReservationId": ("cr",),
    "CarrierGatewayId": ("cagw",),
    "ClientVpnEndpointId": ("cvpn-endpoint",),
    "CustomerGatewayId": ("cgw",),
    "DedicatedHostId": ("h",),
    "DhcpOptionsId": ("dopt",),
    "EgressOnlyInternetGatewayId": ("eigw",),
    "ElasticIpAssociationId": ("eipassoc",),
    "IamInstanceProfileAssociationId": ("iip-assoc",),
    "InstanceConnectEndpointId": ("eice",),
    "InstanceId": ("i",),
    "InternetGatewayId": ("igw",),
    "IpamId": ("ipam",),
    "IpamPoolId": ("ipam-pool",),
    "IpamResourceDiscoveryId": ("ipam-res-disco",),
    "IpamScopeId": ("ipam-scope",),
    "KeyPairId": ("key",),
    "LaunchTemplateId": ("lt",),
    "LocalGatewayId": ("lgw",),
    "LocalGatewayRoutetableId": ("lgw-rtb",),
    "NatGatewayId": ("nat",),
    "NetworkAclAssociationId": ("aclassoc",),
    "NetworkAclId": ("acl",),
    "NetworkInsightsAnalysisId": ("nia",),
    "NetworkInsightsPathId": ("nip",),
    "NetworkInterfaceAttachmentId": ("eni-attach",),
    "NetworkInterfaceId": ("eni",),
    "PlacementGroupId": ("pg",),
    "PrefixListResourceId": ("pl",),
    "RouteServerEndpointId": ("rse",),
    "RouteServerId": ("rs",),
    "RouteServerPeerId": ("rsp",),
    "RouteTableAssociationId": ("rtbassoc",),
    "RouteTableId": ("rtb",),
    "SecurityGroupId": ("sg",),
    "SecurityGroupRuleId": ("sgr",),
    "SnapshotId": ("snap",),
    "SubnetCidrAssociationId": ("subnet-cidr-assoc",),
    "SubnetCidrReservationId": ("scr",),
    "SubnetId": ("subnet",),
    "TrafficMirrorFilterId": ("tmf",),
    "TrafficMirrorSessionId": ("tms",),
    "TrafficMirrorTargetId": ("tmt",),
    "TransitAssociationGatewayId": ("tgw",),
    "TransitGatewayAttachmentId": ("tgw-attach",),
    "TransitGatewayConnectPeerId": ("tgw-connect-peer",),
    "TransitGatewayId": ("tgw",),
    "TransitGatewayMulticastDomainId": ("tgw-mcast-domain",),
    "TransitGatewayPolicyTableId": ("tgw-ptb",),
    "TransitGatewayRouteTableId": ("tgw-rtb",),
    "VolumeId": ("vol",),
    "VpcCidrAssociationId": ("vpc-cidr-assoc",),
    "VpcEndpointId": ("vpce",),
    "VpcEndpointServiceId": ("vpce-svc",),
    "VpcFlowLogId": ("fl",),
    "VpcId": ("vpc",),
    "VpcPeeringConnectionId": ("pcx",),
    "VpnConnectionId": ("vpn",),
    "VpnGatewayId": ("vgw",),
    # A route's GatewayId is an internet gateway, a virtual private gateway or a Gateway Load Balancer
    # endpoint.
    "RouteGatewayId": ("igw", "vgw", "vpce"),
}
_ALIASES = {
    "PrefixListId": "PrefixListResourceId",
    "DestinationPrefixListId": "PrefixListResourceId",
    "PeerVpcId": "VpcId",
    "VPCId": "VpcId",
    "InstanceIdForResolver": "InstanceId",
    "VpcPeeringConnectionIdWithResolver": "VpcPeeringConnectionId",
    "SourceImageId": "ImageId",
}
# Members of these names mean the same in every service that has them (elbv2, route53resolver, lambda, …).
ANY_SERVICE = frozenset({"VpcId", "VPCId", "SubnetId", "SecurityGroupId"})

# What AWS's documentation puts where an ID is secret: `vpc-0123456789EXAMPLE`, `subnet-12d8exam`,
# `vpc-xxxxxxxx`, `arn:aws:acm:region:account:certificate/…`, rows such as 1a2b3c4d5e6f7g8h9.
_PLACEHOLDER = re.compile(r"EXAMPLE|[0-9a-f]Example|:region:|:account(-id)?:|^<.*>$")
_PLACEHOLDER_ID = re.compile(r"example|exam(?![a-z])|x{4,}|\.\.\.", re.IGNORECASE)
_ROW = re.compile(r"1?a2b3c4d|abcdefg|ab12cd34ef56gh", re.IGNORECASE)


def is_placeholder(value: str) -> bool:
    """Whether a text stands for a value instead of being one, as in AWS's documentation."""
    rest = value.rpartition("-")[2]
    return bool(_PLACEHOLDER.search(value)) or (len(rest) in (8, 16, 17) and bool(_ROW.match(rest)))


REGION = re.compile(
    r"(us|eu|ap|sa|ca|me|af|il|mx|cn|us-gov|us-iso[a-z]?|eu-isoe|eusc)"
    r"-((north|south|east|west|central)+|de-east)-\d"
)

_IPV4_NAMES = re.compile(
    r"^(CidrBlock|CidrIp|CidrIpv4|DestinationCidrBlock|SourceCidrBlock|ClientCidrBlock|TargetNetworkCidr"
    r"|LocalIpv4NetworkCidr|RemoteIpv4NetworkCidr|Ipv4CidrBlock|TunnelInsideCidr|NatCidr)$"
)
_IPV6_NAMES = re.compile(
    r"^(CidrIpv6|Ipv6CidrBlock|DestinationIpv6CidrBlock|LocalIpv6NetworkCidr|RemoteIpv6NetworkCidr|TunnelInsideIpv6Cidr)$"
)
_EITHER_NAMES = re.compile(
    r"^((Add|Remove)?TransitGatewayCidrBlocks|InsideCidrBlocks|Cidr|Cidrs|AllowedCidrs|DisallowedCidrs|StaticCidr)$"
)
_ADDRESS4_NAMES = re.compile(r"^(PrivateIpAddress(es)?|SecondaryPrivateIpAddresses|PublicIps?|Ipv4Address(es)?)$")
_ADDRESS6_NAMES = re.compile(r"^Ipv6Address(es)?$")
# Transit gateway and client VPN routes take either family in one member.
_EITHER_FAMILY_OPERATIONS = re.compile(
    r"TransitGateway|ClientVpn|LocalGateway|TrafficMirror|Ipam|PrefixList|CoreNetwork"
)

# Prefix lengths that AWS states for a parameter: (operation, member, IP version) → (shortest, longest, step).
# Sources, read 2026-11-23: "VPC CIDR blocks" and "Subnet CIDR blocks" in the Amazon VPC User Guide
# (vpc-cidr-blocks.html, subnet-sizing.html; the sizes of IPv6 blocks are further down on them, and were not
# read again on that date); for the others the parameter's own documentation in the EC2 API reference, which
# is botocore's.
PREFIX_LENGTHS: dict[tuple[str, str, int], tuple[int, int, int]] = {
    ("CreateVpc", "CidrBlock", 4): (16, 28, 1),
    ("AssociateVpcCidrBlock", "CidrBlock", 4): (16, 28, 1),
    ("CreateSubnet", "CidrBlock", 4): (16, 28, 1),
    ("CreateVpc", "Ipv6CidrBlock", 6): (44, 60, 4),
    ("AssociateVpcCidrBlock", "Ipv6CidrBlock", 6): (44, 60, 4),
    ("CreateSubnet", "Ipv6CidrBlock", 6): (44, 64, 4),
    ("AssociateSubnetCidrBlock", "Ipv6CidrBlock", 6): (44, 64, 4),
    ("CreateClientVpnEndpoint", "ClientCidrBlock", 4): (12, 22, 1),
    ("CreateVpnConnection", "TunnelInsideCidr", 4): (30, 30, 1),
    ("ModifyVpnTunnelOptions", "TunnelInsideCidr", 4): (30, 30, 1),
    ("CreateVpnConnection", "TunnelInsideIpv6Cidr", 6): (126, 126, 1),
    ("ModifyVpnTunnelOptions", "TunnelInsideIpv6Cidr", 6): (126, 126, 1),
    ("CreateTransitGatewayConnectPeer", "InsideCidrBlocks", 4): (29, 29, 1),
    ("CreateTransitGatewayConnectPeer", "InsideCidrBlocks", 6): (125, 125, 1),
    ("CreateTransitGateway", "TransitGatewayCidrBlocks", 4): (0, 24, 1),
    ("CreateTransitGateway", "TransitGatewayCidrBlocks", 6): (0, 64, 1),
}
# Numbers with a range that the model does not state; same sources.
RANGES: dict[tuple[str, str], tuple[int, int, int]] = {
    ("CreateVpc", "Ipv4NetmaskLength"): (16, 28, 1),
    ("AssociateVpcCidrBlock", "Ipv4NetmaskLength"): (16, 28, 1),
    ("CreateSubnet", "Ipv4NetmaskLength"): (16, 28, 1),
    ("CreateVpc", "Ipv6NetmaskLength"): (44, 60, 4),
    ("AssociateVpcCidrBlock", "Ipv6NetmaskLength"): (44, 60, 4),
    ("CreateSubnet", "Ipv6NetmaskLength"): (44, 64, 4),
    ("CreateNetworkAclEntry", "RuleNumber"): (1, 32766, 1),
    ("ReplaceNetworkAclEntry", "RuleNumber"): (1, 32766, 1),
    ("DeleteNetworkAclEntry", "RuleNumber"): (1, 32766, 1),
}
# Where the inside addresses of tunnels come from, and what of it is reserved.
_TUNNEL_RANGES = {4: ipaddress.ip_network("169.254.0.0/16"), 6: ipaddress.ip_network("fd00::/8")}
_TUNNEL_MEMBERS = ("TunnelInsideCidr", "TunnelInsideIpv6Cidr", "InsideCidrBlocks")
_TUNNELS_RESERVED = tuple(
    ipaddress.ip_network(f"169.254.{rest}/30") for rest in ("0.0", "1.0", "2.0", "3.0", "4.0", "5.0", "169.252")
)


def id_prefixes(service: str, shape_name: str, member: str) -> tuple[str, ...]:
    """The prefixes an ID in this place may have; empty when the place does not make it certain."""
    singular = re.sub(r"Ids$", "Id", member)
    if service == "ec2":
        for name in (shape_name, singular):
            found = ID_PREFIXES.get(_ALIASES.get(name, name))
            # GroupId is a security group or a placement group: only the shape tells.
            if found:
                return found
        return ()
    if singular in ANY_SERVICE and service not in ("workspaces", "ds"):
        return ID_PREFIXES[_ALIASES.get(singular, singular)]
    if service == "elbv2" and shape_name in ("SubnetId", "SecurityGroupId"):
        return ID_PREFIXES[shape_name]
    return ()


def check_id(path: str, value: str, prefixes: tuple[str, ...]) -> Iterator[str]:
    """A resource ID is its prefix, a hyphen, and 8 or 17 hexadecimal digits."""
    wanted = " or ".join(f"{prefix}-" for prefix in prefixes)
    for prefix in prefixes:
        rest = value.removeprefix(prefix + "-")
        if rest == value or (rest[:1].isalpha() and "-" in rest):
            continue
        stands_for = is_placeholder(value) or _PLACEHOLDER_ID.search(rest)
        if not re.fullmatch(r"[0-9a-f]{8,17}", rest) and not stands_for:
            kind = "digits" if _is_hex(rest) else "characters, not all of them such digits"
            yield (
                f"{path}: {value!r} is not a resource ID: after {prefix}- come 8 or 17 digits of 0-9 and a-f"
                f" (here {len(rest)} {kind})"
            )
        return
    other = _kind_of(value)
    found = f"the ID of {other}" if other else "not such an ID"
    yield f"{path}: {value!r} is {found}; here it starts with {wanted}"


def _is_hex(text: str) -> bool:
    return bool(re.fullmatch(r"[0-9a-f]*", text))


@lru_cache(maxsize=1)
def _kinds() -> dict[str, str]:
    kinds = {}
    for name, prefixes in ID_PREFIXES.items():
        if len(prefixes) == 1:
            words = re.findall(r"[A-Z][a-z0-9]+", re.sub(r"(Resource)?Id$", "", name))
            kinds[prefixes[0]] = " ".join(
                word.upper() if word in ("Vpc", "Nat", "Vpn", "Dhcp", "Ipam") else word.lower() for word in words
            )
    return kinds


def _kind_of(value: str) -> str | None:
    prefix, hyphen, _ = value.rpartition("-")
    kind = _kinds().get(prefix) if hyphen else None
    return f"{'an' if kind[0] in 'aeiouI' else 'a'} {kind}" if kind else None


def check_cidr(path: str, value: str, family: int | None, place: tuple[str, str], canonical: bool) -> Iterator[str]:
    """A CIDR block: its syntax, its family (4, 6 or None for either), its prefix length, its host bits.

    `place`: the operation and the member, for `PREFIX_LENGTHS`.
    `canonical`: AWS documents that it clears the host bits itself, so that what is made is not what was asked
    for.
    """
    if "/" not in value:
        bits = 128 if ":" in value else 32
        hint = f"the prefix length is missing (one address is {value}/{bits})"
        yield f"{path}: {value!r} is not a CIDR block: {hint}"
        return
    try:
        network = ipaddress.ip_network(value, strict=False)
    except ValueError as error:
        yield f"{path}: {value!r} is not a CIDR block: {_plain(error, value)}"
        return
    if not value.rpartition("/")[2].isdigit():
        hint = f"the prefix length is a number (here /{network.prefixlen})"
        yield f"{path}: {value!r} is not a CIDR block: {hint}"
        return
    if family and network.version != family:
        yield f"{path}: {value!r} is IPv{network.version}; this parameter is for IPv{family}"
        return
    limits = PREFIX_LENGTHS.get((*place, network.version))
    if limits:
        low, high, step = limits
        if not low <= network.prefixlen <= high or (network.prefixlen - low) % step:
            steps = f" in steps of {step}" if step > 1 else ""
            allowed = f"/{low}" if low == high else f"/{low} to /{high}{steps}"
            yield f"{path}: {value!r} has prefix length /{network.prefixlen}; AWS takes {allowed}"
    if ipaddress.ip_interface(value).ip != network.network_address:
        changes = "AWS makes that" if canonical else "the network is"
        yield f"{path}: {value!r} has host bits set; {changes} {network}"


def _plain(error: ValueError, value: str) -> str:
    """Python's words for a malformed CIDR block, without the value that the message has already."""
    address, _, length = value.partition("/")
    try:
        version = ipaddress.ip_address(address).version
    except ValueError:
        return _address_fault(address)
    return f"/{length} is not a prefix length of IPv{version} (0 to {32 if version == 4 else 128})"


def _address_fault(address: str) -> str:
    """Which part of a malformed address is wrong."""
    octets = address.split(".")
    if ":" in address:
        return "that is no IPv6 address"
    if len(octets) != 4:
        return f"an IPv4 address has four numbers, this {len(octets)}"
    for octet in octets:
        if not octet.isdecimal() or int(octet) > 255:
            return f"{octet!r} is not a number from 0 to 255"
    return "a number of an IPv4 address has no leading zeros"


def check_address(path: str, value: str, family: int | None) -> Iterator[str]:
    """A single address, of a family (4 or 6) or of either (None)."""
    try:
        address = ipaddress.ip_address(value)
    except ValueError:
        if "/" in value:
            yield f"{path}: {value!r} is a CIDR block; an address without prefix length belongs here"
        else:
            yield f"{path}: {value!r} is not an IP address: {_address_fault(value)}"
        return
    if family and address.version != family:
        yield f"{path}: {value!r} is IPv{address.version}; this parameter is for IPv{family}"


def check_value(
    service: str, operation: str, path: str, member: str, shape_name: str, documentation: str, value: Any
) -> Iterator[str]:
    """What is certainly wrong with one scalar. `member` is the member's name (of a list: the list's)."""
    if isinstance(value, str):
        if not value:
            return
        prefixes = id_prefixes(service, shape_name, member)
        if prefixes:
            # AssociateDhcpOptions takes "default"; a route of GatewayId "local" may be replaced; SSM
            # parameters.
            if not value.startswith(("resolve:", "arn:")) and value not in ("default", "local"):
                # A Spot Fleet takes several subnets in one string.
                several = "," in value and "separate them using commas" in documentation
                for each in value.split(",") if several else (value,):
                    yield from check_id(path, each.strip(), prefixes)
        elif service == "ec2":
            yield from _check_network(operation, path, member, documentation, value)
    elif isinstance(value, int) and not isinstance(value, bool) and service == "ec2":
        limits = RANGES.get((operation, member))
        if limits and (not limits[0] <= value <= limits[1] or (value - limits[0]) % limits[2]):
            steps = f" in steps of {limits[2]}" if limits[2] > 1 else ""
            yield f"{path}: {value} is out of range; AWS takes {limits[0]} to {limits[1]}{steps}"


def _check_network(operation: str, path: str, member: str, documentation: str, value: str) -> Iterator[str]:
    either = bool(_EITHER_FAMILY_OPERATIONS.search(operation))
    family: int | None
    if _IPV4_NAMES.match(member):
        family = None if either else 4
    elif _IPV6_NAMES.match(member):
        family = 6
    elif _EITHER_NAMES.match(member):
        family = None
    elif _ADDRESS4_NAMES.match(member):
        yield from check_address(path, value, 4)
        return
    elif _ADDRESS6_NAMES.match(member):
        yield from check_address(path, value, 6)
        return
    else:
        if member == "AvailabilityZone" and REGION.fullmatch(value):
            yield f"{path}: {value!r} is a Region; an Availability Zone of it is {value}a"
        return
    canonical = "canonical form" in documentation
    found = list(check_cidr(path, value, family, (operation, member), canonical))
    yield from found
    if member in _TUNNEL_MEMBERS and not found:
        network = ipaddress.ip_network(value)
        tunnels = _TUNNEL_RANGES[network.version]
        if not network.subnet_of(tunnels):  # type: ignore[arg-type]
            yield f"{path}: {value!r} is outside {tunnels}, where the inside addresses of a tunnel come from"
        elif member == "TunnelInsideCidr" and network in _TUNNELS_RESERVED:
            yield f"{path}: {value!r} is reserved by AWS; take another /30 of {tunnels}"


def check_structure(service: str, shape_name: str, path: str, value: dict[str, Any]) -> Iterator[str]:
    """What is wrong with members that belong together: port ranges, DNS records."""
    if service == "ec2":
        yield from _check_ports(shape_name, path, value)
        key = value.get("Key")
        if shape_name == "Tag" and isinstance(key, str) and key.lower().startswith("aws:"):
            yield f"{path}.Key: {key!r}: AWS keeps tag keys that start with aws: for itself"
    elif service == "route53" and shape_name == "ResourceRecordSet":
        yield from _check_record(path, value)


def _check_ports(shape_name: str, path: str, value: dict[str, Any]) -> Iterator[str]:
    """FromPort and ToPort of security group rules; From and To of a network ACL's PortRange."""
    names = ("From", "To") if shape_name == "PortRange" else ("FromPort", "ToPort")
    low, high = (value.get(name) for name in names)
    protocol = str(value.get("IpProtocol", value.get("Protocol", ""))).lower()
    if protocol in ("icmp", "icmpv6", "1", "58"):
        # Type and code, where -1 means all.
        for name, number in zip(names, (low, high), strict=True):
            if isinstance(number, int) and not -1 <= number <= 255:
                kind = "type" if name == "FromPort" else "code"
                yield f"{path}.{name}: {number} is not an ICMP {kind} (-1 to 255)"
        return
    for name, number in zip(names, (low, high), strict=True):
        if isinstance(number, int) and not isinstance(number, bool) and not -1 <= number <= 65535:
            yield f"{path}.{name}: {number} is not a port (0 to 65535)"
    if isinstance(low, int) and isinstance(high, int) and -1 < high < low <= 65535:
        yield f"{path}: the range runs backwards: {names[0]} is {low}, {names[1]} is {high}"


def _check_record(path: str, value: dict[str, Any]) -> Iterator[str]:
    """A and AAAA records hold addresses."""
    family = {"A": 4, "AAAA": 6}.get(value.get("Type", ""))
    records = value.get("ResourceRecords")
    if family and isinstance(records, (list, tuple)):
        for number, record in enumerate(records):
            if isinstance(record, dict) and isinstance(record.get("Value"), str):
                yield from check_address(f"{path}.ResourceRecords[{number}].Value", record["Value"], family)
