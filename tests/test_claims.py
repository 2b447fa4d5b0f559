"""Each claim of the notes has a place, and the place exists."""

from __future__ import annotations

from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from sandbox.errors import SandboxError
from sandbox.pages import VERDICTS, Claim, anchors, claims, text_of
from sandbox.recipe import ROOT

CLAIMS = claims()


@cache
def _anchors(page: Path) -> frozenset[str]:
    return frozenset(anchor for _, anchor, _ in anchors(text_of(page)))


def test_there_are_232_and_no_id_twice() -> None:
    ids = [each.id for each in CLAIMS]
    assert sorted(ids) == sorted([f"N{n:02}" for n in range(1, 116)] + [f"C{n:02}" for n in range(1, 118)])
    assert Counter(each.verdict for each in CLAIMS) == {
        "correct": 75,
        "imprecise": 70,
        "wrong": 42,
        "outdated": 26,
        "broken": 12,
        "opinion": 7,
    }
    assert {each.verdict for each in CLAIMS} == set(VERDICTS)
    assert all(each.subject and each.section for each in CLAIMS)


# DNS inside a VPC is not written yet. The page shows these claims as having no place; a claim that gets one leaves
# this set.
PENDING: set[str] = set()


def test_every_claim_has_a_place() -> None:
    homeless = {each.id for each in CLAIMS if not each.place}
    assert homeless <= PENDING, f"no place in docs/_claims/*.tsv: {', '.join(sorted(homeless - PENDING))}"
    assert homeless >= PENDING, f"placed by now, take them out of PENDING: {', '.join(sorted(PENDING - homeless))}"


@pytest.mark.parametrize("claim", [each for each in CLAIMS if each.place], ids=lambda claim: claim.id)
def test_the_place_exists_and_the_fault_is_named(claim: Claim) -> None:
    if claim.place == "dropped":
        assert claim.sentence, f"{claim.id} is dropped without a reason"
        return
    if claim.verdict != "correct":
        assert claim.sentence, f"{claim.id} is {claim.verdict}, and nothing says why"
    path, _, anchor = claim.place.partition("#")
    page = ROOT / "docs" / path
    assert page.is_file(), f"{claim.id}: there is no page docs/{path}"
    assert anchor, f"{claim.id}: {claim.place} names no heading"
    assert anchor in _anchors(page), f"{claim.id}: docs/{path} has no heading #{anchor}: {sorted(_anchors(page))}"


def _tables(folder: Path, **files: str) -> Path:
    (folder / "docs/_claims").mkdir(parents=True)
    head = "id\tsection\tsubject\tverdict\n"
    (folder / "docs/_claims/claims.tsv").write_text(head + "N01\tS\tone\tcorrect\nN02\tS\ttwo\twrong\n")
    for name, text in files.items():
        (folder / f"docs/_claims/{name}.tsv").write_text(text)
    return folder


def test_a_claim_placed_twice_is_an_error(tmp_path: Path) -> None:
    folder = _tables(tmp_path, one="N01\ta.md#x\t\n", two="N01\tb.md#y\t\n")
    with pytest.raises(SandboxError, match=r"two\.tsv:1: N01 has a place already: a\.md#x"):
        claims(folder)


def test_an_unknown_claim_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(SandboxError, match="N99"):
        claims(_tables(tmp_path, one="N99\ta.md#x\t\n"))


def test_a_line_with_too_many_fields_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(SandboxError, match=r"one\.tsv:1: has 4 fields"):
        claims(_tables(tmp_path, one="N01\ta.md#x\ty\tz\n"))


def test_a_claim_without_a_place_is_kept(tmp_path: Path) -> None:
    found = claims(_tables(tmp_path, one="N02\tdropped\tbecause\n"))
    assert [(each.id, each.place, each.sentence) for each in found] == [("N01", "", ""), ("N02", "dropped", "because")]
