"""The naive way of testing snippets against ours, side by side in one run: `make bench [RECIPE=section/name]`.

Naive: a moto server started for each recipe, a new `aws` process for each call, a new Python process for each boto3
program. Ours: this project's sandbox, everything in one process. The same programs, the same recipes they need, the
same machine, in turn. Only ratios of one run mean anything; nothing here is asserted.
"""

from __future__ import annotations

import os
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path

from sandbox import account, fence, run
from sandbox.recipe import ROOT, Recipe, all_names, chain, load

clock = time.perf_counter


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as server:
        return server.getsockname()[1]


@contextmanager
def _server():
    """Start moto's server as a process of its own and wait until it answers."""
    port = _free_port()
    process = subprocess.Popen(
        [sys.executable, "-m", "moto.server", "-H", "127.0.0.1", "-p", str(port)],
        env={**os.environ, "MOTO_EC2_LOAD_DEFAULT_AMIS": "false"},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        while True:
            try:
                socket.create_connection(("127.0.0.1", port), timeout=1).close()
                break
            except OSError:
                if process.poll() is not None:
                    raise SystemExit("moto's server did not start") from None
                time.sleep(0.02)
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        process.wait()


def naive(recipe: Recipe, language: str) -> float | None:
    """Run a recipe and what it needs the naive way; return seconds, or None where that way cannot run it."""
    with tempfile.TemporaryDirectory() as home:
        path = Path(home) / "bin"
        fence.tools(path)
        (path / "aws").unlink()
        (path / "aws").symlink_to(Path(sys.executable).with_name("aws"))
        for shim in ("sleep", "date"):
            (path / shim).write_text("#!/bin/sh\n")
        begin = clock()
        with _server() as endpoint:
            environment = {
                **fence.environment(Path(home), path, {}),
                "AWS_ENDPOINT_URL": endpoint,
                "PYTHONPATH": str(ROOT),
                "NO_PROXY": "127.0.0.1",
            }
            for each in chain(recipe):
                environment.update(each.values)
                spoken = language if language in each.languages() else each.languages()[0]
                exports = Path(home) / "exports"
                if spoken == "cli":
                    text = each.program("cli").read_text() + f'\nenv -0 >"{exports}"\n'
                    command = [str(path / "bash"), "-euo", "pipefail", "-c", text]
                else:
                    names = list(each.exports)
                    text = (
                        "import runpy\n"
                        f"found = runpy.run_path({str(each.program('sdk'))!r}, run_name='__main__')\n"
                        f"open({str(exports)!r}, 'w').write("
                        f"'\\0'.join(name + '=' + found[name] for name in {names!r}) + '\\0')\n"
                    )
                    command = [sys.executable, "-c", text]
                done = subprocess.run(command, env=environment, cwd=home, capture_output=True, check=False)
                if done.returncode:
                    return None
                found = dict(
                    pair.split("=", 1) for pair in exports.read_text(errors="replace").split("\0") if "=" in pair
                )
                environment.update({name: found[name] for name in each.exports if name in found})
        return clock() - begin


def ours(recipe: Recipe, language: str) -> tuple[float, int]:
    """Run a recipe and what it needs in the sandbox; return seconds and the number of `aws` commands or calls."""
    run.forget()  # what it needs is run, as the naive way does
    begin = clock()
    done = run.recipe(recipe, language)
    return clock() - begin, len(done.run.recording.calls)


def _commands(recipe: Recipe) -> int:
    """Count the `aws` processes of a recipe and what it needs, as its shells start them."""
    from sandbox import cli

    count, original = 0, cli.run

    def counting(*arguments, **keywords):
        nonlocal count
        count += 1
        return original(*arguments, **keywords)

    cli.run = counting
    run.forget()
    try:
        run.recipe(recipe, "cli")
    finally:
        cli.run = original
    return count


def main() -> None:
    """Print the table."""
    names = sys.argv[1:] or all_names()
    account.reset()
    run.recipe(load(names[0]), "cli")  # the imports and models that the whole suite shares, reported apart
    print(f"{'recipe':44} {'':4} {'naive s':>9} {'ours s':>8} {'ratio':>6} {'aws calls':>9}")
    sums = {"cli": [0.0, 0.0, 0], "sdk": [0.0, 0.0, 0]}
    ratios: dict[str, list[float]] = {"cli": [], "sdk": []}
    left_out = []
    for name in names:
        recipe = load(name)
        for language in recipe.languages():
            slow = naive(recipe, language)
            if slow is None:
                left_out.append(f"{name} {language}")
                continue
            fast, _ = ours(recipe, language)
            calls = _commands(recipe) if language == "cli" else 0
            sums[language][0] += slow
            sums[language][1] += fast
            sums[language][2] += calls
            ratios[language].append(slow / fast)
            print(f"{name:44} {language:4} {slow:9.2f} {fast:8.3f} {slow / fast:6.1f} {calls or '':>9}", flush=True)
    print()
    for language, what in (("cli", "CLI recipes"), ("sdk", "boto3 recipes")):
        slow, fast, calls = sums[language]
        if not ratios[language]:
            continue
        print(
            f"{what}: naive {slow:.1f} s, ours {fast:.2f} s: {slow / fast:.1f} times as fast "
            f"(median of recipes {statistics.median(ratios[language]):.1f})"
        )
        if calls:
            print(f"per aws call: naive {slow / calls:.3f} s, ours {fast / calls:.4f} s, over {calls} calls")
    run.forget()
    begin = clock()
    for name in names:
        recipe = load(name)
        for language in recipe.languages():
            if f"{name} {language}" not in left_out:
                run.recipe(recipe, language)
    suite = clock() - begin
    slow = sum(each[0] for each in sums.values())
    print(
        f"the whole suite: naive {slow:.0f} s, ours {suite:.1f} s: {slow / suite:.1f} times as fast "
        "(ours starts from what an earlier recipe left, where one needs it)"
    )
    if left_out:
        print(f"not comparable (modelled calls, or moto alone answers otherwise): {', '.join(left_out)}")


if __name__ == "__main__":
    main()
