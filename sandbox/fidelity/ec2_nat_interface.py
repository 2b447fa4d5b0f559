"""A deleted NAT gateway's network interface."""

from __future__ import annotations

from collections.abc import Callable

import boto3
from moto.ec2.models import EC2Backend

from sandbox.fidelity import Patch, replace


def _delete(original: Callable) -> Callable:
    def delete(self, nat_gateway_id):
        gateway = original(self, nat_gateway_id)
        interface = self.enis.pop(gateway._eni.id, None)
        for address in self.describe_addresses() if interface else []:
            if address.eni is interface:
                address.eni = None
                address.association_id = None
        return gateway

    return delete


def _is_right() -> bool:
    ec2 = boto3.client("ec2", region_name="us-east-1")
    subnet = ec2.describe_subnets()["Subnets"][0]["SubnetId"]
    address = ec2.allocate_address(Domain="vpc")["AllocationId"]
    gateway = ec2.create_nat_gateway(SubnetId=subnet, AllocationId=address)["NatGateway"]["NatGatewayId"]
    ec2.delete_nat_gateway(NatGatewayId=gateway)
    return not ec2.describe_network_interfaces()["NetworkInterfaces"]


PATCHES = [
    Patch(
        name="ec2-nat-interface-deleted",
        moto="a deleted NAT gateway leaves its network interface behind",
        aws="deleting a NAT gateway releases its network interface and disassociates its Elastic IP address",
        source="https://docs.aws.amazon.com/vpc/latest/userguide/vpc-nat-gateway.html",
        read="2026-11-23",
        install=lambda: replace(EC2Backend, "delete_nat_gateway", _delete(EC2Backend.delete_nat_gateway)),
        moto_is_right=_is_right,
    )
]
