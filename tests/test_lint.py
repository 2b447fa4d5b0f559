"""ruff over everything, shellcheck over the bash programs; recipes without their `#>` lines."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from sandbox.program import read
from sandbox.recipe import ROOT, SNIPPETS

# What bash 3.2 (macOS) does not have, though shellcheck, which only knows "bash", lets it pass.
NEWER_THAN_BASH_3 = {
    "mapfile": "a `while read` loop",
    "readarray": "a `while read` loop",
    "declare -A": "two lists, or jq",
    "local -n": "printing the value",
    "wait -n": "plain `wait`",
    ",,}": "tr",
    "^^}": "tr",
    "&>>": ">>file 2>&1",
    "|&": "2>&1 |",
    "${EPOCH": "date +%s",
    "printf '%(": "date",
    "coproc": "a pipe",
    "${@: -1": "a loop",
}
# Options that GNU has and BSD (macOS) has not, or the other way round.
NOT_SHARED = {
    "grep -P": "grep -E",
    "sed -i": "writing another file",
    "sed -r": "sed -E",
    "sort -V": "sort -t. -k1,1n …",
    "xargs -d": "tr '\\n' '\\0' | xargs -0",
    "xargs -r": "nothing: BSD's xargs does not run on empty input, GNU's does",
    "head -n -": "sed '$d'",
    "date -d": "date -u +FORMAT, or jq",
    "date -v": "date -u +FORMAT, or jq",
    "readlink -f": "cd and pwd",
    "stat -": "wc or ls",
    "echo -e": "printf",
    "echo -n": "printf",
    "mktemp --": "mktemp -d",
    "base64 -w": "base64 | tr -d '\\n'",
}


def _tool(name: str) -> str:
    return str(Path(sys.executable).with_name(name))


def _ruff(*arguments: str, cwd: Path = ROOT) -> None:
    done = subprocess.run(
        [_tool("ruff"), *arguments, "--no-cache"], cwd=cwd, capture_output=True, text=True, check=False
    )
    if done.returncode:
        pytest.fail(done.stdout + done.stderr, pytrace=False)


def test_ruff_check() -> None:
    _ruff("check", "--output-format", "concise", ".")


def test_ruff_format() -> None:
    _ruff("format", "--check", ".")


def test_programs_are_formatted(tmp_path: Path) -> None:
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    for path in SNIPPETS.glob("*/*/*.py"):
        copy = tmp_path / "snippets" / path.relative_to(SNIPPETS)
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_text(read(path).text)
    (tmp_path / "ruff.toml").write_text('extend = "pyproject.toml"\nline-length = 88\n')
    _ruff("format", "--check", "--diff", ".", cwd=tmp_path)


def test_shellcheck(tmp_path: Path) -> None:
    paths = sorted(SNIPPETS.glob("*/*/*.sh"))
    # Not pasted with a `#!` line; inputs come from outside; a program for `sh -c` stands in single quotes.
    done = subprocess.run(
        [_tool("shellcheck"), "--shell=bash", "--exclude=SC2154,SC2312,SC2016", "--format=gcc", *map(str, paths)],
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        pytest.fail(done.stdout.replace(f"{ROOT}/", ""), pytrace=False)


def unportable(text: str, path: str) -> list[str]:
    """Return a line for each use of what bash 3.2 or BSD's tools do not have, or zsh does otherwise."""
    unsplit = [
        f"{path}:{number}: zsh does not split {match[1]} into words; loop over $(the command) itself"
        for number, line in enumerate(text.splitlines(), start=1)
        if (match := re.search(r"\bfor \w+ in (\$\{?\w+\}?)", line))
    ]
    # Typed at its prompt, zsh takes a comment for a command, and obeys what a shell would obey in it.
    obeyed = [
        f"{path}:{number}: zsh at its prompt obeys {match[0]!r} in a comment; write it without"
        for number, line in enumerate(text.splitlines(), start=1)
        if line.lstrip().startswith("#")
        and not line.startswith("#>")
        and (match := re.search(r"""['"`;$()&|<>*?!{}\[\]]""", line))
    ]
    return (
        unsplit
        + obeyed
        + [
            f"{path}:{number}: {what!r} is not in bash 3.2 or not in BSD's tools; use {instead}"
            for number, line in enumerate(text.splitlines(), start=1)
            if not line.lstrip().startswith("#")
            for what, instead in {**NEWER_THAN_BASH_3, **NOT_SHARED}.items()
            if what in line
        ]
    )


def test_bash_programs_run_on_macos_too() -> None:
    found = [line for path in sorted(SNIPPETS.glob("*/*/*.sh")) for line in unportable(path.read_text(), str(path))]
    if found:
        pytest.fail("\n".join(found).replace(f"{ROOT}/", ""), pytrace=False)


def test_portability_check_can_fail() -> None:
    assert unportable("mapfile -t x < y\nsort -V\n", "p") == [
        "p:1: 'mapfile' is not in bash 3.2 or not in BSD's tools; use a `while read` loop",
        "p:2: 'sort -V' is not in bash 3.2 or not in BSD's tools; use sort -t. -k1,1n …",
    ]
