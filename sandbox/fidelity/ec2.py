"""Corrections of moto's EC2."""

from __future__ import annotations

import ipaddress
from collections.abc import Callable
from typing import Any

import boto3
from moto.core.responses import ActionResult
from moto.ec2.models import (
    elastic_ip_addresses,
    elastic_network_interfaces,
    instances,
    nat_gateways,
    network_acls,
    route_tables,
    security_groups,
    subnets,
    vpcs,
)
from moto.ec2.responses import nat_gateways as nat_gateway_responses
from moto.ec2.responses import route_tables as route_table_responses
from moto.ec2.utils import add_tag_specification
from moto.moto_api._internal import mock_random

from sandbox.fidelity import Patch, replace, together


def _client() -> Any:
    return boto3.client("ec2", region_name="us-east-1")


def _documentation_address() -> str:
    """Return an address of RFC 5737's documentation ranges."""
    network = mock_random.choice(["198.51.100", "203.0.113"])
    return f"{network}.{mock_random.randint(10, 250)}"


def _install_public_addresses() -> Callable[[], None]:
    return together(
        replace(elastic_ip_addresses, "random_ip", _documentation_address),
        replace(elastic_network_interfaces, "random_public_ip", _documentation_address),
    )


def _public_addresses_are_right() -> bool:
    address = _client().allocate_address(Domain="vpc")["PublicIp"]
    return not address.startswith("127.")


def _install_moved_addresses() -> Callable[[], None]:
    associate = elastic_ip_addresses.ElasticAddressBackend.associate_address

    def associated(self, *args, **kwargs):
        before = {address.allocation_id: address.eni for address in self.addresses}
        address = associate(self, *args, **kwargs)
        last = before[address.allocation_id]
        if last and last is not address.eni:
            last.public_ip = None
        return address

    return replace(elastic_ip_addresses.ElasticAddressBackend, "associate_address", associated)


def _moved_addresses_are_right() -> bool:
    ec2 = _client()
    vpc = ec2.create_vpc(CidrBlock="10.0.0.0/16")["Vpc"]["VpcId"]
    subnet = ec2.create_subnet(VpcId=vpc, CidrBlock="10.0.0.0/24")["Subnet"]["SubnetId"]
    allocation = ec2.allocate_address(Domain="vpc")["AllocationId"]
    for _ in range(2):
        interface = ec2.create_network_interface(SubnetId=subnet)["NetworkInterface"]["NetworkInterfaceId"]
        ec2.associate_address(AllocationId=allocation, NetworkInterfaceId=interface, AllowReassociation=True)
    interfaces = ec2.describe_network_interfaces()["NetworkInterfaces"]
    return len([each for each in interfaces if each.get("Association", {}).get("PublicIp")]) == 1


def _documentation_ipv6_block() -> str:
    """Return a /56 of RFC 3849's documentation range."""
    return f"2001:db8:{mock_random.randint(0x1000, 0xFFFF):x}:{mock_random.randint(0x10, 0xFF):x}00::/56"


def _install_ipv6_blocks() -> Callable[[], None]:
    return replace(vpcs, "random_ipv6_cidr", _documentation_ipv6_block)


def _ipv6_blocks_are_right() -> bool:
    vpc = _client().create_vpc(CidrBlock="10.0.0.0/16", AmazonProvidedIpv6CidrBlock=True)["Vpc"]
    return vpc["Ipv6CidrBlockAssociationSet"][0]["Ipv6CidrBlock"].startswith("2001:db8:")


def _free_address(backend: Any, subnet: Any) -> str:
    """Return an address of the subnet that nobody has and that AWS does not keep for itself."""
    network = ipaddress.IPv4Network(subnet.cidr_block)
    taken = set(subnet._subnet_ips)
    for interface in backend.enis.values():
        if interface.subnet.id == subnet.id:
            taken |= {each["PrivateIpAddress"] for each in interface.private_ip_addresses}
    while True:
        address = str(network[mock_random.randint(4, network.num_addresses - 2)])
        if address not in taken:
            return address


