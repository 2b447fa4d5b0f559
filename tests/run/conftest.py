"""A site with every recipe's panel on some page, and a browser in which they run."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

from sandbox.recipe import SNIPPETS, all_names
from tests.site.browser import Server, Visitor
from tests.site.project import ROOT, Project
from web.run import build, node

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

AT_ONCE = 8
"""Panels on a page: with all of them on one, the browser takes seconds for each press; with one, for each start."""


def pages() -> dict[str, list[str]]:
    """Return {address: recipes} of the pages, a few of one section on each."""
    sections: dict[str, list[str]] = {}
    for name in all_names():
        sections.setdefault(name.partition("/")[0], []).append(name)
    return {
        f"every/{section}-{start // AT_ONCE}/": names[start : start + AT_ONCE]
        for section, names in sections.items()
        for start in range(0, len(names), AT_ONCE)
    }


def page_of(recipe: str) -> str:
    """Return the address of the page with a recipe's panel."""
    return next(address for address, names in pages().items() if recipe in names)


def turn_to(page: Page, recipe: str) -> None:
    """Open the page with a recipe unless it is open; nothing has run there yet."""
    address = page_of(recipe)
    if not page.url.partition("#")[0].endswith(address):
        page.goto(page.url.partition("/every/")[0] + "/" + address, wait_until="load")
        page.evaluate("sessionStorage.clear()")  # or the next Run would bring the page before back first


@pytest.fixture(scope="session")
def run_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    project = Project(tmp_path_factory.mktemp("run") / "project")
    (project.root / "snippets").rmdir()
    (project.root / "snippets").symlink_to(SNIPPETS)
    head = "---\ntitle: {0}\ndescription: Made up.\norder: 1\n---\n\n# {0}\n\n"
    project.write("docs/every/index.md", head.format("Every recipe"))
    for address, names in pages().items():
        lines = "\n\n".join(f'--8<-- "snippets/{each}/panel.md"' for each in names)
        project.write(
            f"docs/{address.rstrip('/')}.md", head.format(address.strip("/").partition("/")[2]) + lines + "\n"
        )
    try:
        build.build(docs=project.docs, theme=project.root / "web" / "theme", cache=ROOT / ".cache" / "run")
    except node.NotToBeHad as error:
        if os.environ.get("CI"):
            raise
        pytest.skip(f"Run cannot be built here: {error}")
    server = Server()
    server.start(project.build(url=server.url))
    yield server
    server.stop()


@pytest.fixture
def guest(browser: Browser, run_server: Server) -> Iterator[Visitor]:
    """Fails the test on any request to another host, console error, script error or 4xx."""
    made = Visitor(browser, run_server)
    yield made
    made.close()
    assert not made.faults, "\n".join(made.faults)


@pytest.fixture(scope="session")
def resident(browser: Browser, run_server: Server) -> Iterator[Page]:
    """One page, open for all recipes: its sandbox starts once."""
    made = Visitor(browser, run_server)
    yield made.open("every/")
    made.close()
    assert not made.faults, "\n".join(made.faults)
