"""What a published site has beside its pages, and the workflows that publish it."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from urllib.parse import urlsplit

import pytest
import yaml
from bs4 import BeautifulSoup
from mkdocs.config import load_config

from tests.site.browser import Server
from tests.site.project import ROOT, Project
from tests.site.samples import NASTY_PANEL, PANELS, commands
from web import build

URL = "https://guide.example/aws/"
WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.yml"))


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    project = Project(tmp_path_factory.mktemp("publish"))
    includes = project.add_panels(PANELS)
    project.write("snippets/secret.txt", "EXPANDED\n")
    project.write("docs/part/index.md", "---\ntitle: Part\ndescription: A part.\norder: 1\n---\n\n# Part\n")
    project.write("docs/part/page.md", f"---\ndescription: A page.\n---\n\n# Page\n\n[up](index.md)\n\n{includes}")
    site = project.build(url=URL)
    before = os.getcwd()
    os.chdir(project.root)  # includes are looked up from the checkout's root
    try:
        build.publish(project.root, load_config(str(project.root / "mkdocs.yml")), URL)
    finally:
        os.chdir(before)
    return site


def test_llms_lists_every_page(published: Path) -> None:
    text = (published / "llms.txt").read_text(encoding="utf-8")
    assert text.startswith("# AWS networking field guide\n\n> ")
    assert f"## Part\n\n- [Part]({URL}part/index.md): A part.\n- [Page]({URL}part/page.md): A page.\n" in text
    for link in re.findall(r"\((https://[^)]*)\)", text):
        assert (published / link.removeprefix(URL)).is_file()


def test_markdown_holds_the_programs_and_no_dress(published: Path) -> None:
    text = (published / "part/page.md").read_text(encoding="utf-8")
    assert text.startswith("# Page\n")
    assert "[cli.sh](../snippets/test/build/cli.sh)" in text
    assert "EXPANDED" not in text
    outside = re.sub(r"(?ms)^ *(`{3,})\w+\n.*?^ *\1\n", "", text)
    assert not re.findall(r"<button|<div|<span|raw:|\{ \.|fg-command", outside)
    first = commands(NASTY_PANEL.programs[0]).partition("\n\n")[0]
    assert first in "\n".join(line.removeprefix("    ") for line in text.splitlines())


def test_links_between_markdown_pages_hold(published: Path) -> None:
    for page in published.rglob("*.md"):
        outside = re.sub(r"(?ms)^ *(`{3,}).*?^ *\1\n", "", page.read_text(encoding="utf-8"))
        for address in re.findall(r"\]\(([^)\s]+)\)", outside):
            if not urlsplit(address).scheme:
                assert (page.parent / urlsplit(address).path).is_file(), f"{page}: {address}"


def test_sitemap_and_canonical_links(site: Path, server: Server) -> None:
    sitemap = (site / "sitemap.xml").read_text(encoding="utf-8")
    page = BeautifulSoup((site / "ids/index.html").read_text(encoding="utf-8"), "html.parser")
    assert f"<loc>{server.url}ids/</loc>" in sitemap
    assert page.find("link", rel="canonical")["href"] == f"{server.url}ids/"


def test_card(site: Path, server: Server) -> None:
    page = BeautifulSoup((site / "ids/index.html").read_text(encoding="utf-8"), "html.parser")
    card = {str(tag["property"]): str(tag["content"]) for tag in page.select("meta[property]")}
    assert card["og:title"] == "Resource ID prefixes"
    assert card["og:description"].startswith("Every resource ID prefix")
    assert card["og:image"].startswith(server.url)
    assert (site / card["og:image"].removeprefix(server.url)).is_file()


def test_every_page_has_the_policy(site: Path) -> None:
    for path in site.rglob("*.html"):
        (policy,) = re.findall(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)"', path.read_text("utf-8"))
        assert "default-src 'self'" in policy
        assert "http" not in policy


def test_nothing_depends_on_the_address(tmp_path: Path) -> None:
    """Without site_url no page names an address, and every link is relative."""
    project = Project(tmp_path / "project")
    project.write("docs/deep/index.md", "---\ndescription: d\n---\n\n# Deep\n")
    site = project.build()
    page = BeautifulSoup((site / "deep/index.html").read_text(encoding="utf-8"), "html.parser")
    own = [str(tag.get("href") or tag.get("src")) for tag in page.select("link[href], script[src], a[href]")]
    assert not [address for address in own if address.startswith("/")]
    assert not page.select('meta[property="og:image"], link[rel=canonical]')


def test_ways_back_are_absent_until_set(tmp_path: Path, site: Path) -> None:
    assert 'class="fg-back"' not in (site / "ids/index.html").read_text(encoding="utf-8")
    project = Project(tmp_path / "project")
    project.configure()
    text = (project.root / "mkdocs.yml").read_text(encoding="utf-8")
    setting = "extra:\n  report_url: https://a.example/new?title={page}\n  edit_url: https://a.example/edit/{page}\n"
    project.write("mkdocs.yml", text.replace("extra:\n", setting))
    command = [sys.executable, "-m", "mkdocs", "build", "--strict"]
    subprocess.run(command, cwd=project.root, capture_output=True, check=True)
    page = BeautifulSoup((project.root / "site/index.html").read_text(encoding="utf-8"), "html.parser")
    links = [str(tag["href"]) for tag in page.select(".fg-back a")]
    assert links == ["https://a.example/new?title=index.md", "https://a.example/edit/index.md"]


# ---- Workflows ---------------------------------------------------------------------------------------------------


def test_workflows_are_there() -> None:
    assert {path.stem for path in WORKFLOWS} == {"test", "pages", "latest"}


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_workflow_follows_the_schema(path: Path) -> None:
    check("vendor.github-workflows", path)


def test_dependabot_follows_the_schema() -> None:
    check("vendor.dependabot", ROOT / ".github/dependabot.yml")


def test_the_schema_finds_faults(tmp_path: Path) -> None:
    broken = tmp_path / "broken.yml"
    broken.write_text("on: push\njobs:\n  a:\n    runs: ubuntu-latest\n    steps: []\n", encoding="utf-8")
    with pytest.raises(AssertionError):
        check("vendor.github-workflows", broken)


def check(schema: str, path: Path) -> None:
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", schema, str(path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_workflow_may_do_little(path: Path) -> None:
    """Reading is all that a workflow may do, but for the one job that deploys."""
    workflow = yaml.safe_load(path.read_text(encoding="utf-8"))
    assert workflow["permissions"] == {"contents": "read"}
    for name, job in workflow["jobs"].items():
        assert "timeout-minutes" in job
        writes = {scope for scope, level in job.get("permissions", {}).items() if level == "write"}
        assert writes == ({"pages", "id-token"} if name == "deploy" else set())


def test_every_python_is_tested() -> None:
    workflow = yaml.safe_load((ROOT / ".github/workflows/test.yml").read_text(encoding="utf-8"))
    assert workflow["jobs"]["test"]["strategy"]["matrix"]["python"] == ["3.11", "3.12", "3.13", "3.14"]
