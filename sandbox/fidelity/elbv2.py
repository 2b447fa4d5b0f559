"""Corrections of moto's Application, Network and Gateway Load Balancers."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

import boto3
from botocore.exceptions import ClientError
from moto.elbv2 import models
from moto.elbv2.exceptions import ELBClientError, ValidationError
from moto.elbv2.models import ELBv2Backend, FakeHealthStatus, FakeListener, FakeLoadBalancer, FakeRule, FakeTargetGroup
from moto.moto_api._internal import mock_random

from sandbox.fidelity import Patch, replace, together
from sandbox.fidelity.ec2 import _documentation_address, _managed, _remove_interface

_KINDS = {"application": "app", "network": "net", "gateway": "gwy"}
_INTERFACES = {
    "application": "interface",
    "network": "network_load_balancer",
    "gateway": "gateway_load_balancer",
}

# Route 53's zones of load balancers, by Region; Classic ones are in the zones of the Application ones.
ZONES = {
    "application": {
        "af-south-1": "Z268VQBMOI5EKX",
        "ap-east-1": "Z3DQVH9N71FHZ0",
        "ap-northeast-1": "Z14GRHDCWA56QT",
        "ap-northeast-2": "ZWKZPGTI48KDX",
        "ap-northeast-3": "Z5LXEXXYW11ES",
        "ap-south-1": "ZP97RAFLXTNZK",
        "ap-south-2": "Z0173938T07WNTVAEPZN",
        "ap-southeast-1": "Z1LMS91P8CMLE5",
        "ap-southeast-2": "Z1GM3OXH4ZPM65",
        "ap-southeast-3": "Z08888821HLRG5A9ZRTER",
        "ca-central-1": "ZQSVJUPU6J1EY",
        "eu-central-1": "Z215JYRZR1TBD5",
        "eu-central-2": "Z06391101F2ZOEP8P5EB3",
        "eu-north-1": "Z23TAZ6LKFMNIO",
        "eu-south-1": "Z3ULH7SSC9OV64",
        "eu-south-2": "Z0956581394HF5D5LXGAP",
        "eu-west-1": "Z32O12XQLNTSW2",
        "eu-west-2": "ZHURV8PSTC4K8",
        "eu-west-3": "Z3Q77PNBQS71R4",
        "me-central-1": "Z08230872XQRWHG2XF6I",
        "me-south-1": "ZS929ML54UICD",
        "sa-east-1": "Z2P70J7HTTTPLU",
        "us-east-1": "Z35SXDOTRQ7X7K",
        "us-east-2": "Z3AADJGX6KTTL2",
        "us-west-1": "Z368ELLRRE2KJ0",
        "us-west-2": "Z1H1FL5HABSF5",
    },
    "network": {
        "af-south-1": "Z203XCE67M25HM",
        "ap-east-1": "Z12Y7K3UBGUAD1",
        "ap-northeast-1": "Z31USIVHYNEOWT",
        "ap-northeast-2": "ZIBE1TIR4HY56",
        "ap-northeast-3": "Z1GWIQ4HH19I5X",
        "ap-south-1": "ZVDDRBQ08TROA",
        "ap-south-2": "Z0711778386UTO08407HT",
        "ap-southeast-1": "ZKVM4W9LS7TM",
        "ap-southeast-2": "ZCT6FZBF4DROD",
        "ap-southeast-3": "Z01971771FYVNCOVWJU1G",
        "ca-central-1": "Z2EPGBW3API2WT",
        "eu-central-1": "Z3F0SRJ5LGBH90",
        "eu-central-2": "Z02239872DOALSIDCX66S",
        "eu-north-1": "Z1UDT6IFJ4EJM",
        "eu-south-1": "Z23146JA1KNAFP",
        "eu-south-2": "Z1011216NVTVYADP1SSV",
        "eu-west-1": "Z2IFOLAFXWLO4F",
        "eu-west-2": "ZD4D7Y8KGAS4G",
        "eu-west-3": "Z1CMS0P5QUZ6D5",
        "me-central-1": "Z00282643NTTLPANJJG2P",
        "me-south-1": "Z3QSRYVP46NYYV",
        "sa-east-1": "ZTK26PT1VY4CU",
        "us-east-1": "Z26RNL4JYFTOTI",
        "us-east-2": "ZLMOA37VPKANP",
        "us-west-1": "Z24FKFUX50B4VW",
        "us-west-2": "Z18D5FSROUN65G",
    },
}

_ATTRIBUTES: dict[str, dict[str, str]] = {
    "application": {
        "access_logs.s3.enabled": "false",
        "client_keep_alive.seconds": "3600",
        "connection_logs.s3.enabled": "false",
        "health_check_logs.s3.enabled": "false",
        "idle_timeout.timeout_seconds": "60",
        "load_balancing.cross_zone.enabled": "true",
        "routing.http.desync_mitigation_mode": "defensive",
        "routing.http.drop_invalid_header_fields.enabled": "false",
        "routing.http.preserve_host_header.enabled": "false",
        "routing.http.x_amzn_tls_version_and_cipher_suite.enabled": "false",
        "routing.http.xff_client_port.enabled": "false",
        "routing.http.xff_header_processing.mode": "append",
        "routing.http2.enabled": "true",
        "waf.fail_open.enabled": "false",
        "zonal_shift.config.enabled": "false",
    },
    "network": {
        "access_logs.s3.enabled": "false",
        "dns_record.client_routing_policy": "any_availability_zone",
        "load_balancing.cross_zone.enabled": "false",
        "secondary_ips.auto_assigned.per_subnet": "0",
        "zonal_shift.config.enabled": "false",
    },
    "gateway": {"load_balancing.cross_zone.enabled": "false"},
}


# --- names -----------------------------------------------------------------------------------------------------


def _install_names() -> Callable[[], None]:
    create = ELBv2Backend.create_load_balancer
    arn = models.make_arn_for_load_balancer
    rule = FakeRule.__init__
    listener = FakeListener.__init__
    kind = ["application"]

    def made_arn(*arguments, **named) -> str:
        return arn(*arguments, **named).replace("loadbalancer/app/", f"loadbalancer/{_KINDS[kind[0]]}/")

    def created(self, *arguments, loadbalancer_type=None, scheme=None, **named) -> FakeLoadBalancer:
        kind[0] = loadbalancer_type or "application"
        balancer = create(
            self,
            *arguments,
            loadbalancer_type=kind[0],
            scheme=scheme or "internet-facing",
            **named,
        )
        name, region, identifier = balancer.name, self.region_name, balancer.arn.rpartition("/")[2]
        balancer.canonical_hosted_zone_id = ZONES.get(balancer.type, {}).get(region)
        if balancer.type == "application":
            internal = "internal-" if balancer.scheme == "internal" else ""
            number = mock_random.randint(100_000_000, 2_147_483_647)
            balancer.dns_name = f"{internal}{name}-{number}.{region}.elb.amazonaws.com"
        elif balancer.type == "network":
            balancer.dns_name = f"{name}-{identifier}.elb.{region}.amazonaws.com"
        else:
            balancer.dns_name = balancer.scheme = None
        balancer.attrs = {
            "access_logs.s3.bucket": "",
            "access_logs.s3.prefix": "",
            "deletion_protection.enabled": "false",
            **_ATTRIBUTES[balancer.type],
        }
        if balancer.type == "gateway":
            balancer.attrs = {key: each for key, each in balancer.attrs.items() if not key.startswith("access_logs")}
        return balancer

    def made_rule(self, listener_arn, *arguments, **named) -> None:
        rule(self, listener_arn, *arguments, **named)
        self.arn = listener_arn.replace(":listener/", ":listener-rule/") + f"/{mock_random.get_random_hex(16)}"

    def made_listener(self, load_balancer_arn, arn, protocol, port, ssl_policy, *arguments, **named) -> None:
        secure = protocol in ("HTTPS", "TLS")
        listener(self, load_balancer_arn, arn, protocol, port, ssl_policy if secure else None, *arguments, **named)

    return together(
        replace(models, "make_arn_for_load_balancer", made_arn),
        replace(ELBv2Backend, "create_load_balancer", created),
        replace(FakeRule, "__init__", made_rule),
        replace(FakeListener, "__init__", made_listener),
    )


def _clients() -> tuple[Any, Any]:
    return tuple(boto3.client(each, region_name="us-east-1") for each in ("ec2", "elbv2"))


def _default_subnets() -> list[str]:
    found = _clients()[0].describe_subnets(Filters=[{"Name": "default-for-az", "Values": ["true"]}])["Subnets"]
    return [each["SubnetId"] for each in sorted(found, key=lambda each: each["AvailabilityZone"])][:2]


def _make(**named) -> dict:
    named.setdefault("Subnets", _default_subnets()) if "SubnetMappings" not in named else None
    return _clients()[1].create_load_balancer(**{"Name": "probe", **named})["LoadBalancers"][0]


def _names_are_right() -> bool:
    made = {kind: _make(Name=f"probe-{kind}", Type=kind) for kind in _KINDS}
    identifier = made["network"]["LoadBalancerArn"].rpartition("/")[2]
    attributes = _clients()[1].describe_load_balancer_attributes(
        LoadBalancerArn=made["application"]["LoadBalancerArn"]
    )["Attributes"]
    return (
        all(f":loadbalancer/{short}/" in made[kind]["LoadBalancerArn"] for kind, short in _KINDS.items())
        and made["network"]["DNSName"] == f"probe-network-{identifier}.elb.us-east-1.amazonaws.com"
        and made["application"]["CanonicalHostedZoneId"] == "Z35SXDOTRQ7X7K"
        and made["network"]["CanonicalHostedZoneId"] == "Z26RNL4JYFTOTI"
        and "DNSName" not in made["gateway"]
        and {"Key": "load_balancing.cross_zone.enabled", "Value": "true"} in attributes
    )


# --- where it may stand ----------------------------------------------------------------------------------------


def _install_placement() -> Callable[[], None]:
    create = ELBv2Backend.create_load_balancer
    secure = ELBv2Backend.set_security_groups

    def created(self, name, security_groups, subnet_ids, subnet_mappings=None, **named) -> FakeLoadBalancer:
        chosen = [*(subnet_ids or []), *(each["SubnetId"] for each in subnet_mappings or [])]
        subnets = [self.ec2_backend.get_subnet(each) for each in chosen]
        zones = {each.availability_zone for each in subnets}
        kind = named.get("loadbalancer_type") or "application"
        if kind == "application" and len(chosen) and len(zones) < 2 and len(chosen) < 2:
            raise ValidationError("At least two subnets in two different Availability Zones must be specified")
        if len(zones) < len(chosen):
            raise ELBClientError(
                "InvalidConfigurationRequest",
                "A load balancer cannot be attached to multiple subnets in the same Availability Zone",
            )
        if kind != "gateway" and subnets and (named.get("scheme") or "internet-facing") == "internet-facing":
            vpc = subnets[0].vpc_id
            if not any(each.vpc and each.vpc.id == vpc for each in self.ec2_backend.internet_gateways.values()):
                raise ELBClientError("InvalidSubnet", f"VPC {vpc} has no internet gateway")
        if kind == "application" and subnets and not security_groups:
            security_groups = [self.ec2_backend.get_default_security_group(subnets[0].vpc_id).id]
        return create(self, name, security_groups, subnet_ids, subnet_mappings, **named)

    def secured(self, arn, sec_groups) -> None:
        balancer = self.load_balancers.get(arn)
        if balancer and balancer.type == "network" and not balancer.security_groups:
            raise ELBClientError(
                "InvalidConfigurationRequest",
                "You cannot set security groups on a Network Load Balancer which was created without any",
            )
        secure(self, arn, sec_groups)

    return together(
        replace(ELBv2Backend, "create_load_balancer", created),
        replace(ELBv2Backend, "set_security_groups", secured),
    )


def _refused(call: Callable[..., Any], **named) -> str:
    try:
        call(**named)
    except ClientError as error:
        return error.response["Error"]["Code"]
    return ""


def _placement_is_right() -> bool:
    ec2, elb = _clients()
    balancer = _make(Name="bare", Type="network")
    group = ec2.describe_security_groups(GroupNames=["default"])["SecurityGroups"][0]["GroupId"]
    vpc = ec2.create_vpc(CidrBlock="10.0.0.0/16")["Vpc"]["VpcId"]
    closed = ec2.create_subnet(VpcId=vpc, CidrBlock="10.0.0.0/24")["Subnet"]["SubnetId"]
    arn = balancer["LoadBalancerArn"]
    return (
        _refused(elb.create_load_balancer, Name="one", Subnets=_default_subnets()[:1]) == "ValidationError"
        and _refused(elb.create_load_balancer, Name="two", Type="network", Subnets=[closed]) == "InvalidSubnet"
        and _refused(elb.set_security_groups, LoadBalancerArn=arn, SecurityGroups=[group])
        == "InvalidConfigurationRequest"
        and _make(Name="default-group")["SecurityGroups"] == [group]
    )


# --- interfaces ------------------------------------------------------------------------------------------------


def _interfaces(balancer: Any, backend: Any) -> list[Any]:
    """Return the load balancer's network interfaces, by subnet."""
    description = f"ELB {balancer.arn.partition('loadbalancer/')[2]}"
    return [each for each in backend.enis.values() if each.description == description]