def _install_interface_addresses() -> Callable[[], None]:
    original = elastic_network_interfaces.NetworkInterface.__init__
    remove = elastic_network_interfaces.NetworkInterfaceBackend.delete_network_interface

    def init(self, ec2_backend, subnet, private_ip_address, private_ip_addresses=None, *args, **kwargs):
        if not private_ip_address and not private_ip_addresses:
            where = ec2_backend.get_subnet(subnet) if isinstance(subnet, str) else subnet
            private_ip_address = _free_address(ec2_backend, where)
        original(self, ec2_backend, subnet, private_ip_address, private_ip_addresses, *args, **kwargs)
        self.subnet._subnet_ips.setdefault(self.private_ip_address, self)

    def delete(self, eni_id):
        interface = self.get_network_interface(eni_id)
        remove(self, eni_id)
        interface.subnet._subnet_ips.pop(interface.private_ip_address, None)

    return together(
        replace(elastic_network_interfaces.NetworkInterface, "__init__", init),
        replace(elastic_network_interfaces.NetworkInterfaceBackend, "delete_network_interface", delete),
    )


def _interface_addresses_are_right() -> bool:
    ec2 = _client()
    vpc = ec2.create_vpc(CidrBlock="10.0.0.0/16")["Vpc"]["VpcId"]
    subnet = ec2.create_subnet(VpcId=vpc, CidrBlock="10.0.0.0/28")["Subnet"]["SubnetId"]
    made = [ec2.create_network_interface(SubnetId=subnet)["NetworkInterface"] for _ in range(11)]
    addresses = {each["PrivateIpAddress"] for each in made}
    return addresses == {f"10.0.0.{last}" for last in range(4, 15)}


def _install_interfaces_of_instances() -> Callable[[], None]:
    prepare = instances.Instance.prep_nics

    def prepared(self, nic_spec, *args, **kwargs):
        kept = {
            int(each["DeviceIndex"])
            for each in nic_spec
            if each.get("NetworkInterfaceId") or each.get("DeleteOnTermination") is False
        }
        prepare(self, nic_spec, *args, **kwargs)
        for index, interface in self.nics.items():
            interface.delete_on_termination = index not in kept

    return replace(instances.Instance, "prep_nics", prepared)


def _interfaces_of_instances_are_right() -> bool:
    ec2 = _client()
    made = ec2.run_instances(ImageId="ami-12345678", InstanceType="t3.micro", MinCount=1, MaxCount=1)
    ec2.terminate_instances(InstanceIds=[made["Instances"][0]["InstanceId"]])
    return ec2.describe_network_interfaces()["NetworkInterfaces"] == []


def _managed(interface: Any, kind: str, description: str) -> None:
    """Turn an interface into one that a service has made for itself."""
    interface.interface_type = kind
    interface.description = description
    interface.requester_managed = True
    interface.status = "in-use"


def _remove_interface(backend: Any, interface: Any) -> None:
    """Take an interface away, and the Elastic IP address off it; the address stays allocated."""
    for address in backend.addresses:
        if address.eni is interface:
            address.eni = address.association_id = None
    backend.enis.pop(interface.id, None)
    interface.subnet._subnet_ips.pop(interface.private_ip_address, None)


def _install_nat_gateways() -> Callable[[], None]:
    init = nat_gateways.NatGateway.__init__
    delete = nat_gateways.NatGatewayBackend.delete_nat_gateway

    def made(self, *args, **kwargs):
        init(self, *args, **kwargs)
        _managed(self._eni, "nat_gateway", f"Interface for NAT Gateway {self.id}")
        self._eni._group_set = []
        self._eni.source_dest_check = False
        self.private_ip = self._eni.private_ip_address

    def deleted(self, nat_gateway_id):
        gateway = delete(self, nat_gateway_id)
        if gateway._eni:  # a regional one has none
            _remove_interface(self, gateway._eni)
        return gateway

    return together(
        replace(nat_gateways, "random_private_ip", lambda: None),  # the subnet's interface chooses one of its own
        replace(nat_gateways.NatGateway, "__init__", made),
        replace(nat_gateways.NatGatewayBackend, "delete_nat_gateway", deleted),
    )


