"""A throw-away project: the real mkdocs.yml and theme, with pages and panels that a test makes up."""

from __future__ import annotations

import contextlib
import io
import logging
import os
import re
import shutil
from collections.abc import Iterable
from pathlib import Path
from unittest import mock

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import MkDocsException

from sandbox.panel import Panel, render
from tests.site.samples import commands
from web import nav

ROOT = Path(__file__).parents[2]


class Project:
    """A folder that `mkdocs build` takes for this repository."""

    def __init__(self, root: Path, *, pages: bool = False) -> None:
        """With `pages`, the repository's own pages are there too; without, only the assets they share."""
        self.root = root
        self.docs = root / "docs"
        root.mkdir(parents=True, exist_ok=True)
        shutil.copytree(ROOT / "web" / "theme", root / "web" / "theme")
        if pages:
            shutil.copytree(ROOT / "docs", self.docs, symlinks=True)
            shutil.copytree(ROOT / "snippets", root / "snippets")
            (root / "packetwalk").mkdir()
            shutil.copy(ROOT / "packetwalk" / "snapshot.schema.json", root / "packetwalk")  # docs link to it
        else:
            shutil.copytree(ROOT / "docs" / "assets", self.docs / "assets")
            (root / "snippets").mkdir()
            (self.docs / "snippets").symlink_to("../snippets")
            self.write("docs/index.md", "---\ndescription: Made up.\n---\n\n# Home\n")

    def write(self, path: str, text: str) -> Path:
        target = self.root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8", newline="")
        return target

    def add_panels(self, panels: Iterable[Panel]) -> str:
        """Write what `make record` would, and return the lines that include the panels."""
        lines = []
        for panel in panels:
            folder = f"snippets/{panel.recipe}"
            self.write(f"{folder}/panel.md", render(panel))
            for program in (*panel.programs, *panel.teardown):
                self.write(program.path, commands(program))
            lines.append(f'--8<-- "{folder}/panel.md"\n')
        return "\n".join(lines)

    def configure(self, *, search: bool = True) -> None:
        """Write mkdocs.yml with the navigation of the pages that are there now."""
        config = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
        if not search:
            config = re.sub(r"(?m)^  - search:\n(?:    .*\n)*", "", config)
        self.write("mkdocs.yml", nav.written(config, self.docs))

    def build(self, *, strict: bool = True, url: str = "", search: bool = True) -> Path:
        """Build the site as `mkdocs build` does, in this process; when it fails, what mkdocs said is in the error.

        `search` makes the index for it, a fifth of the time.
        """
        self.configure(search=search)
        said = io.StringIO()
        heard = logging.StreamHandler(said)
        logging.getLogger("mkdocs").addHandler(heard)
        try:
            # Includes are looked up from the project's root.
            with contextlib.chdir(self.root), mock.patch.dict(os.environ, SITE_URL=url, NO_MKDOCS_2_WARNING="1"):
                config = load_config("mkdocs.yml", strict=strict)
                config.plugins.on_startup(command="build", dirty=False)
                build(config)
                config.plugins.on_shutdown()
        except MkDocsException as error:
            raise RuntimeError(f"{said.getvalue()}{error}") from None
        finally:
            logging.getLogger("mkdocs").removeHandler(heard)
        return self.root / "site"
