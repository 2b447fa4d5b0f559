"""A recipe: one task, as a folder `snippets/SECTION/RECIPE` with the same program in two languages.

recipe.toml says only what cannot be derived from running it. Everything else on the panel is computed.
"""

from __future__ import annotations

import json
import re
import tomllib
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sandbox.errors import SandboxError
from sandbox.recorder import CannedResponses

ROOT = Path(__file__).resolve().parent.parent
SNIPPETS = ROOT / "snippets"
LANGUAGES = ("cli", "sdk")
PROGRAMS = {"cli": "cli.sh", "sdk": "sdk.py"}
TEARDOWNS = {"cli": "teardown.sh", "sdk": "teardown.py"}
WRITTEN = ("panel.md", "calls.json", "policy.json", "walk.md")  # by `make record`

# Key of recipe.toml: (type, what it says).
KEYS: dict[str, tuple[type, str]] = {
    "title": (str, "the task, in the words of the person who has it"),
    "needs": (list, "recipes that run first, in order: section/name"),
    "inputs": (list, "environment variables the programs read"),
    "values": (dict, "values for inputs that no needed recipe exports"),
    "exports": (list, "variables the programs hand on"),
    "cost": (str, "what it costs on real AWS while it stands, with Region and date of the price"),
    "fails_with": (str, "AWS's error code, for a recipe that is meant to be refused"),
    "empty": (str, "why an output may be empty, None or null"),
    "parity": (
        dict,
        "service.Operation: why only one language calls it, or otherwise; output: why they print other words",
    ),
    "no_sdk": (str, "why there is no boto3 program"),
    "keeps": (str, "why there is no teardown although something was built"),
    "walk": (list, "packet walks on what was built"),
}


@dataclass(frozen=True)
class Recipe:
    """A recipe's folder and what its recipe.toml says. `name` is "section/recipe"."""

    name: str
    directory: Path
    title: str
    needs: tuple[str, ...] = ()
    inputs: tuple[str, ...] = ()
    values: dict[str, str] = field(default_factory=dict)
    exports: tuple[str, ...] = ()
    cost: str | None = None
    fails_with: str | None = None
    empty: str | None = None
    parity: dict[str, str] = field(default_factory=dict)
    no_sdk: str | None = None
    keeps: str | None = None
    walk: tuple[dict[str, Any], ...] = ()

    def languages(self) -> tuple[str, ...]:
        """Return the languages the recipe is written in."""
        return ("cli",) if self.no_sdk else LANGUAGES

    def program(self, language: str) -> Path:
        """Return the path of the program in this language."""
        return self.directory / PROGRAMS[language]

    def teardown(self, language: str) -> Path | None:
        """Return the path of the teardown in this language, or None when there is none."""
        path = self.directory / TEARDOWNS[language]
        return path if path.exists() else None

    def files(self) -> tuple[str, ...]:
        """Return the names of the files that the recipe's folder may have."""
        programs = [each[language] for language in self.languages() for each in (PROGRAMS, TEARDOWNS)]
        written = [name for name in WRITTEN if name != "walk.md" or self.walk]
        return ("recipe.toml", "responses.json", *programs, *written)

    def responses(self) -> CannedResponses:
        """Return the recipe's canned responses (none when there is no responses.json)."""
        return canned(self.directory / "responses.json")


def show(path: Path) -> str:
    """Return a path relative to the repository where it lies in it."""
    try:
        return str(Path(path).resolve().relative_to(ROOT))
    except ValueError:
        return str(path)


def canned(path: Path) -> CannedResponses:
    """Read a responses.json. Raises SandboxError with file:line where it is malformed."""
    if not path.exists():
        return CannedResponses([], show(path))
    try:
        entries = json.loads(path.read_text(encoding="utf-8"))
    except json.JSONDecodeError as error:
        raise SandboxError(f"{show(path)}:{error.lineno}: is not JSON: {error.msg}") from None
    if not isinstance(entries, list):
        raise SandboxError(f"{show(path)}:1: must be a list of {{service, operation, response}}")
    for number, entry in enumerate(entries, start=1):
        if not isinstance(entry, dict) or not {"service", "operation", "response"} <= set(entry):
            raise SandboxError(f"{show(path)}: entry {number} must have service, operation and response")
        unknown = set(entry) - {"service", "operation", "response", "when"}
        if unknown:
            raise SandboxError(f"{show(path)}: entry {number} has unknown keys: {', '.join(sorted(unknown))}")
    return CannedResponses(entries, show(path))


