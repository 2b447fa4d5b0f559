"""Corrections of moto's EC2."""

from __future__ import annotations

from collections.abc import Callable

import boto3
from moto.ec2.models import elastic_ip_addresses, elastic_network_interfaces
from moto.moto_api._internal import mock_random

from sandbox.fidelity import Patch, replace, together


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
    address = boto3.client("ec2", region_name="us-east-1").allocate_address(Domain="vpc")["PublicIp"]
    return not address.startswith("127.")


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
]
