"""The lint finds nothing in the repository, and finds every fault that is put in: `--strict` alone would not."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.site.project import ROOT, Project
from tests.site.samples import BUILD, COSTS, SAMPLE_PAGE
from web import lint, nav

HEAD = "---\ndescription: Made up.\n---\n\n# Title\n\n"

# A page's text -> what the lint of the sources says about it.
SOURCE_FAULTS = {
    "front matter that is not YAML": ("---\ndescription: a: b\n---\n\n# T\n", "not YAML"),
    "front matter that is a list": ("---\n- a\n---\n\n# T\n", "not a map"),
    "no description": ("# T\n", "needs a description"),
    "facts that are a list": ("---\ndescription: d\nfacts: [a]\n---\n\n# T\n", "facts is a map"),
    "a fact that is a number": ("---\ndescription: d\nfacts: {Quota: 5}\n---\n\n# T\n", "facts is a map"),
    "a review date that is none": ("---\ndescription: d\nreviewed: soon\n---\n\n# T\n", "reviewed is a date"),
    "a lost end marker": (HEAD + '--8<-- "snippets/lost.sh:part"\n', "has no end"),
    "an empty section": (HEAD + '--8<-- "snippets/empty.sh:part"\n', "is empty"),
    "a section that is not there": (HEAD + '--8<-- "snippets/lost.sh:other"\n', "no section 'other'"),
    "a file that is not there": (HEAD + '--8<-- "snippets/none.sh"\n', "no such file"),
    "a range of lines": (HEAD + '--8<-- "snippets/lost.sh:1:999"\n', "lines move"),
    "an include without a space": (HEAD + '--8<--"snippets/lost.sh"\n', "an include is written"),
    "a block of includes": (HEAD + "--8<--\nsnippets/lost.sh\n--8<--\n", "an include is written"),
    "an include from elsewhere": (HEAD + '--8<-- "mkdocs.yml"\n', "snippets/ and docs/_generated/ only"),
    "a program in the text": (HEAD + '--8<-- "snippets/empty.sh"\n', "shown by its recipe's panel.md"),
    "a price from nowhere": (HEAD + "A gateway is US$0.045 an hour (May 2026).\n", "does not say in which Region"),
    "a price of no time": (HEAD + "In us-east-1 a gateway is $0.045 an hour.\n\n## 2026\n", "from which year"),
    "a cost from nowhere": (
        "---\ndescription: d\nfacts:\n  Cost: US$5 (2026)\n---\n\n# T\n\nus-east-1\n",
        "which Region",
    ),
    "an indented panel": (HEAD + '- a\n\n    --8<-- "snippets/test/costs/panel.md"\n', "start of a line"),
    "a typed fence": (HEAD + "```bash\naws ec2 describe-vpcs\n```\n", "typed into the page"),
    "a typed tilde fence": (HEAD + "~~~\nls\n~~~\n", "typed into the page"),
    "a fence in a list": (HEAD + "- a\n\n    ```\n    ls\n    ```\n", "typed into the page"),
    "a fence in an admonition": (HEAD + "!!! note\n\n    ```\n    ls\n    ```\n", "typed into the page"),
    "a fence beside an include": (HEAD + '```\n--8<-- "snippets/lost.sh"\nls\n```\n', "typed into the page"),
    "indented code": (HEAD + "Text.\n\n    aws ec2 describe-vpcs\n", "typed into the page"),
    "a pre element": (HEAD + "<pre>aws ec2 describe-vpcs</pre>\n", "typed into the page"),
    "typed tabs": (HEAD + '=== "AWS CLI"\n\n    Text.\n', "tabs are typed"),
    "a tab's body indented by two": (HEAD + '=== "AWS CLI"\n\n  Text.\n', "indented by four"),
    "a block's body indented by two": (HEAD + '!!! gotcha "T"\n\n  Text.\n', "indented by four"),
    "a block of an unknown kind": (HEAD + '!!! gotchaa "T"\n\n    Text.\n', "a block of kind 'gotchaa' has no style"),
    "a row with a cell too many": (HEAD + "| a | b |\n|---|---|\n| 1 | 2 | 3 |\n", "a row of 3 cells in a table of 2"),
    "a row with a cell too few": (HEAD + "| a | b |\n|---|---|\n| `1|2` |\n", "a row of 1 cells in a table of 2"),
    "something unfinished": (HEAD + "TODO: more.\n", "unfinished: TODO"),
    "a word twice": (HEAD + "It is is so.\n", "a word twice: 'is is'"),
    "a date that is none": (HEAD + "## Sources\n\n- [a](https://a.example), undated, read 2026-11-31.\n", "is no date"),
    "a source nobody read": (HEAD + "## Sources\n\n- [a](https://a.example), undated.\n", "read YYYY-MM-DD"),
    "a source without a date": (
        HEAD + "## Sources\n\n- [a](https://a.example), read 2026-11-22.\n",
        "a source says `text of",
    ),
    "an old source": (
        HEAD + "## Sources\n\n- [a](https://a.example), text of 2024-05-01,\n  read 2026-11-22.\n",
        "may be stale",
    ),
}

# A page's text -> what the lint of the built site says about it.
SITE_FAULTS = {
    "an undefined reference": ("See [this text][nowhere].", "reference is not defined"),
    "an undefined footnote": ("A claim.[^claim]", "footnote that is not defined"),
    "a duplicate id": ("## One { #same }\n\n## Two { #same }\n", "the id 'same' is there 2 times"),
    "a duplicate heading": ("## Routes\n\n## Routes\n", "two headings read 'Routes'"),
    "a second title": ("# Another title\n", "one title"),
    "a tab label typo": ('=== "AWS cli"\n\n    Text.\n', "the tab 'AWS cli'"),
    "an empty tab": ('=== "AWS CLI"\n\n  Text.\n\n=== "boto3"\n\n    Text.\n', "a tab is empty"),
    "a dead link in raw HTML": ('<a href="../nowhere/">x</a>', "dead link: ../nowhere/"),
    "a dead anchor in raw HTML": ('<a href="#nowhere">x</a>', "dead anchor: #nowhere"),
    "a dead image in raw HTML": ('<img src="nowhere.png" alt="">', "dead link: nowhere.png"),
    "a link out of the site": ('<a href="../../../x">x</a>', "dead link: ../../../x"),
    "a raw file that is not there": ("[x](raw:none/none/cli.sh)", "dead link: ../snippets/none/none/cli.sh"),
    "bold text that is not closed": ("Some **bold text.", "bold text that was not closed"),
    "code that is not closed": ("Some `code.", "code in a sentence that was not closed"),
    "an unclosed fence": ("```bash\naws ec2 describe-vpcs\n", "a code fence that is not closed"),
    "an unknown icon": ("An :material-nope: icon.", "an icon"),
    "an include without a space": ('--8<--"snippets/x.sh"\n', "an include that was not read"),
    "a block that did not take": ('Text.\n!!! gotcha"T"\n', "?"),
    "an attribute list that did not take": ("Some text { .fg-lead\n }", "?"),
    "an image of another host": ('<img src="https://a.example/a.png" alt="">', "asks another host"),
    "a script of another host": ('<script src="//a.example/a.js"></script>', "asks another host"),
    "a form to another host": ('<form action="https://a.example/"></form>', "asks another host"),
}
# Left out above: what no check can tell from text that is meant.
SITE_FAULTS = {name: item for name, item in SITE_FAULTS.items() if item[1] != "?"}


def test_repository_sources() -> None:
    assert not lint.lint_sources(ROOT)


def test_navigation_is_written() -> None:
    text = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    assert text == nav.written(text, ROOT / "docs"), "run python -m web.nav"


def test_built_site(site: Path) -> None:
    """Also the page of samples, which has every kind of block: no check cries wolf."""
    assert not lint.lint_site(site)


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> Project:
    project = Project(tmp_path_factory.mktemp("lint"))
    project.write("snippets/lost.sh", "# --8<-- [start:part]\nls\n")
    project.write("snippets/empty.sh", "# --8<-- [start:part]\n\n# --8<-- [end:part]\n")
    project.write("docs/good.md", SAMPLE_PAGE.replace("../ids.md", "index.md") + project.add_panels([COSTS]))
    return project


def test_good_sources_pass(good: Project) -> None:
    good.write(
        "docs/page.md",
        HEAD + '```bash\n--8<-- "snippets/lost.sh"\n```\n\n- a\n\n    more of a\n\n'
        "## Sources\n\n- [a](https://a.example), text of 2023-01: may be stale, read 2026-11-22.\n"
        "- [b](https://b.example), text of 2026-05-01,\n  read 2026-11-22.\n",
    )
    good.configure()
    assert not lint.lint_sources(good.root)


@pytest.mark.parametrize("name", SOURCE_FAULTS)
def test_source_fault(good: Project, name: str) -> None:
    text, expected = SOURCE_FAULTS[name]
    good.write("docs/page.md", HEAD)
    good.configure()
    good.write("docs/page.md", text)
    faults = lint.lint_sources(good.root)
    assert any(fault.where.startswith("docs/page.md") and expected in fault.what for fault in faults), faults
    assert all(fault.where.startswith("docs/page.md") for fault in faults)


def test_orphan_panel(tmp_path: Path) -> None:
    project = Project(tmp_path / "project")
    project.add_panels([BUILD])
    project.configure()
    faults = lint.lint_sources(project.root)
    assert [str(fault) for fault in faults] == ["snippets/test/build/panel.md: no page includes this panel"]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("- search.highlight", "- search.highlite", "no feature 'search.highlite'"),
        ("icon: material/weather-night", "icon: material/wether", "no icon 'material/wether'"),
    ],
)
def test_configuration_fault(tmp_path: Path, old: str, new: str, expected: str) -> None:
    project = Project(tmp_path / "project")
    project.configure()
    config = (project.root / "mkdocs.yml").read_text(encoding="utf-8")
    assert old in config
    project.write("mkdocs.yml", config.replace(old, new))
    faults = lint.lint_sources(project.root)
    assert [fault.what for fault in faults] == [f"the theme has {expected}"]


@pytest.fixture(scope="module")
def faulty(tmp_path_factory: pytest.TempPathFactory) -> list[lint.Fault]:
    """One build with a page for each fault; not strict, which would stop at the few that it knows."""
    project = Project(tmp_path_factory.mktemp("faulty"))
    for number, (text, _) in enumerate(SITE_FAULTS.values()):
        project.write(f"docs/page{number}.md", f"{HEAD}{text}\n")
    return lint.lint_site(project.build(strict=False))


@pytest.mark.parametrize("name", SITE_FAULTS)
def test_site_fault(faulty: list[lint.Fault], name: str) -> None:
    number = list(SITE_FAULTS).index(name)
    found = [fault.what for fault in faulty if fault.where == f"page{number}/index.html"]
    assert any(SITE_FAULTS[name][1] in what for what in found), found


def test_only_the_faults_are_found(faulty: list[lint.Fault]) -> None:
    assert not [fault for fault in faulty if not fault.where.startswith("page")]


def test_navigation_of_a_section_without_index(tmp_path: Path) -> None:
    project = Project(tmp_path / "project")
    project.write("docs/lost/page.md", HEAD)
    with pytest.raises(ValueError, match="needs an index"):
        project.configure()
