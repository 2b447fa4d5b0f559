"""Build snapshots whose items have the shape of AWS's answers, with IDs that no name contains."""

from __future__ import annotations

import copy
import ipaddress
from typing import Any

ACCOUNT = "111122223333"
REGION = "us-east-1"
ZONES = {"a": "use1-az4", "b": "use1-az6", "c": "use1-az1"}
ALL = {"IpProtocol": "-1", "IpRanges": [{"CidrIp": "0.0.0.0/0"}], "Ipv6Ranges": [{"CidrIpv6": "::/0"}]}
LISTS = [
    "Vpcs",
    "Subnets",
    "RouteTables",
    "NetworkInterfaces",
    "Instances",
    "InternetGateways",
    "EgressOnlyInternetGateways",
    "NatGateways",
    "SecurityGroups",
    "NetworkAcls",
    "VpcEndpoints",
    "VpcPeeringConnections",
    "VpnGateways",
    "TransitGateways",
    "TransitGatewayAttachments",
    "TransitGatewayVpcAttachments",
    "TransitGatewayPeeringAttachments",
    "TransitGatewayRouteTables",
    "ManagedPrefixLists",
]
MAPS = [
    "TransitGatewayRoutes",
    "TransitGatewayRouteTableAssociations",
    "TransitGatewayRouteTablePropagations",
    "ManagedPrefixListEntries",
]
TARGETS = {
    "nat": "NatGatewayId",
    "eni": "NetworkInterfaceId",
    "tgw": "TransitGatewayId",
    "pcx": "VpcPeeringConnectionId",
    "eigw": "EgressOnlyInternetGatewayId",
    "i": "InstanceId",
    "cagw": "CarrierGatewayId",
    "lgw": "LocalGatewayId",
    "arn": "CoreNetworkArn",
}


def tags(name: str) -> list[dict[str, str]]:
    return [{"Key": "Name", "Value": name}]


def permission(protocol: str, first: int | None, last: int | None, *sources: str) -> dict[str, Any]:
    """One IpPermission: sources are CIDR blocks, pl-… or sg-…"""
    found: dict[str, Any] = {
        "IpProtocol": protocol,
        "IpRanges": [{"CidrIp": s} for s in sources if "." in s],
        "Ipv6Ranges": [{"CidrIpv6": s} for s in sources if ":" in s],
        "PrefixListIds": [{"PrefixListId": s} for s in sources if s.startswith("pl-")],
        "UserIdGroupPairs": [{"GroupId": s, "UserId": ACCOUNT} for s in sources if s.startswith("sg-")],
    }
    if first is not None:
        found |= {"FromPort": first, "ToPort": last}
    return found


def entry(
    number: int,
    action: str,
    block: str,
    egress: bool,
    protocol: str = "-1",
    ports: tuple[int, int] | None = None,
) -> dict[str, Any]:
    found = {"RuleNumber": number, "Protocol": protocol, "RuleAction": action, "Egress": egress}
    found["Ipv6CidrBlock" if ":" in block else "CidrBlock"] = block
    if ports:
        found["PortRange"] = {"From": ports[0], "To": ports[1]}
    if protocol in ("1", "58"):
        found["IcmpTypeCode"] = {"Type": -1, "Code": -1}
    return found


OPEN = [entry(100, "allow", block, egress) for block in ("0.0.0.0/0", "::/0") for egress in (False, True)] + [
    entry(32767, "deny", block, egress) for block in ("0.0.0.0/0", "::/0") for egress in (False, True)
]


