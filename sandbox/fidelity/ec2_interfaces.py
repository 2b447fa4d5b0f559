"""Correction of moto's EC2: the public address of an interface, in both places that AWS shows it."""

from __future__ import annotations

from collections.abc import Callable

import boto3
from moto.ec2.models.elastic_network_interfaces import NetworkInterface, NetworkInterfaceBackend

from sandbox.fidelity import Patch, replace, together


def _install() -> Callable[[], None]:
    described = NetworkInterfaceBackend.get_all_network_interfaces
    old = NetworkInterface.association

    def association(self) -> dict:
        found = old.fget(self)
        if found:
            region = self.ec2_backend.region_name
            zone = "compute-1" if region == "us-east-1" else f"{region}.compute"
            found["publicDnsName"] = f"ec2-{self.public_ip.replace('.', '-')}.{zone}.amazonaws.com"
        return found

    def get_all(self, *arguments, **keywords) -> list[NetworkInterface]:
        interfaces = described(self, *arguments, **keywords)
        for interface in interfaces:
            for address in interface.private_ip_addresses:
                address.pop("Association", None)
                if interface.public_ip and address.get("PrivateIpAddress") == interface.private_ip_address:
                    address["Association"] = interface.association
        return interfaces

    return together(
        replace(NetworkInterface, "association", property(association)),
        replace(NetworkInterfaceBackend, "get_all_network_interfaces", get_all),
    )


def _is_right() -> bool:
    ec2 = boto3.client("ec2", region_name="us-east-1")
    subnet = ec2.describe_subnets()["Subnets"][0]["SubnetId"]
    made = ec2.create_network_interface(SubnetId=subnet)["NetworkInterface"]["NetworkInterfaceId"]
    ec2.associate_address(AllocationId=ec2.allocate_address()["AllocationId"], NetworkInterfaceId=made)
    found = ec2.describe_network_interfaces(NetworkInterfaceIds=[made])["NetworkInterfaces"][0]
    in_list = [each.get("Association", {}).get("PublicIp") for each in found["PrivateIpAddresses"]]
    name = found["Association"]["PublicDnsName"]
    return in_list == [found["Association"]["PublicIp"]] and name.endswith(".compute-1.amazonaws.com")


PATCHES = [
    Patch(
        name="ec2-interface-public-address",
        moto="the public address stands at the interface only, with a DNS name that ends in ec2.internal",
        aws="each private address has its own association; us-east-1's public names end in compute-1.amazonaws.com",
        source="https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_NetworkInterfacePrivateIpAddress.html",
        read="2026-11-23",
        install=_install,
        moto_is_right=_is_right,
    )
]
