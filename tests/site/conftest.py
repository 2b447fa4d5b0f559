"""The site, built once a session, with a page of made-up panels among the repository's own; and a browser."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.site.browser import PREFIX, Server, Visitor
from tests.site.project import Project
from tests.site.samples import BUILD, COSTS, PANELS, SAMPLE_PAGE, SAMPLE_SOURCES

if TYPE_CHECKING:
    from playwright.sync_api import Browser

SAMPLE = "zz-sample/panels/"
"""Where the page of made-up panels is."""
AGAIN = "zz-sample/again/"
"""Another page with panels."""


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    made = Server()
    yield made
    made.stop()


@pytest.fixture(scope="session")
def project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """The repository's pages and snippets, and the samples."""
    made = Project(tmp_path_factory.mktemp("site") / "project", pages=True)
    made.write(
        "docs/zz-sample/index.md",
        "---\ntitle: Sample\ndescription: Made up.\norder: 999\n---\n\n# Sample\n\nMade up.\n",
    )
    made.write("docs/zz-sample/panels.md", SAMPLE_PAGE + made.add_panels(PANELS) + SAMPLE_SOURCES)
    again = made.add_panels([BUILD, COSTS])
    made.write("docs/zz-sample/again.md", f"---\ndescription: Made up.\n---\n\n# The same again\n\n{again}")
    return made


@pytest.fixture(scope="session")
def site(project: Project, server: Server, pytestconfig: pytest.Config) -> Path:
    """The built site's folder; strict. Who searches is the browser, which `make test` has not."""
    folder = project.build(url=server.url, search=pytestconfig.getoption("markexpr") != "not check")
    server.start(folder)
    return folder


@pytest.fixture
def visitor(browser: Browser, server: Server, site: Path) -> Iterator[Visitor]:
    """Fails the test on any request to another host, console error, script error or 4xx."""
    made = Visitor(browser, server)
    yield made
    made.close()
    assert not made.faults, "\n".join(made.faults)


def page_paths(site: Path) -> list[str]:
    """Every page of the built site, as paths under PREFIX."""
    found = (path.parent.relative_to(site).as_posix() for path in site.rglob("index.html"))
    return sorted("" if path == "." else f"{path}/" for path in found)


__all__ = ["AGAIN", "PREFIX", "SAMPLE", "page_paths"]
