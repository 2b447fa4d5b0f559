"""Correction of moto's EC2: prefixes of resource IDs."""

from __future__ import annotations

from collections.abc import Callable

import boto3
from moto.ec2.utils import EC2_RESOURCE_TO_PREFIX

from sandbox.fidelity import Patch

_PREFIXES = {"traffic-mirror-filter": "tmf", "traffic-mirror-target": "tmt", "traffic-mirror-session": "tms"}


def _install() -> Callable[[], None]:
    old = dict(EC2_RESOURCE_TO_PREFIX)
    EC2_RESOURCE_TO_PREFIX.update(_PREFIXES)

    def undo() -> None:
        EC2_RESOURCE_TO_PREFIX.clear()
        EC2_RESOURCE_TO_PREFIX.update(old)

    return undo


def _is_right() -> bool:
    made = boto3.client("ec2", region_name="us-east-1").create_traffic_mirror_filter()["TrafficMirrorFilter"]
    return made["TrafficMirrorFilterId"].startswith("tmf-")


PATCHES = [
    Patch(
        name="ec2-traffic-mirror-ids",
        moto="IDs that start with traf-mir-fil- and traf-mir-tar-",
        aws="tmf- for a filter, tmt- for a target, tms- for a session",
        source="https://docs.aws.amazon.com/cli/latest/reference/ec2/create-traffic-mirror-filter-rule.html",
        read="2026-11-23",
        install=_install,
        moto_is_right=_is_right,
    )
]
