"""Corrections of moto's endpoint services."""

from __future__ import annotations

from collections.abc import Callable

import boto3
from moto.ec2.models.vpc_service_configuration import VPCServiceConfiguration
from moto.moto_api._internal import mock_random

from sandbox.fidelity import Patch, replace


def _probe() -> dict:
    """Make a Gateway Load Balancer and its endpoint service; return the service."""
    ec2, elb = (boto3.client(each, region_name="us-east-1") for each in ("ec2", "elbv2"))
    vpc = ec2.create_vpc(CidrBlock="10.9.0.0/16")["Vpc"]["VpcId"]
    subnet = ec2.create_subnet(VpcId=vpc, CidrBlock="10.9.0.0/28")["Subnet"]["SubnetId"]
    balancer = elb.create_load_balancer(Name="probe", Type="gateway", Subnets=[subnet])["LoadBalancers"][0]
    return ec2.create_vpc_endpoint_service_configuration(
        GatewayLoadBalancerArns=[balancer["LoadBalancerArn"]], AcceptanceRequired=False
    )["ServiceConfiguration"]


def _service_made(original: Callable) -> Callable:
    def make(self, load_balancers, region, *arguments, **named):
        original(self, load_balancers, region, *arguments, **named)
        self.id = f"vpce-svc-{mock_random.get_random_hex(length=17)}"
        self.service_name = f"com.amazonaws.vpce.{region}.{self.id}"
        self.endpoint_dns_name = f"{self.id}.{region}.vpce.amazonaws.com"
        if self._service_type_name == "Gateway":
            self._service_type_name = "GatewayLoadBalancer"

    return make


def _service_is_right() -> bool:
    service = _probe()
    return service["ServiceType"] == [{"ServiceType": "GatewayLoadBalancer"}] and len(service["ServiceId"]) == 26


PATCHES = [
    Patch(
        name="ec2-gateway-endpoint-service",
        moto="an endpoint service's ID has 8 hex digits, and one with a Gateway Load Balancer has the type Gateway",
        aws="17 hex digits; the type is GatewayLoadBalancer",
        source="botocore ec2 2016-11-15 ServiceType",
        read="2026-11-23",
        install=lambda: replace(VPCServiceConfiguration, "__init__", _service_made(VPCServiceConfiguration.__init__)),
        moto_is_right=_service_is_right,
    ),
]
