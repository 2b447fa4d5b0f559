"""`python -m web.run`: assemble what Run in the page needs, or say why the site is without it."""

from __future__ import annotations

import sys

from sandbox.recipe import ROOT
from web.run import build, node


def main() -> int:
    """Build what is out of date. Returns 0 also without Run: the site is complete without it."""
    target, stamp, now = build.DOCS / "assets" / "run", ROOT / ".cache" / "run" / "stamp", build.inputs()
    if target.exists() and stamp.exists() and stamp.read_text() == now:
        return 0
    stamp.unlink(missing_ok=True)
    try:
        build.build()
    except node.NotToBeHad as error:
        build.without()
        print(f"The site is built without Run: {error}", file=sys.stderr)
        return 0
    stamp.write_text(now)
    size = sum(path.stat().st_size for path in target.rglob("*") if path.is_file())
    print(f"Run in the page: {size / 1e6:.1f} MB in {target.relative_to(ROOT)}/, loaded when a reader asks for it.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