def _fit_interfaces(balancer: Any, backend: Any, mappings: list[dict]) -> None:
    """Make the interfaces that are missing, and remove those of subnets that are no longer the load balancer's."""
    by_subnet = {each["SubnetId"]: each for each in mappings}
    wanted = {each.id for each in balancer.subnets}
    for interface in _interfaces(balancer, backend):
        if interface.subnet.id not in wanted:
            _remove_interface(backend, interface)
    there = {each.subnet.id for each in _interfaces(balancer, backend)}
    for subnet in balancer.subnets:
        if subnet.id in there:
            continue
        mapping = by_subnet.get(subnet.id, {})
        interface = backend.create_network_interface(subnet, mapping.get("PrivateIPv4Address"))
        interface.requester_id = "amazon-elb"
        interface.source_dest_check = False
        _managed(interface, _INTERFACES[balancer.type], f"ELB {balancer.arn.partition('loadbalancer/')[2]}")
        if mapping.get("AllocationId"):
            backend.associate_address(eni=interface, allocation_id=mapping["AllocationId"])
        elif balancer.scheme == "internet-facing":
            interface.public_ip = _documentation_address()
        subnet_addresses = balancer.__dict__.setdefault("addresses", {})
        if mapping.get("AllocationId"):
            subnet_addresses[subnet.id] = {
                "IpAddress": interface.public_ip,
                "AllocationId": mapping["AllocationId"],
            }
        elif mapping.get("PrivateIPv4Address"):
            subnet_addresses[subnet.id] = {"PrivateIPv4Address": mapping["PrivateIPv4Address"]}
    for interface in _interfaces(balancer, backend):
        found = [backend.get_security_group_from_id(each) for each in balancer.security_groups or []]
        interface._group_set = [each for each in found if each]


