"""The panel of a recipe: the Markdown that a page includes, written by `make record` as `panel.md`.

Pure: the same `Panel` always gives the same text. Panels hold no headings, footnotes or relative links,
because those would resolve from the including page.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Literal

Tier = Literal["executed", "modelled", "shown"]


@dataclass(frozen=True)
class Segment:
    """A run of a program's lines: commands, or the output that `#>` lines hold.

    `text` of a command segment is the file's own lines, unchanged, ending in a newline; joined in order, the
    command segments equal the file without its `#>` lines. `text` of an output segment is what the program
    printed (the `#>` prefix removed), ending in a newline.
    """

    kind: Literal["command", "output"]
    text: str


@dataclass(frozen=True)
class Program:
    """One file of a recipe, e.g. `snippets/vpc/build_vpc/cli.sh`, cut into segments."""

    language: Literal["cli", "sdk"]
    path: str
    segments: tuple[Segment, ...]


@dataclass(frozen=True)
class Input:
    """An environment variable a recipe reads. `source` is the recipe (section/name) that exports it in CI,
    or None when the recipe itself gives a default in recipe.toml (`value`)."""

    name: str
    source: str | None = None
    value: str | None = None


@dataclass(frozen=True)
class Call:
    """One API operation of the recipe, with the tier its call earned when it was recorded."""

    service: str  # botocore's service name: "ec2"
    operation: str  # "CreateVpc"
    tier: Tier
    count: int


@dataclass(frozen=True)
class Panel:
    """All that a panel shows. Everything but title, cost and reasons is derived from the recorded run."""

    recipe: str  # "vpc/build_vpc"
    title: str
    programs: tuple[Program, ...]
    teardown: tuple[Program, ...]
    inputs: tuple[Input, ...]
    exports: tuple[str, ...]
    needs: tuple[str, ...]  # recipes that run first, in order
    calls: tuple[Call, ...]
    changes: bool  # does it change anything in the account
    cost: str | None  # what it costs on real AWS, with Region and date; None: nothing
    policy: dict[str, object]  # the least IAM policy document derived from the calls
    policy_notes: tuple[str, ...] = ()  # actions that depend on others, with their source
    shown: tuple[str, ...] = ()  # commands that nothing here can run, each with its reason
    exceptions: tuple[str, ...] = ()  # reasons given in recipe.toml (empty output, parity, expected failure)
    fails_with: str | None = None  # error code, for a recipe that is meant to be refused
    versions: dict[str, str] = field(default_factory=dict)  # {"moto": "5.2.5", "awscli": …, "boto3": …}


LANGUAGES = {"cli": ("AWS CLI", "bash"), "sdk": ("boto3", "python")}
"""Tab label and lexer of each language. Linked tabs follow the label, so it is written in one place."""

# pymdownx.snippets reads a panel line by line while including it: a program's line that looks like an include
# or a section marker would be expanded or dropped. A `;` before the marker says "as written" and is removed
# again.
_INCLUDE = re.compile(
    r"""
    ^(?P<before>[ \t]*)
    (?P<marker>;*-+8<-+(?:[ \t]+(?:"(?:\\"|[^"])+?"|'(?:\\'|[^'])+?'))?)$
    """,
    re.VERBOSE,
)
_SECTION = re.compile(
    r"""
    ^(?P<before>.*?)(?<!;)(?!(?<=-)-)
    (?P<marker>;*-+8<-+[ \t]+\[[ \t]*(?:start|end)[ \t]*:[ \t]*[a-z][-_0-9a-z]*[ \t]*\].*)$
    """,
    re.VERBOSE | re.IGNORECASE,
)
# What Markdown does not hand through as it is: carriage returns, a byte order mark, STX, ETX, other controls.
_UNSHOWABLE = re.compile(r"[^\t\n\x20-\x7e\xa0-\ufefe\uff00-\U0010ffff]")


def render(panel: Panel) -> str:
    """Return the panel as Markdown (pymdownx.tabbed, superfences, details, attr_list, md_in_html).

    Links to files are written `raw:vpc/build_vpc/cli.sh`: a panel does not know which page includes it, so
    the theme (`partials/content.html`) turns them into addresses of the files published with the site.
    """
    lines = [f'<div class="fg-panel" data-recipe="{panel.recipe}" markdown="1">', ""]
    for block in _blocks(panel):
        lines += [*block, ""]
    lines.append("</div>")
    return "".join(f"{_as_written(line)}\n" for line in lines)


def _blocks(panel: Panel) -> Iterator[list[str]]:
    """The parts of a panel in reading order: what it costs comes before what to paste."""
    if panel.cost:
        yield _paragraph(f"**Costs money.** {_inline(panel.cost)}", "fg-cost")
    yield _paragraph(f"**{_inline(panel.title)}**", "fg-title")
    yield _paragraph(" ".join(_badges(panel)), "fg-badges")
    if panel.fails_with:
        yield _paragraph(f"Meant to fail: AWS refuses it with `{panel.fails_with}`.", "fg-note")
    if panel.inputs:
        names = " ".join(item.name for item in panel.inputs)
        text = "; ".join(_input(item) for item in panel.inputs)
        yield [f"Needs {text}.", f'{{ .fg-inputs data-inputs="{names}" }}']
    if panel.exports:
        yield _paragraph("Exports " + ", ".join(f"`{name}`" for name in panel.exports) + ".", "fg-exports")
    yield from _tabs(panel.programs, "Copy program")
    if note := _how_to_run(panel.programs):
        yield _paragraph(note, "fg-note")
    if panel.shown:
        yield _paragraph("**Shown, not run:** " + " ".join(_inline(text) for text in panel.shown), "fg-note")
    if panel.teardown:
        yield _fold("teardown", "Take it down", _join(_tabs(panel.teardown, "Copy teardown")))
    if panel.policy:
        yield _fold("policy", "IAM policy: derived, not tried on AWS", _policy(panel))
    if panel.calls:
        yield _fold("calls", f"API calls ({sum(call.count for call in panel.calls)})", _calls(panel))
    if panel.exceptions:
        items = [f"- {_inline(text)}" for text in panel.exceptions]
        yield _fold("exceptions", f"Exceptions, with reasons ({len(items)})", items)


def _badges(panel: Panel) -> Iterator[str]:
    """Say what was checked, and how. Every tier that occurs is named; nothing is named that did not occur."""
    by_tier: dict[Tier, list[str]] = {"executed": [], "modelled": [], "shown": []}
    for call in panel.calls:
        by_tier[call.tier].append(_operation(call))
    if by_tier["executed"]:
        version = panel.versions.get("moto", "")
        yield _badge("executed", f"executed against moto {version}".rstrip())
    if by_tier["modelled"]:
        names = ", ".join(dict.fromkeys(by_tier["modelled"]))
        yield _badge("modelled", f"modelled: checked against botocore's service model, not executed: {names}")
    if by_tier["shown"] or panel.shown:
        names = ", ".join(dict.fromkeys(by_tier["shown"]))
        yield _badge("shown", f"shown, not run: {names}" if names else "shown, not run")
    yield _badge("effect", "changes your account" if panel.changes else "reads only")


def _badge(kind: str, text: str) -> str:
    return f'<span class="fg-badge fg-badge--{kind}">{_inline(text)}</span>'


def _input(item: Input) -> str:
    if item.source:
        return f"`{item.name}` (exported by [{item.source}](raw:{item.source}/cli.sh))"
    return f"`{item.name}`" if item.value is None else f"`{item.name}` (here: `{item.value}`)"


def _how_to_run(programs: tuple[Program, ...]) -> str:
    """Pasting must not close the reader's shell, so `set -e` is not in the file: say how to get it."""
    runs = {"cli": "`bash -euo pipefail {}`", "sdk": "`python {}`"}
    ways = [runs[item.language].format(item.path.rpartition("/")[2]) for item in programs]
    if not ways:
        return ""
    note = "To run the file, stopping at the first error: " + " or ".join(ways) + "."
    if any(item.language == "cli" for item in programs):
        note += " Pasted into a shell, the commands carry on after an error."
    return note


def _tabs(programs: tuple[Program, ...], copy: str) -> Iterator[list[str]]:
    for program in programs:
        label, lexer = LANGUAGES[program.language]
        name = program.path.rpartition("/")[2]
        raw = program.path.removeprefix("snippets/")
        bar = f'[{name}](raw:{raw}) <button type="button" class="fg-copy" hidden>{copy}</button>'
        blocks = [_paragraph(bar, "fg-bar")]
        for segment in program.segments:
            kind = lexer if segment.kind == "command" else "text"
            blocks.append(_fence(segment.text, kind, f"fg-{segment.kind}"))
        yield [f'=== "{label}"', "", *_indent(_join(blocks))]


def _policy(panel: Panel) -> list[str]:
    text = json.dumps(panel.policy, indent=2) + "\n"
    notes = [_paragraph(_inline(note), "fg-note") for note in panel.policy_notes]
    bar = _paragraph('<button type="button" class="fg-copy" hidden>Copy policy</button>', "fg-bar")
    return _join([bar, _fence(text, "json", "fg-command"), *notes])


def _calls(panel: Panel) -> list[str]:
    items = [
        f"- `{_operation(call)}`{f' × {call.count}' if call.count > 1 else ''}, {_TIERS[call.tier]}"
        for call in panel.calls
    ]
    versions = ", ".join(f"{name} {version}" for name, version in sorted(panel.versions.items()))
    return _join([items, [f"Recorded with {versions}."]] if versions else [items])


_TIERS: dict[Tier, str] = {
    "executed": "executed",
    "modelled": "modelled, not executed",
    "shown": "shown, not run",
}


def _operation(call: Call) -> str:
    return f"{call.service}:{call.operation}"


def _fence(text: str, lexer: str, name: str) -> list[str]:
    """A code block that no line of the text can close.

    The fence is longer than any run of backticks inside. The last newline goes with the fence; the
    highlighter adds it again, but only to text that ends in none, so text that ends in an empty line needs
    one more.
    """
    if bad := _UNSHOWABLE.search(text):
        raise ValueError(f"a page cannot show {bad.group()!r} as it is: take it out of {text.splitlines()[0]!r}…")
    if not text.endswith("\n"):
        raise ValueError(f"a segment ends in a newline, unlike {text[-40:]!r}")
    lines = text.removesuffix("\n").split("\n")
    if lines[-1] == "":
        lines.append("")
    fence = "`" * max(3, *(len(run) + 1 for run in re.findall("`+", text)), 3)
    # Outputs and policies would drown the words a reader searches for.
    hidden = ' data-search-exclude=""' if lexer in ("text", "json") else ""
    return [f"{fence} {{ .{lexer} .{name}{hidden} }}", *lines, fence]


def _fold(kind: str, summary: str, body: list[str]) -> list[str]:
    return [f'??? fg-fold-{kind} "{summary}"', "", *_indent(body)]


def _paragraph(text: str, name: str) -> list[str]:
    return [text, f"{{ .{name} }}"]


def _indent(lines: Iterable[str]) -> list[str]:
    return [f"    {line}" if line else "" for line in lines]


def _join(blocks: Iterable[list[str]]) -> list[str]:
    """Blocks with an empty line between them."""
    lines: list[str] = []
    for block in blocks:
        lines += [*([""] if lines else []), *block]
    return lines


def _inline(text: str) -> str:
    """Text of recipe.toml as one line: Markdown's code and links stay, HTML is shown instead of obeyed."""
    parts = re.split(r"(`+[^`]+`+)", " ".join(text.split()))
    return "".join(
        part if index % 2 else part.replace("&", "&amp;").replace("<", "&lt;") for index, part in enumerate(parts)
    )


def _as_written(line: str) -> str:
    """Escape a line that pymdownx.snippets would take for its own."""
    match = _INCLUDE.match(line) or _SECTION.match(line)
    return f"{match['before']};{match['marker']}" if match else line
