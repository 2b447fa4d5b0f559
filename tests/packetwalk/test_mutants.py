"""Wrong rules are noticed: each mutant changes one line of the rules, in memory, and some scenario must turn.

A mutant is (module, text of the line, what it becomes). The text must occur once, so that a mutant cannot go stale
unseen.
"""

from __future__ import annotations

import importlib.abc
import importlib.machinery
import importlib.util
import sys
from collections.abc import Callable
from pathlib import Path
from types import CodeType, ModuleType
from typing import Any

import pytest

from .scenarios import SCENARIOS, Case

PACKAGE = Path(__file__).parents[2] / "packetwalk"
CASES: dict[str, Case] = {name: scenario.make() for name, scenario in SCENARIOS.items()}

pytestmark = pytest.mark.check

MUTANTS: list[tuple[str, str, str]] = [
    # Tables
    ("routes", "sorted(found.items(), reverse=True)", "sorted(found.items())"),
    ("routes", "if inside and any(route.propagated for route in candidates):", "if False:"),
    ("routes", "[route for route in candidates if not route.propagated and not route.prefix_list],", "[],"),
    ("routes", "        [route for route in candidates if not route.propagated and route.prefix_list],", "        [],"),
    ("routes", "        if self._unresolved:", "        if False:"),
    ("routes", "            if inside and other.kind not in INSIDE:", "            if False:"),
    ("routes", "        if inside and not route.implied:", "        if False:"),
    ("routes", "        if prefix.length > block.length and not whole_subnet(", "        if False and not whole_subnet("),
    ("routes", "        if route.kind not in INSIDE:", "        if False:"),
    ("routes", "        if other:\n", "        if False:\n"),
    ("routes", "    key = rows.subnets.get(subnet.id)\n", "    key = None\n"),
    ("routes", "    keys = rows.edge.get(gateway_id, [])", "    keys = []"),
    # Paths
    ("path", "        if subnet.holds(destination):", "        if False:"),
    ("path", "        if addresses.within(addresses.RESERVED_FOR_SERVICES, destination):", "        if False:"),
    ("path", '        if route.state == "blackhole":', "        if False:"),
    ("path", "        if key in self.state.tracked:", "        if False:"),
    ("path", "            self.state.tracked.add((interface.id, way, packet.flow))", "            pass"),
    ("path", "            if interface.source_dest_check is None:", "            if False:"),
    ("path", '                if state not in (None, "running"):', "                if False:"),
    ("path", '            if self.direction == "reply" and key not in self.state.crossed:', "            if False:"),
    ("path", "        if packet.protocol == 6:", "        if True:"),
    ("path", "        self.sender, self.lost = None, f\"{name} stands between", "        _ = f\"{name} stands between"),
    ("path", "        if behaviour.nat and self.direction == \"request\":", "        if False:"),
    ("path", "        if origin and origin.id != subnet.id and not self.acl(origin, packet, True):\n            return None\n"
     "        node =", "        node ="),
    ("path", "        if kind not in steps:", "        if kind in ():"),
    # Gateways
    ("gateways", "    if addresses.is_private(destination):", "    if False:"),
    ("gateways", "    public = _public_of(leg, vpc_id, packet.source)", "    public = packet.source"),
    ("gateways", "    sent = leg.rewrite(packet._replace(source=public))", "    sent = packet"),
    ("gateways", "    inside = leg.rewrite(packet._replace(destination=private))", "    inside = packet"),
    ("gateways", "        if not interface.public and not interface.owns(packet.destination):", "        if False:"),
    ("gateways", "    if public_owner(leg, packet.destination):", "    if False:"),
    ("gateways", "    if packet.protocol not in (1, 6, 17):", "    if False:"),
    ("gateways", "    ports = EPHEMERAL if packet.source_ports else None", "    ports = packet.source_ports"),
    ("gateways", '    if leg.entered in ("peering", "vgw", "igw"):', "    if False:"),
    ("gateways", "    if known is None:\n        text = f\"{key} has sent", "    if False:\n        text = f\"{key} has sent"),
    ("gateways", "    back = leg.rewrite(packet._replace(destination=source, destination_ports=ports))", "    back = packet"),
    ("gateways", '    if leg.entered in ("peering", "vgw", "tgw"):', "    if False:"),
    ("gateways", "    if packet.protocol not in (1, 6):", "    if False:"),
    ("gateways", "    if not any(block.holds(packet.destination) for block in blocks):", "    if False:"),
    ("gateways", '    if status != "active":', "    if False:"),
    ("gateways", "    return len(regions) > 1", "    return False"),
    ("gateways", "    if packet.source.version != 6:", "    if False:"),
    ("gateways", '    if leg.direction == "reply" and packet.flow in leg.state.igw_flows:', "    if False:"),
    ("gateways", "    if packet.reversed().flow not in leg.state.eigw_flows:", "    if False:"),
    ("gateways", "    if addresses.within(addresses.UNIQUE_LOCAL, one):", "    if False:"),
    ("gateways", "        leg.drop(\"BAD_STATE\", f\"{item['NatGatewayId']} is {state}\", \"nat-state\")\n        return False",
     "        pass"),
    ("gateways", "    if item.get(\"AvailabilityMode\") == \"regional\" or not item.get(\"SubnetId\"):", "    if False:"),
    ("gateways", "    if packet.source.version == 4 and addresses.is_private(packet.source):", "    if False:"),
    ("gateways", "        if table := routes.of_pool(snapshot, packet.destination):", "        if table := None:"),
    ("path", '            if self.entered == "peering":', "            if False:"),
    ("path", '        if interface.type == "lambda" and self.direction == "request":', "        if False:"),
    ("path", '                if state != "available":\n', "                if False:\n"),
    ("path", "        if home:\n", "        if False:\n"),
    ("path", '            if vpc_id and not self.snapshot.find("Vpcs", vpc_id):', "            if False:"),
    ("snapshot", "return primary.address(2) if primary else None", "return None"),
    # Transit gateways
    ("transit", "    if not seen or (shared and not found):", "    if not seen:"),
    ("transit", '        if state not in ("available", "modifying"):\n            return leg.drop("BAD_STATE_ATTACHMENT", '
     'f"{attachment_id} is {state}", "tgw-attachment")\n        if not leg.visit', "        if not leg.visit"),
    ("transit", "    if subnet.zone not in zones:", "    if False:"),
    ("transit", "    if not leg.acl(inlet, packet, False, \"tgw-acl\"):", "    if False:"),
    ("transit", '    if route.state == "blackhole":', "    if False:"),
    ("transit", "winners = [route for route in found if route.rank == best]", "winners = found[:1]"),
    ("transit", '    if mode == "enable":', "    if False:"),
    ("transit", 'if block not in present and not (only_ipv4 and block.version == 6)', "if block not in present"),
    ("path", "            return transit.OUTBOUND_REFERENCE", "            return None"),
    ("transit", "    if zone in zones:\n", "    if False:\n"),
    ("transit", '        if not any(route.kind == "propagated" for route in found):', "        if False:"),
    ("transit", '    if "disable" in support:', "    if False:"),
    ("transit", "    if not targets:", "    if False:"),
    ("transit", "sorted(each.items(), reverse=True)", "sorted(each.items())"),
    ("transit", "    if not tables:", "    if False:"),
    # Filters
    ("filters", "    far = packet.destination if outbound else packet.source\n    doubt", "    far = packet.source\n    doubt"),
    ("filters", "            if rule.protocol is not None and rule.protocol != packet.protocol:", "            if False:"),
    ("filters", "            if admits and fits:", "            if fits:"),
    ("filters", "not _icmp_fits(rule.icmp, packet.icmp)", "False"),
    ("filters", "                if lost:\n", "                if False:\n"),
    ("filters", "any(group in members for group in rule.groups)", "True"),
    ("filters", "sorted(found, key=lambda entry: entry.number)", "found"),
    ("filters", "        if not entry.block.holds(far):", "        if False:"),
    ("filters", "        if entry.protocol is not None and entry.protocol != packet.protocol:", "        if False:"),
    ("filters", "            rest = [part for span in left for part in _without(span, entry.ports)]", "            rest = []"),
    ("filters", "    if left or denied:", "    if False:"),
    ("filters", "if _egress(row) == outbound", "if True"),
    # There and back
    ("walk", "        found = _ways_in(snapshot, list(snapshot.kind(\"Vpcs\")))", "        found = []"),
    ("walk", "    if len(found) != 1:\n", "    if not found:\n"),
    ("transit", '        if item.get("ResourceType") in OUTSIDE', "        if True"),
    ("walk", '            if interface.type == "vpc_endpoint":', "            if False:"),
    ("walk", "            if interface.type in NO_HOST:", "            if False:"),
    ("walk", "    if wrong:\n", "    if False:\n"),
    ("walk", "    if missed:\n", "    if False:\n"),
    ("walk", "    if got.flow != packet.reversed().flow:", "    if False:"),
    ("walk", "    if len(kinds) > 1:", "    if False:"),
    ("walk", '    if last.verdict not in ("delivered", "exits"):', "    if False:"),
]  # fmt: skip

