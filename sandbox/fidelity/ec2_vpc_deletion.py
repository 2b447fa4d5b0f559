"""Deleting a VPC: one that does not exist, and what goes with one that does."""

from __future__ import annotations

import contextlib
from collections.abc import Callable

import boto3
from moto.ec2.models import EC2Backend

from sandbox.fidelity import Patch, replace


def _delete(original: Callable) -> Callable:
    def delete(self, vpc_id):
        self.get_vpc(vpc_id)  # raises InvalidVpcID.NotFound before anything is touched
        deleted = original(self, vpc_id)
        for each in [each.id for each in self.network_acls.values() if each.vpc_id == vpc_id]:
            del self.network_acls[each]
        return deleted

    return delete


def _is_right() -> bool:
    ec2 = boto3.client("ec2", region_name="us-east-1")
    before = len(ec2.describe_security_groups()["SecurityGroups"])
    with contextlib.suppress(ec2.exceptions.ClientError):
        ec2.delete_vpc(VpcId="")
    if len(ec2.describe_security_groups()["SecurityGroups"]) != before:
        return False
    vpc = ec2.create_vpc(CidrBlock="10.0.0.0/16")["Vpc"]["VpcId"]
    ec2.delete_vpc(VpcId=vpc)
    return not ec2.describe_network_acls(Filters=[{"Name": "vpc-id", "Values": [vpc]}])["NetworkAcls"]


PATCHES = [
    Patch(
        name="ec2-vpc-deletion",
        moto="DeleteVpc with an empty ID deletes the default security group of some VPC before it finds no VPC, and"
        " leaves the network ACLs of the VPC it deletes",
        aws="a call that is refused changes nothing; a VPC's default network ACL goes with it",
        source="botocore ec2 2016-11-15 DeleteVpc",
        read="2026-11-23",
        install=lambda: replace(EC2Backend, "delete_vpc", _delete(EC2Backend.delete_vpc)),
        moto_is_right=_is_right,
    )
]