def _nat_gateways_are_right() -> bool:
    ec2 = _client()
    vpc = ec2.create_vpc(CidrBlock="10.0.0.0/16")["Vpc"]["VpcId"]
    subnet = ec2.create_subnet(VpcId=vpc, CidrBlock="10.0.5.0/24")["Subnet"]["SubnetId"]
    made = ec2.create_nat_gateway(SubnetId=subnet, ConnectivityType="private")["NatGateway"]
    interface = ec2.describe_network_interfaces()["NetworkInterfaces"][0]
    ec2.delete_nat_gateway(NatGatewayId=made["NatGatewayId"])
    return (
        interface["PrivateIpAddress"].startswith("10.0.5.")
        and interface["InterfaceType"] == "nat_gateway"
        and interface["Groups"] == []
        and ec2.describe_network_interfaces()["NetworkInterfaces"] == []
    )


def _install_regional_nat_gateways() -> Callable[[], None]:
    respond = nat_gateway_responses.NatGateways.create_nat_gateway
    delete = nat_gateways.NatGatewayBackend.delete_nat_gateway

    def create(self):
        if self._get_param("AvailabilityMode") != "regional":
            answer = respond(self)
            made = answer.result["NatGateway"]
            made.availability_mode = "zonal"
            made.connectivity_type = made.connectivity_type or "public"
            return answer
        backend = self.ec2_backend
        gateway = nat_gateways.NatGateway.__new__(nat_gateways.NatGateway)
        gateway.ec2_backend, gateway._created_at = backend, nat_gateways.utcnow()
        gateway.id, gateway.state = nat_gateways.random_nat_gateway_id(), "available"
        gateway.vpc_id = backend.get_vpc(self._get_param("VpcId")).id
        gateway.subnet_id = gateway._eni = gateway.private_ip = None
        gateway.address_set, gateway.connectivity_type = [], "public"
        gateway.availability_mode = "regional"
        gateway.auto_provision_zones = gateway.auto_scaling_ips = "enabled"
        gateway.route_table_id = backend.create_route_table(gateway.vpc_id).id
        for internet_gateway in backend.internet_gateways.values():
            if internet_gateway.vpc and internet_gateway.vpc.id == gateway.vpc_id:
                backend.create_route(gateway.route_table_id, "0.0.0.0/0", gateway_id=internet_gateway.id)
        gateway.add_tags(add_tag_specification(self._get_param("TagSpecifications", [])))
        backend.nat_gateways[gateway.id] = gateway
        return ActionResult({"NatGateway": gateway})

    def deleted(self, nat_gateway_id):
        gateway = delete(self, nat_gateway_id)
        self.route_tables.pop(getattr(gateway, "route_table_id", None), None)
        return gateway

    return together(
        replace(nat_gateway_responses.NatGateways, "create_nat_gateway", create),
        replace(nat_gateways.NatGatewayBackend, "delete_nat_gateway", deleted),
    )


def _regional_nat_gateways_are_right() -> bool:
    ec2 = _client()
    vpc = ec2.create_vpc(CidrBlock="10.0.0.0/16")["Vpc"]["VpcId"]
    try:
        made = ec2.create_nat_gateway(VpcId=vpc, AvailabilityMode="regional")["NatGateway"]
    except ec2.exceptions.ClientError:
        return False
    tables = ec2.describe_route_tables(Filters=[{"Name": "vpc-id", "Values": [vpc]}])["RouteTables"]
    return (
        made["AvailabilityMode"] == "regional"
        and "SubnetId" not in made
        and made["RouteTableId"] in {each["RouteTableId"] for each in tables}
    )


def _install_subnet_ipv6_state() -> Callable[[], None]:
    blocks = subnets.Subnet.ipv6_cidr_block_association_set.fget
    detached = subnets.Subnet.detach_subnet_cidr_block

    def with_state(self):
        return [
            {**each, "ipv6CidrBlockState": {"state": each["ipv6CidrBlockState"]["state"]["State"]}}
            for each in blocks(self)
        ]

    def detach(self, association_id):
        block = detached(self, association_id)
        del self.ipv6_cidr_block_associations[association_id]
        return block

    return together(
        replace(subnets.Subnet, "ipv6_cidr_block_association_set", property(with_state)),
        replace(subnets.Subnet, "detach_subnet_cidr_block", detach),
    )


