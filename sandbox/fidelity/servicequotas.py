"""Corrections of moto's Service Quotas."""

from __future__ import annotations

from collections.abc import Callable

import boto3
from moto.servicequotas.resources.default_quotas.vpc import VPC_DEFAULT_QUOTAS

from sandbox.fidelity import Patch

# Quota code: what AWS says now.
_NOW = {
    "L-93826ACB": {"Value": 500.0},
    "L-29B6F2EB": {"QuotaName": "Interface and Gateway Load Balancer endpoints per VPC"},
}


def _install() -> Callable[[], None]:
    old = []
    for quota in VPC_DEFAULT_QUOTAS:
        if quota["QuotaCode"] in _NOW:
            old.append((quota, dict(quota)))
            quota.update(_NOW[quota["QuotaCode"]])

    def undo() -> None:
        for quota, before in old:
            quota.update(before)

    return undo


def _is_right() -> bool:
    quotas = boto3.client("service-quotas", region_name="us-east-1")
    routes = quotas.get_service_quota(ServiceCode="vpc", QuotaCode="L-93826ACB")["Quota"]
    endpoints = quotas.get_service_quota(ServiceCode="vpc", QuotaCode="L-29B6F2EB")["Quota"]
    return routes["Value"] == 500 and "Gateway Load Balancer" in endpoints["QuotaName"]


PATCHES = [
    Patch(
        name="servicequotas-vpc",
        moto="50 routes per route table, and a quota of interface endpoints alone",
        aws="500 routes that are not propagated; interface and Gateway Load Balancer endpoints share one quota",
        source="https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html",
        read="2026-11-23",
        install=_install,
        moto_is_right=_is_right,
    ),
]
