"""Every executed recipe, in both languages, pressed in a real browser: Reset, Run, and the recorded output."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from sandbox.recipe import LANGUAGES, load
from tests.run.conftest import turn_to
from tests.run.pressing import Panel

pytestmark = pytest.mark.check

# Recipes without Run, and what their panel says, as does docs/reference/how-it-is-tested.md; fewer than one in ten.
EXCEPTIONS = {
    "load-balancers/https_listener": "has no maker of certificates",
    "operations/change_set": "has no CloudFormation",
    "operations/vpc_by_cloudformation": "has no CloudFormation",
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_reset_then_run_gives_the_recorded_output(resident: Page, recipe_name: str, language: str) -> None:
    if language not in load(recipe_name).languages():
        pytest.skip("not written in this language")
    turn_to(resident, recipe_name)
    panel = Panel(resident, recipe_name, language)
    if recipe_name in EXCEPTIONS:
        assert not panel.can_run()
        assert EXCEPTIONS[recipe_name] in (panel.block.text_content() or "")
        return
    if not panel.can_run():
        panel.must_be_shown_only()
        return
    panel.reset()
    panel.run()
    assert panel.comparable() == panel.recorded(), f"{panel.status()}\n{panel.errors()}"
    assert "the recorded output" in panel.status()