def _subnet_ipv6_state_is_right() -> bool:
    ec2 = _client()
    vpc = ec2.create_vpc(CidrBlock="10.0.0.0/16", AmazonProvidedIpv6CidrBlock=True)["Vpc"]
    block = vpc["Ipv6CidrBlockAssociationSet"][0]["Ipv6CidrBlock"].replace("/56", "/64")
    made = ec2.create_subnet(VpcId=vpc["VpcId"], CidrBlock="10.0.0.0/24", Ipv6CidrBlock=block)["Subnet"]
    return made["Ipv6CidrBlockAssociationSet"][0]["Ipv6CidrBlockState"]["State"] == "associated"


_ENDPOINT_INTERFACES = {"Interface": "vpc_endpoint", "GatewayLoadBalancer": "gateway_load_balancer_endpoint"}


def _install_endpoint_interfaces() -> Callable[[], None]:
    create = vpcs.VPCBackend.create_vpc_endpoint
    delete = vpcs.VPCBackend.delete_vpc_endpoints

    def made(self, vpc_id, service_name, endpoint_type, *args, **kwargs):
        endpoint = create(self, vpc_id, service_name, endpoint_type or "Gateway", *args, **kwargs)
        kind = _ENDPOINT_INTERFACES.get(endpoint.vpc_endpoint_type)
        if endpoint.vpc_endpoint_type == "GatewayLoadBalancer":
            endpoint.network_interface_ids = [
                self.create_network_interface(subnet, None).id for subnet in endpoint.subnet_ids or []
            ]
        elif kind and not endpoint.security_group_ids:
            endpoint.security_group_ids = [self.get_default_security_group(vpc_id).id]
        for interface in (self.enis[each] for each in endpoint.network_interface_ids):
            _managed(interface, kind, f"VPC Endpoint Interface {endpoint.id}")
            interface._group_set = [self.get_security_group_from_id(each) for each in endpoint.security_group_ids]
        return endpoint

    def deleted(self, vpce_ids=None):
        endpoints = [self.vpc_end_points[each] for each in vpce_ids or [] if each in self.vpc_end_points]
        for interface in [self.enis[each] for endpoint in endpoints for each in endpoint.network_interface_ids]:
            _remove_interface(self, interface)
        delete(self, vpce_ids)

    return together(
        replace(vpcs, "random_private_ip", lambda: None),
        replace(vpcs.VPCBackend, "create_vpc_endpoint", made),
        replace(vpcs.VPCBackend, "delete_vpc_endpoints", deleted),
    )


def _endpoint_interfaces_are_right() -> bool:
    ec2 = _client()
    vpc = ec2.create_vpc(CidrBlock="10.0.0.0/16")["Vpc"]["VpcId"]
    subnet = ec2.create_subnet(VpcId=vpc, CidrBlock="10.0.5.0/24")["Subnet"]["SubnetId"]
    group = ec2.create_security_group(GroupName="endpoint", Description="endpoint", VpcId=vpc)["GroupId"]
    ec2.create_vpc_endpoint(
        VpcId=vpc,
        VpcEndpointType="Interface",
        ServiceName="com.amazonaws.us-east-1.sts",
        SubnetIds=[subnet],
        SecurityGroupIds=[group],
    )
    interface = ec2.describe_network_interfaces()["NetworkInterfaces"][0]
    return (
        interface["PrivateIpAddress"].startswith("10.0.5.")
        and interface["InterfaceType"] == "vpc_endpoint"
        and [each["GroupId"] for each in interface["Groups"]] == [group]
    )


