"""What the walk reads of AWS's answers, attribute by attribute: the JSON Schema is made from it, and it names the
object when an item is not as AWS answers it.

`str`, `bool` and `int` are values, a dict an object, a list of one thing a list of such things. A name that ends in "!"
must be there; everything else may be missing, and then is not known.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

TAGS = [{"Key": str, "Value": str}]
STATE = {"State": str}
OPERATIONS = {
    "ManagedPrefixLists": "the PrefixLists of DescribeManagedPrefixLists",
    "Instances": "the Instances of DescribeInstances, taken out of their Reservations",
    "TransitGatewayRoutes": "the Routes of SearchTransitGatewayRoutes",
    "TransitGatewayRouteTableAssociations": "the Associations of GetTransitGatewayRouteTableAssociations",
    "TransitGatewayRouteTablePropagations": (
        "the TransitGatewayRouteTablePropagations of GetTransitGatewayRouteTablePropagations"
    ),
    "ManagedPrefixListEntries": "the Entries of GetManagedPrefixListEntries",
}
_PERMISSION = {
    "IpProtocol!": str,
    "FromPort": int,
    "ToPort": int,
    "IpRanges": [{"CidrIp!": str}],
    "Ipv6Ranges": [{"CidrIpv6!": str}],
    "PrefixListIds": [{"PrefixListId!": str}],
    "UserIdGroupPairs": [{"GroupId!": str}],
}
_SUBNETS_OF_GATEWAY = [{"VpcId": str, "State": str}]
_IPV6_BLOCKS = [{"Ipv6CidrBlock": str, "Ipv6CidrBlockState": STATE}]
_BLOCKED = {"InternetGatewayBlockMode": str}
_PEER = {
    "VpcId": str,
    "OwnerId": str,
    "Region": str,
    "CidrBlock": str,
    "CidrBlockSet": [{"CidrBlock": str}],
    "Ipv6CidrBlockSet": [{"Ipv6CidrBlock": str}],
}
_TRANSIT_TARGET = {"TransitGatewayAttachmentId": str, "ResourceId": str, "ResourceType": str}

SHAPES: dict[str, dict[str, Any]] = {
    "Vpcs": {
        "VpcId!": str,
        "OwnerId": str,
        "CidrBlock": str,
        "CidrBlockAssociationSet": [{"CidrBlock!": str, "CidrBlockState": STATE}],
        "Ipv6CidrBlockAssociationSet": [{**_IPV6_BLOCKS[0], "Ipv6AddressAttribute": str}],
        "BlockPublicAccessStates": _BLOCKED,
        "EncryptionControl": {"Mode": str},
        "Tags": TAGS,
    },
    "Subnets": {
        "SubnetId!": str,
        "VpcId": str,
        "OwnerId": str,
        "CidrBlock": str,
        "Ipv6CidrBlockAssociationSet": _IPV6_BLOCKS,
        "AvailabilityZone": str,
        "AvailabilityZoneId": str,
        "BlockPublicAccessStates": _BLOCKED,
        "Tags": TAGS,
    },
    "RouteTables": {
        "RouteTableId!": str,
        "VpcId": str,
        "Routes": [
            {
                "DestinationCidrBlock": str,
                "DestinationIpv6CidrBlock": str,
                "DestinationPrefixListId": str,
                "GatewayId": str,
                "NatGatewayId": str,
                "NetworkInterfaceId": str,
                "InstanceId": str,
                "TransitGatewayId": str,
                "VpcPeeringConnectionId": str,
                "EgressOnlyInternetGatewayId": str,
                "CarrierGatewayId": str,
                "LocalGatewayId": str,
                "CoreNetworkArn": str,
                "State": str,
                "Origin": str,
            }
        ],
        "Associations": [
            {"Main": bool, "SubnetId": str, "GatewayId": str, "PublicIpv4Pool": str, "AssociationState": STATE}
        ],
        "Tags": TAGS,
    },
    "NetworkInterfaces": {
        "NetworkInterfaceId!": str,
        "VpcId": str,
        "SubnetId": str,
        "InterfaceType": str,
        "Status": str,
        "SourceDestCheck": bool,
        "PrivateIpAddress": str,
        "PrivateIpAddresses": [{"PrivateIpAddress": str, "Primary": bool, "Association": {"PublicIp": str}}],
        "Association": {"PublicIp": str},
        "Ipv6Address": str,
        "Ipv6Addresses": [{"Ipv6Address": str}],
        "Ipv4Prefixes": [{"Ipv4Prefix": str}],
        "Ipv6Prefixes": [{"Ipv6Prefix": str}],
        "Groups": [{"GroupId!": str}],
        "Attachment": {"InstanceId": str, "DeviceIndex": int},
        "DenyAllIgwTraffic": bool,
        "TagSet": TAGS,
    },
    "Instances": {"InstanceId!": str, "State": {"Name": str}, "Tags": TAGS},
    "InternetGateways": {"InternetGatewayId!": str, "Attachments": _SUBNETS_OF_GATEWAY, "Tags": TAGS},
    "EgressOnlyInternetGateways": {
        "EgressOnlyInternetGatewayId!": str,
        "Attachments": _SUBNETS_OF_GATEWAY,
        "Tags": TAGS,
    },
    "NatGateways": {
        "NatGatewayId!": str,
        "VpcId": str,
        "SubnetId": str,
        "State": str,
        "ConnectivityType": str,
        "AvailabilityMode": str,
        "NatGatewayAddresses": [{"PrivateIp": str, "PublicIp": str, "IsPrimary": bool}],
        "Tags": TAGS,
    },
    "SecurityGroups": {
        "GroupId!": str,
        "GroupName": str,
        "VpcId": str,
        "IpPermissions": [_PERMISSION],
        "IpPermissionsEgress": [_PERMISSION],
        "Tags": TAGS,
    },
    "NetworkAcls": {
        "NetworkAclId!": str,
        "VpcId": str,
        "IsDefault": bool,
        "Associations": [{"SubnetId": str}],
        "Entries": [
            {
                "RuleNumber!": int,
                "RuleAction!": str,
                "Egress!": bool,
                "Protocol!": str,
                "CidrBlock": str,
                "Ipv6CidrBlock": str,
                "PortRange": {"From": int, "To": int},
                "IcmpTypeCode": {"Type": int, "Code": int},
            }
        ],
        "Tags": TAGS,
    },
    "VpcEndpoints": {
        "VpcEndpointId!": str,
        "VpcEndpointType": str,
        "VpcId": str,
        "ServiceName": str,
        "State": str,
        "SubnetIds": [str],
        "NetworkInterfaceIds": [str],
        "Tags": TAGS,
    },
    "VpcPeeringConnections": {
        "VpcPeeringConnectionId!": str,
        "Status": {"Code": str},
        "RequesterVpcInfo": _PEER,
        "AccepterVpcInfo": _PEER,
        "Tags": TAGS,
    },
    "VpnGateways": {"VpnGatewayId!": str, "VpcAttachments": _SUBNETS_OF_GATEWAY, "Tags": TAGS},
    "VpnConnections": {"VpnConnectionId!": str},
    "TransitGateways": {
        "TransitGatewayId!": str,
        "Options": {"SecurityGroupReferencingSupport": str},
        "Tags": TAGS,
    },
    "TransitGatewayAttachments": {
        "TransitGatewayAttachmentId!": str,
        "TransitGatewayId": str,
        "ResourceType": str,
        "ResourceId": str,
        "State": str,
        "Association": {"TransitGatewayRouteTableId": str, "State": str},
        "Tags": TAGS,
    },
    "TransitGatewayVpcAttachments": {
        "TransitGatewayAttachmentId!": str,
        "TransitGatewayId": str,
        "VpcId": str,
        "State": str,
        "SubnetIds": [str],
        "Options": {"ApplianceModeSupport": str, "Ipv6Support": str, "SecurityGroupReferencingSupport": str},
        "Tags": TAGS,
    },
    "TransitGatewayPeeringAttachments": {
        "TransitGatewayAttachmentId!": str,
        "State": str,
        "RequesterTgwInfo": {"TransitGatewayId": str},
        "AccepterTgwInfo": {"TransitGatewayId": str},
        "Tags": TAGS,
    },
    "TransitGatewayRouteTables": {"TransitGatewayRouteTableId!": str, "TransitGatewayId": str, "Tags": TAGS},
    "ManagedPrefixLists": {"PrefixListId!": str, "PrefixListName": str, "AddressFamily": str, "Tags": TAGS},
    "PrefixLists": {"PrefixListId!": str, "PrefixListName": str, "Cidrs": [str]},
    "Addresses": {"AllocationId": str, "PublicIp": str, "PrivateIpAddress": str, "NetworkInterfaceId": str},
    "LoadBalancers": {
        "LoadBalancerArn": str,
        "LoadBalancerName": str,
        "Type": str,
        "AvailabilityZones": [{"ZoneName": str}],
    },
}
# Lists by the ID of the resource that AWS was asked about: (how that ID begins, what the list holds).
MAP_SHAPES: dict[str, tuple[str, dict[str, Any]]] = {
    "TransitGatewayRoutes": (
        "tgw-rtb-",
        {
            "DestinationCidrBlock": str,
            "PrefixListId": str,
            "Type": str,
            "State": str,
            "TransitGatewayAttachments": [_TRANSIT_TARGET],
        },
    ),
    "TransitGatewayRouteTableAssociations": ("tgw-rtb-", {**_TRANSIT_TARGET, "State": str}),
    "TransitGatewayRouteTablePropagations": ("tgw-rtb-", {**_TRANSIT_TARGET, "State": str}),
    "ManagedPrefixListEntries": ("pl-", {"Cidr": str}),
}
_WORDS = {str: "text", bool: "true or false", int: "a whole number", dict: "an object", list: "a list"}
_TYPES = {str: "string", bool: "boolean", int: "integer"}


# What is wrong with an item -------------------------------------------------------------------------------------------


def fault(scopes: Iterable[Mapping[str, Any]]) -> str | None:
    """The first thing in a snapshot that is not as AWS answers it, with the object's name; None if all is."""
    for scope in scopes:
        for kind, shape in SHAPES.items():
            for number, item in enumerate(scope.get(kind) or ()):
                key = next(iter(shape)).rstrip("!")
                name = item.get(key) if isinstance(item, Mapping) else None
                for told in _faults(item, shape, ""):
                    return f"{name if isinstance(name, str) else f'{kind}[{number}]'}: {told}"
        for kind, (_, shape) in MAP_SHAPES.items():
            rows = scope.get(kind)
            for name, each in rows.items() if isinstance(rows, Mapping) else ():
                for told in _faults(each, [shape], kind):
                    return f"{name}: {told}"
    return None


