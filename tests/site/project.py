"""A throw-away project: the real mkdocs.yml and theme, with pages and panels that a test makes up."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


class Project:
    """A folder that `mkdocs build` takes for this repository."""

    def __init__(self, root: Path, *, pages: bool = False) -> None:
        """With `pages`, the repository's own pages are there too; without, only the assets they share."""
        self.root = root
        root.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / "mkdocs.yml", root)
        shutil.copytree(ROOT / "web" / "theme", root / "web" / "theme")
        shutil.copytree(
            ROOT / "docs" if pages else ROOT / "docs" / "assets", self.docs if pages else self.docs / "assets"
        )
        if pages:
            shutil.copytree(ROOT / "snippets", root / "snippets", dirs_exist_ok=True)
        else:
            (root / "snippets").mkdir()
            (self.docs / "snippets").symlink_to("../snippets")

    @property
    def docs(self) -> Path:
        return self.root / "docs"

    def write(self, path: str, text: str) -> Path:
        target = self.root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8", newline="")
        return target

    def build(self, *, strict: bool = True, url: str = "") -> Path:
        """Build the site and return its folder; what mkdocs said is in the error when it fails."""
        command = [sys.executable, "-m", "mkdocs", "build", "--quiet" if not strict else "--strict"]
        environment = {"PATH": "/usr/bin:/bin", "SITE_URL": url, "NO_MKDOCS_2_WARNING": "1"}
        done = subprocess.run(command, cwd=self.root, env=environment, capture_output=True, text=True, check=False)
        if done.returncode:
            raise RuntimeError(done.stderr)
        return self.root / "site"