def _install_default_vpc() -> Callable[[], None]:
    create = vpcs.VPCBackend.create_vpc

    def made(self, *args, is_default=False, **kwargs):
        vpc = create(self, *args, is_default=is_default, **kwargs)
        if is_default:
            gateway = self.create_internet_gateway()
            self.attach_internet_gateway(gateway.id, vpc.id)
            main = next(each for each in self.route_tables.values() if each.vpc_id == vpc.id)
            self.create_route(main.id, "0.0.0.0/0", gateway_id=gateway.id)
        return vpc

    return replace(vpcs.VPCBackend, "create_vpc", made)


def _default_vpc_is_right() -> bool:
    gateways = _client().describe_internet_gateways()["InternetGateways"]
    tables = _client().describe_route_tables()["RouteTables"]
    return (
        [each["InternetGatewayId"] for each in gateways]
        == [
            route["GatewayId"]
            for table in tables
            for route in table["Routes"]
            if route["DestinationCidrBlock"] == "0.0.0.0/0"
        ]
        != []
    )


def _install_default_group() -> Callable[[], None]:
    init = security_groups.SecurityGroup.__init__

    def made(self, *args, **kwargs):
        init(self, *args, **kwargs)
        if self.is_default:
            pair = {"GroupId": self.id, "UserId": self.owner_id}
            self.ingress_rules.append(
                security_groups.SecurityGroupRule(
                    self.ec2_backend, "-1", self.id, None, None, None, source_group=pair, is_egress=False
                )
            )

    return replace(security_groups.SecurityGroup, "__init__", made)


def _default_group_is_right() -> bool:
    ec2 = _client()
    vpc = ec2.create_vpc(CidrBlock="10.0.0.0/16")["Vpc"]["VpcId"]
    group = ec2.describe_security_groups(Filters=[{"Name": "vpc-id", "Values": [vpc]}])["SecurityGroups"][0]
    pairs = [pair["GroupId"] for rule in group["IpPermissions"] for pair in rule["UserIdGroupPairs"]]
    return pairs == [group["GroupId"]]


def _add_last_rules(backend: Any, acl: Any, ipv6: bool) -> None:
    """Add the rules that AWS shows as an asterisk, and the default network ACL's rule for all IPv6."""
    wanted = [(32767, "deny", "0.0.0.0/0", None)]
    if ipv6:
        wanted.append((32768, "deny", None, "::/0"))
        if acl.default:
            wanted.append((101, "allow", None, "::/0"))
    have = {(each.rule_number, each.egress) for each in acl.network_acl_entries}
    for number, action, cidr, cidr6 in wanted:
        for egress in (True, False):
            if (number, egress) not in have:
                backend.create_network_acl_entry(
                    acl.id, number, "-1", action, egress, cidr, None, None, None, None, cidr6
                )


def _install_last_rules() -> Callable[[], None]:
    create = network_acls.NetworkAclBackend.create_network_acl
    associate = vpcs.VPCBackend.associate_vpc_cidr_block

    def made(self, vpc_id, *args, **kwargs):
        acl = create(self, vpc_id, *args, **kwargs)
        _add_last_rules(self, acl, bool(self.get_vpc(vpc_id).get_cidr_block_association_set(ipv6=True)))
        return acl

    def associated(self, vpc_id, cidr_block, amazon_provided_ipv6_cidr_block):
        answer = associate(self, vpc_id, cidr_block, amazon_provided_ipv6_cidr_block)
        if amazon_provided_ipv6_cidr_block:
            for acl in self.network_acls.values():
                if acl.vpc_id == vpc_id:
                    _add_last_rules(self, acl, True)
        return answer

    return together(
        replace(network_acls.NetworkAclBackend, "create_network_acl", made),
        replace(vpcs.VPCBackend, "associate_vpc_cidr_block", associated),
    )


def _last_rules_are_right() -> bool:
    ec2 = _client()
    vpc = ec2.create_vpc(CidrBlock="10.0.0.0/16", AmazonProvidedIpv6CidrBlock=True)["Vpc"]["VpcId"]
    made = ec2.create_network_acl(VpcId=vpc)["NetworkAcl"]
    acls = ec2.describe_network_acls(Filters=[{"Name": "vpc-id", "Values": [vpc]}])["NetworkAcls"]
    numbers = {each["IsDefault"]: sorted(rule["RuleNumber"] for rule in each["Entries"]) for each in acls}
    return len(made["Entries"]) == 4 and numbers == {
        True: [100, 100, 101, 101, 32767, 32767, 32768, 32768],
        False: [32767, 32767, 32768, 32768],
    }


