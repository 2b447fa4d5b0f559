"""What pages include and nobody types: `python -m sandbox.pages` writes docs/_generated (`--check` only compares).

The quotas come from docs/_data/quotas.toml, where the notes' claims went from docs/_claims, the indexes from what
`make record` wrote beside the recipes, the list of corrections from sandbox.fidelity, the packet walk's rules and codes
from packetwalk. Everything is a pure function of the repository's files and of the locked packages.
"""

from __future__ import annotations

import csv
import datetime
import json
import os
import re
import sys
import tomllib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import markdown

from sandbox.errors import SandboxError
from sandbox.recipe import ROOT

STALE_BEFORE = 2025  # a number whose text is older than this year is marked
TIERS = ("executed", "modelled", "shown")
VERDICTS = ("correct", "imprecise", "outdated", "wrong", "broken", "opinion")
_INCLUDE = re.compile(r'^[ ]*--8<-- "([^"]+)"[ ]*$', re.MULTILINE)
_PANEL = re.compile(r"snippets/([^/]+/[^/]+)/panel\.md")


# --- Pages and their headings -----------------------------------------------------------------------------------------


def text_of(page: Path, root: Path = ROOT) -> str:
    """Return a page's source with generated files included; panels, which hold no headings, stay as they are."""

    def include(match: re.Match[str]) -> str:
        path = root / match[1]
        return path.read_text("utf-8") if match[1].startswith("docs/_generated/") and path.exists() else match[0]

    text = page.read_text("utf-8")
    if text.startswith("---\n"):
        text = text[4:].partition("\n---\n")[2]
    return _INCLUDE.sub(include, text)


