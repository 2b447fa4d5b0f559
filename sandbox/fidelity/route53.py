"""Corrections of moto's Route 53: zones, records, changes and health checks."""

from __future__ import annotations

import re
import string
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import boto3
from botocore.exceptions import ClientError
from moto.core.exceptions import ServiceException
from moto.core.responses import ActionResult
from moto.core.utils import utcnow
from moto.moto_api._internal import mock_random
from moto.route53 import models
from moto.route53.models import HealthCheck, RecordSet, Route53Backend
from moto.route53.responses import Route53

from sandbox.fidelity import Patch, replace, together

_GUIDE = "https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/"
_API = "https://docs.aws.amazon.com/Route53/latest/APIReference/"

_LETTERS = string.ascii_uppercase + string.digits
_PUBLIC = [
    "ns-2048.awsdns-64.com",
    "ns-2049.awsdns-65.net",
    "ns-2050.awsdns-66.org",
    "ns-2051.awsdns-67.co.uk",
]
_PRIVATE = [
    "ns-1536.awsdns-00.co.uk",
    "ns-0.awsdns-00.com",
    "ns-1024.awsdns-00.org",
    "ns-512.awsdns-00.net",
]
_SPREADS = 60  # seconds in which a change has reached all name servers, as AWS says of normal conditions

_VALUES = "Name", "Type", "SetIdentifier"
_POLICIES = (
    "Weight",
    "Region",
    "Failover",
    "GeoLocation",
    "GeoProximityLocation",
    "CidrRoutingConfig",
    "MultiValueAnswer",
)
_STRING = re.compile(r'"((?:[^"\\]|\\.)*)"')

# Where Route 53 checks from, unless told otherwise.
_CHECKERS = (
    "ap-northeast-1",
    "ap-southeast-1",
    "ap-southeast-2",
    "eu-west-1",
    "sa-east-1",
    "us-east-1",
    "us-west-1",
    "us-west-2",
)


def _client() -> Any:
    return boto3.client("route53", region_name="us-east-1")


def _some_id(prefix: str, length: int) -> str:
    return prefix + "".join(mock_random.choice(_LETTERS) for _ in range(length - len(prefix)))


# Zones


def _install_zones() -> Callable[[], None]:
    create = Route53Backend.create_hosted_zone

    def private(self, name: str, default: Any = None) -> Any:
        if name == "HostedZoneConfig.PrivateZone":
            return bool(self._get_param("VPC.VPCId"))
        return old_bool(self, name, default)

    def deleted(self, id_: str) -> Any:
        zone = delete(self, id_)
        self.resource_tags.pop(zone.resource_id, None)
        return zone

    old_bool, delete = Route53._get_bool_param, Route53Backend.delete_hosted_zone

    def created(self, name: str, private_zone: bool, *arguments: Any, **named: Any) -> Any:
        chosen = named.get("delegation_set_id")
        zone = create(self, name, private_zone, *arguments, **named)
        if not chosen:
            own = zone.delegation_set
            self.delegation_sets = {key: each for key, each in self.delegation_sets.items() if each is not own}
            own.id = own.caller_reference = None
        servers = _PRIVATE if private_zone else zone.delegation_set.name_servers
        answers = {
            "NS": [f"{each}." for each in servers],
            "SOA": [f"{servers[0]}. awsdns-hostmaster.amazon.com. 1 7200 900 1209600 86400"],
        }
        for each in zone.rrsets:
            each.records = answers[each.type]
            each.name = zone.name
        return zone

    def new_id(resource_identifier: Any, existing_ids: Any = None, tags: Any = None) -> str:
        return _some_id("Z0", 21)

    return together(
        replace(Route53, "_get_bool_param", private),
        replace(Route53Backend, "create_hosted_zone", created),
        replace(Route53Backend, "delete_hosted_zone", deleted),
        replace(models, "create_route53_zone_id", new_id),
    )


def _zones_are_right() -> bool:
    client = _client()
    made = client.create_hosted_zone(Name="example.com", CallerReference="probe")
    zone = made["HostedZone"]["Id"]
    records = client.list_resource_record_sets(HostedZoneId=zone)["ResourceRecordSets"]
    values = {each["Type"]: [value["Value"] for value in each["ResourceRecords"]] for each in records}
    vpc = {"VPCRegion": "us-east-1", "VPCId": "vpc-0123456789abcdef0"}
    other = client.create_hosted_zone(Name="example.net", CallerReference="other", VPC=vpc)["HostedZone"]
    return (
        zone.startswith("/hostedzone/Z")
        and values["SOA"][0].endswith(" 1 7200 900 1209600 86400")
        and sorted(values["NS"]) == sorted(f"{each}." for each in made["DelegationSet"]["NameServers"])
        and other["Config"]["PrivateZone"]
        and not client.list_reusable_delegation_sets()["DelegationSets"]
    )