def _install_gateway_associations() -> Callable[[], None]:
    associations = route_tables.RouteTable.associations.fget
    filter_value = route_tables.RouteTable.get_filter_value

    def with_gateways(self):
        shown = associations(self)
        for each in shown:
            target = self._associations.get(each["RouteTableAssociationId"], "")
            if target.startswith("vgw-"):
                each["GatewayId"] = target
        return shown

    def with_gateway_filter(self, filter_name, method_name=None):
        if filter_name == "association.gateway-id":
            return [each for each in self._associations.values() if not each.startswith("subnet-")]
        return filter_value(self, filter_name, method_name)

    return together(
        replace(route_tables.RouteTable, "associations", property(with_gateways)),
        replace(route_tables.RouteTable, "get_filter_value", with_gateway_filter),
    )


def _gateway_associations_are_right() -> bool:
    ec2 = _client()
    vpc = ec2.create_vpc(CidrBlock="10.0.0.0/16")["Vpc"]["VpcId"]
    gateway = ec2.create_vpn_gateway(Type="ipsec.1")["VpnGateway"]["VpnGatewayId"]
    ec2.attach_vpn_gateway(VpcId=vpc, VpnGatewayId=gateway)
    table = ec2.create_route_table(VpcId=vpc)["RouteTable"]["RouteTableId"]
    ec2.associate_route_table(RouteTableId=table, GatewayId=gateway)
    shown = ec2.describe_route_tables(RouteTableIds=[table])["RouteTables"][0]["Associations"]
    return [each.get("GatewayId") for each in shown] == [gateway]


def _install_local_routes() -> Callable[[], None]:
    respond = route_table_responses.RouteTables.replace_route
    origin = route_tables.Route.origin.fget

    def replaced(self):
        answer = respond(self)
        table = self.ec2_backend.get_route_table(self._get_param("RouteTableId"))
        wanted = self._get_param("DestinationCidrBlock") or self._get_param("DestinationIpv6CidrBlock")
        for route in table.routes:
            if wanted and wanted in (route.destination_cidr_block, route.destination_ipv6_cidr_block):
                route.comes_with_table = route.local or getattr(route, "comes_with_table", False)
                route.local = str(self._get_param("LocalTarget")).lower() == "true"
                route.vpc_endpoint_id = self._get_param("VpcEndpointId")
        return answer

    def origin_of(self):
        return "CreateRouteTable" if getattr(self, "comes_with_table", False) else origin(self)

    return together(
        replace(route_table_responses.RouteTables, "replace_route", replaced),
        replace(route_tables.Route, "origin", property(origin_of)),
    )


def _is_gone(route: Any) -> bool:
    """Tell whether a route's target is deleted, or a gateway no longer attached."""
    backend = route.route_table.ec2_backend
    if route.nat_gateway:
        return route.nat_gateway.state == "deleted"
    if route.interface:
        return route.interface.id not in backend.enis
    if route.vpc_pcx:
        return route.vpc_pcx._status.code == "deleted"
    gateway = route.gateway
    if gateway and gateway.id.startswith("igw-"):
        return gateway.id not in backend.internet_gateways or gateway.vpc is None
    return False


def _install_blackholes() -> Callable[[], None]:
    return replace(route_tables.Route, "state", property(lambda self: "blackhole" if _is_gone(self) else "active"))


