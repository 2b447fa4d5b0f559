"""The licences of what Run ships: after `make lock`, `python -m web.run.licences` writes them for the site."""

from __future__ import annotations

import sys
import sysconfig
from importlib.metadata import distribution
from pathlib import Path

from sandbox.recipe import ROOT
from web.run import npm, packages

TARGET = ROOT / "docs" / "assets" / "licences" / "run.txt"
_PYODIDE = """Copyright (C) 2018-2026, Pyodide contributors and Mozilla; Mozilla Public License 2.0.
The licence: https://www.mozilla.org/MPL/2.0/. The source: https://github.com/pyodide/pyodide, at this version.
Shipped: pyodide.mjs and pyodide.asm.mjs unchanged, pyodide.asm.wasm compressed, the standard library as bytecode.
It contains CPython (below) compiled with Emscripten (MIT), zlib, bzip2, xz, libffi, Expat, mpdecimal and HACL*."""


def headings() -> list[str]:
    """Return the lines that head each package's licence: name and version."""
    pins = [f"{name} {pin['version']}" for name, pin in npm.locked().items()]
    return pins + [f"{name} {version}" for name, version in packages.versions().items()]


def text(cache: Path) -> str:
    """Return the whole file."""
    parts = ["What the sandbox in the page is made of, and its licences. Python packages are pruned and compiled."]
    for heading in headings():
        name = heading.partition(" ")[0]
        if name == "pyodide":
            body = _PYODIDE
        elif name in npm.locked():
            body = npm.package(name, cache)["LICENSE"].decode()
        else:
            body = "\n\n".join(_texts(name))
        parts.append(f"{'=' * 72}\n{heading}\n{'=' * 72}\n\n{body.strip()}")
    python = Path(sysconfig.get_path("stdlib"), "LICENSE.txt").read_text(encoding="utf-8")
    parts.append(f"{'=' * 72}\nCPython's standard library\n{'=' * 72}\n\n{python.strip()}")
    return "\n\n".join(parts) + "\n"


def _texts(name: str) -> list[str]:
    package = distribution(name)
    return [
        Path(package.locate_file(entry)).read_text(encoding="utf-8", errors="replace").strip()
        for entry in package.files or ()
        if ".dist-info/" in entry.as_posix() and entry.name.upper().startswith(("LICENSE", "NOTICE", "COPYING"))
    ]


def main() -> int:
    TARGET.write_text("\n".join(line.rstrip() for line in text(ROOT / ".cache" / "run").splitlines()) + "\n", "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
