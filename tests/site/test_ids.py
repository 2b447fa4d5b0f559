"""Every ID prefix on its page occurs in a source that is installed here, and every call exists."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import awscli
import botocore.model
import botocore.session
import pytest

from sandbox import account
from tests.site.project import ROOT

SERVICES = {
    "": "ec2",
    "Direct Connect": "directconnect",
    "Route 53 Resolver": "route53resolver",
    "VPC Lattice": "vpc-lattice",
}
ENTRY = re.compile(
    r"^## `(?P<prefix>[a-z0-9-]+)-` (?P<title>.+) \{ #(?P<id>\S+) \}\n(?P<text>(?:(?!^## ).*\n?)*)", re.M
)
CALL = re.compile(r"Described by `(\w+)`(?: of ([\w ]+?))?, (?:in )?`([^`]+)`")


def entries() -> Iterator[re.Match[str]]:
    return ENTRY.finditer((ROOT / "docs/ids.md").read_text(encoding="utf-8"))


@cache
def published() -> frozenset[str]:
    """Prefixes of the IDs in the AWS CLI's own examples, for the services on the page."""
    folder = Path(awscli.__file__).parent / "examples"
    files = (file for name in SERVICES.values() for file in sorted((folder / name).rglob("*.rst")))
    # At least 8 letters and digits after the prefix, as in an ID: `tgw-rtb` is no evidence for `tgw`.
    ids = re.compile(r"(?<![\w-])([a-z0-9]+(?:-[a-z]+)*)-(?=[0-9a-z]*[0-9])[0-9a-zA-Z]{8,}\b")
    return frozenset(name for file in files for name in ids.findall(file.read_text(encoding="utf-8")))


@cache
def issued() -> frozenset[str]:
    """Prefixes of the IDs that moto makes up."""
    account.start()  # before the import, which reads EC2's service model: then it is read once in this process
    from moto.ec2.utils import EC2_RESOURCE_TO_PREFIX

    return frozenset(EC2_RESOURCE_TO_PREFIX.values())


@cache
def model(service: str) -> botocore.model.ServiceModel:
    account.start()
    return botocore.session.get_session().get_service_model(service)


def test_page_has_them_all() -> None:
    found = [entry["prefix"] for entry in entries()]
    assert len(found) >= 40
    assert found == sorted(found)
    assert len(found) == len(re.findall(r"^## `", (ROOT / "docs/ids.md").read_text(encoding="utf-8"), re.M))


@pytest.mark.parametrize("entry", list(entries()), ids=lambda entry: entry["prefix"])
def test_entry(entry: re.Match[str]) -> None:
    prefix = entry["prefix"]
    assert entry["id"] == prefix
    attested = prefix in published() or prefix in issued()
    assert attested != ("Prefix not verified" in entry["text"]), "say `Prefix not verified.` just where it is so"
    called = CALL.search(entry["text"])
    assert called
    operation, client, how = called.groups()
    shape = model(SERVICES[client or ""]).operation_model(operation)
    if how.startswith("--"):
        options = {re.sub(r"(?<!^)(?=[A-Z])", "-", name).lower() for name in shape.input_shape.members}
        assert how.removeprefix("--") in options
    else:
        text = "".join(members(shape.output_shape))
        assert all(f"<{name}>" in text for name in how.split("."))


def members(shape: object, seen: frozenset[str] = frozenset()) -> Iterator[str]:
    """All member names below an output shape, as <Name>."""
    if shape.name in seen:  # type: ignore[attr-defined]
        return
    seen |= {shape.name}  # type: ignore[attr-defined]
    if shape.type_name == "structure":  # type: ignore[attr-defined]
        for name, member in shape.members.items():  # type: ignore[attr-defined]
            yield f"<{name}>"
            yield from members(member, seen)
    elif shape.type_name == "list":  # type: ignore[attr-defined]
        yield from members(shape.member, seen)  # type: ignore[attr-defined]