def _blackholes_are_right() -> bool:
    ec2 = _client()
    vpc = ec2.create_vpc(CidrBlock="10.0.0.0/16")["Vpc"]["VpcId"]
    subnet = ec2.create_subnet(VpcId=vpc, CidrBlock="10.0.0.0/24")["Subnet"]["SubnetId"]
    interface = ec2.create_network_interface(SubnetId=subnet)["NetworkInterface"]["NetworkInterfaceId"]
    table = ec2.create_route_table(VpcId=vpc)["RouteTable"]["RouteTableId"]
    ec2.create_route(RouteTableId=table, DestinationCidrBlock="192.0.2.0/24", NetworkInterfaceId=interface)
    ec2.delete_network_interface(NetworkInterfaceId=interface)
    routes = ec2.describe_route_tables(RouteTableIds=[table])["RouteTables"][0]["Routes"]
    return [each["State"] for each in routes] == ["active", "blackhole"]


def _local_routes_are_right() -> bool:
    ec2 = _client()
    vpc = ec2.create_vpc(CidrBlock="10.0.0.0/16")["Vpc"]["VpcId"]
    subnet = ec2.create_subnet(VpcId=vpc, CidrBlock="10.0.0.0/24")["Subnet"]["SubnetId"]
    interface = ec2.create_network_interface(SubnetId=subnet)["NetworkInterface"]["NetworkInterfaceId"]
    table = ec2.create_route_table(VpcId=vpc)["RouteTable"]["RouteTableId"]

    def shown() -> tuple[str | None, str | None]:
        route = ec2.describe_route_tables(RouteTableIds=[table])["RouteTables"][0]["Routes"][0]
        return route.get("GatewayId"), route.get("NetworkInterfaceId")

    route = {"RouteTableId": table, "DestinationCidrBlock": "10.0.0.0/16"}
    ec2.replace_route(**route, NetworkInterfaceId=interface)
    moved = shown()
    ec2.replace_route(**route, LocalTarget=True)
    return moved == (None, interface) and shown() == ("local", None)


