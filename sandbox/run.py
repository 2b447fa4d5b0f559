"""Run a program or a recipe from a fresh account, and say in words what went wrong."""

from __future__ import annotations

import functools
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sandbox import account, leftovers, python, recorder
from sandbox.errors import SandboxError
from sandbox.program import Source, read
from sandbox.recipe import SNIPPETS, WRITTEN, Recipe, chain, show
from sandbox.recorder import Recording


@dataclass
class Run:
    """One program's run. `outputs` maps the last line of a statement (in the source without `#>`) to its text."""

    source: Source
    status: int
    outputs: dict[int, str]
    stderr: str
    exported: dict[str, str]
    recording: Recording
    line: int  # of the file, that ran last

    @property
    def stdout(self) -> str:
        """All that the program printed."""
        return "".join(text for _, text in sorted(self.outputs.items()))

    def problem(self) -> str | None:
        """Return the message for a program that exited non-zero, or None."""
        if not self.status:
            return None
        said = self.stderr.strip() or "it wrote nothing to standard error"
        return f"{self.source.path}:{self.line}: exited with status {self.status}:\n{_indent(said)}"


def _indent(text: str) -> str:
    return "\n".join(f"    {line}" for line in text.splitlines())


def program(
    path: Path,
    environment: dict[str, str],
    respond: Callable = lambda service, operation, parameters: None,
    modelled: bool = False,
    strict: bool = True,
    echo: Callable[[str], None] | None = None,
) -> Run:
    """Run one file in the account as it stands; the file's language by its name.

    `echo` is given what a boto3 program prints, as it comes. `strict` stops at the first error (`bash -euo pipefail`);
    otherwise the next statement runs, as when pasted.
    """
    source = read(path, None)
    into = Recording(respond=respond, modelled=modelled)
    if source.language == "cli":
        from sandbox import bash  # here, because the browser has no bash to serve

        runner = bash.run
    else:
        runner = functools.partial(python.run, echo=echo)
    with tempfile.TemporaryDirectory(prefix="sandbox-home-") as home, recorder.recording(into):
        status, outputs, stderr, exported, line = runner(source, environment, Path(home), strict)
    source = Source(show(path), source.language, source.lines, source.statements, source.outputs, source.numbers)
    return Run(source, status, outputs, stderr, exported, into, line)


@dataclass
class RecipeRun:
    """A recipe's run in one language, after the recipes it needs."""

    recipe: Recipe
    language: str
    run: Run
    chain: list[Recipe]
    environment: dict[str, str]  # exports of the chain and values: what a teardown can read
    before: dict[str, Any]  # the account's state before the recipe's own program, as `leftovers.dump` has it


def prepare(which: Recipe, language: str, snippets: Path = SNIPPETS) -> tuple[list[Recipe], dict[str, str]]:
    """Run what a recipe needs, in the same language, from a fresh account.

    Returns the chain (needs first, the recipe last) and the environment that the recipe's own program finds. The
    state after each program is kept, and what needs the same ones before it starts from there.
    """
    order = chain(which, snippets)
    needs = order[:-1]
    done, environment = 0, {}
    for count in range(len(needs), 0, -1):
        kept = _kept.get(_key(needs[:count], language))
        if kept is not None:
            saved, environment = kept
            account.restore(saved)
            done = count
            break
    else:
        account.reset()
    environment = dict(environment)
    for index, each in enumerate(needs[done:], done):
        path = each.program(spoken(each, language))
        ran = program(path, {**environment, **each.values}, each.responses())
        expect(ran, each)
        environment.update({name: ran.exported[name] for name in each.exports})
        _keep(needs[: index + 1], language, environment)
    return order, {**environment, **which.values}


_kept: dict[tuple, tuple[account.Saved, dict[str, str]]] = {}


def forget() -> None:
    """Forget the kept states: the next recipe runs all that it needs."""
    _kept.clear()


def _keep(ran: list[Recipe], language: str, environment: dict[str, str]) -> None:
    """Keep the account as it stands after these recipes, with what they exported."""
    saved = account.save()
    if saved is not None:
        _kept[_key(ran, language)] = (saved, dict(environment))


def _key(ran: list[Recipe], language: str) -> tuple:
    return language, tuple((each.directory, _fingerprint(each)) for each in ran)


def _fingerprint(which: Recipe) -> tuple[int, ...]:
    """Return what changes when a file of the recipe does: a kept state must not outlive its programs."""
    return tuple(path.stat().st_mtime_ns for path in sorted(which.directory.iterdir()) if path.name not in WRITTEN)


def spoken(which: Recipe, language: str) -> str:
    """Return the language a needed recipe runs in: the asked one, or the only one it has."""
    return language if language in which.languages() else which.languages()[0]


def recipe(which: Recipe, language: str, snippets: Path = SNIPPETS) -> RecipeRun:
    """Run a recipe from a fresh account, the recipes it needs first, in the same language.

    Raises SandboxError when a needed recipe fails, and when the recipe's own program does otherwise than
    recipe.toml says (exit status, missing exports).
    """
    order, environment = prepare(which, language, snippets)
    before, responses = leftovers.dump(), which.responses()
    done = program(which.program(language), environment, responses)
    expect(done, which)
    exported = {name: done.exported[name] for name in which.exports}
    if done.recording.changes() and not which.values:  # what other recipes may start from
        _keep(order, language, {**environment, **exported})
    return RecipeRun(which, language, done, order, {**environment, **exported}, before)


def expect(done: Run, which: Recipe) -> None:
    """Raise SandboxError unless the program ended as recipe.toml says, with the exports it names."""
    problem = done.problem()
    if problem:
        raise SandboxError(problem)
    missing = [name for name in which.exports if not done.exported.get(name)]
    if missing:
        how = "export NAME=…" if done.source.language == "cli" else "assign a module global of that name (a string)"
        raise SandboxError(
            f"{done.source.path}: recipe.toml exports {', '.join(missing)}, which the program did not set; {how}"
        )
    refused = [call for call in done.recording.calls if call.get("outcome", "ok") not in ("ok", which.fails_with)]
    if refused:
        call = refused[0]
        raise SandboxError(
            f"{done.source.path}: AWS refuses {call['service']}:{call['operation']} with {call['outcome']}, and the "
            "program goes on as if nothing were; mend the call, or say it in recipe.toml: "
            f'fails_with = "{call["outcome"]}"'
        )
    if which.fails_with:
        outcomes = [call["outcome"] for call in done.recording.calls]
        if which.fails_with not in outcomes:
            raise SandboxError(
                f"{done.source.path}: recipe.toml says AWS refuses with {which.fails_with}, but the calls ended in "
                f"{', '.join(sorted(set(outcomes))) or 'nothing: there were none'}"
            )


def teardown(done: RecipeRun) -> list[Run]:
    """Take down what a recipe built, in the state its run left. Raises SandboxError when the program fails."""
    path = done.recipe.teardown(done.language)
    if path is None:
        return []
    taken_down = program(path, done.environment, done.recipe.responses())
    problem = taken_down.problem()
    if problem:
        raise SandboxError(problem)
    return [taken_down]
