"""What pages include is what its sources give, and the quotas are complete."""

from __future__ import annotations

import datetime
import doctest
import re
from pathlib import Path

import pytest
from moto.servicequotas.resources.default_quotas.vpc import VPC_DEFAULT_QUOTAS

from sandbox import fidelity, pages
from sandbox.errors import SandboxError
from sandbox.recipe import ROOT
from web import nav


def test_examples_in_docstrings() -> None:
    assert doctest.testmod(pages).failed == 0


@pytest.mark.parametrize("name", pages.FILES)
def test_a_generated_file_is_not_stale(name: str) -> None:
    pages._page_titles.cache_clear()
    written = (ROOT / "docs/_generated" / name).read_text("utf-8")
    assert written == pages.FILES[name](ROOT).rstrip("\n") + "\n", f"{name} is stale; run python -m sandbox.pages"


def test_no_generated_file_is_left_over() -> None:
    assert {each.name for each in (ROOT / "docs/_generated").glob("*.md")} >= set(pages.FILES)
    included = "".join(pages.text_of(page) + page.read_text("utf-8") for page in pages.pages())
    assert [name for name in pages.FILES if f'"docs/_generated/{name}"' not in included] == []


def test_writing_twice_changes_nothing_and_check_writes_nothing(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    for folder in ("docs/_data", "docs/_claims", "snippets"):
        (tmp_path / folder).symlink_to(ROOT / folder)
    generated = tmp_path / "docs/_generated"
    assert [each.name for each in pages.write(tmp_path, check=True)] == list(pages.FILES)
    assert not generated.exists()
    assert [each.name for each in pages.write(tmp_path)] == list(pages.FILES)
    assert pages.write(tmp_path) == []
    (generated / "quotas.md").write_text("stale")
    assert pages.write(tmp_path, check=True) == [generated / "quotas.md"]


QUOTAS = pages.quotas()


@pytest.mark.parametrize("quota", QUOTAS, ids=lambda quota: f"{quota.group}: {quota.name}")
def test_a_quota_has_source_dates_and_code(quota: pages.Quota) -> None:
    assert quota.url.startswith("https://")
    assert quota.title
    assert quota.default
    assert quota.scope
    assert re.fullmatch(r"20\d\d(-(0[1-9]|1[0-2]))?", quota.text)
    assert datetime.date.fromisoformat(quota.read) >= datetime.date(2026, 11, 1)
    assert not quota.code or re.fullmatch(r"L-[0-9A-F]{8}", quota.code)
    assert quota.service or not quota.code
    assert quota.adjustable != "yes" or quota.service or quota.group == "Direct Connect"


def test_a_quota_is_named_once() -> None:
    names = [(each.group, each.name) for each in QUOTAS]
    codes = [each.code for each in QUOTAS if each.code]
    assert len(names) == len(set(names))
    assert len(codes) == len(set(codes))


NUMBER = re.compile(r"(?<![\w-])\d[\d,]*(?![\w-])")


def wrong_strip(meta: dict[str, object]) -> str | None:
    """What is wrong with the numbers in the facts strip's `Quota`, held to the table's quotas that `quotas` names.

    Each of them is the default or the most of the quota whose turn it is, in the order of `quotas`.
    """
    said = str(meta.get("facts", {}).get("Quota", ""))  # type: ignore[attr-defined]
    numbers, names = NUMBER.findall(said), list(meta.get("quotas", []))  # type: ignore[call-overload]
    rest = iter(numbers)
    number = next(rest, None)
    for name in names:
        found = [quota for quota in QUOTAS if quota.name == name]
        if len(found) != 1:
            return f"{len(found)} quotas are called {name!r} in docs/_data/quotas.toml"
        may_be = {*NUMBER.findall(found[0].default), *NUMBER.findall(found[0].max)}
        if number not in may_be:
            return f"Quota says {number}, and {name!r} is {found[0].default} in docs/_data/quotas.toml"
        while number in may_be:
            may_be.remove(number)
            number = next(rest, None)
    if number:
        return f"Quota says {number}, which no quota listed under `quotas` is"
    return None


STRIPS = {page.relative_to(ROOT).as_posix(): nav.front_matter(page) for page in nav.pages(ROOT / "docs")}


def test_numbers_in_facts_strips_are_those_of_the_quotas() -> None:
    wrong = [f"{page}: {what}" for page, meta in STRIPS.items() if (what := wrong_strip(meta))]
    assert not wrong, "\n".join(wrong)
    assert sum("quotas" in meta for meta in STRIPS.values()) > 25


@pytest.mark.parametrize(
    ("quota", "names", "wrong"),
    [
        ("5 a Region, 5 IPv4 blocks each", ["VPCs per Region", "IPv4 CIDR blocks per VPC"], None),
        ("20 rules each way, 40 at most", ["Rules per network ACL"], None),
        ("7 a Region", ["VPCs per Region"], "Quota says 7, and 'VPCs per Region' is 5 in docs/_data/quotas.toml"),
        ("5 a Region, 6 each", ["VPCs per Region"], "Quota says 6, which no quota listed under `quotas` is"),
        ("5 a Region", [], "Quota says 5, which no quota listed under `quotas` is"),
        ("a few", ["VPCs per Region"], "Quota says None, and 'VPCs per Region' is 5 in docs/_data/quotas.toml"),
        ("5", ["VPCs"], "0 quotas are called 'VPCs' in docs/_data/quotas.toml"),
    ],
)
def test_a_wrong_number_in_a_strip_is_found(quota: str, names: list[str], wrong: str | None) -> None:
    assert wrong_strip({"facts": {"Quota": quota}, "quotas": names}) == wrong


def test_a_number_from_before_2025_says_that_it_may_be_stale() -> None:
    old = [each for each in QUOTAS if each.stale]
    text = (ROOT / "docs/_generated/quotas.md").read_text("utf-8")
    assert old, "then STALE_BEFORE is to be tried on something else"
    assert text.count("**May be stale.**") == len(old)
    assert all(each.stale == (int(each.text[:4]) < 2025) for each in QUOTAS)


def test_moto_agrees_or_the_table_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    """moto's own numbers, without our correction: where they are stale, the row has moto's number too."""
    fidelity.install()
    fidelity.uninstall("servicequotas-vpc")
    try:
        theirs = {each["QuotaCode"]: f"{each['Value']:,.0f}" for each in VPC_DEFAULT_QUOTAS}
    finally:
        fidelity.install()
    ours = {each.code: each for each in QUOTAS if each.code}
    assert set(theirs) <= set(ours), "quotas that moto lists and docs/_data/quotas.toml lacks"
    for code, value in theirs.items():
        assert value == (ours[code].moto or ours[code].default), f"{ours[code].name}: moto says {value}"


def test_a_wrong_key_names_the_quota(tmp_path: Path) -> None:
    (tmp_path / "docs/_data").mkdir(parents=True)
    (tmp_path / "docs/_data/quotas.toml").write_text(
        '[[group]]\nname = "G"\ntitle = "T"\nurl = "https://x"\ntext = "2026"\nread = "2026-11-23"\n'
        'quotas = [{ name = "Q", default = "1", adjustable = "yes", scope = "VPC", colour = "red" }]\n'
    )
    with pytest.raises(SandboxError, match=r"G, Q: .*colour"):
        pages.quotas(tmp_path)


def test_anchors_are_those_of_the_toc_with_generated_files_included(tmp_path: Path) -> None:
    (tmp_path / "docs/_generated").mkdir(parents=True)
    (tmp_path / "docs/_generated/part.md").write_text("### `sg-` Group\n\ntext\n")
    page = tmp_path / "docs/page.md"
    page.write_text(
        '---\ntitle: T\n---\n\n# Über `a.b`\n\n## How it works\n\n--8<-- "docs/_generated/part.md"\n\n'
        "## How it works\n\n## Named { #other }\n"
    )
    found = [anchor for _, anchor, _ in pages.anchors(pages.text_of(page, tmp_path))]
    assert found == ["uber-ab", "how-it-works", "sg-group", "how-it-works_1", "other"]


def test_a_recipe_is_found_on_its_page_under_its_heading() -> None:
    assert pages.shown_on()["limits/routes_used"] == ["limits/index.md#recipes"]


PAGES = [
    path.relative_to(ROOT).as_posix()
    for path in sorted((ROOT / "docs").glob("*/*.md"))
    if path.parent.name not in {"_generated", "reference"}
]


@pytest.mark.parametrize("page", PAGES)
def test_a_page_has_sources_gotchas_and_a_recipe_or_a_path(page: str) -> None:
    text = (ROOT / page).read_text(encoding="utf-8")
    assert "\n## Sources" in text
    assert "!!! gotcha" in text
    assert re.search(r'^--8<-- "snippets/\S+/(panel|walk)\.md"$', text, re.MULTILINE)