def _faults(value: Any, shape: Any, path: str) -> Iterator[str]:
    kind = shape if isinstance(shape, type) else type(shape)
    fits = isinstance(value, Mapping) if kind is dict else type(value) is kind
    if not fits:
        shown = repr(value) if len(repr(value)) < 40 else f"{repr(value)[:37]}…"
        yield f"{path or 'it'} is {shown}, not {_WORDS[kind]}"
    elif kind is list:
        for number, each in enumerate(value):
            yield from _faults(each, shape[0], f"{path}[{number}]")
    elif kind is dict:
        for name, inner in shape.items():
            plain = name.rstrip("!")
            if value.get(plain) is not None:
                yield from _faults(value[plain], inner, f"{path}.{plain}" if path else plain)
            elif plain != name:
                yield f"{path} has no {plain}" if path else f"it has no {plain}"


# JSON Schema ----------------------------------------------------------------------------------------------------------


def _schema(shape: Any) -> dict[str, Any]:
    if isinstance(shape, list):
        return {"type": "array", "items": _schema(shape[0])}
    if isinstance(shape, dict):
        required = [name[:-1] for name in shape if name.endswith("!")]
        properties = {name.rstrip("!"): _schema(inner) for name, inner in shape.items()}
        return {"type": "object", **({"required": required} if required else {}), "properties": properties}
    return {"type": _TYPES[shape]}


