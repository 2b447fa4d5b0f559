"""Every code that the walk can give is explained, and comes with the verdict that the table says."""

from __future__ import annotations

import ast
from pathlib import Path

from packetwalk import walk
from packetwalk.codes import CODES, codes_markdown

from .scenarios import SCENARIOS

SOURCES = Path(__file__).parents[2] / "packetwalk"
MODULES = ("path", "walk", "gateways", "transit", "routes", "filters", "errors")
NOT_CODES = {"ICMP", "IP", "ANY"}


def said() -> set[str]:
    """All capitals and underscores that the walk's modules have as text."""
    found = set()
    for module in MODULES:
        for each in ast.walk(ast.parse((SOURCES / f"{module}.py").read_text())):
            if isinstance(each, ast.Constant) and isinstance(each.value, str):
                text = each.value
                if text.isupper() and text.replace("_", "").isalnum() and len(text) > 3:
                    found.add(text)
    return found - NOT_CODES


def test_every_code_of_the_source_is_explained_and_no_other() -> None:
    assert said() == set(CODES)


def test_a_code_comes_with_its_verdicts() -> None:
    for name, scenario in SCENARIOS.items():
        case = scenario.make()
        result = walk(case.document, case.source, case.destination, **case.options)
        assert result.verdict in CODES[result.code].verdicts.split(", "), name


def test_markdown_has_a_line_for_each_code() -> None:
    assert [line.split("`")[1] for line in codes_markdown().splitlines()[2:] if "`" in line] == list(CODES)
