"""Options and the recipes that tests run over."""

from __future__ import annotations

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--recipe", default=None, help="only this recipe: section/name")


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "recipe_name" not in metafunc.fixturenames:
        return
    from sandbox.recipe import all_names, close_names

    only = metafunc.config.getoption("--recipe")
    names = all_names()
    if only and only not in names:
        near = ", ".join(close_names(only)) or "none is near"
        raise pytest.UsageError(f"there is no recipe {only!r}; like it: {near}")
    metafunc.parametrize("recipe_name", [only] if only else names)
