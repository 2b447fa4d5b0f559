"""Deleting a VPC that does not exist."""

from __future__ import annotations

import contextlib
from collections.abc import Callable

import boto3
from moto.ec2.models import EC2Backend

from sandbox.fidelity import Patch, replace


def _delete(original: Callable) -> Callable:
    def delete(self, vpc_id):
        self.get_vpc(vpc_id)  # raises InvalidVpcID.NotFound before anything is touched
        return original(self, vpc_id)

    return delete


def _is_right() -> bool:
    ec2 = boto3.client("ec2", region_name="us-east-1")
    before = len(ec2.describe_security_groups()["SecurityGroups"])
    with contextlib.suppress(ec2.exceptions.ClientError):
        ec2.delete_vpc(VpcId="")
    return len(ec2.describe_security_groups()["SecurityGroups"]) == before


PATCHES = [
    Patch(
        name="ec2-vpc-deletion",
        moto="DeleteVpc with an empty ID deletes the default security group of some VPC before it finds no VPC",
        aws="a call that is refused changes nothing",
        source="botocore ec2 2016-11-15 DeleteVpc",
        read="2026-11-23",
        install=lambda: replace(EC2Backend, "delete_vpc", _delete(EC2Backend.delete_vpc)),
        moto_is_right=_is_right,
    )
]
