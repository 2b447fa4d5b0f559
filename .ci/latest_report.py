"""Turn a test run with the newest packages into a report: what is newer, what changed with it, what to do."""

from __future__ import annotations

import re
import sys
import xml.etree.ElementTree as ET
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path


def main(lock: str, junit: str, output: str) -> None:
    """Print the report as Markdown. `lock`: requirements.txt; `junit`, `output`: what pytest wrote."""
    locked: dict[str, list[str]] = {}  # a package can be locked at one version for each Python
    for name, old in re.findall(r"^([a-z0-9-]+)==([^ ;\\]+)", Path(lock).read_text(), re.MULTILINE):
        locked.setdefault(name, []).append(old)
    newer = []
    for name, old in sorted(locked.items()):
        try:
            now = version(name)
        except PackageNotFoundError:
            continue
        if now not in old:
            newer.append((name, ", ".join(old), now))
    print("# What the newest packages change\n")
    if newer:
        print("| package | locked | newest |\n| --- | --- | --- |")
        for name, old, now in newer:
            print(f"| {name} | {old} | {now} |")
    else:
        print("Every package is the newest one already.")
    print()
    try:
        cases = list(ET.parse(junit).getroot().iter("testcase"))
    except (OSError, ET.ParseError):
        print("The tests did not run at all:\n\n```text")
        print(Path(output).read_text()[-6000:])
        print("```")
        return
    failed = [(case, problem) for case in cases for problem in case if problem.tag in ("failure", "error")]
    print(f"{len(cases)} tests, {len(failed)} of them give something else now.\n")
    for case, problem in failed:
        print(f"## {case.get('classname')}::{case.get('name')}\n\n```text")
        print((problem.text or problem.get("message") or "")[:4000].rstrip())
        print("```\n")
    if newer or failed:
        print(
            "To move: `.ci/lock --upgrade`, then `make record`, read the difference of each output as a reader would, "
            "and commit both. A fidelity patch that is no longer needed is removed; an operation that moto has learnt "
            "loses its canned response."
        )


if __name__ == "__main__":
    main(*sys.argv[1:])
