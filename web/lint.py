"""What `mkdocs build --strict` lets through: `python -m web.lint SITE` (a folder built from this checkout).

Two kinds of check: of the sources (front matter, includes, typed code), and of the built pages (what a reader
would meet: markup left standing, dead links in raw HTML, duplicate ids, requests to other hosts). Pages are
discovered, never listed.
"""

from __future__ import annotations

import datetime
import re
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urlsplit

import markdown
import material
import yaml
from bs4 import BeautifulSoup, Tag
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig

from sandbox import charges
from sandbox.panel import LANGUAGES
from web import nav

TAB_LABELS = {label for label, _ in LANGUAGES.values()}
"""Linked tabs follow the label: another spelling is another tab."""

INCLUDE = re.compile(r"^(?P<space>\s*)-+8<-+(?P<gap>[ \t]*)(?P<target>[\"'][^\"']*[\"'])?\s*$")
READ = re.compile(r"\bread (\d{4}-\d{2}-\d{2})\b")
# What nobody read for the page says so in these words, and has no dates.
UNREAD = re.compile(r"general knowledge|not (?:verified|opened|re-read)|content not seen|each with its source")
TEXT_OF = re.compile(r"\b(?:text of (\d{4}(?:-\d{2}(?:-\d{2})?)?)|undated)\b")

# Markup that a reader must never see, outside code: each is a construct that did not take.
COLOUR = re.compile(r'<span class="[a-z][a-z0-9]{0,2}">([^<]*)</span>')
LEFTOVERS = {
    re.compile(r"\[[^\[\]]+\]\[[^\[\]]*\]"): "a link whose reference is not defined",
    re.compile(r"\[\^[^\]\s]+\]"): "a footnote that is not defined",
    re.compile(r"-8<-"): "an include that was not read (a space goes before the path)",
    re.compile(r"```|~~~"): "a code fence that is not closed",
    re.compile(r"(?m)^\s*(===|!!!|\?\?\?\+?)\s+\S"): "a tab or block whose body is not indented by four",
    re.compile(r"(?<![\w:]):[a-z]+(-[a-z0-9]+)+:"): "an icon: there are none in text",
    re.compile(r"\]\("): "a link that was not closed",
    re.compile(r"\S*(?:\*\*|__)\S*"): "bold text that was not closed",
    re.compile(r"`"): "code in a sentence that was not closed",
    re.compile(r"\{:?\s*[.#][\w-]+[^}]*\}"): "an attribute list that was not read",
}


BLOCK_KINDS = ("gotcha", "note", "question")
HEADINGS = ["h1", "h2", "h3", "h4", "h5", "h6"]
BLOCKS = {"p", "li", "td", "th", "dd", "dt", "h1", "h2", "h3", "h4", "summary", "figcaption"}
LITERAL = ["code", "pre", "script"]
# Attributes that a browser follows without a click: in every element, and in some.
LOADED = {"src", "poster", "srcset"}
LOADED_BY = {"link": {"href"}, "form": {"action"}, "object": {"data"}}


@dataclass(frozen=True, order=True)
class Fault:
    where: str
    what: str

    def __str__(self) -> str:
        return f"{self.where}: {self.what}"


# ---- Sources -----------------------------------------------------------------------------------------------------


def lint_sources(root: Path) -> list[Fault]:
    """Check mkdocs.yml, docs/ and what they include, below a checkout's root."""
    config = load_config(str(root / "mkdocs.yml"))
    faults = list(_configuration(config))
    included: Counter[str] = Counter()
    for page in nav.pages(root / "docs"):
        where = page.relative_to(root).as_posix()
        text = page.read_text(encoding="utf-8")
        try:
            meta = nav.front_matter(page)
        except ValueError as error:
            faults.append(Fault(where, str(error).partition(": ")[2]))
            continue
        faults += (Fault(where, what) for what in _front_matter(meta))
        faults += (Fault(f"{where}:{line}", what) for line, what in _includes(root, text, included))
        faults += (Fault(where, what) for what in _typed_code(config, text))
        faults += (Fault(f"{where}:{line}", what) for line, what in _indents(text))
        faults += (Fault(f"{where}:{line}", what) for line, what in _sources(text))
        faults += (Fault(f"{where}:{line}", what) for line, what in _prices(text))
        faults += (Fault(f"{where}:{line}", what) for line, what in _tables(text))
        faults += (Fault(f"{where}:{line}", what) for line, what in _words(text))
    for panel in sorted((root / "snippets").rglob("panel.md")):
        where = panel.relative_to(root).as_posix()
        if not included[where]:
            faults.append(Fault(where, "no page includes this panel"))
    return sorted(set(faults))


