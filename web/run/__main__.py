"""`python -m web.run`: assemble what Run in the page needs, or say why the site is without it."""

from __future__ import annotations

import sys

from sandbox.recipe import ROOT
from web.run import build, node


def main() -> int:
    """Return 0 also without Run: the site is complete without it."""
    try:
        target = build.build()
    except node.NotToBeHad as error:
        build.without()
        print(f"The site is built without Run: {error}", file=sys.stderr)
        return 0
    size = sum(path.stat().st_size for path in target.rglob("*") if path.is_file())
    print(f"Run in the page: {size / 1e6:.1f} MB in {target.relative_to(ROOT)}/, loaded when a reader asks for it.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
