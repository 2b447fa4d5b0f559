"""Every recipe runs, and what is written beside it is what it gives.

One run of `sandbox.record.record` proves it all: exit status, outputs to the character, service model, parity of the
languages, teardown without leftovers, and that panel, calls and policy are not stale.
"""

from __future__ import annotations

import pytest

from sandbox.errors import SandboxError
from sandbox.recipe import load, strays
from sandbox.record import record, stale


def test_recipe_gives_what_is_recorded(recipe_name: str) -> None:
    try:
        differences = stale(record(load(recipe_name)))
    except SandboxError as error:
        pytest.fail(str(error), pytrace=False)
    if differences:
        pytest.fail("\n".join(differences), pytrace=False)


def test_every_program_belongs_to_a_recipe() -> None:
    assert not strays(), "\n".join(strays())
