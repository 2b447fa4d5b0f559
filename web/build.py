"""The site for publishing: `python -m web.build` (`SITE_URL=https://…/` for canonical links, sitemap and card).

A strict build, the lint, and what only a published site needs: `llms.txt` and the Markdown of each page, with its
includes in place. Plain `mkdocs serve` shows the same pages without this step.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urljoin

import markdown
import yaml
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig

from web import lint, nav

ROOT = Path(__file__).parents[1]

# What a panel needs on a page and nobody needs in its Markdown.
_DRESS = re.compile(
    r"""^</?div[^>]*>\n|^[ \t]*\{[ ]\.fg-[^}\n]*\}\n|[ \t]*<button[ ][^>]*>.*?</button>|</?span[^>]*>""",
    re.MULTILINE,
)
_FENCE = re.compile(r"^(?P<space> *)(?P<fence>`{3,}) \{ \.(?P<lexer>\w+)[^}\n]*\}$")


def main() -> int:
    command = [sys.executable, "-m", "mkdocs", "build", "--strict"]
    if (status := subprocess.run(command, cwd=ROOT, check=False).returncode) != 0:
        return status
    config = load_config(str(ROOT / "mkdocs.yml"))
    publish(ROOT, config, os.environ.get("SITE_URL", ""))
    site = Path(config.site_dir)
    faults = [*lint.lint_sources(ROOT), *lint.lint_site(site)]
    for fault in faults:
        print(fault, file=sys.stderr)
    if not faults:
        print(f"The site is in {site.relative_to(ROOT)}/: any static host will do.")
    return 1 if faults else 0


def publish(root: Path, config: MkDocsConfig, url: str) -> None:
    """Write llms.txt and the Markdown of each page into a built site."""
    docs, site = root / "docs", Path(config.site_dir)
    for page in nav.pages(docs):
        target = site / page.relative_to(docs)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(page_markdown(page, docs, config), encoding="utf-8")
    (site / "llms.txt").write_text(llms(docs, config, url), encoding="utf-8")
    # Else GitHub's Pages would run Jekyll over the site, and leave out what begins with an underscore.
    (site / ".nojekyll").touch()


def page_markdown(page: Path, docs: Path, config: MkDocsConfig) -> str:
    """A page's text with its includes in place, without what only its look needs. It stands where its source stands
    in docs/, so its relative links hold."""
    body = page.read_text(encoding="utf-8")
    if nav.front_matter(page):
        body = body[4:].partition("\n---\n")[2]
    converter = markdown.Markdown(
        extensions=["pymdownx.snippets"],
        extension_configs={"pymdownx.snippets": config.mdx_configs["pymdownx.snippets"]},
    )
    text = "\n".join(converter.preprocessors["snippet"].run(body.strip().split("\n"))) + "\n"
    up = "../" * (len(page.relative_to(docs).parts) - 1)
    return "".join(_undressed(text)).replace("](raw:", f"]({up}snippets/")


def _undressed(text: str) -> Iterator[str]:
    """Drop the dress outside of fences; inside, a program's text stays as it is."""
    closing = ""
    outside: list[str] = []
    for line in text.splitlines(keepends=True):
        if closing:
            yield line
            closing = "" if line.strip() == closing else closing
        elif match := _FENCE.match(line.rstrip("\n")):
            yield _DRESS.sub("", "".join(outside))
            outside = []
            yield f"{match['space']}{match['fence']}{match['lexer']}\n"
            closing = match["fence"]
        else:
            outside.append(line)
    yield _DRESS.sub("", "".join(outside))


def llms(docs: Path, config: MkDocsConfig, url: str) -> str:
    """The list of pages after llmstxt.org: a title, what it is, and links to each page's Markdown."""
    lines = [f"# {config.site_name}", "", f"> {config.site_description}", ""]
    for entry in nav.nav(docs):
        [(title, paths)] = entry.items() if isinstance(entry, dict) else [("", entry)]
        paths = paths if isinstance(paths, list) else [paths]
        if isinstance(entry, str) and "## More" not in lines:
            title = "More"
        if title not in ("", "Home"):
            lines += ["", f"## {title}", ""]
        for path in paths:
            meta = nav.front_matter(docs / path)
            name = meta.get("title") or _title(docs / path)
            lines.append(f"- [{name}]({urljoin(url, path)}): {meta.get('description', '')}".rstrip(": "))
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)) + "\n"


def _title(page: Path) -> str:
    match = re.search(r"^# (.+?)(?:\s*\{.*\})?$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return match[1] if match else page.stem


if __name__ == "__main__":
    try:
        raise SystemExit(main())
    except yaml.YAMLError as error:
        raise SystemExit(f"not YAML: {error}") from None