# Records


class _InvalidChangeBatch(ServiceException):
    """The batch as a whole is refused, with a sentence for each fault."""

    def __init__(self, faults: list[str]) -> None:
        super().__init__("InvalidChangeBatch", f"[{', '.join(faults)}]")


def _full(name: str) -> str:
    return name.lower().rstrip(".") + "."


def _key(record: RecordSet) -> tuple[str, str | None, str | None]:
    return _full(record.name), record.type, record.set_identifier


def _values(record: RecordSet) -> tuple[Any, ...]:
    ttl = None if record.ttl is None else int(record.ttl)
    return ttl, sorted(record.records or []), record.alias_target


def _policy(record: RecordSet) -> str:
    return next((each for each in _POLICIES if getattr(record, _attribute(each)) is not None), "")


def _attribute(member: str) -> str:
    return {"MultiValueAnswer": "multi_value_answer"}.get(member, re.sub(r"(?<!^)([A-Z])", r"_\1", member).lower())


def _faults(zone: Any, record: RecordSet, others: list[RecordSet]) -> list[str]:
    """Return what is wrong with one record to be, next to those that would be there with it."""
    name, found = _full(record.name), []
    what = f"RRSet with DNS name {name}, type {record.type}"
    if not (name == zone.name or name.endswith(f".{zone.name}")):
        found.append(f"{what} is not permitted in zone {zone.name}")
    if record.type == "CNAME" and name == zone.name:
        found.append(f"{what} is not permitted at apex in zone {zone.name}")
    beside = [each for each in others if _full(each.name) == name]
    if any((each.type == "CNAME") != (record.type == "CNAME") for each in beside):
        found.append(f"{what} is not permitted as it conflicts with other records with the same DNS name")
    same = [each for each in beside if each.type == record.type]
    if any(_policy(each) != _policy(record) for each in same):
        found.append(f"{what} is not permitted next to records of the same name with another routing policy")
    if bool(record.alias_target) == bool(record.records) or (record.alias_target and record.ttl is not None):
        found.append(f"{what} must have either an alias target or a TTL and values")
    where = record.geo_proximity_location
    if where and sum(each in where for each in ("AWSRegion", "LocalZoneGroup", "Coordinates")) != 1:
        found.append(f"{what} must name exactly one place")
    if record.type in ("TXT", "SPF"):
        for value in record.records or []:
            strings = _STRING.findall(value)
            if not strings or _STRING.sub("", value).strip():
                found.append(f"{what} has a value that is not enclosed in quotation marks")
            elif max(map(len, strings)) > 255:
                found.append(f"{what} has a string of more than 255 characters")
    return found


def _install_records() -> Callable[[], None]:
    make = RecordSet.__init__

    def made(self, kwargs: dict[str, Any]) -> None:
        make(self, kwargs)
        self.geo_proximity_location = kwargs.get("GeoProximityLocation")
        self.cidr_routing_config = kwargs.get("CidrRoutingConfig")

    def changed(self, zoneid: str, change_list: list[dict[str, Any]]) -> None:
        zone = self.get_hosted_zone(zoneid)
        now, found = list(zone.rrsets), []
        for change in change_list:
            wanted = dict(change["ResourceRecordSet"])
            wanted["Name"] = _full(wanted["Name"])
            if "ResourceRecords" in wanted:
                wanted["ResourceRecords"] = [each["Value"] for each in wanted["ResourceRecords"]]
            if (wanted.get("AliasTarget") or {}).get("DNSName"):
                wanted["AliasTarget"] = {
                    **wanted["AliasTarget"],
                    "DNSName": _full(wanted["AliasTarget"]["DNSName"]),
                }
            record = RecordSet(wanted)
            what = f"resource record set [name='{record.name}', type='{record.type}']"
            old = [each for each in now if _key(each) == _key(record)]
            if change["Action"] == "DELETE":
                if not old:
                    found.append(f"Tried to delete {what} but it was not found")
                elif _values(old[0]) != _values(record):
                    found.append(f"Tried to delete {what} but the values provided do not match the current values")
                elif record.type in ("NS", "SOA") and record.name == zone.name:
                    found.append(f"A HostedZone must contain one {record.type} record")
                now = [each for each in now if each not in old]
                continue
            if change["Action"] == "CREATE" and old:
                found.append(f"Tried to create {what} but it already exists")
            now = [each for each in now if each not in old]
            found += _faults(zone, record, now)
            now.append(record)
        if found:
            raise _InvalidChangeBatch(found)
        zone.rrsets = now

    return together(
        replace(RecordSet, "__init__", made),
        replace(Route53Backend, "change_resource_record_sets", changed),
    )


