"""The packet paths of a recipe: walked on what the recipe built, drawn, and written to its walk.md.

A `[[walk]]` of recipe.toml claims a path: from, to, and the verdict it must have. Each of its `twin`s is an edit of the
recorded snapshot that breaks it, the code it must then die with, and the reason in a sentence.
"""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from typing import Any

import boto3

from packetwalk import Appliance, PacketwalkError, Walk, load, walk
from packetwalk.collect import collect
from packetwalk.drawing import draw
from packetwalk.edits import apply_edits
from packetwalk.table import markdown_table
from packetwalk.validator import validate
from sandbox import account
from sandbox.errors import SandboxError
from sandbox.recipe import Recipe, show

WALK = {"title", "from", "to", "protocol", "verdict", "code", "appliance", "twin", "says"}
TWIN = {"title", "edits", "verdict", "code", "why"}


def snapshot(regions: list[str]) -> dict[str, Any]:
    """Collect the account as it stands, a scope for each Region, with the walk's own read-only calls."""
    saved = dict(os.environ)
    os.environ.update(account.ENVIRONMENT)
    try:
        scopes = []
        for region in regions:
            document, problems = collect(boto3.Session(region_name=region), account=account.ACCOUNT_ID)
            # moto lacks some describes; a key that was not collected is unknown to the walk, never "none".
            del problems
            scopes += document["Scopes"]
        return {"Version": 1, "Scopes": scopes}
    finally:
        os.environ.clear()
        os.environ.update(saved)
        boto3.DEFAULT_SESSION = None


def check(recipe: Recipe, document: Mapping[str, Any]) -> None:
    """Raise SandboxError for what moto accepted and AWS would refuse."""
    try:
        findings = validate(load(document))
    except PacketwalkError as error:
        raise SandboxError(f"{show(recipe.program('cli'))}: what it built cannot be: {error}") from None
    if findings:
        lines = "\n    ".join(f"{each.object}: {each.text} ({each.source})" for each in findings)
        raise SandboxError(f"{show(recipe.program('cli'))}: moto accepts this, AWS would refuse it:\n    {lines}")


def render(recipe: Recipe, document: Mapping[str, Any]) -> str:
    """Return walk.md: each claimed path and its broken twins, drawn and as hop tables.

    Raises SandboxError when a path is not what recipe.toml claims.
    """
    where, slug = show(recipe.directory / "recipe.toml"), recipe.name.rpartition("/")[2]
    parts: list[str] = []
    for claim in recipe.walk:
        _known(claim, WALK, where, "walk")
        result = _walk(claim, document, where)
        _expect(result, claim.get("verdict", "exits"), claim.get("code"), f"{where}: {claim['title']}")
        parts.append(_part(claim["title"], result, claim.get("says"), f"{slug}-{len(parts)}"))
        for twin in claim.get("twin", ()):
            _known(twin, TWIN, where, "walk.twin")
            try:
                broken = apply_edits(document, twin["edits"])
            except PacketwalkError as error:
                raise SandboxError(f"{where}: {twin['title']}: the edit fits nothing: {error}") from None
            dies = _walk(claim, broken, where)
            _expect(dies, twin.get("verdict", "dropped"), twin["code"], f"{where}: {twin['title']}")
            parts.append(_part(twin["title"], dies, twin["why"], f"{slug}-{len(parts)}"))
    return "\n".join(parts)


def _known(table: Mapping[str, Any], keys: set[str], where: str, name: str) -> None:
    unknown = set(table) - keys
    if unknown:
        raise SandboxError(f"{where}: [[{name}]] has unknown keys {sorted(unknown)}; it knows {sorted(keys)}")


def _walk(claim: Mapping[str, Any], document: Mapping[str, Any], where: str) -> Walk:
    try:
        appliances = {name: Appliance(**value) for name, value in claim.get("appliance", {}).items()}
        return walk(
            load(document),
            claim["from"],
            claim["to"],
            protocol=claim.get("protocol", "tcp"),
            **({"appliances": appliances} if appliances else {}),
        )
    except (PacketwalkError, KeyError, TypeError) as error:
        raise SandboxError(f"{where}: {claim.get('title', 'a walk without title')}: {error}") from None


def _expect(result: Walk, verdict: str, code: str | None, what: str) -> None:
    if result.verdict != verdict or (code and result.code != code):
        raise SandboxError(
            f"{what}: is claimed to be {verdict}{f' ({code})' if code else ''}, and the walk says {result.verdict} "
            f"({result.code}): {result.reason}"
        )


def _part(title: str, result: Walk, words: str | None, name: str) -> str:
    # The drawing's ids are a digest of what it shows, and a page may show the same path twice.
    drawing = re.sub(r"\bpw-[0-9a-f]{8}", rf"\g<0>-{name}", draw(result))
    verdict = f"**{title}**: {result.verdict}" + (f", `{result.code}`." if result.verdict != "exits" else ".")
    lines = [
        f'<div class="fg-walk fg-walk--{result.verdict}" markdown="1">',
        "",
        verdict + (f" {words}" if words else ""),
    ]
    lines += ["", f'<div class="fg-ladder">{drawing}</div>', ""]
    lines += ['??? fg-fold-hops "Hops, as a table"', ""]
    lines += [f"    {line}" if line else "" for line in markdown_table(result).splitlines()]
    lines += ["", "</div>", ""]
    return "\n".join(lines)