def _install_interfaces() -> Callable[[], None]:
    create = ELBv2Backend.create_load_balancer
    delete = ELBv2Backend.delete_load_balancer
    move = ELBv2Backend.set_subnets
    secure = ELBv2Backend.set_security_groups
    zones = FakeLoadBalancer.availability_zones

    def created(self, name, security_groups, subnet_ids, subnet_mappings=None, **named) -> FakeLoadBalancer:
        balancer = create(self, name, security_groups, subnet_ids, subnet_mappings, **named)
        _fit_interfaces(balancer, self.ec2_backend, subnet_mappings or [])
        return balancer

    def deleted(self, arn) -> None:
        balancer = self.load_balancers.get(arn)
        for interface in _interfaces(balancer, self.ec2_backend) if balancer else []:
            _remove_interface(self.ec2_backend, interface)
        delete(self, arn)

    def moved(self, arn, subnets, subnet_mappings) -> list[Any]:
        answer = move(self, arn, subnets, subnet_mappings)
        _fit_interfaces(self.load_balancers[arn], self.ec2_backend, subnet_mappings)
        return answer

    def secured(self, arn, sec_groups) -> None:
        secure(self, arn, sec_groups)
        _fit_interfaces(self.load_balancers[arn], self.ec2_backend, [])

    def with_addresses(self) -> list[Any]:
        found = zones.fget(self)
        for each in found:
            address = self.__dict__.get("addresses", {}).get(each.subnet_id)
            each.load_balancer_addresses = [address] if address else []
        return found

    return together(
        replace(ELBv2Backend, "create_load_balancer", created),
        replace(ELBv2Backend, "delete_load_balancer", deleted),
        replace(ELBv2Backend, "set_subnets", moved),
        replace(ELBv2Backend, "set_security_groups", secured),
        replace(FakeLoadBalancer, "availability_zones", property(with_addresses)),
    )


