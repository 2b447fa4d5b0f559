"""Corrections of moto's Gateway Load Balancer endpoints and their services."""

from __future__ import annotations

from collections.abc import Callable

import boto3
from moto.ec2.models import EC2Backend
from moto.ec2.models.vpc_service_configuration import VPCServiceConfiguration
from moto.ec2.models.vpcs import VPCEndPoint
from moto.moto_api._internal import mock_random

from sandbox.fidelity import Patch, replace, together


def _with_interface(original: Callable) -> Callable:
    """Wrap VPCEndPoint's making: a Gateway Load Balancer endpoint has one interface, in its one subnet."""

    def make(self, *arguments, **named):
        original(self, *arguments, **named)
        if self.vpc_endpoint_type != "GatewayLoadBalancer":
            return
        self.private_dns_enabled = False
        self.network_interface_ids = [
            self.ec2_backend.create_network_interface(
                self.ec2_backend.get_subnet(subnet), None, description=f"VPC Endpoint Interface {self.id}"
            ).id
            for subnet in self.subnet_ids or []
        ]
        for each in self.network_interface_ids:
            interface = self.ec2_backend.enis[each]
            interface.interface_type = "gateway_load_balancer_endpoint"
            interface.source_dest_check = False
            interface._group_set = []

    return make


def _delete(original: Callable) -> Callable:
    def delete(self, vpce_ids=None):
        for each in vpce_ids or []:
            endpoint = self.vpc_end_points.get(each)
            if endpoint is not None and endpoint.vpc_endpoint_type == "GatewayLoadBalancer":
                for interface in endpoint.network_interface_ids:
                    self.enis.pop(interface, None)
        return original(self, vpce_ids)

    return delete


def _probe():
    """Make a Gateway Load Balancer, its endpoint service and an endpoint; return the client and both."""
    ec2, elb = (boto3.client(each, region_name="us-east-1") for each in ("ec2", "elbv2"))
    vpc = ec2.create_vpc(CidrBlock="10.9.0.0/16")["Vpc"]["VpcId"]
    subnet = ec2.create_subnet(VpcId=vpc, CidrBlock="10.9.0.0/28")["Subnet"]["SubnetId"]
    balancer = elb.create_load_balancer(Name="probe", Type="gateway", Subnets=[subnet])["LoadBalancers"][0]
    service = ec2.create_vpc_endpoint_service_configuration(
        GatewayLoadBalancerArns=[balancer["LoadBalancerArn"]], AcceptanceRequired=False
    )["ServiceConfiguration"]
    endpoint = ec2.create_vpc_endpoint(
        VpcEndpointType="GatewayLoadBalancer", VpcId=vpc, ServiceName=service["ServiceName"], SubnetIds=[subnet]
    )["VpcEndpoint"]
    return ec2, service, endpoint


def _interface_is_right() -> bool:
    ec2, _, endpoint = _probe()
    if not endpoint["NetworkInterfaceIds"]:
        return False
    found = ec2.describe_network_interfaces(NetworkInterfaceIds=endpoint["NetworkInterfaceIds"])
    return found["NetworkInterfaces"][0]["SubnetId"] == endpoint["SubnetIds"][0]


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
    _, service, _ = _probe()
    return service["ServiceType"] == [{"ServiceType": "GatewayLoadBalancer"}] and len(service["ServiceId"]) == 26


PATCHES = [
    Patch(
        name="ec2-gateway-endpoint-interface",
        moto="a Gateway Load Balancer endpoint has no network interface, and private DNS",
        aws="it has one network interface, in its one subnet, of the type gateway_load_balancer_endpoint; it has no "
        "security group and no DNS name",
        source="botocore ec2 2016-11-15 CreateVpcEndpointRequest",
        read="2026-11-23",
        install=lambda: together(
            replace(VPCEndPoint, "__init__", _with_interface(VPCEndPoint.__init__)),
            replace(EC2Backend, "delete_vpc_endpoints", _delete(EC2Backend.delete_vpc_endpoints)),
        ),
        moto_is_right=_interface_is_right,
    ),
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