def _records_are_right() -> bool:
    client = _client()
    zone = client.create_hosted_zone(Name="example.com", CallerReference="probe")["HostedZone"]["Id"]

    def change(action: str, **record: Any) -> str:
        if "Value" in record:
            record |= {"TTL": 60, "ResourceRecords": [{"Value": record.pop("Value")}]}
        batch = {"Changes": [{"Action": action, "ResourceRecordSet": record}]}
        try:
            client.change_resource_record_sets(HostedZoneId=zone, ChangeBatch=batch)
        except ClientError as error:
            return error.response["Error"]["Code"]
        return ""

    near = {"AWSRegion": "eu-west-1", "Bias": 10}
    kept = change(
        "CREATE", Name="near.example.com", Type="A", SetIdentifier="a", GeoProximityLocation=near, Value="192.0.2.1"
    )
    records = client.list_resource_record_sets(HostedZoneId=zone)["ResourceRecordSets"]
    refused = [
        change("CREATE", Name="example.com", Type="CNAME", Value="www.example.com"),
        change("CREATE", Name="near.example.com", Type="CNAME", Value="www.example.com"),
        change("CREATE", Name="near.example.com", Type="A", Value="192.0.2.2"),
        change("CREATE", Name="text.example.com", Type="TXT", Value="not quoted"),
        change("CREATE", Name="text.example.com", Type="TXT", Value=f'"{"a" * 256}"'),
        change("DELETE", Name="none.example.com", Type="A", Value="192.0.2.1"),
    ]
    return (
        not kept
        and any(each.get("GeoProximityLocation") == near for each in records)
        and refused == ["InvalidChangeBatch"] * len(refused)
    )


# Changes


def _install_changes() -> Callable[[], None]:
    def submitted(method: Callable) -> Callable:
        def answer(self) -> ActionResult:
            result = method(self)
            members = dict(result.result)
            info = dict(members["ChangeInfo"], Id=_some_id("/change/C0", 29), Status="PENDING", SubmittedAt=utcnow())
            comment = self._get_param("ChangeBatch.Comment") or self._get_param("Comment")
            if comment:
                info["Comment"] = comment
            _changes(self.backend)[info["Id"]] = info
            return ActionResult({**members, "ChangeInfo": info})

        return answer

    def got(self) -> ActionResult:
        wanted = "/change/" + self._get_param("Id").removeprefix("/change/")
        info = _changes(self.backend).get(wanted)
        if not info:
            raise ServiceException("NoSuchChange", f"A change with id {wanted} does not exist.")
        spread = utcnow() >= info["SubmittedAt"] + timedelta(seconds=_SPREADS)
        return ActionResult({"ChangeInfo": {**info, "Status": "INSYNC" if spread else "PENDING"}})

    operations = (
        "create_hosted_zone",
        "delete_hosted_zone",
        "change_resource_record_sets",
        "associate_vpc_with_hosted_zone",
        "disassociate_vpc_from_hosted_zone",
    )
    return together(
        *(replace(Route53, each, submitted(getattr(Route53, each))) for each in operations),
        replace(Route53, "get_change", got),
    )


def _changes(backend: Route53Backend) -> dict[str, dict[str, Any]]:
    if not hasattr(backend, "changes_cache"):  # no resource of the account, so it does not count as left behind
        backend.changes_cache = {}
    return backend.changes_cache


def _changes_are_right() -> bool:
    client = _client()
    first = client.create_hosted_zone(Name="example.com", CallerReference="probe")
    second = client.create_hosted_zone(Name="example.net", CallerReference="other")
    return (
        first["ChangeInfo"]["Id"] != second["ChangeInfo"]["Id"]
        and first["ChangeInfo"]["Status"] == "PENDING"
        and client.get_change(Id=first["ChangeInfo"]["Id"])["ChangeInfo"]["Status"] == "PENDING"
    )


# Health checks


