"""Bytecode of the page's Python, compiled by that Python itself, under Node; kept by what was compiled."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import tempfile
from pathlib import Path

from web.run import node


def compiled(sources: dict[str, tuple[bytes, bool]], pyodide: Path, cache: Path) -> dict[str, bytes]:
    """Return {path.pyc: bytecode} for {path.py: (source, drop its docstrings)}. Raises node.NotToBeHad."""
    tool = Path(__file__).with_name("compile.mjs").read_bytes()
    kept, jobs, result = cache / "pyc", [], {}
    kept.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as work:
        for number, (path, (source, drop)) in enumerate(sorted(sources.items())):
            key = hashlib.sha256(tool + path.encode() + bytes([drop]) + source).hexdigest()
            target = kept / f"{key}.pyc"
            result[f"{path}c"] = target
            if not target.exists():
                given = Path(work) / f"{number}.py"
                given.write_bytes(source)
                jobs.append([str(given), str(target) + f".{os.getpid()}", path, drop])
        if jobs:
            listed = Path(work) / "jobs.json"
            listed.write_text(json.dumps(jobs))
            command = [
                *node.commands(cache)[0],
                str(Path(__file__).with_name("compile.mjs")),
                str(pyodide),
                str(listed),
            ]
            subprocess.run(command, check=True)
            for _, target, _, _ in jobs:
                os.replace(target, target.rpartition(".")[0])
    return {path: target.read_bytes() for path, target in result.items()}
