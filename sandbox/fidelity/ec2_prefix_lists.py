"""Correction of moto's EC2: a managed prefix list keeps its name when its entries are modified."""

from __future__ import annotations

from collections.abc import Callable

import boto3
from moto.ec2.models.managed_prefixes import ManagedPrefixListBackend

from sandbox.fidelity import Patch, replace


def _install() -> Callable[[], None]:
    modify = ManagedPrefixListBackend.modify_managed_prefix_list

    def keep_name(self, add_entry, remove_entry, prefix_list_id=None, current_version=None, prefix_list_name=None):
        name = prefix_list_name or self.managed_prefix_lists[prefix_list_id].prefix_list_name
        return modify(self, add_entry, remove_entry, prefix_list_id, current_version, name)

    return replace(ManagedPrefixListBackend, "modify_managed_prefix_list", keep_name)


def _is_right() -> bool:
    ec2 = boto3.client("ec2", region_name="us-east-1")
    made = ec2.create_managed_prefix_list(PrefixListName="kept", MaxEntries=2, AddressFamily="IPv4")["PrefixList"]
    modified = ec2.modify_managed_prefix_list(
        PrefixListId=made["PrefixListId"], CurrentVersion=1, AddEntries=[{"Cidr": "192.0.2.0/24"}]
    )
    return modified["PrefixList"].get("PrefixListName") == "kept"


PATCHES = [
    Patch(
        name="ec2-prefix-list-name",
        moto="a prefix list loses its name when its entries are modified",
        aws="the name changes only when a new one is given",
        source="botocore ec2 2016-11-15 ModifyManagedPrefixList",
        read="2026-11-23",
        install=_install,
        moto_is_right=_is_right,
    )
]