def _install_checks() -> Callable[[], None]:
    old_config = HealthCheck.health_check_config.fget
    old_create, old_update = Route53.create_health_check, Route53.update_health_check
    old_delete = Route53Backend.delete_health_check

    def config(self) -> dict[str, Any]:
        shown = old_config(self)
        if self.type_ in ("CLOUDWATCH_METRIC", "CALCULATED", "RECOVERY_CONTROL"):
            for name in ("Port", "RequestInterval", "FailureThreshold", "MeasureLatency", "EnableSNI", "IPAddress"):
                shown.pop(name, None)
            shown |= getattr(self, "alarm", {})
        elif self.type_ in ("HTTPS", "HTTPS_STR_MATCH"):
            shown["EnableSNI"] = True if self.enable_sni is None else self.enable_sni
            shown["Port"] = getattr(self, "wanted_port", None) or 443
        elif self.type_ == "TCP":
            shown.pop("EnableSNI", None)
        return shown

    def created(self) -> ActionResult:
        wanted = self._get_param("HealthCheckConfig")
        result = old_create(self)
        check = result.result["HealthCheck"]
        check.alarm = {key: wanted[key] for key in ("AlarmIdentifier", "InsufficientDataHealthStatus") if key in wanted}
        check.wanted_port, check.enable_sni = wanted.get("Port"), wanted.get("EnableSNI")
        location = f"https://route53.amazonaws.com/2013-04-01/healthcheck/{check.id}"
        return ActionResult({"HealthCheck": check, "Location": location})

    def updated(self) -> ActionResult:
        result = old_update(self)
        check = result.result["HealthCheck"]
        check.health_check_version += 1
        for key in ("AlarmIdentifier", "InsufficientDataHealthStatus"):
            if self._get_param(key):
                check.alarm = {**check.alarm, key: self._get_param(key)}
        return result

    def deleted(self, health_check_id: str) -> None:
        self.get_health_check(health_check_id)
        self.resource_tags.pop(health_check_id, None)
        old_delete(self, health_check_id)

    def status(self) -> ActionResult:
        check = self.backend.get_health_check(self._get_param("HealthCheckId"))
        said = "Success: TCP connection established" if check.type_ == "TCP" else "Success: HTTP Status Code 200, OK"
        seen = [
            {
                "Region": region,
                "IPAddress": f"203.0.113.{number}",
                "StatusReport": {"Status": said, "CheckedTime": utcnow()},
            }
            for number, region in enumerate(sorted(check.regions or _CHECKERS), start=11)
        ]
        return ActionResult({"HealthCheckObservations": seen})

    return together(
        replace(HealthCheck, "health_check_config", property(config)),
        replace(Route53, "create_health_check", created),
        replace(Route53, "update_health_check", updated),
        replace(Route53, "get_health_check_status", status),
        replace(Route53Backend, "delete_health_check", deleted),
    )


def _checks_are_right() -> bool:
    client = _client()
    alarm = {"Region": "us-east-1", "Name": "probe"}
    config: Any = {
        "Type": "CLOUDWATCH_METRIC",
        "AlarmIdentifier": alarm,
        "InsufficientDataHealthStatus": "Unhealthy",
    }
    kept = client.create_health_check(CallerReference="a", HealthCheckConfig=config)["HealthCheck"]["HealthCheckConfig"]
    secure: Any = {"Type": "HTTPS", "IPAddress": "192.0.2.1"}
    check = client.create_health_check(CallerReference="b", HealthCheckConfig=secure)["HealthCheck"]
    seen = client.get_health_check_status(HealthCheckId=check["Id"])["HealthCheckObservations"]
    return (
        kept.get("AlarmIdentifier") == alarm
        and "Port" not in kept
        and check["HealthCheckConfig"]["Port"] == 443
        and len(seen) > 1
        and not any(each["IPAddress"].startswith("127.") for each in seen)
    )


PATCHES = [
    Patch(
        name="route53-changes",
        moto="every change has the same ID and is INSYNC at once",
        aws="each change has an ID of its own, is PENDING at first and INSYNC when all name servers have it, normally"
        " within 60 seconds; the sandbox takes these 60 seconds",
        source=f"{_API}API_ChangeResourceRecordSets.html",
        read="2026-11-23",
        install=_install_changes,
        moto_is_right=_changes_are_right,
    ),
    Patch(
        name="route53-health-checks",
        moto="a health check on an alarm loses the alarm and has port 80, so has one with HTTPS; the one checker that"
        " reports is 127.0.13.37",
        aws="the alarm is kept, HTTPS means port 443 unless told otherwise, and checkers of several Regions report. All"
        " of them report success in the sandbox, from documentation addresses: nothing is checked",
        source=f"{_API}API_HealthCheckConfig.html",
        read="2026-11-23",
        install=_install_checks,
        moto_is_right=_checks_are_right,
    ),
    Patch(
        name="route53-records",
        moto="the place of a geoproximity record is forgotten; a CNAME at the apex or beside other records, mixed"
        " routing policies and unquoted or overlong text are taken; what is not there can be deleted",
        aws="places are kept; such a batch is refused as a whole by InvalidChangeBatch, and so is the deletion of a"
        " record that is not there with just these values",
        source=f"{_GUIDE}ResourceRecordTypes.html",
        read="2026-11-23",
        install=_install_records,
        moto_is_right=_records_are_right,
    ),
    Patch(
        name="route53-zones",
        moto="a zone's ID does not start with Z, its SOA value is not one, the NS values have no last dot, a VPC does"
        " not make a zone private, and each zone leaves a reusable delegation set behind",
        aws="IDs start with Z; NS values are the delegation set's names; a zone that is created with a VPC is private;"
        " a zone of its own delegation set has no reusable one",
        source=f"{_GUIDE}SOA-NSrecords.html",
        read="2026-11-23",
        install=_install_zones,
        moto_is_right=_zones_are_right,
    ),
]
