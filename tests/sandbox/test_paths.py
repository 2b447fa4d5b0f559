"""The packet paths of recipes: what recipe.toml claims, the hosts and edits it adds, and what it may not say."""

from __future__ import annotations

import dataclasses
import tomllib
from pathlib import Path
from typing import Any

import pytest

from sandbox import paths
from sandbox.errors import SandboxError
from sandbox.recipe import ROOT, Recipe, load
from tests.packetwalk import topologies as t

WALKED = sorted(
    path.parent.relative_to(ROOT / "snippets").as_posix()
    for path in (ROOT / "snippets").glob("*/*/recipe.toml")
    if tomllib.loads(path.read_text("utf-8")).get("walk")
)
# By recipe: the topologies that the packet walk is to have, each with a broken twin.
TOPOLOGIES = {
    "NAT egress": "routing/nat_egress",
    "firewall appliance with ingress routing": "routing/firewall_appliance",
    "Network Firewall between internet and NAT gateway": "routing/network_firewall_before_nat",
    "Network Firewall between NAT gateway and servers": "routing/network_firewall_after_nat",
    "GWLB endpoint ingress": "routing/gwlb_ingress",
    "east-west through an appliance": "routing/east_west_appliance",
    "more specific route": "vpc/more_specific_route",
    "hub and spoke": "connecting/transit_gateway_hub_and_spoke",
    "isolated spokes": "connecting/transit_gateway_isolated",
    "transit gateways of two Regions": "connecting/transit_gateway_peering_between_regions",
    "inspection VPC": "routing/inspection_vpc",
    "peering": "connecting/peering",
    "what peering will not do": "connecting/peering_is_not_transitive",
    "PrivateLink": "connecting/privatelink_provider_and_consumer",
    "gateway endpoint": "vpc/gateway_endpoint",
    "dual stack": "vpc/dual_stack",
    "public subnet": "vpc/reach_internet",
    "network ACL": "vpc/network_acl",
    "virtual private gateway": "hybrid/route_propagation",
}


def test_every_topology_has_a_recipe_with_walks() -> None:
    assert sorted(TOPOLOGIES.values()) == WALKED


@pytest.mark.parametrize("name", WALKED)
def test_a_topology_has_a_broken_twin_and_a_page(name: str) -> None:
    recipe = load(name)
    twins = [twin for claim in recipe.walk for twin in claim.get("twin", ())]
    assert twins
    assert all(twin["why"].endswith((".", ":")) and twin["code"] for twin in twins)
    assert (recipe.directory / "walk.md").exists()
    included = f'--8<-- "snippets/{name}/walk.md"'
    assert any(included in page.read_text("utf-8") for page in (ROOT / "docs").glob("*/*.md"))


# ---- What a claim may say --------------------------------------------------------------------------------------------


def recipe(*claims: dict[str, Any]) -> Recipe:
    """A recipe of which nothing but its walks is looked at."""
    return dataclasses.replace(load("routing/nat_egress"), walk=claims)


def render(*claims: dict[str, Any], **variables: str) -> str:
    net, _ = t.nat_egress()
    return paths.render(recipe(*claims), net.document(), variables)


CLAIM = {"title": "Out", "from": "server", "to": "198.51.100.7:443", "verdict": "exits"}
TWIN = {
    "title": "No route",
    "edits": [{"remove_route": {"table": "rtb-public", "destination": "0.0.0.0/0"}}],
    "code": "NO_ROUTE_TO_DESTINATION",
    "why": "Because.",
}


def test_a_claim_and_its_twin_are_drawn() -> None:
    text = render({**CLAIM, "twin": [TWIN]})
    assert text.count("<svg") == 2
    assert "**Out**: exits." in text
    assert "**No route**: dropped, `NO_ROUTE_TO_DESTINATION`. Because." in text


def test_hosts_edits_and_variables() -> None:
    host = {"name": "extra", "subnet": "$SUBNET", "address": "10.0.1.99", "groups": ["prod open"]}
    edits = [{"set": {"list": "NatGateways", "name": "nat-a", "attribute": "State", "value": "pending"}}]
    claim = {**CLAIM, "from": "extra", "to": "$HOST:443", "hosts": [host], "edits": edits, "verdict": "dropped"}
    text = render(claim, SUBNET="private", HOST="198.51.100.7")
    assert "(`extra` put in for the walk: the recipe starts no host.)" in text
    assert "`BAD_STATE`" in text
    other = {**TWIN, "from": "server", "edits": edits}
    assert "**No route**" in render({**CLAIM, "twin": [{**other, "code": "BAD_STATE"}]})


@pytest.mark.parametrize(
    ("claim", "words"),
    [
        ({**CLAIM, "verdict": "dropped"}, ["Out", "claimed to be dropped", "exits"]),
        ({**CLAIM, "code": "DELIVERED"}, ["DELIVERED", "EXITS_TO_INTERNET"]),
        ({**CLAIM, "nonsense": 1}, ["[[walk]]", "nonsense"]),
        ({**CLAIM, "twin": [{**TWIN, "nonsense": 1}]}, ["[[walk.twin]]", "nonsense"]),
        ({**CLAIM, "from": "nobody"}, ["Out", "nobody"]),
        ({**CLAIM, "from": "$NOBODY"}, ["$NOBODY", "exports"]),
        ({**CLAIM, "twin": [{**TWIN, "edits": [{"remove_route": {"table": "x", "destination": "::/0"}}]}]}, ["'x'"]),
        ({**CLAIM, "twin": [{**TWIN, "code": "LOOP"}]}, ["No route", "LOOP", "NO_ROUTE_TO_DESTINATION"]),
        ({**CLAIM, "hosts": [{"name": "a", "subnet": "nowhere"}]}, ["nowhere"]),
        ({**CLAIM, "appliance": {"server": {"wings": 2}}}, ["wings"]),
    ],
)
def test_a_wrong_claim_is_named(claim: dict[str, Any], words: list[str]) -> None:
    with pytest.raises(SandboxError) as raised:
        render(claim)
    for word in ["recipe.toml", *words]:
        assert word in str(raised.value)


def test_what_aws_would_refuse_is_refused() -> None:
    net, ids = t.nat_egress()
    paths.check(recipe(), net.document())
    net.table(ids.vpc, "edge", {"0.0.0.0/0": "local"}, gateway=ids.igw)
    with pytest.raises(SandboxError, match="AWS would refuse"):
        paths.check(recipe(), net.document())


def test_no_id_and_no_public_address_is_on_a_page() -> None:
    """What walk.md shows is the same in every account."""
    import re

    for name in WALKED:
        text = Path(load(name).directory / "walk.md").read_text("utf-8")
        found = re.findall(r"\b(?:vpc|subnet|rtb|eni|i|igw|eigw|nat|sg|acl|vpce|pcx|vgw|tgw|pl)-[0-9a-f]{17}\b", text)
        assert not found, (name, found)