PATCHES = [
    Patch(
        name="ec2-public-addresses",
        moto="Elastic IP addresses lie in 127.0.0.0/8 and automatic ones in 54.214.0.0/16",
        aws="an address of Amazon's public pool; here a documentation range",
        source="https://www.rfc-editor.org/rfc/rfc5737",
        read="2026-11-23",
        install=_install_public_addresses,
        moto_is_right=_public_addresses_are_right,
    ),
    Patch(
        name="ec2-moved-addresses",
        moto="an Elastic IP address that moves to another interface stays on the first one too",
        aws="an address is associated with one interface at a time",
        source="https://docs.aws.amazon.com/vpc/latest/userguide/vpc-eip-overview.html",
        read="2026-11-23",
        install=_install_moved_addresses,
        moto_is_right=_moved_addresses_are_right,
    ),
    Patch(
        name="ec2-ipv6-blocks",
        moto="an Amazon-provided IPv6 block lies in 2400:6500::/32, which is somebody's",
        aws="a /56 of Amazon's pool; here of the documentation range",
        source="https://www.rfc-editor.org/rfc/rfc3849",
        read="2026-11-23",
        install=_install_ipv6_blocks,
        moto_is_right=_ipv6_blocks_are_right,
    ),
    Patch(
        name="ec2-interface-addresses",
        moto="an interface made without an address gets any of the subnet's, also a reserved or a taken one",
        aws="a free address; the first four of a subnet and the last are reserved",
        source="https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html",
        read="2026-11-23",
        install=_install_interface_addresses,
        moto_is_right=_interface_addresses_are_right,
    ),
    Patch(
        name="ec2-interfaces-of-instances",
        moto="the interface that an instance was launched with outlives the instance",
        aws="interfaces made at launch are deleted with the instance, unless DeleteOnTermination says otherwise",
        source="https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/using-eni.html",
        read="2026-11-23",
        install=_install_interfaces_of_instances,
        moto_is_right=_interfaces_of_instances_are_right,
    ),
    Patch(
        name="ec2-nat-gateway-interface",
        moto="a NAT gateway's private address lies outside its subnet, its interface has the default security group, "
        "looks like anybody's and outlives the gateway",
        aws="an interface that the service manages, with an address of the subnet and no security group; deleting the "
        "gateway frees the Elastic IP address",
        source="https://docs.aws.amazon.com/vpc/latest/userguide/nat-gateway-basics.html",
        read="2026-11-23",
        install=_install_nat_gateways,
        moto_is_right=_nat_gateways_are_right,
    ),
    Patch(
        name="ec2-regional-nat-gateway",
        moto="CreateNatGateway wants a subnet, whatever AvailabilityMode says, and does not answer with the mode",
        aws="a regional NAT gateway belongs to a VPC, has no subnet, and comes with a route table that leads to the "
        "internet gateway",
        source="https://docs.aws.amazon.com/vpc/latest/userguide/nat-gateways-regional.html",
        read="2026-11-23",
        install=_install_regional_nat_gateways,
        moto_is_right=_regional_nat_gateways_are_right,
    ),
    Patch(
        name="ec2-subnet-ipv6-state",
        moto="the state of a subnet's IPv6 block is a Python dictionary printed as text, and a block taken away "
        "stays in the way of the next",
        aws="one of SubnetCidrBlockState's values: associated",
        source="botocore 1.44.5, ec2: SubnetCidrBlockState",
        read="2026-11-23",
        install=_install_subnet_ipv6_state,
        moto_is_right=_subnet_ipv6_state_is_right,
    ),
    Patch(
        name="ec2-endpoint-interfaces",
        moto="addresses of interface endpoints lie outside their subnets, their groups are not on the interfaces, and "
        "an endpoint of a Gateway Load Balancer has no interface",
        aws="one interface of the service in each subnet, with an address of it and the endpoint's groups (the "
        "default group when none is given)",
        source="https://docs.aws.amazon.com/vpc/latest/privatelink/interface-endpoints.html",
        read="2026-11-23",
        install=_install_endpoint_interfaces,
        moto_is_right=_endpoint_interfaces_are_right,
    ),
    Patch(
        name="ec2-default-vpc-gateway",
        moto="the default VPC has no internet gateway, and no route to one",
        aws="an internet gateway is attached, and the main table leads to it",
        source="https://docs.aws.amazon.com/vpc/latest/userguide/default-vpc.html",
        read="2026-11-23",
        install=_install_default_vpc,
        moto_is_right=_default_vpc_is_right,
    ),
    Patch(
        name="ec2-default-group-rule",
        moto="a default security group lets nothing in",
        aws="a default group allows all traffic from members of the group itself",
        source="https://docs.aws.amazon.com/vpc/latest/userguide/default-security-group.html",
        read="2026-11-23",
        install=_install_default_group,
        moto_is_right=_default_group_is_right,
    ),
    Patch(
        name="ec2-network-acl-last-rules",
        moto="a network ACL of your own has no rules at all, and none has rules for IPv6",
        aws="each ends in a deny for IPv4 and, in a VPC with IPv6, one for ::/0; the default one allows ::/0 before it",
        source="https://docs.aws.amazon.com/vpc/latest/userguide/default-network-acl.html",
        read="2026-11-23",
        install=_install_last_rules,
        moto_is_right=_last_rules_are_right,
    ),
    Patch(
        name="ec2-gateway-associations",
        moto="a route table associated with a virtual private gateway does not say so",
        aws="the association shows GatewayId, and association.gateway-id filters by it",
        source="https://docs.aws.amazon.com/vpc/latest/userguide/gateway-route-tables.html",
        read="2026-11-23",
        install=_install_gateway_associations,
        moto_is_right=_gateway_associations_are_right,
    ),
    Patch(
        name="ec2-blackhole-routes",
        moto="a route whose target is deleted or detached stays active",
        aws="its State is blackhole",
        source="botocore 1.44.5, ec2: Route, State",
        read="2026-11-23",
        install=_install_blackholes,
        moto_is_right=_blackholes_are_right,
    ),
    Patch(
        name="ec2-replace-local-route",
        moto="ReplaceRoute on a local route leaves it local, and LocalTarget is not read",
        aws="the local route's target becomes the given one; LocalTarget brings it back",
        source="https://docs.aws.amazon.com/vpc/latest/userguide/replace-local-route-target.html",
        read="2026-11-23",
        install=_install_local_routes,
        moto_is_right=_local_routes_are_right,
    ),
]
