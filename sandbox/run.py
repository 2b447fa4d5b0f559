"""Run a program or a recipe from a fresh account, and say in words what went wrong."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from sandbox import account, python, recorder
from sandbox.errors import SandboxError
from sandbox.program import Source, read
from sandbox.recipe import SNIPPETS, Recipe, chain, show
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
) -> Run:
    """Run one file in the account as it stands; the file's language by its name.

    `strict` stops at the first error (`bash -euo pipefail`); otherwise the next statement runs, as when pasted.
    """
    source = read(path, None)
    into = Recording(respond=respond, modelled=modelled)
    if source.language == "cli":
        from sandbox import bash as runner  # here, because the browser has no bash to serve
    else:
        runner = python
    with tempfile.TemporaryDirectory(prefix="sandbox-home-") as home, recorder.recording(into):
        status, outputs, stderr, exported, line = runner.run(source, environment, Path(home), strict)
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


def recipe(which: Recipe, language: str, snippets: Path = SNIPPETS) -> RecipeRun:
    """Run a recipe from a fresh account, the recipes it needs first, in the same language.

    Raises SandboxError when a needed recipe fails, and when the recipe's own program does otherwise than
    recipe.toml says (exit status, missing exports).
    """
    account.reset()
    order = chain(which, snippets)
    environment: dict[str, str] = {}
    done = None
    for each in order:
        # A recipe that exists in bash only can still be needed by one that has both.
        spoken = language if language in each.languages() else each.languages()[0]
        given = {**environment, **each.values}
        responses = each.responses()
        done = program(each.program(spoken), given, responses)
        expect(done, each)
        environment.update({name: done.exported[name] for name in each.exports})
        if each is which:
            done.recording.findings += responses.unused()
    return RecipeRun(which, language, done, order, {**given, **environment})


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
    if which.fails_with:
        outcomes = [call["outcome"] for call in done.recording.calls]
        if which.fails_with not in outcomes:
            raise SandboxError(
                f"{done.source.path}: recipe.toml says AWS refuses with {which.fails_with}, but the calls ended in "
                f"{', '.join(sorted(set(outcomes))) or 'nothing: there were none'}"
            )


def teardown(order: list[Recipe], language: str, environment: dict[str, str]) -> list[Run]:
    """Take down what the recipes of a chain built, in reverse order. Raises SandboxError when one fails."""
    runs = []
    for each in reversed(order):
        spoken = language if language in each.languages() else each.languages()[0]
        path = each.teardown(spoken)
        if path is None:
            continue
        done = program(path, {**environment, **each.values}, each.responses())
        problem = done.problem()
        if problem:
            raise SandboxError(problem)
        runs.append(done)
    return runs
