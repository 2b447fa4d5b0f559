"""The packet paths of a recipe: walked on what the recipe built, drawn, and written to its walk.md.

A `[[walk]]` of recipe.toml claims a path: from, to, and the verdict it must have. Each of its `twin`s is an edit of the
recorded snapshot that breaks it, the code it must then die with, and the reason in a sentence. `hosts` are put into
what a recipe built that starts none (arguments of the edit add_interface); `edits` come before those of a twin.
`$NAME` in any of them is a variable that the recipe, or one that it needs, exports.
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

WALK = {"title", "from", "to", "protocol", "verdict", "code", "appliance", "hosts", "edits", "twin", "says"}
TWIN = {"title", "from", "to", "edits", "verdict", "code", "why"}


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


def render(recipe: Recipe, document: Mapping[str, Any], variables: Mapping[str, str]) -> str:
    """Return walk.md: each claimed path and its broken twins, drawn and as hop tables.

    `variables` are what the recipe and those it needs export. Raises SandboxError when a path is not what recipe.toml
    claims.
    """
    where, slug = show(recipe.directory / "recipe.toml"), recipe.name.rpartition("/")[2]
    parts: list[str] = []
    for claim in recipe.walk:
        _known(claim, WALK, where, "walk")
        claim = _filled(claim, variables, where)
        hosts = claim.get("hosts", [])
        built = _edited(document, [{"add_interface": host} for host in hosts] + claim.get("edits", []), claim, where)
        result = _walk(claim, built, where)
        _expect(result, claim.get("verdict", "exits"), claim.get("code"), f"{where}: {claim['title']}")
        words = " ".join(part for part in (claim.get("says"), _added(hosts)) if part)
        parts.append(_part(claim["title"], result, words, f"{slug}-{len(parts)}"))
        for twin in claim.get("twin", ()):
            _known(twin, TWIN, where, "walk.twin")
            broken = _edited(built, twin["edits"], twin, where)
            dies = _walk({**claim, **{key: twin[key] for key in ("title", "from", "to") if key in twin}}, broken, where)
            _expect(dies, twin.get("verdict", "dropped"), twin["code"], f"{where}: {twin['title']}")
            parts.append(_part(twin["title"], dies, twin["why"], f"{slug}-{len(parts)}"))
    return "\n".join(parts)


def _filled(value: Any, variables: Mapping[str, str], where: str) -> Any:
    """Put what a recipe exports in place of `$NAME`, at any depth."""
    if isinstance(value, dict):
        return {key: _filled(each, variables, where) for key, each in value.items()}
    if isinstance(value, list):
        return [_filled(each, variables, where) for each in value]
    if isinstance(value, str):
        try:
            return re.sub(r"\$([A-Z][A-Z0-9_]*)", lambda match: variables[match[1]], value)
        except KeyError as error:
            raise SandboxError(f"{where}: {value}: neither the recipe nor what it needs exports {error}") from None
    return value


def _edited(document: Mapping[str, Any], edits: list[Any], claim: Mapping[str, Any], where: str) -> Mapping[str, Any]:
    try:
        return apply_edits(document, edits)
    except PacketwalkError as error:
        raise SandboxError(f"{where}: {claim['title']}: the edit fits nothing: {error}") from None


def _added(hosts: list[Mapping[str, Any]]) -> str:
    """Say which hosts the recipe itself does not start."""
    names = " and ".join(f"`{host['name']}`" for host in hosts)
    return f"({names} put in for the walk: the recipe starts no host.)" if hosts else ""


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
