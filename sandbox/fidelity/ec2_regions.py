"""Corrections of moto's Regions and zones."""

from __future__ import annotations

from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import boto3
from boto3 import Session
from moto.core.responses import ActionResult
from moto.ec2.models.availability_zones_and_regions import RegionsAndZonesBackend
from moto.ec2.responses.availability_zones_and_regions import AvailabilityZonesAndRegions

from sandbox.fidelity import Patch, replace

# Regions that are on in every account; the others are opt-in.
_ON = frozenset(
    """
    ap-northeast-1 ap-northeast-2 ap-northeast-3 ap-south-1 ap-southeast-1 ap-southeast-2 ca-central-1 eu-central-1
    eu-north-1 eu-west-1 eu-west-2 eu-west-3 sa-east-1 us-east-1 us-east-2 us-west-1 us-west-2
    """.split()  # noqa: SIM905
)

# Local Zones: zone, zone ID, parent zone ID (text of March 2026, read 23 November 2026).
_LOCAL_ZONES = """
us-east-1-bue-1a use1-bue1-az1 use1-az2
us-east-1-scl-1a use1-scl1-az1 use1-az1
us-east-1-qro-1a use1-qro1-az1 use1-az1
us-east-1-lim-1a use1-lim1-az1 use1-az2
us-east-1-atl-1a use1-atl1-az1 use1-az4
us-east-1-atl-2a use1-atl2-az1 use1-az5
us-east-1-bos-1a use1-bos1-az1 use1-az4
us-east-1-chi-1a use1-chi1-az1 use1-az5
us-east-1-chi-2a use1-chi2-az1 use1-az6
us-east-1-dfw-1a use1-dfw1-az1 use1-az1
us-east-1-dfw-2a use1-dfw2-az1 use1-az4
us-east-1-iah-1a use1-iah1-az1 use1-az6
us-east-1-iah-2a use1-iah2-az1 use1-az2
us-east-1-mci-1a use1-mci2-az1 use1-az2
us-east-1-mia-1a use1-mia1-az1 use1-az2
us-east-1-mia-2a use1-mia2-az1 use1-az6
us-east-1-msp-1a use1-msp1-az1 use1-az5
us-east-1-nyc-1a use1-nyc1-az1 use1-az5
us-east-1-nyc-2a use1-nyc2-az1 use1-az5
us-east-1-phl-1a use1-phl1-az1 use1-az1
us-west-2-den-1a usw2-den1-az1 usw2-az4
us-west-2-hnl-1a usw2-hnl1-az1 usw2-az3
us-west-2-las-1a usw2-las1-az1 usw2-az3
us-west-2-lax-1a usw2-lax1-az1 usw2-az2
us-west-2-lax-1b usw2-lax1-az2 usw2-az4
us-west-2-phx-1a usw2-phx1-az1 usw2-az2
us-west-2-phx-2a usw2-phx2-az1 usw2-az2
us-west-2-pdx-1a usw2-pdx1-az1 usw2-az3
us-west-2-sea-1a usw2-sea1-az1 usw2-az1
ap-southeast-2-per-1a apse2-per1-az1 apse2-az1
ap-southeast-2-akl-1a apse2-akl1-az1 apse2-az2
ap-south-1-del-1a aps1-del1-az1 aps1-az3
ap-south-1-ccu-1a aps1-ccu1-az1 aps1-az1
ap-southeast-1-mnl-1a apse1-mnl1-az1 apse1-az1
ap-southeast-1-bkk-1a apse1-bkk1-az1 apse1-az1
ap-northeast-1-tpe-1a apne1-tpe1-az1 apne1-az2
eu-north-1-cph-1a eun1-cph1-az1 eun1-az2
eu-north-1-hel-1a eun1-hel1-az1 eun1-az1
eu-central-1-ham-1a euc1-ham1-az1 euc1-az3
eu-central-1-waw-1a euc1-waw1-az1 euc1-az3
af-south-1-los-1a afs1-los1-az1 afs1-az1
me-south-1-mct-1a mes1-mct1-az1 mes1-az1
"""

_FILTERS = {
    "zone-id": "zone_id",
    "zone-type": "zone_type",
    "zone-name": "name",
    "region-name": "region_name",
    "group-name": "group_name",
    "opt-in-status": "opt_in_status",
    "parent-zone-id": "parent_zone_id",
    "state": "state",
}


def _kept(items: list[Any], filters: dict[str, list[str]], names: dict[str, str]) -> list[Any]:
    """Keep what passes the filters; one that is not known here is for moto to refuse."""
    unknown = set(filters) - set(names)
    if unknown:
        raise NotImplementedError(f"filters {', '.join(sorted(unknown))}")
    return [
        each for each in items if all(str(getattr(each, names[name], "")) in values for name, values in filters.items())
    ]


