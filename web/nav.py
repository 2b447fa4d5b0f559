"""The navigation in mkdocs.yml, written from the pages: `python -m web.nav` (`--check` only compares).

MkDocs sorts by file name and makes "Vpc" of a folder `vpc`; to order and name the sections it wants every
page listed. So that authors add a page and nothing else, the list is derived: a section's name and place are
the `title` and `order` of its `index.md`, a page's place is its `order` (without one: after the rest).
"""

from __future__ import annotations

import sys
from pathlib import Path

import yaml

ROOT = Path(__file__).parents[1]
MARK = "# Written by `python -m web.nav` from the pages' front matter: do not edit below this line.\n"
LAST = 500  # between the sections and the pages about the site itself


def front_matter(page: Path) -> dict[str, object]:
    """The YAML between a page's `---` lines; {} where there is none."""
    text = page.read_text(encoding="utf-8")
    if not text.startswith("---\n") or "\n---\n" not in text[3:]:
        return {}
    try:
        meta = yaml.safe_load(text[4:].partition("\n---\n")[0])
    except yaml.YAMLError as error:
        raise ValueError(f"{page}: the front matter is not YAML (quote text that holds a colon): {error}") from None
    if not isinstance(meta, dict | None):
        raise ValueError(f"{page}: the front matter is not a map of keys to values")
    return meta or {}


def pages(docs: Path) -> list[Path]:
    """All pages in docs/ but generated includes and the programs that are published with the site."""
    found = (page for page in docs.rglob("*.md") if page.relative_to(docs).parts[0] not in ("_generated", "snippets"))
    return sorted(found)


def nav(docs: Path) -> list[object]:
    """MkDocs' `nav` for a docs folder: the front page, sections, then the other pages at the top."""

    def place(page: Path) -> tuple[int, str]:
        order = front_matter(page).get("order", LAST)
        if not isinstance(order, int):
            raise ValueError(f"{page}: order is a whole number, not {order!r}")
        return order, page.as_posix()

    found = pages(docs)
    home = docs / "index.md"
    entries: list[tuple[tuple[int, str], object]] = []
    for page in found:
        if page.parent == docs and page != home:
            entries.append((place(page), page.name))
    for folder in sorted({page.parent for page in found} - {docs}):
        index = folder / "index.md"
        if index not in found:
            raise ValueError(f"{folder}: a section needs an index.md with title and order")
        rest = sorted((page for page in found if page.parent == folder and page != index), key=place)
        title = front_matter(index).get("title") or folder.name
        paths = [page.relative_to(docs).as_posix() for page in (index, *rest)]
        entries.append((place(index), {title: paths}))
    return [{"Home": "index.md"}, *(entry for _, entry in sorted(entries, key=lambda item: item[0]))]


def written(config: str, docs: Path) -> str:
    """mkdocs.yml's text with the navigation of these pages."""
    head = config.partition(MARK)[0]
    text = yaml.safe_dump({"nav": nav(docs)}, sort_keys=False, allow_unicode=True, width=110)
    return f"{head}{MARK}{text}"


def main(arguments: list[str]) -> int:
    config = ROOT / "mkdocs.yml"
    before = config.read_text(encoding="utf-8")
    try:
        after = written(before, ROOT / "docs")
    except ValueError as error:
        print(error, file=sys.stderr)
        return 1
    if before == after:
        return 0
    if "--check" in arguments:
        print("mkdocs.yml: the navigation is not that of the pages; run python -m web.nav", file=sys.stderr)
        return 1
    config.write_text(after, encoding="utf-8")
    print("mkdocs.yml: navigation written")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
