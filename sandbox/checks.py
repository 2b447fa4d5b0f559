"""What a recorded recipe must satisfy: each check raises SandboxError with the file, the line and the way out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from sandbox import account, charges, parity
from sandbox.errors import SandboxError
from sandbox.program import read
from sandbox.recipe import LANGUAGES, PROGRAMS, TEARDOWNS, show

if TYPE_CHECKING:
    from sandbox.record import Recorded

_NOTHING = {"", "[]", "{}", '""'}
_NONE = re.compile(r"(?<![\w.-])(?:None|null)(?![\w.-])")
_WORD = re.compile(r"[A-Za-z0-9][A-Za-z0-9.:/_-]*")
# Identifiers as AWS makes them, its access keys, and the sandbox's account: on a reader's account they name nothing.
_LITERAL = re.compile(
    rf"\b(?:[a-z]+-)+(?=[0-9a-f]*\d)(?:[0-9a-f]{{17}}|[0-9a-f]{{8}})\b|\b(?:AKIA|ASIA)[A-Z0-9]{{16}}\b|\b{account.ACCOUNT_ID}\b"
)


def of(recorded: Recorded) -> None:
    """Raise SandboxError for the first thing that is wrong with a recipe that ran."""
    literals(recorded)
    outputs(recorded)
    same_calls(recorded)
    same_words(recorded)
    cost(recorded)


def literals(recorded: Recorded) -> None:
    """Raise SandboxError when a program has an identifier typed in, which nobody else's account has."""
    recipe = recorded.recipe
    for language in recipe.languages():
        for path in filter(None, (recipe.program(language), recipe.teardown(language))):
            source = read(path, show(path))
            for number, line in enumerate(source.lines, start=1):
                if found := _LITERAL.search(line):
                    raise SandboxError(
                        f"{source.where(number)}: {found[0]} is typed in, and no reader's account has it; take it from "
                        "a call, or from an input"
                    )


def outputs(recorded: Recorded) -> None:
    """Raise SandboxError when an output is empty or has a None without a reason, or a reason has no such output."""
    problems = list(_empty_outputs(recorded))
    reason = recorded.recipe.empty
    if problems and not reason:
        raise SandboxError(problems[0])
    if reason and not problems:
        where = show(recorded.recipe.directory / "recipe.toml")
        raise SandboxError(f"{where}: gives a reason for an empty output (empty), and no output is empty; remove it")


def _empty_outputs(recorded: Recorded) -> Iterator[str]:
    for language, done in recorded.runs.items():
        printed = {line: text for line, text in done.run.outputs.items() if text}
        if not printed and not any(each["tier"] == "shown" for each in done.run.recording.calls):
            yield (
                f"{done.run.source.path}:1: prints nothing, so a reader sees nothing and a check checks nothing; "
                'print what shows the result, or give the reason in recipe.toml: empty = "why"'
            )
        for line, text in printed.items():
            none = _NONE.search(text)
            if none or text.strip() in _NOTHING:
                what = none[0] if none else text.strip() or "an empty line"
                yield (
                    f"{done.run.source.where(line)}: prints {what!r}, which is what a query that "
                    f"matches nothing prints ({language}); mend the query, or give the reason in recipe.toml: "
                    'empty = "why"'
                )


def same_calls(recorded: Recorded) -> None:
    """Raise SandboxError unless both languages made the same calls."""
    if set(recorded.runs) != set(LANGUAGES):
        return
    exempt = {name: why for name, why in recorded.recipe.parity.items() if name != "output"}
    pairs = [("", exempt, *(recorded.runs[language].run.recording.calls for language in LANGUAGES))]
    if all(recorded.teardowns.get(language) for language in LANGUAGES):
        own = [recorded.teardowns[language][0].recording.calls for language in LANGUAGES]
        pairs.append(("teardown: ", {}, *own))
    for what, but, one, other in pairs:
        lines = parity.differences(one, other, but)
        if lines:
            paths = " and ".join(
                show(recorded.recipe.directory / (TEARDOWNS if what else PROGRAMS)[language]) for language in LANGUAGES
            )
            raise SandboxError(f"{paths}: {what}do not make the same calls:\n    " + "\n    ".join(lines))


def same_words(recorded: Recorded) -> None:
    """Raise SandboxError unless both languages print the same words, in whatever order and form."""
    if set(recorded.runs) != set(LANGUAGES):
        return
    recipe, reason = recorded.recipe, recorded.recipe.parity.get("output")
    cli, sdk = (set(_WORD.findall("".join(recorded.runs[each].run.outputs.values()))) for each in LANGUAGES)
    if cli != sdk and not reason:
        only = [
            f"only {show(recipe.program(language))}: {', '.join(sorted(words))}"
            for language, words in zip(LANGUAGES, (cli - sdk, sdk - cli), strict=True)
            if words
        ]
        raise SandboxError(
            "\n    ".join(
                [
                    f"{show(recipe.directory)}: the two programs do not print the same words; let them, or give the "
                    'reason in recipe.toml: [parity] output = "why"',
                    *only,
                ]
            )
        )
    if cli == sdk and reason:
        where = show(recipe.directory / "recipe.toml")
        raise SandboxError(f"{where}: parity says that the outputs differ, and they have the same words; remove it")


def cost(recorded: Recorded) -> None:
    """Raise SandboxError when a recipe builds what AWS charges for and does not say so, or says so without a place."""
    recipe = recorded.recipe
    where = show(recipe.directory / "recipe.toml")
    if recipe.cost is None and (found := charges.charged(recorded.calls)):
        raise SandboxError(
            f"{where}: says nothing of money, and AWS charges for {', '.join(found)}; add cost = "
            '"us-east-1: …, with the price and its date, or that it was not read"'
        )
    if lacks := charges.missing(recipe.cost or ""):
        raise SandboxError(f"{where}: cost names a price and does not say {' and '.join(lacks)}")