def _interfaces_are_right() -> bool:
    ec2, elb = _clients()
    subnets = _default_subnets()
    address = ec2.allocate_address(Domain="vpc")
    mapping = {"SubnetId": subnets[0], "AllocationId": address["AllocationId"]}
    balancer = _make(Name="static", Type="network", SubnetMappings=[mapping])
    arn = balancer["LoadBalancerArn"]
    wanted = [{"Name": "description", "Values": [f"ELB {arn.partition('loadbalancer/')[2]}"]}]
    found = ec2.describe_network_interfaces(Filters=wanted)["NetworkInterfaces"]
    zones = elb.describe_load_balancers(LoadBalancerArns=[arn])["LoadBalancers"][0]["AvailabilityZones"]
    elb.delete_load_balancer(LoadBalancerArn=arn)
    return (
        [each["SubnetId"] for each in found] == subnets[:1]
        and found[0]["Association"]["PublicIp"] == address["PublicIp"]
        and zones[0].get("LoadBalancerAddresses")
        == [{"IpAddress": address["PublicIp"], "AllocationId": address["AllocationId"]}]
        and ec2.describe_network_interfaces(Filters=wanted)["NetworkInterfaces"] == []
        and "AssociationId" not in ec2.describe_addresses()["Addresses"][0]
    )


