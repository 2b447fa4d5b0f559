"""A site of one page with every recipe's panel, and a browser in which they run."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from sandbox.recipe import SNIPPETS, all_names
from tests.site.browser import Server, Visitor, launched
from tests.site.project import ROOT, Project
from web.run import build, node

EVERY = "every/"
"""The page with every panel."""


@pytest.fixture(scope="session")
def run_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    project = Project(tmp_path_factory.mktemp("run") / "project")
    (project.root / "snippets").rmdir()
    (project.root / "snippets").symlink_to(SNIPPETS)
    lines = "\n\n".join(f'--8<-- "snippets/{name}/panel.md"' for name in all_names())
    project.write("docs/every.md", f"---\ndescription: Made up.\n---\n\n# Every recipe\n\n{lines}\n")
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


@pytest.fixture(scope="session")
def run_browser() -> Iterator[Browser]:
    with launched() as made:
        yield made


@pytest.fixture
def guest(run_browser: Browser, run_server: Server) -> Iterator[Visitor]:
    """Fails the test on any request to another host, console error, script error or 4xx."""
    made = Visitor(run_browser, run_server)
    yield made
    made.close()
    assert not made.faults, "\n".join(made.faults)


@pytest.fixture(scope="session")
def resident(run_browser: Browser, run_server: Server) -> Iterator[Page]:
    """One page, open for all recipes: its sandbox starts once."""
    made = Visitor(run_browser, run_server)
    yield made.open(EVERY)
    made.close()
    assert not made.faults, "\n".join(made.faults)