def _regions(self) -> ActionResult:
    self.error_on_dryrun()
    partition = Session().get_partition_for_region(self.region)
    wanted = self._get_param("RegionNames", [])
    regions = []
    for name in Session().get_available_regions("ec2", partition_name=partition):
        status = "opt-in-not-required" if partition != "aws" or name in _ON else "not-opted-in"
        if (name in wanted) if wanted else (status != "not-opted-in" or self._get_bool_param("AllRegions", False)):
            suffix = "amazonaws.com.cn" if partition == "aws-cn" else "amazonaws.com"
            regions.append(SimpleNamespace(name=name, endpoint=f"ec2.{name}.{suffix}", opt_in_status=status))
    names = {"region-name": "name", "endpoint": "endpoint", "opt-in-status": "opt_in_status"}
    return ActionResult({"Regions": _kept(regions, self._filters_from_querystring(), names)})


def _zones(self) -> ActionResult:
    self.error_on_dryrun()
    names, ids = self._get_param("ZoneNames", []), self._get_param("ZoneIds", [])
    zones = []
    own = RegionsAndZonesBackend.describe_availability_zones(self.ec2_backend)
    for zone in own:
        zones.append(
            SimpleNamespace(
                **vars(zone),
                zone_name=zone.name,
                opt_in_status="opt-in-not-required",
                group_name=f"{zone.region_name}-zg-1",
                network_border_group=zone.region_name,
            )
        )
    if self._get_bool_param("AllAvailabilityZones", False):
        by_id = {zone.zone_id: zone.name for zone in own}
        for line in _LOCAL_ZONES.split("\n"):
            name, zone_id, parent = line.split() if line else ("", "", "")
            if parent in by_id:
                zones.append(
                    SimpleNamespace(
                        name=name,
                        zone_name=name,
                        region_name=self.region,
                        zone_id=zone_id,
                        zone_type="local-zone",
                        state="available",
                        messages=[],
                        opt_in_status="not-opted-in",
                        group_name=name[:-1],
                        network_border_group=name[:-1],
                        parent_zone_id=parent,
                        parent_zone_name=by_id[parent],
                    )
                )
    zones = [each for each in zones if (not names or each.name in names) and (not ids or each.zone_id in ids)]
    return ActionResult({"AvailabilityZones": _kept(zones, self._filters_from_querystring(), _FILTERS)})


def _install_regions() -> Callable[[], None]:
    return replace(AvailabilityZonesAndRegions, "describe_regions", _regions)


def _install_zones() -> Callable[[], None]:
    return replace(AvailabilityZonesAndRegions, "describe_availability_zones", _zones)


def _client() -> Any:
    return boto3.client("ec2", region_name="us-west-2")


def _regions_are_right() -> bool:
    ec2 = _client()
    on = {each["RegionName"] for each in ec2.describe_regions()["Regions"]}
    status = {each["RegionName"]: each["OptInStatus"] for each in ec2.describe_regions(AllRegions=True)["Regions"]}
    opt_in = ec2.describe_regions(AllRegions=True, Filters=[{"Name": "opt-in-status", "Values": ["not-opted-in"]}])
    return (
        on == _ON
        and status.get("af-south-1") == "not-opted-in"
        and "cn-north-1" not in status
        and {each["RegionName"] for each in opt_in["Regions"]} == set(status) - on
    )


def _zones_are_right() -> bool:
    ec2 = _client()
    zone = ec2.describe_availability_zones(ZoneNames=["us-west-2a"])["AvailabilityZones"][0]
    everything = ec2.describe_availability_zones(AllAvailabilityZones=True)["AvailabilityZones"]
    return zone.get("OptInStatus") == "opt-in-not-required" and any(
        each["ZoneType"] == "local-zone" and each["GroupName"] == "us-west-2-lax-1" for each in everything
    )


PATCHES = [
    Patch(
        name="ec2-regions",
        moto="lists the Regions of every partition, switched on or not, and takes three opt-in Regions for always on; "
        "ignores filters",
        aws="lists the Regions of the account's own partition, without `AllRegions` only those that are on; a new "
        "account has the 17 that need no opt-in",
        source="https://docs.aws.amazon.com/accounts/latest/reference/manage-acct-regions.html",
        read="2026-11-23",
        install=_install_regions,
        moto_is_right=_regions_are_right,
    ),
    Patch(
        name="ec2-zones",
        moto="zones without opt-in status, group and border group; no Local Zones",
        aws="each zone has them, and `AllAvailabilityZones` also lists the Local Zones that an account has not "
        "opted in to",
        source="https://docs.aws.amazon.com/local-zones/latest/ug/available-local-zones.html",
        read="2026-11-23",
        install=_install_zones,
        moto_is_right=_zones_are_right,
    ),
]
