"""The sandbox's side in the page: one account, for as long as the page is open.

The worker calls this; arguments and results that are not plain texts are JSON, which crosses between the two
languages in one step. What a program of one language exported, programs of the other find.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import sys
from contextlib import ExitStack
from pathlib import Path

import stubs

stubs.install()
os.environ.update(TZ="UTC", HOME="/home")

from sandbox import account, fence, recipe, recorder, run  # noqa: E402
from sandbox.recorder import Recording  # noqa: E402

_EXPORTED = re.compile(r"^[A-Z][A-Z0-9_]*$")

environment: dict[str, str] = {}  # what programs have exported since the last reset
standing: list[str] = []  # recipes that have run since, and were not taken down
_homes = 0
_shell = ExitStack()
_clock: account.Clock | None = None


def reset() -> None:
    """A new account, and nothing exported."""
    account.reset()
    environment.clear()
    standing.clear()


def missing(name: str, language: str) -> str:
    """Return what has to run before this recipe: [[recipe, language, text of its program]]."""
    order = recipe.chain(recipe.load(name))[:-1]
    first = [(each, run.spoken(each, language)) for each in order if each.name not in standing]
    return json.dumps([[each.name, spoken, each.program(spoken).read_text("utf-8")] for each, spoken in first])


def ended(name: str, teardown: bool, exported: dict[str, str], status: int) -> None:
    """Remember what a program exported, and which recipes stand."""
    which = recipe.load(name)
    for key, value in exported.items():
        if key in which.exports or (_EXPORTED.match(key) and key not in account.ENVIRONMENT):
            environment[key] = value
    if teardown and not status:
        standing[:] = [each for each in standing if each != name]
    elif not teardown and name not in standing and not status:
        standing.append(name)


def python(name: str, teardown: bool, text: str, echo) -> str:
    """Run a boto3 program; `echo` gets what it prints as it comes. Returns {status, stderr}."""
    which = recipe.load(name)
    path = Path("/tmp/run") / name / ("teardown.py" if teardown else "sdk.py")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    done = run.program(path, {**environment, **which.values}, which.responses(), echo=echo)
    ended(name, teardown, done.exported, done.status)
    return json.dumps({"status": done.status, "stderr": done.stderr})


def open_shell(name: str) -> str:
    """Make ready for a bash program. Returns {environment, directory}."""
    global _homes, _clock
    close_shell()
    _homes += 1
    home = Path(f"/home/{_homes}")
    shutil.rmtree(home.with_name(str(_homes - 1)), ignore_errors=True)
    for each in (home / "tmp", home / "work"):
        each.mkdir(parents=True)
    which = recipe.load(name)
    _shell.enter_context(recorder.recording(Recording(respond=which.responses())))
    _clock = _shell.enter_context(account.clock())
    whole = fence.environment(home, Path("/usr/bin"), {**environment, **which.values})
    return json.dumps({"environment": whole, "directory": str(home / "work")})


def close_shell() -> None:
    """End what `open_shell` began."""
    _shell.close()


def command(name: str, given: str) -> str:
    """Run `aws`, `sleep` or `date` for a bash program: {arguments, environment, directory, stdin}."""
    from sandbox import cli, commands

    call = json.loads(given)
    if name != "aws":
        result = commands.CLOCK[name](call["arguments"], _clock)
    else:
        arguments = call["arguments"]
        if any("/dev/stdin" in each for each in arguments):
            Path("/tmp/stdin").write_text(call["stdin"], encoding="utf-8")
            arguments = [each.replace("/dev/stdin", "/tmp/stdin") for each in arguments]
        import io

        result = cli.run(arguments, call["environment"], call["directory"], stdin=lambda: io.StringIO(call["stdin"]))
    return json.dumps({"exitCode": result.status & 255, "stdout": result.text(1), "stderr": result.text(2)})


def shell_ended(name: str, teardown: bool, exported: str, status: int) -> None:
    """Take over what a bash program exported."""
    close_shell()
    ended(name, teardown, json.loads(exported), status)


def warm() -> None:
    """Load what the first call of a CLI program would load."""
    from sandbox import cli  # noqa: F401


reset()
sys.stdout.flush()
