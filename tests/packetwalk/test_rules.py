"""The register: every rule is used, has a source and a test that exists."""

from __future__ import annotations

import re
from pathlib import Path

from packetwalk import walk
from packetwalk.rules import RULES, groups, register_markdown

from .scenarios import SCENARIOS

SOURCES = Path(__file__).parents[2] / "packetwalk"


def test_every_rule_has_a_source_and_a_test() -> None:
    for rule in RULES.values():
        assert rule.sources, rule.id
        assert all(page.startswith("https://docs.aws.amazon.com/") for page in rule.sources)
        path, function = rule.test.split("::")
        name, _, parameter = function.rstrip("]").partition("[")
        assert f"def {name}(" in (SOURCES.parent / path).read_text()
        assert parameter in SCENARIOS, rule.id


def test_the_test_of_a_rule_uses_the_rule() -> None:
    for rule in RULES.values():
        case = SCENARIOS[rule.test.rsplit("[", 1)[1].rstrip("]")].make()
        result = walk(case.document, case.source, case.destination, **case.options)
        assert rule.id in result.rules, (rule.id, rule.test, result.rules)


def test_every_rule_that_the_walk_names_is_registered() -> None:
    said = set()
    for case in (scenario.make() for scenario in SCENARIOS.values()):
        said |= set(walk(case.document, case.source, case.destination, **case.options).rules)
    assert said <= set(RULES)
    assert said == set(RULES)


def test_assumptions_are_said_in_the_result() -> None:
    case = SCENARIOS["ingress-routing"].make()
    result = walk(case.document, case.source, case.destination)
    assert result.assumptions == ["middlebox-behaviour"]
    assert any("fw sends every packet on" in line for line in result.assumed)


def test_markdown_has_a_line_for_each_rule() -> None:
    text = register_markdown()
    assert re.findall(r"^\| `([a-z0-9-]+)` \|", text, re.MULTILINE) == list(RULES)
    assert re.findall(r"^## (.*)", text, re.MULTILINE) == list(groups())
    assert all(rule.text in text and all(f"]({page})" in text for page in rule.sources) for rule in RULES.values())
    assert text.count("**assumption**") == sum(rule.status == "assumption" for rule in RULES.values())
