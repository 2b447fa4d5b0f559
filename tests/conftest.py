"""Options, the recipes that tests run over, which worker runs what, and the browser."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from xdist.scheduler import LoadScopeScheduling

if TYPE_CHECKING:
    from playwright.sync_api import Browser


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--recipe", default=None, help="only this recipe: section/name")


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Do not even import what is for `make check` as a whole: Playwright, mutants."""
    if config.getoption("markexpr") != "not check" or collection_path.suffix != ".py":
        return None
    return "\npytestmark = pytest.mark.check\n" in collection_path.read_text(encoding="utf-8") or None


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


# To load what answers CloudFormation is to load all of moto, two seconds long: in one worker.
ALL_OF_MOTO = (
    "tests/test_pages.py",
    "tests/test_recipes.py::test_recipe_gives_what_is_recorded[operations/",
    "tests/sandbox/test_fidelity.py",
)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The longest first (a browser that looks at every page), so that no worker begins one when the others are done."""
    items.sort(key=lambda item: not item.nodeid.startswith("tests/site/"))


class OneSite(LoadScopeScheduling):
    """Tests of a built site go to one worker, which builds it once, and recipes of a section to one, which loads its
    services and builds what they need once; a test's cases together.

    (xdist's own `--dist loadgroup` groups nothing: 3.8.0 writes the group where pytest 9.2 no longer reads it.)
    """

    def _split_scope(self, nodeid: str) -> str:
        if nodeid.startswith("tests/site/"):
            return "tests/site"
        if nodeid.startswith(ALL_OF_MOTO):
            return "all of moto"
        return nodeid.rpartition("/")[0] if nodeid.startswith("tests/test_recipes.py") else nodeid.partition("[")[0]


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: object) -> LoadScopeScheduling | None:
    # The browser's tests (`make check`) are worth two sites.
    return OneSite(config, log) if config.getoption("markexpr") == "not check" else None


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One for all tests of a process: Playwright starts once in a thread."""
    from tests.site.browser import launched

    with launched() as made:
        yield made