def schema() -> dict[str, Any]:
    """The JSON Schema of a snapshot: what `snapshot.schema.json` holds."""
    scope: dict[str, Any] = {
        "Account": {"type": "string", "description": "The account's twelve digits"},
        "Region": {"type": "string"},
        "Version": {"const": 1},
    }
    for kind, shape in SHAPES.items():
        told = OPERATIONS.get(kind, f"the {kind} of Describe{kind}")
        scope[kind] = {"description": told[0].upper() + told[1:], **_schema([shape])}
    for kind, (start, shape) in MAP_SHAPES.items():
        told = f"By the ID of a resource ({start}…): {OPERATIONS[kind]}"
        scope[kind] = {
            "type": "object",
            "description": told,
            "propertyNames": {"pattern": f"^{start}"},
            "additionalProperties": _schema([shape]),
        }
    scope["Reservations"] = {
        "type": "array",
        "items": {"type": "object"},
        "description": "DescribeInstances as it answers: its Instances are read",
    }
    ref = {"$ref": "#/$defs/scope"}
    scopes = {"type": "array", "minItems": 1, "items": ref}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "packetwalk snapshot",
        "description": (
            "What describe-*, get-* and search-* calls answered. A missing key was not collected, so what it would "
            "hold is unknown; an empty list says that there is nothing. Of the items, the attributes that the walk "
            "reads are listed; all others are kept, and so are keys that are not listed here, which are reported as "
            "not read."
        ),
        "oneOf": [
            {"type": "object", "required": ["Scopes"], "properties": {"Version": {"const": 1}, "Scopes": scopes}},
            {"allOf": [ref, {"not": {"required": ["Scopes"]}}]},
        ],
        "$defs": {"scope": {"type": "object", "description": "One account in one Region", "properties": scope}},
    }