def _configuration(config: MkDocsConfig) -> Iterator[Fault]:
    templates = Path(material.__file__).parent / "templates"
    known = _theme_text(templates)
    for feature in config.theme.get("features", []):
        if f'"{feature}"' not in known:
            yield Fault("mkdocs.yml", f"the theme has no feature {feature!r}")
    for icon in _icons(config.theme):
        folders = (templates, *map(Path, config.theme.dirs))
        if not any((folder / ".icons" / f"{icon}.svg").is_file() for folder in folders):
            yield Fault("mkdocs.yml", f"the theme has no icon {icon!r}")


@cache
def _theme_text(templates: Path) -> str:
    paths = [*templates.rglob("*.html"), *templates.glob("assets/javascripts/bundle*.js")]
    return "\n".join(path.read_text(encoding="utf-8") for path in paths)


def _icons(value: object) -> Iterator[str]:
    """Icon names in the theme's settings: `icon` holds a name, or a map of names, at any depth."""
    if isinstance(value, list | tuple):
        for item in value:
            yield from _icons(item)
    elif hasattr(value, "items") or hasattr(value, "_vars"):
        for key, item in dict(value.items() if hasattr(value, "items") else vars(value)["_vars"]).items():
            yield from _names(item) if key == "icon" else _icons(item)


