"""Every scenario gives the verdict, the code and, where it says so, the path that it must."""

from __future__ import annotations

import pytest

from packetwalk import walk

from .scenarios import SCENARIOS, Scenario


def kinds(hops: list) -> str:
    return " ".join(hop.node.kind for hop in hops)


@pytest.mark.parametrize("scenario", SCENARIOS.values(), ids=list(SCENARIOS))
def test_scenario(scenario: Scenario) -> None:
    case = scenario.make()
    result = walk(case.document, case.source, case.destination, **case.options)
    assert (result.verdict, result.code) == (scenario.verdict, scenario.code), result.reason
    if scenario.forward:
        assert kinds(result.forward) == scenario.forward
    if scenario.reply:
        assert kinds(result.reply) == scenario.reply
