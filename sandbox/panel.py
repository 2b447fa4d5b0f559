"""The panel of a recipe: the Markdown that a page includes, written by `make record` as `panel.md`.

Pure: the same `Panel` always gives the same text. Panels hold no headings, footnotes or relative links,
because those would resolve from the including page.
"""

from __future__ import annotations

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


def render(panel: Panel) -> str:
    """Return the panel as Markdown (pymdownx.tabbed, superfences, attr_list, md_in_html)."""
    return "\n".join(f"    {each!r}" for each in [panel.title, *panel.programs]) + "\n"
