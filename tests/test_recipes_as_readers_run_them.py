"""What a reader does that a plain run does not: paste, stop half-way, run things in another order."""

from __future__ import annotations

import os
import random
import re
import shutil
import tempfile
from pathlib import Path

import pytest

from sandbox import account, bash, fence, leftovers, recorder, run
from sandbox.program import comparable, read
from sandbox.recipe import all_names, load, show
from sandbox.recorder import Recording, is_mutating

pytestmark = pytest.mark.check

MARK = "--- teardown ---"
SHELLS = {
    "bash": ["bash", "--noprofile", "--norc", "--noediting", "-i"],
    "zsh": ["zsh", "-f", "-i"],
}


@pytest.mark.parametrize("shell", SHELLS)
def test_pasting_does_what_running_does(recipe_name: str, shell: str, tmp_path: Path) -> None:
    if not shutil.which(shell):
        if os.environ.get("CI"):
            pytest.fail(f"CI needs {shell}: apt-get install -y {shell}")
        pytest.skip(f"{shell} is not installed; on Debian and Ubuntu: apt-get install -y {shell}")
    recipe = load(recipe_name)
    _, environment = run.prepare(recipe, "cli")
    source, teardown = read(recipe.program("cli")), recipe.teardown("cli")
    before = leftovers.dump()
    # Then the teardown into the same shell, after a line that tells the two outputs apart.
    text = f"{source.text}echo '{MARK}'\n{read(teardown).text if teardown else ''}"
    with recorder.recording(Recording(respond=recipe.responses())):
        command = [shutil.which(shell), *SHELLS[shell][1:]]
        _, out, err = bash.paste(text, command, environment, tmp_path)
    recorded = "".join(text for _, text in sorted(source.outputs.items()))
    assert comparable(out.partition(MARK)[0]) == recorded, f"{show(recipe.program('cli'))} pasted into {shell}:\n{err}"
    if teardown:
        left = leftovers.compare(leftovers.dump(), before)
        assert not left, f"{show(teardown)} pasted into {shell}:\n{err}\n" + "\n".join(left[:12])


def test_teardown_works_after_half_a_build(recipe_name: str, tmp_path: Path) -> None:
    recipe = load(recipe_name)
    if recipe.keeps:
        pytest.skip(f"{recipe_name} has no teardown: {recipe.keeps}")
    for language in recipe.languages():
        if recipe.teardown(language) is None:
            continue
        _, environment = run.prepare(recipe, language)
        before = leftovers.dump()
        source = read(recipe.program(language))
        # Cut after half of the statements; what was exported until there is what the teardown finds. A build fails at
        # a command, not between it and the export of what it made.
        index = (len(source.statements) - 1) // 2
        while index + 1 < len(source.statements) and re.match(
            r"export \w+$", source.lines[source.statements[index + 1][0] - 1]
        ):
            index += 1
        until = source.statements[index][1]
        half = tmp_path / f"half_{recipe.program(language).name}"
        half.write_text("".join(source.lines[:until]))
        done = run.program(half, environment, recipe.responses())
        found = {**environment, **{name: done.exported[name] for name in recipe.exports if done.exported.get(name)}}
        last = run.program(recipe.teardown(language), found, recipe.responses(), strict=False)
        left = leftovers.compare(leftovers.dump(), before)
        assert not left, f"{show(recipe.teardown(language))} after half a build:\n{last.stderr}\n" + "\n".join(
            left[:12]
        )


def test_jq_prints_what_jaq_prints(recipe_name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """CI runs the pinned jaq; readers have jq, and the two differ in numbers such as 1.0 and 1e3."""
    recipe = load(recipe_name)
    if not re.search(r"\bjq\b", read(recipe.program("cli")).text):
        return  # nothing to compare
    real = shutil.which("jq")
    if real is None:
        if os.environ.get("CI"):
            pytest.fail("CI needs the real jq: apt-get install -y jq")
        pytest.skip("jq is not installed; on Debian and Ubuntu: apt-get install -y jq")
    monkeypatch.setattr(fence, "jq", lambda: Path(real))
    done = run.recipe(recipe, "cli").run
    assert {line: comparable(text) for line, text in done.outputs.items()} == done.source.outputs


@pytest.mark.parametrize("seed", [1])
def test_order_of_recipes_does_not_matter(seed: int) -> None:
    names = all_names()
    random.Random(seed).shuffle(names)
    for name in names:
        recipe = load(name)
        for language in recipe.languages():
            done = run.recipe(recipe, language).run
            assert {line: comparable(text) for line, text in done.outputs.items()} == done.source.outputs, (
                f"{done.source.path} prints otherwise after the recipes before it in this order: {names}"
            )


def test_no_call_changes_what_the_next_one_sees() -> None:
    """One CLI driver's parser state must not reach the next command: the same command twice, others between."""
    account.reset()
    with recorder.recording(Recording()) as into, tempfile.TemporaryDirectory() as home:
        from sandbox import cli

        environment = {**account.ENVIRONMENT, "HOME": home}
        first = ["ec2", "describe-vpcs", "--query", "Vpcs[].VpcId", "--output", "text"]
        others = [
            ["ec2", "describe-subnets", "--region", "eu-west-1", "--output", "table"],
            ["ec2", "describe-vpcs", "--no-such-option"],
            ["ec2", "describe-vpcs", "--debug"],
            ["sts", "get-caller-identity", "--query", "Account"],
        ]
        expected = cli.run(first, environment, home)
        for other in others:
            cli.run(other, environment, home)
            again = cli.run(first, environment, home)
            assert (again.status, again.written) == (expected.status, expected.written), other
    assert not any(is_mutating(call) for call in into.calls)
    assert re.fullmatch(r"vpc-[0-9a-f]{17}\n", expected.text())