def load(name: str, snippets: Path = SNIPPETS) -> Recipe:
    """Read one recipe. Raises SandboxError that names file and line."""
    directory = snippets / name
    path = directory / "recipe.toml"
    if not re.fullmatch(r"[a-z0-9_-]+/[a-z0-9_]+", name) or not path.exists():
        near = ", ".join(close_names(name, snippets)) or "none is near"
        raise SandboxError(f"there is no recipe {name!r} ({show(path)} does not exist); like it: {near}")
    text = path.read_text(encoding="utf-8")
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        line = re.search(r"line (\d+)", str(error))
        raise SandboxError(f"{show(path)}:{line[1] if line else 1}: is not TOML: {error}") from None
    where = lambda key: f"{show(path)}:{_line_of(key, text)}"  # noqa: E731
    for key, value in table.items():
        if key not in KEYS:
            known = ", ".join(sorted(KEYS))
            raise SandboxError(f"{where(key)}: unknown key {key!r}; recipe.toml knows: {known}")
        if not isinstance(value, KEYS[key][0]):
            raise SandboxError(f"{where(key)}: {key} must be a {KEYS[key][0].__name__}: {KEYS[key][1]}")
    if not table.get("title"):
        raise SandboxError(f"{show(path)}:1: has no title: {KEYS['title'][1]}")
    for key in ("needs", "inputs", "exports"):
        for each in table.get(key, []):
            if not isinstance(each, str):
                raise SandboxError(f"{where(key)}: {key} must be a list of strings")
    for key in ("needs", "inputs", "exports", "walk"):
        table[key] = tuple(table.get(key, ()))
    for need in table["needs"]:
        if not (snippets / need / "recipe.toml").exists():
            near = ", ".join(close_names(need, snippets)) or "none is near"
            raise SandboxError(f"{where('needs')}: needs {need!r}, which does not exist; like it: {near}")
    recipe = Recipe(name=name, directory=directory, **table)
    for language in recipe.languages():
        if not recipe.program(language).exists():
            raise SandboxError(
                f"{show(recipe.program(language))}: is missing; a recipe is the same task in both languages "
                '(or recipe.toml says no_sdk = "why")'
            )
    for path in sorted(directory.iterdir()):
        if path.name not in recipe.files() and not _is_litter(path.name):
            raise SandboxError(
                f"{show(path)}: nothing runs or reads this; the files of this recipe are {', '.join(recipe.files())}"
            )
    return recipe


def chain(recipe: Recipe, snippets: Path = SNIPPETS) -> list[Recipe]:
    """Return the recipes to run for this one, needs first, each once. Raises SandboxError on a cycle."""
    order: list[Recipe] = []
    names: set[str] = set()

    def visit(each: Recipe, path: tuple[str, ...]) -> None:
        if each.name in path:
            cycle = " needs ".join([*path[path.index(each.name) :], each.name])
            raise SandboxError(f"{show(each.directory / 'recipe.toml')}: needs go in a circle: {cycle}")
        if each.name in names:
            return
        for need in each.needs:
            visit(load(need, snippets), (*path, each.name))
        names.add(each.name)
        order.append(each)

    visit(recipe, ())
    _check_inputs(order)
    return order


def _check_inputs(order: list[Recipe]) -> None:
    available: set[str] = set()
    for recipe in order:
        for name in recipe.inputs:
            if name not in available and name not in recipe.values:
                raise SandboxError(
                    f"{show(recipe.directory / 'recipe.toml')}: reads {name}, which none of the recipes it needs "
                    f"exports ({', '.join(sorted(available)) or 'they export nothing'}); add the recipe that does to "
                    "needs, or give a value in [values]"
                )
        available |= set(recipe.exports)


def all_names(snippets: Path = SNIPPETS) -> list[str]:
    """Return the names of all recipes, sorted."""
    return sorted(str(path.parent.relative_to(snippets)) for path in snippets.glob("*/*/recipe.toml"))


def strays(snippets: Path = SNIPPETS) -> list[str]:
    """Return a line for each file that lies in no recipe's folder: nothing would ever run it."""
    homes = {snippets / name for name in all_names(snippets)}
    return [
        f"{show(path)}: is in no recipe's folder (snippets/SECTION/RECIPE with a recipe.toml), so nothing runs it"
        for path in sorted(snippets.rglob("*"))
        if path.is_file() and not homes & set(path.parents) and path != snippets / "ruff.toml"
        if not any(map(_is_litter, path.relative_to(snippets).parts))
    ]


def _is_litter(name: str) -> bool:
    """Tell whether an editor, Python or the system left a file or folder of this name."""
    return name.startswith(".") or name == "__pycache__" or name.endswith("~")


def close_names(name: str, snippets: Path = SNIPPETS) -> list[str]:
    """Return existing recipes with a name like this one."""
    import difflib

    return difflib.get_close_matches(name, all_names(snippets), n=3, cutoff=0.5)


def _line_of(key: str, text: str) -> int:
    match = re.search(rf"^[ \t]*(?:\[+)?\"?{re.escape(key)}\b", text, re.MULTILINE)
    return text.count("\n", 0, match.start()) + 1 if match else 1
