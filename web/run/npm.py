"""Pinned npm packages, held against the digests of lock.json before a byte of them is used."""

from __future__ import annotations

import base64
import hashlib
import io
import json
import subprocess
import tarfile
import tempfile
from pathlib import Path

from web.run import node

LOCK = Path(__file__).with_name("lock.json")


def locked() -> dict[str, dict[str, str]]:
    """Return {name: {version, integrity}}."""
    return json.loads(LOCK.read_text(encoding="utf-8"))["npm"]


def package(name: str, cache: Path) -> dict[str, bytes]:
    """Return a pinned package's files by path; downloaded once, then read from `cache`. Raises node.NotToBeHad."""
    pin = locked()[name]
    kept = cache / f"{name}-{pin['version']}.tgz"
    data = kept.read_bytes() if kept.exists() else b""
    if not _is(data, pin["integrity"]):
        data = _download(f"{name}@{pin['version']}", cache)
        if not _is(data, pin["integrity"]):
            raise ValueError(
                f"{name} {pin['version']}: what was downloaded is not what web/run/lock.json pins; not used"
            )
        cache.mkdir(parents=True, exist_ok=True)
        kept.write_bytes(data)
    with tarfile.open(fileobj=io.BytesIO(data)) as archive:
        return {
            member.name.partition("/")[2]: archive.extractfile(member).read()
            for member in archive.getmembers()
            if member.isfile()
        }


def _download(which: str, cache: Path) -> bytes:
    _, npm = node.commands(cache)
    with tempfile.TemporaryDirectory() as folder:
        # npm's own client, so that a mirror or a proxy of the machine's settings is used.
        command = [*npm, "pack", which, "--silent", "--ignore-scripts", "--pack-destination", folder]
        done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
        found = list(Path(folder).glob("*.tgz"))
        if done.returncode or not found:
            said = (done.stderr.strip().splitlines() or ["npm said nothing"])[-1]
            raise node.NotToBeHad(f"npm could not get {which}: {said}")
        return found[0].read_bytes()


def _is(data: bytes, integrity: str) -> bool:
    kind, _, digest = integrity.partition("-")
    return bool(data) and base64.b64encode(hashlib.new(kind, data).digest()).decode() == digest
