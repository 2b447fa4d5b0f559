"""Write beside a recipe what its run showed: outputs, panel, calls, policy. All of it, or nothing.

`files(recipe)` computes the texts; `write` puts them on disk, `stale` compares. Both `make record` and `make test`
go through `files`, so what is tested is what would be written.
"""

from __future__ import annotations

import itertools
import json
import os
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sandbox import account, checks, cli, iam, leftovers, panel, parity, paths, run
from sandbox.errors import SandboxError
from sandbox.program import Source, comparable, read, with_outputs
from sandbox.recipe import SNIPPETS, TEARDOWNS, Recipe, load, show
from sandbox.recorder import is_mutating


@dataclass
class Recorded:
    """A recipe as it ran: its runs by language, its teardowns' calls, and the texts of its files by path."""

    recipe: Recipe
    runs: dict[str, run.RecipeRun]
    teardowns: dict[str, list[run.Run]]
    files: dict[Path, str]

    @property
    def calls(self) -> list[dict[str, Any]]:
        """The calls of the recipe, as its first language made them."""
        return next(iter(self.runs.values())).run.recording.calls


def record(recipe: Recipe, snippets: Path = SNIPPETS) -> Recorded:
    """Run a recipe in its languages and compute all that is written beside it. Raises SandboxError."""
    with account.clock():  # each program starts its own within this one, for nothing: to freeze takes 7 ms
        return _record(recipe, snippets)


def _record(recipe: Recipe, snippets: Path) -> Recorded:
    runs, teardowns, built, variables = {}, {}, None, {}
    for language in recipe.languages():
        runs[language] = run.recipe(recipe, language, snippets)
        regions = _regions(runs[language].run.recording.calls)
        if built is None and (regions or recipe.walk):
            built = paths.snapshot(sorted(regions or {account.REGION}))
            variables = runs[language].environment
        teardowns[language] = take_down(runs[language])
        programs = [runs[language].run, *teardowns[language]]
        answers, *more = [each.recording.respond for each in programs]
        programs[0].recording.findings += answers.unused(*more)
        for each in programs:
            if each.recording.findings:
                raise SandboxError(
                    f"{each.source.path}: against botocore's service model:\n    "
                    + "\n    ".join(dict.fromkeys(each.recording.findings))
                )
    recorded = Recorded(recipe, runs, teardowns, {})
    checks.of(recorded)
    recorded.files = _files(recorded)
    if built is not None:
        paths.check(recipe, built)
        if recipe.walk:
            recorded.files[recipe.directory / "walk.md"] = paths.render(recipe, built, variables)
    return recorded


def _regions(calls: list[dict[str, Any]]) -> set[str]:
    """Return the Regions in which the calls changed something that a packet may meet."""
    return {call["region"] for call in calls if call["service"] == "ec2" and is_mutating(call)}


def take_down(done: run.RecipeRun) -> list[run.Run]:
    """Take down what a run built and prove that nothing is left. Raises SandboxError; returns the teardowns' runs."""
    recipe = done.recipe
    if not done.run.recording.changes() or recipe.keeps:
        if recipe.teardown(done.language) is not None:
            why = "keeps what it builds (recipe.toml)" if recipe.keeps else "changes nothing"
            raise SandboxError(f"{show(recipe.teardown(done.language))}: never runs: the recipe {why}; remove it")
        return []
    if recipe.teardown(done.language) is None:
        missing = recipe.directory / TEARDOWNS[done.language]
        raise SandboxError(
            f"{show(missing)}: is missing: {done.run.source.path} changes the account: write one "
            '(or recipe.toml says keeps = "why")'
        )
    runs = run.teardown(done)
    left = leftovers.compare(leftovers.dump(), done.before)
    if left:
        more = [f"… and {len(left) - 12} more"] if len(left) > 12 else []
        raise SandboxError(
            f"{show(recipe.teardown(done.language))}: leaves something behind (moto's state, against the one "
            "before the recipe ran):\n    " + "\n    ".join([*left[:12], *more])
        )
    return runs


def _files(recorded: Recorded) -> dict[Path, str]:
    recipe, files = recorded.recipe, {}
    sources: dict[str, Source] = {}
    for language, done in recorded.runs.items():
        outputs = {line: comparable(text) for line, text in done.run.outputs.items()}
        files[recipe.program(language)] = with_outputs(done.run.source, outputs)
        sources[language] = Source(
            done.run.source.path,
            language,
            done.run.source.lines,
            done.run.source.statements,
            outputs,
            done.run.source.numbers,
        )
    files[recipe.directory / "calls.json"] = _json(in_order(recorded.calls))
    policy = iam.policy(recorded.calls)
    files[recipe.directory / "policy.json"] = _json(policy)
    files[recipe.directory / "panel.md"] = panel.render(_panel(recorded, sources, policy))
    return files