_compiled: dict[str, CodeType] = {}


class _Finder(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Loads the package from its sources, one module of it changed."""

    def __init__(self, module: str, source: str) -> None:
        self.module, self.source = f"packetwalk.{module}", source

    def find_spec(self, name: str, path: Any, target: ModuleType | None = None) -> Any:
        if name != "packetwalk" and not name.startswith("packetwalk."):
            return None
        return importlib.util.spec_from_loader(name, self, is_package=name == "packetwalk")

    def exec_module(self, module: ModuleType) -> None:
        name = module.__name__
        if name == self.module:
            code = compile(self.source, f"<mutant of {name}>", "exec")
        else:
            if name not in _compiled:
                file = PACKAGE / ("__init__.py" if name == "packetwalk" else f"{name.split('.')[1]}.py")
                _compiled[name] = compile(file.read_text(), str(file), "exec")
            code = _compiled[name]
        exec(code, module.__dict__)


def mutated(module: str, old: str, new: str) -> Callable[..., Any]:
    """The `walk` of a package in which one line is another."""
    source = (PACKAGE / f"{module}.py").read_text()
    assert source.count(old) == 1, f"{module}: {source.count(old)} times {old!r}"
    kept = {name: sys.modules.pop(name) for name in list(sys.modules) if name.split(".")[0] == "packetwalk"}
    finder = _Finder(module, source.replace(old, new))
    sys.meta_path.insert(0, finder)
    try:
        return __import__("packetwalk").walk
    finally:
        sys.meta_path.remove(finder)
        for name in [name for name in sys.modules if name.split(".")[0] == "packetwalk"]:
            del sys.modules[name]
        sys.modules.update(kept)


def killer(walk: Callable[..., Any]) -> str | None:
    """The first scenario that gives another answer than it must, or None: the mutant lives."""
    for name, scenario in SCENARIOS.items():
        case = CASES[name]
        try:
            result = walk(case.document, case.source, case.destination, **case.options)
        except Exception:
            return name
        if (result.verdict, result.code) != (scenario.verdict, scenario.code):
            return name
        for wanted, hops in ((scenario.forward, result.forward), (scenario.reply, result.reply)):
            if wanted and " ".join(hop.node.kind for hop in hops) != wanted:
                return name
    return None


def test_the_loader_itself_changes_nothing() -> None:
    assert killer(mutated("path", "HOP_LIMIT = 128", "HOP_LIMIT = 129")) is None


@pytest.mark.parametrize(("module", "old", "new"), MUTANTS, ids=range(len(MUTANTS)))
def test_mutant_is_killed(module: str, old: str, new: str) -> None:
    assert killer(mutated(module, old, new)) is not None


def test_there_are_enough_mutants() -> None:
    assert len({(module, old) for module, old, _ in MUTANTS}) >= 30