# --- target health ---------------------------------------------------------------------------------------------


def _install_health() -> Callable[[], None]:
    register = FakeTargetGroup.register
    deregister = FakeTargetGroup.deregister
    health = FakeTargetGroup.health_for

    def deregistered(self, targets) -> None:
        deregister(self, targets)
        for each in targets:
            self.__dict__.get("registered_at", {}).pop(each["Id"], None)

    def registered(self, targets) -> None:
        register(self, targets)
        for each in targets:
            self.__dict__.setdefault("registered_at", {})[each["Id"]] = time.time()

    def health_for(self, target, ec2_backend) -> FakeHealthStatus:
        status = health(self, target, ec2_backend)
        if status.status != "healthy":
            return status
        balancers = models.elbv2_backends[self.account_id][self.region_name]
        if not balancers._any_listener_using(self.arn):
            status.status, status.reason = "unused", "Target.NotInUse"
            status.description = "Target group is not configured to receive traffic from the load balancer"
        elif time.time() - self.__dict__.get("registered_at", {}).get(target["Id"], 0) < int(
            self.health_check_interval_seconds
        ):
            status.status, status.reason = "initial", "Elb.RegistrationInProgress"
            status.description = "Target registration is in progress"
        return status

    return together(
        replace(FakeTargetGroup, "register", registered),
        replace(FakeTargetGroup, "deregister", deregistered),
        replace(FakeTargetGroup, "health_for", health_for),
    )


def _health_is_right() -> bool:
    ec2, elb = _clients()
    vpc = ec2.describe_vpcs()["Vpcs"][0]["VpcId"]
    group = elb.create_target_group(Name="probe", Protocol="TCP", Port=80, VpcId=vpc, TargetType="ip")["TargetGroups"]
    arn = group[0]["TargetGroupArn"]
    elb.register_targets(TargetGroupArn=arn, Targets=[{"Id": "172.31.0.9"}])
    states = [elb.describe_target_health(TargetGroupArn=arn)["TargetHealthDescriptions"][0]["TargetHealth"]["State"]]
    elb.create_listener(
        LoadBalancerArn=_make(Type="network")["LoadBalancerArn"],
        Protocol="TCP",
        Port=80,
        DefaultActions=[{"Type": "forward", "TargetGroupArn": arn}],
    )
    states += [elb.describe_target_health(TargetGroupArn=arn)["TargetHealthDescriptions"][0]["TargetHealth"]["State"]]
    return states == ["unused", "initial"]


# --- which load balancers use a target group --------------------------------------------------------------------


