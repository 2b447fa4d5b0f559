"""Make the site's fonts from IBM Plex: only the characters that pages use, without hints, under other names.

`python web/fonts.py IBMPlexSans-Regular.woff2 IBMPlexSans-SemiBold.woff2 IBMPlexMono-Regular.woff2`, with the files of
IBM's release (the npm packages @ibm/plex-sans and @ibm/plex-mono), in an environment with fonttools and brotli. Run by
hand: the result is in docs/assets/fonts. 61 kB become 30 kB, which every page spares. The licence reserves the name
"Plex" for the unchanged fonts, so these are called Guide Sans and Guide Mono; the notices page says what they are.
"""

from __future__ import annotations

import sys
from pathlib import Path

FONTS = Path(__file__).parents[1] / "docs/assets/fonts"
# ASCII; the Latin-1 letters and signs; dashes, quotes, bullet, ellipsis, arrows, minus, comparisons. Anything else
# falls back to the system's font.
UNICODES = [
    *range(0x20, 0x7F),
    *range(0xA0, 0x100),
    *(0x2013, 0x2014, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2026),
    *(0x2190, 0x2192, 0x2212, 0x2248, 0x2260, 0x2264, 0x2265),
]


def main(paths: list[str]) -> None:
    """Write a font for each of the given ones."""
    from fontTools.subset import Options, Subsetter
    from fontTools.ttLib import TTFont

    for path in map(Path, paths):
        font = TTFont(path)
        subsetter = Subsetter(Options(hinting=False, layout_features=["kern"]))
        subsetter.populate(unicodes=UNICODES)
        subsetter.subset(font)
        for record in list(font["name"].names):
            text = record.toUnicode()
            if record.nameID in (1, 3, 4, 6, 16):
                record.string = text.replace("IBM Plex", "Guide").replace("IBMPlex", "Guide")
        font.flavor = "woff2"
        to = FONTS / path.name.replace("IBMPlex", "Guide").replace("-Latin1", "")
        font.save(to)
        print(to, to.stat().st_size)


if __name__ == "__main__":
    main(sys.argv[1:])