def anchors(text: str) -> list[tuple[int, str, str]]:
    """Return the headings of Markdown text as (line, anchor, title), with the anchors that Markdown's toc gives them.

    >>> anchors("# Edge\\n\\n## WAF\\n\\n## WAF\\n")
    [(1, 'edge', 'Edge'), (3, 'waf', 'WAF'), (5, 'waf_1', 'WAF')]
    """
    lines = [(n, line) for n, line in enumerate(text.splitlines(), start=1) if re.match(r"#{1,6} ", line)]
    converter = markdown.Markdown(extensions=["toc", "attr_list"])
    converter.convert("\n\n".join(line for _, line in lines))

    def walk(tokens: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
        for token in tokens:
            yield token
            yield from walk(token["children"])

    tokens = list(walk(converter.toc_tokens))
    return [(n, token["id"], token["name"]) for (n, _), token in zip(lines, tokens, strict=True)]


def pages(root: Path = ROOT) -> list[Path]:
    """Return all pages: docs/**/*.md without what pages include or what is published as it is."""
    docs = root / "docs"
    apart = {"_generated", "_claims", "_data", "snippets"}
    return sorted(each for each in docs.rglob("*.md") if each.relative_to(docs).parts[0] not in apart)


def shown_on(root: Path = ROOT) -> dict[str, list[str]]:
    """Return, by recipe, where its panel is: page path in docs, with the anchor of the heading above it."""
    found: dict[str, list[str]] = {}
    for page in pages(root):
        text = text_of(page, root)
        headings = anchors(text)
        for match in _INCLUDE.finditer(text):
            panel = _PANEL.fullmatch(match[1])
            if not panel:
                continue
            line = text.count("\n", 0, match.start()) + 1
            above = [anchor for number, anchor, _ in headings if number < line]
            path = page.relative_to(root / "docs").as_posix() + (f"#{above[-1]}" if above else "")
            found.setdefault(panel[1], []).append(path)
    return found


def link(place: str, title: str, page: str) -> str:
    """Return a Markdown link to `place` (path in docs, with anchor), as `page` (path in docs) writes it.

    >>> link("vpc/subnets.md#zones", "Subnets", "reference/operations.md")
    '[Subnets](../vpc/subnets.md#zones)'
    """
    path, _, anchor = place.partition("#")
    to = os.path.relpath(path, os.path.dirname(page) or ".").replace(os.sep, "/")
    return f"[{title}]({to}{'#' + anchor if anchor else ''})"


def cell(text: str) -> str:
    """Return text for a table's cell: nothing in it is Markdown but code between backticks.

    >>> cell("`a|b` | *c* <d>")
    '`a\\\\|b` \\\\| \\\\*c\\\\* &lt;d>'
    """
    parts = re.split(r"(`[^`]+`)", text)
    for index, part in enumerate(parts):
        if index % 2:
            parts[index] = part.replace("|", "\\|")
        else:
            parts[index] = re.sub(r"([\\*_\[\]|~`])", r"\\\1", part).replace("<", "&lt;")
    return "".join(parts)


def table(head: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    """Return a Markdown table; the cells are Markdown already."""
    head = list(head)
    lines = [head, ["---"] * len(head), *rows]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


# --- Quotas -----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Quota:
    """One row of docs/_data/quotas.toml, with what its group gives it."""

    group: str
    name: str
    default: str
    adjustable: str
    scope: str
    title: str
    url: str
    text: str  # date of the source's text: "2026-03"
    read: str  # date somebody read it
    max: str = ""
    code: str = ""
    service: str = ""
    note: str = ""
    moto: str = ""

    @property
    def stale(self) -> bool:
        """May the number be stale?"""
        return int(self.text[:4]) < STALE_BEFORE

    def source(self) -> str:
        """Return the source as a link with its two dates."""
        return f"[{self.title}]({self.url}), text of {month(self.text)}, read {day(self.read)}"


ADJUSTABLE = {
    "yes": "yes",
    "support": "by support case",
    "account team": "by account team",
    "no": "no",
}


def month(date: str) -> str:
    """Return a date as pages write it.

    >>> month("2026-03"), month("2023")
    ('March 2026', '2023')
    """
    return datetime.date.fromisoformat(f"{date}-01").strftime("%B %Y") if "-" in date else date


def day(date: str) -> str:
    """Return a day as pages write it.

    >>> day("2026-11-03")
    '3 November 2026'
    """
    each = datetime.date.fromisoformat(date)
    return f"{each.day} {each:%B %Y}"


def quotas(root: Path = ROOT) -> list[Quota]:
    """Read docs/_data/quotas.toml. Raises SandboxError that names the quota."""
    path = root / "docs/_data/quotas.toml"
    found = []
    for group in tomllib.loads(path.read_text("utf-8"))["group"]:
        rest = {key: value for key, value in group.items() if key not in ("name", "quotas")}
        for row in group["quotas"]:
            try:
                quota = Quota(group=group["name"], **{**rest, **row})
            except TypeError as error:
                raise SandboxError(f"{path}: {group['name']}, {row.get('name')}: {error}") from None
            if quota.adjustable not in ADJUSTABLE:
                raise SandboxError(f"{path}: {quota.name}: adjustable is one of {', '.join(ADJUSTABLE)}")
            found.append(quota)
    return found


def _quotas(root: Path) -> str:
    lines, all_of_them = [], quotas(root)
    for name in dict.fromkeys(each.group for each in all_of_them):
        group = [each for each in all_of_them if each.group == name]
        usual = Counter(each.source() for each in group).most_common(1)[0][0]
        service = Counter(each.service for each in group).most_common(1)[0][0]
        rows = []
        for each in group:
            notes = [cell(each.note)] if each.note else []
            if each.service != service:
                notes.append(f"Service code `{each.service}`.")
            if each.moto:
                notes.append(f"moto says {each.moto}, which is stale; the recipes here correct it.")
            if each.source() != usual:
                notes.append(f"Source: {each.source()}.")
            if each.stale:
                notes.append("**May be stale.**")
            rows.append(
                [
                    cell(each.name),
                    cell(each.default),
                    cell(each.max) or "–",
                    ADJUSTABLE[each.adjustable],
                    f"`{each.code}`" if each.code else "–",
                    cell(each.scope),
                    " ".join(notes),
                ]
            )
        lines.append(f"### {name}\n\n")
        lines.append(table(["Quota", "Default", "At most", "Adjustable", "Code", "Counted per", "Remarks"], rows))
        listed = f" Service code `{service}`." if service else ""
        lines.append(f"\nSource: {usual}.{listed}\n\n")
    return "".join(lines)


# --- Where the notes' claims went -------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Claim:
    """A claim of the notes. `place` is a page with its anchor (path in docs), "dropped", or "" (no place yet)."""

    id: str
    section: str
    subject: str
    verdict: str
    place: str = ""
    sentence: str = ""


def claims(root: Path = ROOT) -> list[Claim]:
    """Read docs/_claims: claims.tsv and, from the other files, where each claim went. Raises SandboxError."""
    folder = root / "docs/_claims"
    places: dict[str, tuple[str, str]] = {}
    for path in sorted(folder.glob("*.tsv")):
        if path.name == "claims.tsv":
            continue
        for number, line in enumerate(path.read_text("utf-8").splitlines(), start=1):
            if not line.strip():
                continue
            parts = [each.strip() for each in line.split("\t")]
            where = f"docs/_claims/{path.name}:{number}"
            if len(parts) not in (2, 3):
                raise SandboxError(f"{where}: has {len(parts)} fields: wanted claim, place and sentence, by tabs")
            if parts[0] in places:
                raise SandboxError(f"{where}: {parts[0]} has a place already: {places[parts[0]][0]}")
            places[parts[0]] = (parts[1], parts[2] if len(parts) == 3 else "")
    found = []
    with (folder / "claims.tsv").open(encoding="utf-8", newline="") as stream:
        for row in csv.DictReader(stream, delimiter="\t", quoting=csv.QUOTE_NONE):
            place, sentence = places.pop(row["id"], ("", ""))
            found.append(Claim(**row, place=place, sentence=sentence))
    if places:
        raise SandboxError(f"docs/_claims: not in claims.tsv: {', '.join(sorted(places))}")
    return found


@cache
def _page_titles(root: Path) -> dict[str, dict[str, str]]:
    """Return, by page (path in docs), its anchors with their titles; the anchor "" is the page's own title."""
    titles = {}
    for page in pages(root):
        headings = anchors(text_of(page, root))
        own = {"": headings[0][2]} if headings else {"": page.stem}
        titles[page.relative_to(root / "docs").as_posix()] = own | {anchor: title for _, anchor, title in headings}
    return titles


def _from_the_notes(root: Path) -> str:
    page = "from-the-notes.md"
    everything = claims(root)
    counts = Counter(each.verdict for each in everything)
    dropped = sum(each.place == "dropped" for each in everything)
    placed = sum(bool(each.place) for each in everything) - dropped
    lines = [
        f"The notes make {len(everything)} claims, commands counted too. "
        f"{counts['correct']} are right as they stand; the others are "
        + ", ".join(f"{verdict} ({counts[verdict]})" for verdict in VERDICTS[1:])
        + f". Went to a page: {placed}; left out, with the reason: {dropped}.\n\n"
    ]
    titles = _page_titles(root)
    for section in dict.fromkeys(each.section for each in everything):
        rows = []
        for each in everything:
            if each.section != section:
                continue
            path, _, anchor = each.place.partition("#")
            if each.place == "dropped":
                where = "left out"
            elif path in titles:
                title = titles[path][""]
                part = titles[path].get(anchor, "") if anchor else ""
                where = link(each.place, cell(f"{title}: {part}" if part and part != title else title), page)
            else:
                where = f"`{each.place}`" if each.place else "no page yet"
            rows.append([each.id, cell(each.subject), each.verdict, where, cell(each.sentence)])
        lines.append(f"## {section}\n\n")
        lines.append(table(["Claim", "The notes", "Verdict", "Where it went", "What was not right"], rows))
        lines.append("\n")
    return "".join(lines)


# --- Indexes over the recipes -----------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Recorded:
    """What `make record` wrote beside a recipe."""

    name: str
    title: str
    calls: list[dict[str, Any]]
    actions: list[str]


def recorded(root: Path = ROOT) -> list[Recorded]:
    """Return the recipes that were recorded, by name."""
    found = []
    for path in sorted((root / "snippets").glob("*/*/calls.json")):
        folder = path.parent
        policy = folder / "policy.json"
        statements = json.loads(policy.read_text("utf-8")).get("Statement", []) if policy.exists() else []
        actions: set[str] = set()
        for statement in statements if isinstance(statements, list) else [statements]:
            action = statement.get("Action", [])
            actions |= {action} if isinstance(action, str) else set(action)
        found.append(
            Recorded(
                name=folder.relative_to(root / "snippets").as_posix(),
                title=tomllib.loads((folder / "recipe.toml").read_text("utf-8"))["title"],
                calls=json.loads(path.read_text("utf-8")),
                actions=sorted(actions),
            )
        )
    return found


def _recipe_links(root: Path, page: str) -> Callable[[Recorded], str]:
    places = shown_on(root)

    def links(recipe: Recorded) -> str:
        where = places.get(recipe.name)
        if not where:
            return f"{cell(recipe.title)} (`{recipe.name}`)"
        more = "".join(", " + link(each, f"also {number}", page) for number, each in enumerate(where[1:], start=2))
        return link(where[0], cell(recipe.title), page) + more

    return links


def _operations(root: Path) -> str:
    links = _recipe_links(root, "reference/operations.md")
    by_operation: dict[tuple[str, str], dict[str, set[str]]] = {}
    for recipe in recorded(root):
        for call in recipe.calls:
            if call["tier"] != "shown":
                tiers = by_operation.setdefault((call["service"], call["operation"]), {})
                tiers.setdefault(links(recipe), set()).add(call["tier"])
    services = sorted({service for service, _ in by_operation})
    lines = [f"{len(by_operation)} operations of {len(services)} services, as the recipes call them.\n\n"]
    for service in services:
        rows = []
        for (of, operation), tiers in sorted(by_operation.items()):
            if of == service:
                seen = sorted(set().union(*tiers.values()), key=TIERS.index)
                rows.append([f"`{operation}`", "<br>".join(sorted(tiers)), ", ".join(seen)])
        lines.append(f"## {service}\n\n{table(['Operation', 'Recipes', 'How it was tested'], rows)}\n")
    return "".join(lines)


def _iam(root: Path) -> str:
    links = _recipe_links(root, "reference/iam-actions.md")
    by_action: dict[str, set[str]] = {}
    for recipe in recorded(root):
        for action in recipe.actions:
            by_action.setdefault(action, set()).add(links(recipe))
    lines = [f"{len(by_action)} actions.\n\n"]
    for service in sorted({action.partition(":")[0] for action in by_action}):
        rows = [
            [f"`{action}`", "<br>".join(sorted(recipes))]
            for action, recipes in sorted(by_action.items())
            if action.partition(":")[0] == service
        ]
        lines.append(f"## {service}\n\n{table(['Action', 'Recipes that need it'], rows)}\n")
    return "".join(lines)


# --- How the recipes are tested ---------------------------------------------------------------------------------------


def _fidelity(root: Path) -> str:
    from sandbox import cli, fidelity

    links = _recipe_links(root, "reference/how-it-is-tested.md")
    recipes = recorded(root)
    calls = Counter(call["tier"] for recipe in recipes for call in recipe.calls)
    operations: dict[str, set[tuple[str, str]]] = {tier: set() for tier in TIERS}
    for recipe in recipes:
        for call in recipe.calls:
            operations[call["tier"]].add((call["service"], call["operation"]))
    modelled = [each for each in recipes if any(call["tier"] == "modelled" for call in each.calls)]
    whole = [each for each in recipes if {call["tier"] for call in each.calls} == {"executed"}]
    meaning = {
        "executed": "moto answered, in the sandbox",
        "modelled": "moto has no such operation: the request was held against AWS's service model, and a made-up "
        "answer that the model accepts was given",
        "shown": "a command that nothing here can run",
    }
    lines = [
        f"## Counts\n\n{len(recipes)} recipes; in {len(whole)} of them every call was executed. Versions: "
        + ", ".join(f"{name} {version}" for name, version in sorted(cli.versions().items()))
        + ".\n\n",
        table(
            ["Tier", "Calls", "Operations", "What it means"],
            [[tier, str(calls[tier]), str(len(operations[tier])), meaning[tier]] for tier in TIERS],
        ),
        "\n## Modelled calls\n\n",
    ]
    rows = [
        [
            links(each),
            ", ".join(
                f"`{service} {operation}`"
                for service, operation in sorted(
                    {(call["service"], call["operation"]) for call in each.calls if call["tier"] == "modelled"}
                )
            ),
        ]
        for each in modelled
    ]
    lines.append(table(["Recipe", "Modelled"], rows) if rows else "None.\n")
    lines.append("\n## Commands that are shown and not run\n\nA closed list, each with its reason.\n\n")
    where: dict[str, set[str]] = {}
    for recipe in recipes:
        for call in recipe.calls:
            if call["tier"] == "shown":
                words = call["operation"].split()[1:]
                for command in cli.SHOWN:
                    if tuple(word for word in words if not word.startswith("-"))[: len(command)] == command:
                        where.setdefault(" ".join(command), set()).add(links(recipe))
    lines.append(
        table(
            ["Command", "Why it is not run", "Recipes"],
            [
                [f"`aws {' '.join(command)}`", cell(reason), "<br>".join(sorted(where.get(" ".join(command), {"–"})))]
                for command, reason in cli.SHOWN.items()
            ],
        )
    )
    patches = fidelity.patches()
    lines.append(
        f"\n## Where moto is corrected\n\n{len(patches)} corrections. Each has a probe; a test fails as soon as moto "
        "is right by itself, and the correction goes.\n\n"
    )
    rows = []
    for each in patches:
        source = f"[source]({each.source})" if each.source.startswith("https://") else cell(each.source)
        rows.append([f"`{each.name}`", cell(each.moto), cell(each.aws), f"{source}, read {day(each.read)}"])
    lines.append(table(["Correction", "moto answers", "AWS documents", "Source"], rows))
    return "".join(lines)


# --- The packet walk --------------------------------------------------------------------------------------------------


def _walk_rules(root: Path) -> str:
    from packetwalk import register_markdown

    return register_markdown()


def _walk_codes(root: Path) -> str:
    from packetwalk.codes import codes_markdown

    return codes_markdown()


def _walk_permissions(root: Path) -> str:
    from packetwalk.collect import permissions

    return "".join(f"- `{action}`\n" for action in permissions())


# --- Writing ----------------------------------------------------------------------------------------------------------

FILES: dict[str, Callable[[Path], str]] = {
    "quotas.md": _quotas,
    "operations-index.md": _operations,
    "iam-index.md": _iam,
    "fidelity.md": _fidelity,
    "packet-walk-rules.md": _walk_rules,
    "packet-walk-codes.md": _walk_codes,
    "packet-walk-permissions.md": _walk_permissions,
    "from-the-notes.md": _from_the_notes,  # last: it names headings of the pages that include the others
}


def write(root: Path = ROOT, check: bool = False) -> list[Path]:
    """Write docs/_generated and return the files that changed; with `check`, those that would."""
    folder = root / "docs/_generated"
    changed = []
    for name, build in FILES.items():
        path = folder / name
        _page_titles.cache_clear()
        text = build(root).rstrip("\n") + "\n"
        if path.exists() and path.read_text("utf-8") == text:
            continue
        changed.append(path)
        if not check:
            folder.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
    return changed


def main(arguments: list[str]) -> int:
    """Return the exit status: 1 where something is stale (`--check`) or malformed."""
    check = "--check" in arguments
    try:
        changed = write(check=check)
    except SandboxError as error:
        print(error, file=sys.stderr)
        return 1
    for path in changed:
        shown = path.relative_to(ROOT)
        print(f"{shown}: is stale; run python -m sandbox.pages" if check else f"{shown}: written")
    return 1 if check and changed else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