def in_order(calls: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return the calls with each run of reads sorted: concurrent programs make them in any order."""
    ordered: list[dict[str, Any]] = []
    for changes, group in itertools.groupby(calls, is_mutating):
        run_of = list(group)
        ordered += (
            run_of if changes else sorted(run_of, key=lambda call: (call["service"], call["region"], _json(call)))
        )
    return ordered


def _json(value: Any) -> str:
    return json.dumps(value, indent=1, ensure_ascii=False) + "\n"


def segments(source: Source) -> tuple[panel.Segment, ...]:
    """Cut a program where it printed."""
    cut: list[panel.Segment] = []
    lines: list[str] = []
    for number, line in enumerate(source.lines, start=1):
        lines.append(line)
        if source.outputs.get(number):
            cut.append(panel.Segment("command", "".join(lines)))
            cut.append(panel.Segment("output", source.outputs[number]))
            lines = []
    if lines:
        cut.append(panel.Segment("command", "".join(lines)))
    return tuple(cut)


def _panel(recorded: Recorded, sources: dict[str, Source], policy: dict[str, Any]) -> panel.Panel:
    recipe = recorded.recipe
    done = next(iter(recorded.runs.values()))
    exporter = {name: each.name for each in done.chain if each is not recipe for name in each.exports}
    counts: dict[tuple[str, str, str], int] = {}
    for call in parity.merged(recorded.calls):
        key = (call["service"], call["operation"], call["tier"])
        counts[key] = counts.get(key, 0) + 1
    reasons = [
        *([f"An output may be empty: {recipe.empty}"] if recipe.empty else []),
        *(
            f"The two languages print other words: {why}"
            if name == "output"
            else f"Only one language, or otherwise, calls `{name}`: {why}"
            for name, why in sorted(recipe.parity.items())
        ),
        *([f"No boto3 program: {recipe.no_sdk}"] if recipe.no_sdk else []),
        *([f"No teardown: {recipe.keeps}"] if recipe.keeps else []),
    ]
    shown = [
        f"{call['operation']}: {cli.shown(call['operation'].split()[1:])}"
        for call in recorded.calls
        if call["tier"] == "shown"
    ]
    teardown = []
    for language in recipe.languages():
        path = recipe.teardown(language)
        if path:
            source = read(path, show(path))
            teardown.append(panel.Program(language, source.path, (panel.Segment("command", source.text),)))
    return panel.Panel(
        recipe=recipe.name,
        title=recipe.title,
        programs=tuple(panel.Program(language, source.path, segments(source)) for language, source in sources.items()),
        teardown=tuple(teardown),
        inputs=tuple(panel.Input(name, exporter.get(name), recipe.values.get(name)) for name in recipe.inputs),
        exports=recipe.exports,
        needs=tuple(each.name for each in done.chain if each is not recipe),
        calls=tuple(panel.Call(*key, count) for key, count in counts.items()),
        changes=done.run.recording.changes(),
        cost=recipe.cost,
        policy=policy,
        policy_notes=tuple(iam.notes(recorded.calls)),
        shown=tuple(dict.fromkeys(shown)),
        exceptions=tuple(reasons),
        fails_with=recipe.fails_with,
        versions=cli.versions(),
    )


def stale(recorded: Recorded) -> list[str]:
    """Return a diff, with `file:line`, for each file that is not what the run would write."""
    import difflib

    lines = []
    for path, text in recorded.files.items():
        old = path.read_text(encoding="utf-8") if path.exists() else ""
        if old == text:
            continue
        was, now = old.splitlines(), text.splitlines()
        first = next(
            (n for n, pair in enumerate(zip(was, now, strict=False), start=1) if pair[0] != pair[1]),
            min(len(was), len(now)) + 1,
        )
        diff = list(difflib.unified_diff(was, now, "recorded", "now", lineterm="", n=2))
        shortened = diff[:60] + ([f"… and {len(diff) - 60} more lines"] if len(diff) > 60 else [])
        lines.append(
            f"{show(path)}:{first}: is not what running the recipe gives"
            f" (if the change is meant: make record RECIPE={recorded.recipe.name}):\n    " + "\n    ".join(shortened)
        )
    return lines


def write(recorded: Recorded) -> list[Path]:
    """Write the files that changed, each in one step, and return them."""
    changed = [path for path, text in recorded.files.items() if not path.exists() or path.read_text("utf-8") != text]
    ready: list[tuple[str, Path]] = []
    try:
        for path in changed:
            handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
            ready.append((name, path))
            with os.fdopen(handle, "w", encoding="utf-8") as stream:
                stream.write(recorded.files[path])
            os.chmod(name, 0o644)
        while ready:
            name, path = ready.pop(0)
            os.replace(name, path)
    finally:
        for name, _ in ready:
            os.unlink(name)
    return changed


def record_all(names: list[str], snippets: Path = SNIPPETS, echo=print) -> int:
    """Record each named recipe; one that fails is reported and the others are written. Returns how many failed."""
    failed = 0
    for name in names:
        try:
            changed = write(record(load(name, snippets), snippets))
        except SandboxError as error:
            failed += 1
            echo(f"{name}: not recorded, nothing of it was written\n{error}\n")
            continue
        echo(f"{name}: {', '.join(path.name for path in changed) or 'unchanged'}")
    return failed