def _install_users() -> Callable[[], None]:
    def users(self) -> list[str]:
        backend = models.elbv2_backends[self.account_id][self.region_name]
        return [
            balancer.arn
            for balancer in backend.load_balancers.values()
            if any(
                self.arn in backend._get_target_group_arns_from(action_data=action.data)
                for listener in balancer.listeners.values()
                for rule in listener.rules.values()
                for action in rule.actions
            )
        ]

    def forget(self, value) -> None:
        pass  # moto's own list; what counts is which listeners there are

    FakeTargetGroup.load_balancer_arns = property(users, forget)

    def undo() -> None:
        del FakeTargetGroup.load_balancer_arns

    return undo


def _users_are_right() -> bool:
    elb = _clients()[1]
    subnets = _clients()[0].describe_subnets(SubnetIds=_default_subnets()[:1])["Subnets"]
    group = elb.create_target_group(Name="probe", Protocol="HTTP", Port=80, VpcId=subnets[0]["VpcId"])["TargetGroups"]
    arn, balancer = group[0]["TargetGroupArn"], _make()["LoadBalancerArn"]
    forward = [{"Type": "forward", "TargetGroupArn": arn}]
    named = {"LoadBalancerArn": balancer, "Protocol": "HTTP", "DefaultActions": forward}
    made = [elb.create_listener(Port=port, **named)["Listeners"][0] for port in (80, 81)]
    users = [elb.describe_target_groups(TargetGroupArns=[arn])["TargetGroups"][0]["LoadBalancerArns"]]
    for each in made:
        elb.delete_listener(ListenerArn=each["ListenerArn"])
    users += [elb.describe_target_groups(TargetGroupArns=[arn])["TargetGroups"][0]["LoadBalancerArns"]]
    return users == [[balancer], []]


PATCHES = [
    Patch(
        name="elbv2-names",
        moto="every load balancer is app/ in its ARN, has one kind of DNS name, the zone Z2P70J7EXAMPLE and cross-zone"
        " off; a default rule's ARN ends in a number of the process",
        aws="app/, net/ or gwy/; an ALB's name has a number before the Region, an NLB's its ID before elb.REGION, a"
        " GWLB none; a zone for each kind and Region; an ALB balances across zones",
        source="https://docs.aws.amazon.com/general/latest/gr/elb.html",
        read="2026-11-22",
        install=_install_names,
        moto_is_right=_names_are_right,
    ),
    Patch(
        name="elbv2-placement",
        moto="an ALB may stand in one zone, an internet-facing load balancer in a VPC without an internet gateway, and"
        " an NLB that was made without security groups can be given some",
        aws="an ALB needs two zones; an internet-facing one an internet gateway; an NLB made without groups gets none;"
        " an ALB without a group has the VPC's default one",
        source="https://github.com/kubernetes-sigs/cluster-api-provider-aws/issues/4790",
        read="2026-11-23",
        install=_install_placement,
        moto_is_right=_placement_is_right,
    ),
    Patch(
        name="elbv2-interfaces",
        moto="a load balancer has no network interfaces, and the Elastic IP addresses it is given are forgotten",
        aws="one network interface in each subnet, with the load balancer's security groups, whose description is ELB"
        " and the end of its ARN; the addresses are in AvailabilityZones[].LoadBalancerAddresses",
        source="https://www.repost.aws/knowledge-center/elb-find-load-balancer-ip",
        read="2026-11-22",
        install=_install_interfaces,
        moto_is_right=_interfaces_are_right,
    ),
    Patch(
        name="elbv2-target-health",
        moto="a target is healthy as soon as it is registered, even if no listener uses its target group",
        aws="unused while no load balancer uses the group, initial while the first health checks run",
        source="botocore elbv2 2015-12-01 TargetHealth",
        read="2026-11-23",
        install=_install_health,
        moto_is_right=_health_is_right,
    ),
    Patch(
        name="elbv2-target-group-users",
        moto="a target group lists its load balancer once for each listener and rule that was ever made, also after"
        " they were deleted",
        aws="the load balancers that route traffic to the target group now, each once",
        source="botocore elbv2 2015-12-01 TargetGroup",
        read="2026-11-23",
        install=_install_users,
        moto_is_right=_users_are_right,
    ),
]
