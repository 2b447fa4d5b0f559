"""How long a reader waits for Run in the page, against the floor: the same Pyodide printing one line there.

`python -m bench.browser [RUNS]`. Cold: a new profile, everything fetched from this machine, from the click to the
first line of output. Warm: the same page again. Medians; the targets are those of a quiet machine with two cores.
Then the same without each of the ways that make it fast or light, to say what it gains.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from unittest import mock

from playwright.sync_api import Browser, Page

from sandbox.recipe import SNIPPETS
from tests.run.pressing import Panel
from tests.site.browser import Server, launched
from tests.site.project import ROOT, Project
from web.run import build, bytecode, npm, packages

RECIPE = "vpc/build_vpc"  # 37 calls: what the warm figures divide by
CALLS = 10  # of the CLI program that is typed for the warm call
_FLOOR = """<!doctype html><title>floor</title><script type="module">
window.floor = () => new Promise((done) => {
  const began = performance.now();
  const worker = new Worker("floor.mjs", { type: "module" });
  worker.onmessage = () => done(performance.now() - began);
});
</script>"""
_FLOOR_WORKER = """import { loadPyodide } from "./pyodide.mjs";
const python = await loadPyodide({ stdout: (line) => postMessage(line) });
python.runPython("print('one line')");
"""
_FIRST_OUTPUT = """block => {
  const began = performance.now();
  window.first = new Promise((done) => {
    new MutationObserver((all, self) => {
      const output = block.querySelector(".fg-run__output");
      if (!output?.textContent) return;
      self.disconnect();
      done(performance.now() - began);
    }).observe(block, { childList: true, subtree: true });
  });
  block.querySelector('.fg-do[data-does="run"]').click();
}"""


def main(runs: int = 3) -> int:
    with launched() as browser:
        with _site() as (url, size):
            call = _print(browser, url, runs, size)
        print("\nWithout one of the ways:")
        print(f"{'as it is':48} {size / 1e6:5.1f} MB   cold {call[0]:6.0f} ms   warm call {call[1]:5.0f} ms")
        for what, without in WITHOUT.items():
            with without(), _site() as (url, size):
                cold = _median(runs, lambda url=url: _fresh(browser, f"{url}bench/", lambda page: _cold(page, "cli")))
                warm = _fresh(browser, f"{url}bench/", lambda page: _warm_call(page, runs))
            print(f"{what:48} {size / 1e6:5.1f} MB   cold {cold:6.0f} ms   warm call {warm:5.0f} ms")
    return 0


def _as_source():
    def sources(found: dict[str, tuple[bytes, bool]], *_: Path) -> dict[str, bytes]:
        return {path: data for path, (data, _) in found.items()}

    return mock.patch.object(bytecode, "compiled", sources)


def _with_documentation():
    bare = packages._small
    return mock.patch.object(packages, "_small", lambda data, drop=(): bare(data))


def _forgetful():
    compiled = bytecode.compiled

    def changed(found: dict[str, tuple[bytes, bool]], *rest: Path) -> dict[str, bytes]:
        nothing = b"\n\ndef install():\n    pass\n"
        modules = ("sandbox/remembered.py", "sandbox/driver.py")
        more = {path: (found[path][0] + nothing, found[path][1]) for path in modules if path in found}
        return compiled({**found, **more}, *rest)

    return mock.patch.object(bytecode, "compiled", changed)


WITHOUT = {
    "Python's source instead of bytecode": _as_source,
    "models with their documentation": _with_documentation,
    "botocore and the CLI remember nothing": _forgetful,
}


@contextmanager
def _site() -> Iterator[tuple[str, int]]:
    """Build and serve a site with one panel, and the floor; yield its address and how much Run transfers, in bytes."""
    with tempfile.TemporaryDirectory() as folder:
        project = Project(Path(folder) / "project")
        (project.root / "snippets").rmdir()
        (project.root / "snippets").symlink_to(SNIPPETS)
        project.write(
            "docs/bench.md", f'---\ndescription: Made up.\n---\n\n# Bench\n\n--8<-- "snippets/{RECIPE}/panel.md"\n'
        )
        cache = ROOT / ".cache" / "run"
        assets = build.build(docs=project.docs, theme=project.root / "web" / "theme", cache=cache)
        sizes = [path.stat().st_size for path in assets.rglob("*") if path.is_file()]
        for name, data in npm.package("pyodide", cache).items():
            if name.endswith((".mjs", ".wasm", ".zip", ".json")):
                (project.docs / "assets" / "floor").mkdir(exist_ok=True)
                (project.docs / "assets" / "floor" / name).write_bytes(data)
        project.write("docs/assets/floor/index.html", _FLOOR)
        project.write("docs/assets/floor/floor.mjs", _FLOOR_WORKER)
        server = Server()
        server.start(project.build(url=server.url))
        try:
            yield server.url, sum(sizes)
        finally:
            server.stop()


def _print(browser: Browser, url: str, runs: int, size: int) -> tuple[float, float]:
    """Print the figures against their targets; return (cold CLI recipe, warm CLI call) in ms."""
    floor = _median(
        runs, lambda: _fresh(browser, f"{url}assets/floor/index.html", lambda page: page.evaluate("floor()"))
    )
    rows = [("floor: the same Pyodide prints one line", floor, None)]
    for language, name in (("sdk", "boto3"), ("cli", "AWS CLI")):
        cold = _median(
            runs, lambda language=language: _fresh(browser, f"{url}bench/", lambda page: _cold(page, language))
        )
        rows.append((f"cold {name} recipe, click to first output", cold, 2.5 * floor))
    recipe = _fresh(browser, f"{url}bench/", lambda page: _warm_recipe(page, runs))
    call = _fresh(browser, f"{url}bench/", lambda page: _warm_call(page, runs))
    rows.append((f"warm boto3 recipe ({RECIPE}, 37 calls)", recipe, 500))
    rows.append(("warm AWS CLI call", call, 300))
    print(f"{size / 1e6:.1f} MB transferred from a server that compresses nothing (target 14)")
    for what, milliseconds, target in rows:
        aim = f"   target {target:6.0f} ms" if target else ""
        print(f"{what:48} {milliseconds:7.0f} ms{aim}{'   MISSED' if target and milliseconds > target else ''}")
    return cold, call


def _median(runs: int, measure: Callable[[], float]) -> float:
    return statistics.median(measure() for _ in range(runs))


def _fresh(browser: Browser, url: str, measure: Callable):
    context = browser.new_context()
    try:
        page = context.new_page()
        page.goto(url, wait_until="load")
        return measure(page)
    finally:
        context.close()


def _cold(page: Page, language: str) -> float:
    panel = Panel(page, RECIPE, language)
    panel.block.evaluate(_FIRST_OUTPUT)
    return page.evaluate("first")


def _warm_recipe(page: Page, runs: int) -> float:
    panel = Panel(page, RECIPE, "sdk")
    panel.run()
    recipes = []
    for _ in range(runs):
        panel.reset()
        panel.run()
        recipes.append(panel.seconds() * 1000)
    return statistics.median(recipes)


def _warm_call(page: Page, runs: int) -> float:
    panel = Panel(page, RECIPE, "cli")
    panel.press("Edit")
    call = "aws ec2 describe-vpcs --query 'Vpcs[].VpcId' --output text\n"
    calls = []
    for text in [call, *[call * CALLS] * runs]:
        panel.block.locator("textarea").fill(text)
        panel.run()
        calls.append(panel.seconds() * 1000 / CALLS)
    return statistics.median(calls[1:])


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