class Net:
    """A snapshot of one account and Region under construction; each method adds an object and returns its
    ID."""

    def __init__(self, account: str = ACCOUNT, region: str = REGION, start: int = 0) -> None:
        self.count = start
        self.data: dict[str, Any] = {"Account": account, "Region": region}
        self.data |= {key: [] for key in LISTS} | {key: {} for key in MAPS}
        self.open: dict[str, str] = {}

    def document(self, *others: Net) -> dict[str, Any]:
        return copy.deepcopy({"Version": 1, "Scopes": [self.data, *(other.data for other in others)]})

    def new(self, prefix: str) -> str:
        self.count += 1
        return f"{prefix}-0{self.count:016x}"

    def find(self, kind: str, key: str) -> dict[str, Any]:
        return next(item for item in self.data[kind] if key in item.values())

    def vpc(self, name: str, *blocks: str) -> str:
        key = self.new("vpc")
        four = [b for b in blocks if "." in b]
        self.data["Vpcs"].append(
            {
                "VpcId": key,
                "OwnerId": self.data["Account"],
                "State": "available",
                "CidrBlock": four[0],
                "CidrBlockAssociationSet": [
                    {
                        "AssociationId": self.new("vpc-cidr-assoc"),
                        "CidrBlock": b,
                        "CidrBlockState": {"State": "associated"},
                    }
                    for b in four
                ],
                "Ipv6CidrBlockAssociationSet": [
                    {"Ipv6CidrBlock": b, "Ipv6CidrBlockState": {"State": "associated"}} for b in blocks if ":" in b
                ],
                "IsDefault": False,
                "Tags": tags(name),
            }
        )
        self.table(key, f"{name} main", main=True)
        self.acl(key, f"{name} default acl", OPEN, default=True)
        self.open[key] = self.group(key, f"{name} open", [ALL], [ALL])
        return key

    def subnet(self, vpc: str, name: str, block: str, zone: str = "a", ipv6: str | None = None) -> str:
        key = self.new("subnet")
        self.data["Subnets"].append(
            {
                "SubnetId": key,
                "VpcId": vpc,
                "OwnerId": self.data["Account"],
                "State": "available",
                "CidrBlock": block,
                "AvailabilityZone": f"{self.data['Region']}{zone}",
                "AvailabilityZoneId": ZONES[zone],
                "Ipv6CidrBlockAssociationSet": [{"Ipv6CidrBlock": ipv6, "Ipv6CidrBlockState": {"State": "associated"}}]
                if ipv6
                else [],
                "MapPublicIpOnLaunch": False,
                "Tags": tags(name),
            }
        )
        default = next(a for a in self.data["NetworkAcls"] if a["VpcId"] == vpc and a["IsDefault"])
        default["Associations"].append({"NetworkAclId": default["NetworkAclId"], "SubnetId": key})
        return key

    def route(self, destination: str, target: str, **more: str) -> dict[str, Any]:
        found: dict[str, Any] = {"Origin": "CreateRoute", "State": "active"} | more
        which = "DestinationPrefixListId" if destination.startswith("pl-") else "DestinationCidrBlock"
        found["DestinationIpv6CidrBlock" if ":" in destination else which] = destination
        found[TARGETS.get(target.split("-")[0].split(":")[0], "GatewayId")] = target
        if target.startswith("eni-"):
            interface = self.find("NetworkInterfaces", target)
            if "Attachment" in interface:
                found |= {
                    "InstanceId": interface["Attachment"]["InstanceId"],
                    "InstanceOwnerId": self.data["Account"],
                }
        return found

    def table(
        self,
        vpc: str,
        name: str,
        routes: dict[str, str] | None = None,
        subnets: tuple[str, ...] | list[str] = (),
        gateway: str | None = None,
        main: bool = False,
    ) -> str:
        key = self.new("rtb")
        item = self.find("Vpcs", vpc)
        blocks = [a["CidrBlock"] for a in item["CidrBlockAssociationSet"]]
        blocks += [a["Ipv6CidrBlock"] for a in item["Ipv6CidrBlockAssociationSet"]]
        rows = [self.route(b, "local", Origin="CreateRouteTable") for b in blocks if b not in (routes or {})]
        rows += [self.route(destination, target) for destination, target in (routes or {}).items()]
        done = {"AssociationState": {"State": "associated"}, "RouteTableId": key}
        associations: list[dict[str, Any]] = [{"Main": False, "SubnetId": s, **done} for s in subnets]
        if gateway:
            associations.append({"Main": False, "GatewayId": gateway, **done})
        if main:
            associations.append({"Main": True, **done})
        self.data["RouteTables"].append(
            {
                "RouteTableId": key,
                "VpcId": vpc,
                "OwnerId": self.data["Account"],
                "Associations": associations,
                "PropagatingVgws": [],
                "Routes": rows,
                "Tags": tags(name),
            }
        )
        return key

    def group(self, vpc: str, name: str, inbound: list[Any], outbound: list[Any]) -> str:
        key = self.new("sg")
        self.data["SecurityGroups"].append(
            {
                "GroupId": key,
                "GroupName": name,
                "VpcId": vpc,
                "OwnerId": self.data["Account"],
                "Description": name,
                "IpPermissions": inbound,
                "IpPermissionsEgress": outbound,
            }
        )
        return key

    def acl(self, vpc: str, name: str, rows: list[Any], subnets: tuple[str, ...] = (), default: bool = False) -> str:
        key = self.new("acl")
        for item in self.data["NetworkAcls"]:
            item["Associations"] = [a for a in item["Associations"] if a["SubnetId"] not in subnets]
        self.data["NetworkAcls"].append(
            {
                "NetworkAclId": key,
                "VpcId": vpc,
                "IsDefault": default,
                "Associations": [{"NetworkAclId": key, "SubnetId": s} for s in subnets],
                "Entries": copy.deepcopy(rows),
                "Tags": tags(name),
            }
        )
        return key

    def eni(
        self,
        subnet: str,
        name: str,
        address: str,
        public: str | None = None,
        groups: tuple[str, ...] | None = None,
        check: bool = True,
        ipv6: tuple[str, ...] = (),
        kind: str = "interface",
    ) -> str:
        key = self.new("eni")
        place = self.find("Subnets", subnet)
        row: dict[str, Any] = {"PrivateIpAddress": address, "Primary": True}
        item: dict[str, Any] = {
            "NetworkInterfaceId": key,
            "SubnetId": subnet,
            "VpcId": place["VpcId"],
            "OwnerId": self.data["Account"],
            "AvailabilityZone": place["AvailabilityZone"],
            "InterfaceType": kind,
            "PrivateIpAddress": address,
            "PrivateIpAddresses": [row],
            "Ipv6Addresses": [{"Ipv6Address": each} for each in ipv6],
            "SourceDestCheck": check,
            "Status": "in-use",
            "Groups": [{"GroupId": g, "GroupName": "group"} for g in (groups or (self.open[place["VpcId"]],))],
            "TagSet": tags(name),
        }
        if public:
            row["Association"] = item["Association"] = {"PublicIp": public, "IpOwnerId": self.data["Account"]}
        if kind == "interface":
            instance = self.new("i")
            item["Attachment"] = {
                "InstanceId": instance,
                "InstanceOwnerId": self.data["Account"],
                "DeviceIndex": 0,
                "Status": "attached",
            }
            state = {"Code": 16, "Name": "running"}
            self.data["Instances"].append({"InstanceId": instance, "State": state, "Tags": tags(name)})
        elif kind != "lambda":
            item["Groups"] = []
        self.data["NetworkInterfaces"].append(item)
        return key

    def igw(self, vpc: str, name: str = "igw of it") -> str:
        key = self.new("igw")
        state = [{"State": "available", "VpcId": vpc}]
        self.data["InternetGateways"].append({"InternetGatewayId": key, "Attachments": state, "Tags": tags(name)})
        return key

    def eigw(self, vpc: str) -> str:
        key = self.new("eigw")
        state = [{"State": "attached", "VpcId": vpc}]
        self.data["EgressOnlyInternetGateways"].append({"EgressOnlyInternetGatewayId": key, "Attachments": state})
        return key

    def vgw(self, vpc: str) -> str:
        key = self.new("vgw")
        state = [{"State": "attached", "VpcId": vpc}]
        self.data["VpnGateways"].append(
            {"VpnGatewayId": key, "State": "available", "Type": "ipsec.1", "VpcAttachments": state}
        )
        return key

    def nat(self, subnet: str, name: str, address: str, public: str | None) -> str:
        key = self.new("nat")
        place = self.find("Subnets", subnet)
        interface = self.eni(subnet, name, address, public, kind="natGateway", check=False)
        row = {
            "NetworkInterfaceId": interface,
            "PrivateIp": address,
            "IsPrimary": True,
            "Status": "succeeded",
        }
        if public:
            row |= {"PublicIp": public, "AllocationId": self.new("eipalloc")}
        self.data["NatGateways"].append(
            {
                "NatGatewayId": key,
                "SubnetId": subnet,
                "VpcId": place["VpcId"],
                "State": "available",
                "ConnectivityType": "public" if public else "private",
                "NatGatewayAddresses": [row],
                "Tags": tags(name),
            }
        )
        return key

    def endpoint(self, subnet: str, name: str) -> str:
        """A Gateway Load Balancer endpoint, which is also what a firewall endpoint is."""
        key = self.new("vpce")
        self.data["VpcEndpoints"].append(
            {
                "VpcEndpointId": key,
                "VpcEndpointType": "GatewayLoadBalancer",
                "VpcId": self.find("Subnets", subnet)["VpcId"],
                "ServiceName": "com.amazonaws.vpce.us-east-1.vpce-svc-0",
                "State": "available",
                "SubnetIds": [subnet],
                "RouteTableIds": [],
                "Tags": tags(name),
            }
        )
        return key

    def gateway_endpoint(self, vpc: str, tables: list[str], service: str, entries: tuple[str, ...]) -> str:
        key = self.new("vpce")
        listed = self.prefix_list(f"com.amazonaws.{self.data['Region']}.{service}", *entries)
        self.data["VpcEndpoints"].append(
            {
                "VpcEndpointId": key,
                "VpcEndpointType": "Gateway",
                "VpcId": vpc,
                "ServiceName": f"com.amazonaws.{self.data['Region']}.{service}",
                "State": "available",
                "SubnetIds": [],
                "RouteTableIds": tables,
                "Tags": tags(f"{service} endpoint"),
            }
        )
        for table in tables:
            self.find("RouteTables", table)["Routes"].append(self.route(listed, key))
        return key

    def prefix_list(self, name: str, *entries: str) -> str:
        key = self.new("pl")
        self.data["ManagedPrefixLists"].append(
            {"PrefixListId": key, "PrefixListName": name, "AddressFamily": "IPv4", "State": "create-complete"}
        )
        self.data["ManagedPrefixListEntries"][key] = [{"Cidr": each} for each in entries]
        return key

    def peering(self, requester: str, accepter: str, other: Net | None = None, name: str = "peering") -> str:
        key = self.new("pcx")
        ends = {}
        for side, net, vpc in (("Requester", self, requester), ("Accepter", other or self, accepter)):
            blocks = net.find("Vpcs", vpc)["CidrBlockAssociationSet"]
            ends[f"{side}VpcInfo"] = {
                "VpcId": vpc,
                "OwnerId": net.data["Account"],
                "Region": net.data["Region"],
                "CidrBlock": blocks[0]["CidrBlock"],
                "CidrBlockSet": [{"CidrBlock": b["CidrBlock"]} for b in blocks],
            }
        item = {"VpcPeeringConnectionId": key, "Status": {"Code": "active"}, "Tags": tags(name), **ends}
        for net in {id(n): n for n in (self, other or self)}.values():
            net.data["VpcPeeringConnections"].append(copy.deepcopy(item))
        return key

    def tgw(self, name: str = "hub") -> str:
        key = self.new("tgw")
        options = {"DefaultRouteTableAssociation": "disable", "SecurityGroupReferencingSupport": "disable"}
        self.data["TransitGateways"].append(
            {
                "TransitGatewayId": key,
                "State": "available",
                "OwnerId": self.data["Account"],
                "Options": options,
                "Tags": tags(name),
            }
        )
        return key

    def tgw_table(self, tgw: str, name: str) -> str:
        key = self.new("tgw-rtb")
        self.data["TransitGatewayRouteTables"].append(
            {
                "TransitGatewayRouteTableId": key,
                "TransitGatewayId": tgw,
                "State": "available",
                "Tags": tags(name),
            }
        )
        for kind in MAPS[:3]:
            self.data[kind][key] = []
        return key

    def attach(
        self, tgw: str, vpc: str, name: str, subnets: list[str], table: str | None, appliance: bool = False
    ) -> str:
        key = self.new("tgw-attach")
        mode = "enable" if appliance else "disable"
        self.data["TransitGatewayVpcAttachments"].append(
            {
                "TransitGatewayAttachmentId": key,
                "TransitGatewayId": tgw,
                "VpcId": vpc,
                "State": "available",
                "SubnetIds": subnets,
                "Options": {
                    "ApplianceModeSupport": mode,
                    "Ipv6Support": "disable",
                    "DnsSupport": "enable",
                    "SecurityGroupReferencingSupport": "enable",
                },
                "Tags": tags(name),
            }
        )
        self._attachment(tgw, key, "vpc", vpc, table, name)
        return key

    def _attachment(self, tgw: str, key: str, kind: str, resource: str, table: str | None, name: str) -> None:
        item: dict[str, Any] = {
            "TransitGatewayAttachmentId": key,
            "TransitGatewayId": tgw,
            "ResourceType": kind,
            "ResourceId": resource,
            "State": "available",
            "Tags": tags(name),
        }
        if table:
            item["Association"] = {"TransitGatewayRouteTableId": table, "State": "associated"}
            self.data["TransitGatewayRouteTableAssociations"][table].append(
                {
                    "TransitGatewayAttachmentId": key,
                    "ResourceId": resource,
                    "ResourceType": kind,
                    "State": "associated",
                }
            )
        self.data["TransitGatewayAttachments"].append(item)

    def vpn(self, tgw: str, name: str, table: str | None) -> str:
        key = self.new("tgw-attach")
        self._attachment(tgw, key, "vpn", self.new("vpn"), table, name)
        return key

    def tgw_peering(self, tgw: str, table: str, other: Net, other_tgw: str, other_table: str) -> str:
        key = self.new("tgw-attach")
        ends = {
            f"{side}TgwInfo": {
                "TransitGatewayId": t,
                "OwnerId": net.data["Account"],
                "Region": net.data["Region"],
            }
            for side, net, t in (("Requester", self, tgw), ("Accepter", other, other_tgw))
        }
        for net, mine, theirs, associated in (
            (self, tgw, other_tgw, table),
            (other, other_tgw, tgw, other_table),
        ):
            net.data["TransitGatewayPeeringAttachments"].append(
                {"TransitGatewayAttachmentId": key, "State": "available", "Tags": tags("tgw peering"), **ends}
            )
            net._attachment(mine, key, "peering", theirs, associated, "tgw peering")
        return key

    def tgw_route(
        self, table: str, block: str, attachment: str | None, kind: str = "static", resource: str = "vpc"
    ) -> None:
        item = next(
            (a for a in self.data["TransitGatewayAttachments"] if a["TransitGatewayAttachmentId"] == attachment),
            {},
        )
        self.data["TransitGatewayRoutes"][table].append(
            {
                "DestinationCidrBlock": block,
                "Type": kind,
                "State": "active" if attachment else "blackhole",
                "TransitGatewayAttachments": [
                    {
                        "TransitGatewayAttachmentId": attachment,
                        "ResourceId": item.get("ResourceId", ""),
                        "ResourceType": item.get("ResourceType", resource),
                    }
                ]
                if attachment
                else [],
            }
        )

    def propagate(self, table: str, attachment: str, listed: bool = True) -> None:
        item = self.find("TransitGatewayAttachments", attachment)
        self.data["TransitGatewayRouteTablePropagations"][table].append(
            {
                "TransitGatewayAttachmentId": attachment,
                "ResourceId": item["ResourceId"],
                "ResourceType": item["ResourceType"],
                "State": "enabled",
            }
        )
        if listed:
            for row in self.find("Vpcs", item["ResourceId"])["CidrBlockAssociationSet"]:
                self.tgw_route(table, row["CidrBlock"], attachment, "propagated")


def subnet_base(block: str, offset: int) -> str:
    return str(ipaddress.ip_network(block).network_address + offset)
