"""A panel on a built page shows the programs byte for byte, and says what was checked."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from pathlib import Path

import markdown
import pytest
from bs4 import BeautifulSoup, Tag
from hypothesis import given, settings
from hypothesis import strategies as st
from mkdocs.config import load_config

from sandbox.panel import Panel, Segment, render
from tests.site.project import ROOT, Project
from tests.site.samples import BUILD, COSTS, NASTY, NASTY_PANEL, PANELS, commands, nasty_program


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One page, one folder deep, that includes every sample panel."""
    project = Project(tmp_path_factory.mktemp("panels"))
    project.write("snippets/secret.txt", "EXPANDED\n")
    includes = project.add_panels(PANELS)
    project.write("docs/deep/index.md", "# Deep\n")
    project.write("docs/deep/page.md", f"# Panels\n\n{includes}\n\n## After\n\nText.\n")
    return project.build()


@pytest.fixture(scope="module")
def page(site: Path) -> BeautifulSoup:
    return read(site / "deep/page/index.html")


def read(path: Path) -> BeautifulSoup:
    return BeautifulSoup(path.read_text(encoding="utf-8"), "html.parser")


def one(page: BeautifulSoup, panel: Panel) -> Tag:
    found = page.select(f'[data-recipe="{panel.recipe}"]')
    assert len(found) == 1
    return found[0]


def blocks(tag: Tag, kind: str) -> list[str]:
    return [code.get_text() for code in tag.select(f".fg-{kind} pre > code")]


def shown_programs(panel_tag: Tag) -> list[Tag]:
    """The tab bodies of the recipe itself, then those of its teardown."""
    return panel_tag.select(".tabbed-block")


@pytest.mark.parametrize("panel", PANELS, ids=lambda panel: panel.recipe)
def test_commands_joined_equal_the_file(page: BeautifulSoup, panel: Panel) -> None:
    tabs = shown_programs(one(page, panel))
    programs = (*panel.programs, *panel.teardown)
    assert len(tabs) == len(programs)
    for tab, program in zip(tabs, programs, strict=True):
        assert "".join(blocks(tab, "command")) == commands(program)
        outputs = [item.text for item in program.segments if item.kind == "output"]
        assert blocks(tab, "output") == outputs


def test_nothing_in_a_program_is_obeyed(page: BeautifulSoup) -> None:
    panel = one(page, NASTY_PANEL)
    assert "EXPANDED" not in panel.get_text()
    assert not panel.select("script, h1, h2, h3, h4, h5, h6, blockquote, img, .footnote")
    assert page.select_one("#after").find_parent(class_="fg-panel") is None


def test_tabs_are_labelled_the_same_everywhere(page: BeautifulSoup) -> None:
    labels = [tag.get_text() for tag in page.select(".tabbed-labels label")]
    assert set(labels) == {"AWS CLI", "boto3"}


def test_links_to_files_lead_to_the_published_files(site: Path, page: BeautifulSoup) -> None:
    links = [str(tag["href"]) for tag in one(page, COSTS).select("a")]
    assert "../../snippets/test/costs/cli.sh" in links
    assert "../../snippets/test/build/cli.sh" in links
    assert not [link for link in links if link.startswith("raw:")]
    # The folder itself is published as it is, but for Markdown.
    assert not list((site / "snippets").rglob("*.md"))
    assert (site / "snippets/secret.txt").read_text() == "EXPANDED\n"


def test_badges_name_the_tiers_that_occurred(page: BeautifulSoup) -> None:
    def badges(panel: Panel) -> list[str]:
        return [tag.get_text() for tag in one(page, panel).select(".fg-badge")]

    assert badges(BUILD) == ["executed against moto 5.2.5", "changes your account"]
    assert badges(COSTS) == [
        "executed against moto 5.2.5",
        "modelled: checked against botocore's service model, not executed: ec2:CreateNatGateway",
        "shown, not run: signin:CreateOAuth2Token",
        "changes your account",
    ]
    assert badges(NASTY_PANEL)[-1] == "reads only"


def test_cost_comes_first_and_is_text(page: BeautifulSoup) -> None:
    panel = one(page, COSTS)
    first = panel.find(True)
    assert isinstance(first, Tag)
    assert first["class"] == ["fg-cost"]
    assert "us-east-1 <as of> never & nowhere" in first.get_text()
    assert not one(page, BUILD).select(".fg-cost")


def test_inputs_say_where_they_come_from(page: BeautifulSoup) -> None:
    inputs = one(page, COSTS).select_one(".fg-inputs")
    assert inputs is not None
    assert inputs["data-inputs"] == "VPC_ID SUBNET_ID NAME"
    assert "VPC_ID (exported by test/build)" in inputs.get_text()
    assert "NAME (here: demo & <co>)" in inputs.get_text()


def test_policy_is_folded_and_complete(page: BeautifulSoup) -> None:
    fold = one(page, BUILD).select_one("details.fg-fold-policy")
    assert fold is not None
    assert not fold.has_attr("open")
    assert "derived, not tried on AWS" in fold.get_text()
    assert '"ec2:CreateVpc"' in fold.get_text()


def test_panel_holds_nothing_that_resolves_from_the_page() -> None:
    text = render(COSTS)
    assert not re.search(r"^\s*#+ ", re.sub(r"(?s)(`{3,}).*?\1", "", text), re.MULTILINE)
    assert "[^" not in text
    assert all(link.startswith("raw:") for link in re.findall(r"\]\(([^)]*)\)", text))


def test_text_that_no_page_can_show_is_refused() -> None:
    for text in ("a\r\n", "\ufeffa\n", "a\x02\n", "no newline at the end"):
        program = replace(BUILD.programs[0], segments=(Segment("command", text),))
        with pytest.raises(ValueError):
            render(replace(BUILD, programs=(program,)))


@cache
def converter() -> markdown.Markdown:
    """The Markdown processor with mkdocs.yml's own extensions."""
    config = load_config(str(ROOT / "mkdocs.yml"))
    return markdown.Markdown(extensions=config["markdown_extensions"], extension_configs=config["mdx_configs"])


TOKENS = ["--8<--", "-8<-", ";", " ", '"a b"', "'a'", "[start:a]", "[ End : b-1 ]", "#", "-", "x", "```"]
LINES = st.one_of(
    st.sampled_from(NASTY),
    st.lists(st.sampled_from(TOKENS), max_size=6).map(lambda tokens: "".join(tokens) + "\n"),
    st.text(st.sampled_from("ab `~>#-8<;[]:\"'\t\\&{}=!|*_."), max_size=12).map(lambda text: f"{text}\n"),
)


@pytest.mark.check
@settings(max_examples=60, deadline=None)
@given(st.lists(st.lists(LINES, min_size=1, max_size=5).map("".join), min_size=1, max_size=3))
def test_any_program_survives(texts: list[str]) -> None:
    segments = tuple(Segment(kind, text) for text in texts for kind in ("command", "output"))
    panel = replace(NASTY_PANEL, programs=(replace(nasty_program(), segments=segments),))
    tab = BeautifulSoup(converter().reset().convert(render(panel)), "html.parser").select(".tabbed-block")[0]
    assert blocks(tab, "command") == texts
    assert blocks(tab, "output") == texts
