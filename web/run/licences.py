"""`python -m web.run.licences`: write docs/assets/licences/run.txt, the licences of what Run in the page ships.

The head lists each package with its version, and a test holds it against the locks; below it is each licence's text.
"""

from __future__ import annotations

import sys
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

from sandbox.recipe import ROOT
from web.run import node, npm, packages

TARGET = ROOT / "docs" / "assets" / "licences" / "run.txt"
NPM = {"pyodide": "MPL-2.0", "just-bash": "Apache-2.0", "sprintf-js": "BSD-3-Clause", "diff": "BSD-3-Clause"}
_NAMES = ("licen", "copying", "notice")
_HEAD = """\
What Run in the page ships, and under which licences. The Python packages are pruned: models of services, documentation
and data that no recipe needs are left out; cryptography is replaced by a stub of this guide's own. CPython's standard
library comes with Pyodide, under the PSF License Agreement (https://docs.python.org/3/license.html). Pyodide is
under the Mozilla Public License 2.0 (https://www.mozilla.org/MPL/2.0/); its source: https://github.com/pyodide/pyodide

"""


def head() -> str:
    """Return the list: each package's name, version and licence as it declares it."""
    lines = [_HEAD]
    for name in packages.DISTRIBUTIONS:
        try:
            found = distribution(name)
        except PackageNotFoundError:
            continue
        declared = found.metadata.get("License-Expression") or found.metadata.get("License") or ""
        kinds = [
            each.rpartition(" :: ")[2] for each in found.metadata.get_all("Classifier", []) if "License ::" in each
        ]
        said = declared if declared and "\n" not in declared else ", ".join(kinds)
        lines.append(f"{name} {found.version} (Python): {said or 'see below'}\n")
    lines += [f"{name} {pin['version']} (npm): {NPM[name]}\n" for name, pin in sorted(npm.locked().items())]
    return "".join(lines)


def texts(cache: Path) -> str:
    """Return the licence texts, each once, under the packages that bring it. Raises node.NotToBeHad."""
    by_text: dict[str, list[str]] = {}
    for name in packages.DISTRIBUTIONS:
        try:
            files = distribution(name).files or []
        except PackageNotFoundError:
            continue
        for file in files:
            if ".dist-info" in str(file) and file.name.lower().startswith(_NAMES):
                by_text.setdefault(file.locate().read_text("utf-8", "replace").strip(), []).append(name)
    for name in sorted(npm.locked()):
        for path, data in sorted(npm.package(name, cache).items()):
            if "/" not in path and path.lower().startswith(_NAMES):
                by_text.setdefault(data.decode("utf-8", "replace").strip(), []).append(name)
    return "".join(f"\n{'=' * 100}\n{', '.join(names)}\n\n{text}\n" for text, names in by_text.items())


def main() -> int:
    """Write the file."""
    try:
        text = head() + texts(ROOT / ".cache" / "run")
    except node.NotToBeHad as error:
        print(f"not written: {error}", file=sys.stderr)
        return 1
    TARGET.write_text(text, encoding="utf-8")
    print(f"{TARGET.relative_to(ROOT)}: {len(text)} characters")
    return 0


if __name__ == "__main__":
    sys.exit(main())
