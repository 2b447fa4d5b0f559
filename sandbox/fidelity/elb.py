"""Corrections of moto's Classic Load Balancers."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import boto3
from moto.ec2.models import ec2_backends
from moto.elb.models import ELBBackend, LoadBalancer
from moto.moto_api._internal import mock_random

from sandbox.fidelity import Patch, replace, together
from sandbox.fidelity.ec2 import _documentation_address, _managed, _remove_interface
from sandbox.fidelity.elbv2 import ZONES


def _interfaces(backend: Any, name: str) -> list[Any]:
    return [each for each in backend.enis.values() if each.description == f"ELB {name}"]


def _install() -> Callable[[], None]:
    create = ELBBackend.create_load_balancer
    delete = ELBBackend.delete_load_balancer

    def created(self, name, *arguments, **named) -> LoadBalancer:
        balancer = create(self, name, *arguments, **named)
        internal = "internal-" if balancer.scheme == "internal" else ""
        number = mock_random.randint(100_000_000, 2_147_483_647)
        balancer.dns_name = f"{internal}{name}-{number}.{self.region_name}.elb.amazonaws.com"
        balancer.canonical_hosted_zone_name_id = ZONES["application"].get(self.region_name)
        backend = ec2_backends[self.account_id][self.region_name]
        for subnet in balancer.subnets:
            interface = backend.create_network_interface(
                backend.get_subnet(subnet), None, group_ids=balancer.security_groups
            )
            interface.requester_id = "amazon-elb"
            interface.source_dest_check = False
            _managed(interface, "interface", f"ELB {name}")
            if balancer.scheme == "internet-facing":
                interface.public_ip = _documentation_address()
        return balancer

    def deleted(self, load_balancer_name) -> None:
        backend = ec2_backends[self.account_id][self.region_name]
        for interface in _interfaces(backend, load_balancer_name):
            _remove_interface(backend, interface)
        delete(self, load_balancer_name)

    return together(
        replace(ELBBackend, "create_load_balancer", created),
        replace(ELBBackend, "delete_load_balancer", deleted),
    )


def _is_right() -> bool:
    ec2, elb = (boto3.client(each, region_name="us-east-1") for each in ("ec2", "elb"))
    elb.create_load_balancer(
        LoadBalancerName="probe",
        AvailabilityZones=["us-east-1a"],
        Listeners=[{"Protocol": "TCP", "LoadBalancerPort": 80, "InstancePort": 80}],
    )
    made = elb.describe_load_balancers()["LoadBalancerDescriptions"][0]
    wanted = [{"Name": "description", "Values": ["ELB probe"]}]
    found = ec2.describe_network_interfaces(Filters=wanted)["NetworkInterfaces"]
    return (
        made["DNSName"].startswith("probe-")
        and made.get("CanonicalHostedZoneNameID") == ZONES["application"]["us-east-1"]
        and [each["GroupId"] for each in found[0]["Groups"]] == made["SecurityGroups"]
        if found
        else False
    )


PATCHES = [
    Patch(
        name="elb-classic",
        moto="a Classic Load Balancer's DNS name has no number and is always in us-east-1, its Route 53 zone is null,"
        " and it has no network interfaces",
        aws="name-number.REGION.elb.amazonaws.com, in the zone of the Region's Application Load Balancers; a network"
        " interface in each subnet whose description is ELB and the name",
        source="https://www.repost.aws/knowledge-center/elb-find-load-balancer-ip",
        read="2026-11-22",
        install=_install,
        moto_is_right=_is_right,
    ),
]