def _names(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for item in value.values():
            yield from _names(item)


def _front_matter(meta: dict[str, object]) -> Iterator[str]:
    if not isinstance(meta.get("description"), str):
        yield "the front matter needs a description: one sentence, for search engines and llms.txt"
    facts = meta.get("facts", {})
    if not isinstance(facts, dict) or not all(isinstance(item, str) for item in facts.values()):
        yield "facts is a map of labels to texts (quote numbers)"
    if "reviewed" in meta and not isinstance(meta["reviewed"], datetime.date):
        yield f"reviewed is a date, not {meta['reviewed']!r}"


def _includes(root: Path, text: str, included: Counter[str]) -> Iterator[tuple[int, str]]:
    fenced = False
    for number, line in enumerate(text.splitlines(), 1):
        fenced ^= line.lstrip().startswith(("```", "~~~"))
        if not (match := INCLUDE.match(line)):
            continue
        if not match["target"] or not match["gap"]:
            yield number, 'an include is written --8<-- "path", on one line'
            continue
        path, _, part = match["target"][1:-1].partition(":")
        included[path] += 1
        if not path.startswith(("snippets/", "docs/_generated/")):
            yield number, f"{path}: pages include from snippets/ and docs/_generated/ only"
        file = root / path
        if not file.is_file():
            yield number, f"{path}: there is no such file"
        elif re.fullmatch(r"[-\d:,]+", part):
            yield number, f"{path}:{part}: lines move; include a whole file or a named section"
        elif part:
            yield from ((number, what) for what in _section(file.read_text(encoding="utf-8"), path, part))
        elif not fenced and not path.endswith((".md", ".svg")):
            yield number, f"{path}: a program is shown by its recipe's panel.md, or inside a code fence"
        if path.endswith("/panel.md") and match["space"]:
            yield number, f"{path}: a panel is included at the start of a line"


def _section(text: str, path: str, name: str) -> Iterator[str]:
    lines = text.splitlines()
    marks = {kind: rf"-8<-+\s+\[\s*{kind}\s*:\s*{re.escape(name)}\s*\]" for kind in ("start", "end")}
    found = {kind: [i for i, line in enumerate(lines) if re.search(mark, line)] for kind, mark in marks.items()}
    if not found["start"]:
        yield f"{path}: there is no section {name!r}"
    elif not found["end"]:
        yield f"{path}: section {name!r} has no end"
    elif not "".join(lines[found["start"][0] + 1 : found["end"][0]]).strip():
        yield f"{path}: section {name!r} is empty"


def _typed_code(config: MkDocsConfig, text: str) -> Iterator[str]:
    """Convert the page without what it includes: no code block and no tabs may be left.

    A fence around nothing but an include is empty then, which is how a page shows a whole file.
    """
    body = re.sub(r"\A---\n.*?\n---\n", "", text, flags=re.DOTALL)
    kept = "\n".join(line for line in body.splitlines() if not INCLUDE.match(line))
    extensions = [name for name in config.markdown_extensions if name not in ("pymdownx.snippets", "toc")]
    html = markdown.markdown(kept, extensions=extensions, extension_configs=_mdx(config, extensions))
    page = BeautifulSoup(html, "html.parser")
    for block in page.find_all("pre"):
        if code := block.get_text().strip():
            yield f"a code block is typed into the page ({code.splitlines()[0][:40]!r}): include it from snippets/"
    if page.select(".tabbed-set"):
        yield "tabs are typed into the page: panels bring their own"


def _mdx(config: MkDocsConfig, extensions: list[str]) -> dict[str, dict[str, object]]:
    return {name: options for name, options in config.mdx_configs.items() if name in extensions}


def _indents(text: str) -> Iterator[tuple[int, str]]:
    """The body of `!!!`, `???` and `===` is indented by four more; by less, it silently stands outside."""
    lines = text.splitlines()
    for number, line in enumerate(lines):
        if not (match := re.match(r"(\s*)(===|!!!|\?\?\?\+?)\s+(\S+)", line)):
            continue
        if match[2] != "===" and match[3] not in BLOCK_KINDS:
            yield number + 1, f"a block of kind {match[3]!r} has no style; there are {', '.join(BLOCK_KINDS)}"
        body = next((item for item in lines[number + 1 :] if item.strip()), "")
        if len(body) - len(body.lstrip()) < len(match[1]) + 4:
            yield number + 1, f"the body of {match[2]} is indented by four spaces"


def _sources(text: str) -> Iterator[tuple[int, str]]:
    """Each source says when it was read and from when its text is; old text is marked."""
    inside = False
    items: list[tuple[int, str]] = []
    for number, line in enumerate(text.splitlines(), 1):
        if line.startswith("#"):
            inside = line.strip("# ").lower() == "sources"
        elif inside and re.match(r"[-*] ", line):
            items.append((number, line))
        elif inside and items and line.startswith("  "):
            items[-1] = (items[-1][0], f"{items[-1][1]} {line.strip()}")
    for number, item in items:
        if UNREAD.search(item):
            continue
        for date in re.findall(r"\b20\d\d-\d\d(?:-\d\d)?\b", item):
            try:
                datetime.date.fromisoformat(date if len(date) > 7 else f"{date}-01")
            except ValueError:
                yield number, f"{date} is no date"
        if not READ.search(item):
            yield number, "a source ends in `read YYYY-MM-DD`"
        dated = TEXT_OF.search(item)
        if not dated:
            yield number, "a source says `text of YYYY-MM-DD` (or a year and month), or `undated`"
        elif dated[1] and dated[1] < "2025" and "may be stale" not in item:
            yield number, "the text is from before 2025: say `may be stale`"


def _prices(text: str) -> Iterator[tuple[int, str]]:
    """A price says where and when it was one: in its fact, or in its section of the page."""
    part: list[str] = []
    for number, line in enumerate([*text.splitlines(), "#"], 1):
        if re.match(r"#|---$|\s*Cost:", line):
            if lacks := charges.missing("\n".join(part)):
                price = next(i for i, each in enumerate(part) if charges.AMOUNT.search(each))
                yield number - len(part) + price, f"a price does not say {' and '.join(lacks)}, nor does its section"
            part = []
        part.append(line)


def _tables(text: str) -> Iterator[tuple[int, str]]:
    """A row with more cells than its table's head loses them, one with fewer gets empty ones; both silently."""
    lines, cells = text.splitlines(), 0
    for number, line in enumerate(lines, 1):
        if not line.strip().startswith("|"):
            cells = 0
            continue
        here = re.sub(r"`[^`]*`|\\\|", "", line.strip()).strip("|").count("|") + 1
        if cells and here != cells:
            yield number, f"a row of {here} cells in a table of {cells}"
        cells = cells or here


def _words(text: str) -> Iterator[tuple[int, str]]:
    for number, line in enumerate(text.splitlines(), 1):
        said = re.sub(r"`[^`]*`", "`", line)
        if found := re.search(r"\b(?:TODO|FIXME|XXX|TBD)\b", said):
            yield number, f"unfinished: {found[0]}"
        if found := re.search(r"\b([A-Za-z]+) \1\b", said):
            yield number, f"a word twice: {found[0]!r}"


# ---- The built site ----------------------------------------------------------------------------------------------


def lint_site(site: Path) -> list[Fault]:
    """Check every page of a built site."""
    pages = {path: _page(path) for path in site.rglob("*.html")}
    # Plain loops over all tags: a CSS selector costs a second for each question about a site of this size.
    tags = {path: [tag for tag in page.descendants if isinstance(tag, Tag)] for path, page in pages.items()}
    ids = {path: Counter(str(tag["id"]) for tag in each if "id" in tag.attrs) for path, each in tags.items()}
    faults = []
    for path, page in pages.items():
        where = path.relative_to(site).as_posix()
        checks = (_ids(page, ids[path]), _hosts(tags[path]), _leftovers(page), _tabs(tags[path]))
        faults += (Fault(where, what) for check in checks for what in check)
        if path.name != "404.html":  # its links start at the site's root, wherever that is
            faults += (Fault(where, what) for what in _links(site, path, tags[path], ids))
    return sorted(set(faults))


def _page(path: Path) -> BeautifulSoup:
    """Parse a page without the spans that only colour code: most of its tags, and no check asks for one."""
    return BeautifulSoup(COLOUR.sub(r"\1", path.read_text(encoding="utf-8")), "html.parser")


def _ids(page: BeautifulSoup, ids: Counter[str]) -> Iterator[str]:
    for name, count in ids.items():
        if count > 1:
            yield f"the id {name!r} is there {count} times"
    headings = [tag for article in page.find_all("article") for tag in article.find_all(HEADINGS)]
    for heading in headings:
        if re.search(r"_\d+$", str(heading.get("id", ""))):
            yield f"two headings read {_text(heading)!r}: their addresses depend on their order"
    if sum(heading.name == "h1" for heading in headings) != 1:
        yield "a page has one title"


def _hosts(tags: list[Tag]) -> Iterator[str]:
    """Whatever a browser loads by itself comes from the site."""
    for tag in tags:
        if tag.name == "link" and {"canonical", "alternate", "license"} & set(tag.get_attribute_list("rel")):
            continue
        for name in (LOADED | LOADED_BY.get(tag.name, set())) & tag.attrs.keys():
            if re.match(r"(https?:)?//", str(tag[name])):
                yield f"asks another host: {tag[name]}"


def _leftovers(page: BeautifulSoup) -> Iterator[str]:
    for article in page.find_all("article"):
        blocks: dict[int, list[str]] = {}
        for item in article.find_all(string=True):
            parent = item.parent
            while parent is not article and parent.name not in BLOCKS and parent.name not in LITERAL:
                parent = parent.parent
            if parent.name in BLOCKS:
                blocks.setdefault(id(parent), []).append(str(item))
        for text in map("".join, blocks.values()):
            for pattern, what in LEFTOVERS.items():
                if match := pattern.search(text):
                    yield f"{match.group().strip()!r}: {what}"


def _tabs(tags: list[Tag]) -> Iterator[str]:
    for tag in tags:
        classes = tag.get("class") or ()
        if "tabbed-labels" in classes:
            for label in tag.find_all("label", recursive=False):
                if _text(label) not in TAB_LABELS:
                    yield f"the tab {_text(label)!r} is none of {sorted(TAB_LABELS)}"
        elif "tabbed-block" in classes and not tag.find(True):
            yield "a tab is empty"


def _links(site: Path, path: Path, tags: list[Tag], ids: dict[Path, Counter[str]]) -> Iterator[str]:
    """Also in raw HTML, which MkDocs does not look at."""
    root = site.resolve()
    addresses = {
        str(tag.get("href") or tag.get("src") or (tag.name == "form" and tag.get("action")) or "")
        for tag in tags
        if "href" in tag.attrs or "src" in tag.attrs or (tag.name == "form" and "action" in tag.attrs)
    }
    for address in addresses:
        parts = urlsplit(address)
        if parts.scheme or parts.netloc:
            if parts.scheme not in ("http", "https", "mailto", "data", "javascript"):
                yield f"dead link: {address}"
            continue
        target = (path.parent / unquote(parts.path)).resolve() if parts.path else path.resolve()
        if target.is_dir():
            target /= "index.html"
        if not target.is_relative_to(root) or not target.is_file():
            yield f"dead link: {address}"
        elif parts.fragment and target.suffix == ".html":
            known = ids.get(site / target.relative_to(root), {})
            if unquote(parts.fragment) not in known and not parts.fragment.startswith("__"):
                yield f"dead anchor: {address}"


def _text(tag: Tag) -> str:
    return tag.get_text().replace("¶", "").strip()


def main(arguments: list[str]) -> int:
    root = Path(__file__).parents[1]
    try:
        faults = lint_sources(root)
    except yaml.YAMLError as error:
        faults = [Fault("mkdocs.yml", f"not YAML: {error}")]
    if arguments:
        faults += lint_site(Path(arguments[0]))
    for fault in faults:
        print(fault, file=sys.stderr)
    return 1 if faults else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
