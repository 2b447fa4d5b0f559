"""A walk as a ladder: inline SVG, the request down the left, the reply up the right.

Pure: the same walk gives the same bytes. Names come from tags (see names.py), so neither an ID nor a public
address is in it. One row for each place; where request and reply go through the same place its box spans
both lanes, where they part the boxes part. Text is 13 units in a drawing 344 wide, so that it stays over 12
pixels on a phone. Colours are Material's variables with fallbacks, and follow the page's light or dark
scheme.

Every box carries `data-lane`, `data-step` and `data-node`, for a page that steps through the walk and for
the test that compares the boxes with the walk.
"""

from __future__ import annotations

import hashlib
from difflib import SequenceMatcher
from html import escape
from itertools import zip_longest
from typing import NamedTuple

from .model import Hop, Walk
from .names import Names

WIDTH = 344
MARGIN = 6
MIDDLE = WIDTH // 2
FONT = 13
LINE = 17
LETTERS = 19  # that fit into a lane beside the arrow
BOX_LETTERS = {"both": 44, "request": 21, "reply": 21}
BOLD = 0.85  # of the letters of plain text

STYLE = (
    ".pw text{font:13px var(--md-text-font-family,system-ui),sans-serif;fill:var(--md-default-fg-color,#222)}"
    ".pw .pw-name{font-weight:700}"
    ".pw .pw-box{fill:var(--md-default-bg-color,#fff);stroke:var(--md-default-fg-color--light,#666)}"
    ".pw .pw-band{fill:var(--md-default-fg-color--lightest,#0001)}"
    ".pw .pw-request{stroke:var(--md-typeset-a-color,#3949ab);fill:none;stroke-width:2}"
    ".pw .pw-reply{stroke:var(--md-typeset-a-color,#3949ab);fill:none;stroke-width:2;stroke-dasharray:5 4}"
    ".pw .pw-head{fill:var(--md-typeset-a-color,#3949ab);stroke:none}"
    ".pw .pw-end{font-weight:700;fill:var(--md-code-hl-number-color,#c62828)}"
)


class Row(NamedTuple):
    """One line of the ladder: the request's hop, the reply's, or both; numbers count from 0."""

    request: int | None
    reply: int | None


def rows(walk: Walk) -> list[Row]:
    """Lay request and (reversed) reply beside each other, places that both visit on one line."""
    # Compared from the lower end, which is where a reply begins: one that dies on its way hangs from there.
    down = [Names.key(hop.node) for hop in reversed(walk.forward)]
    up = [Names.key(hop.node) for hop in walk.reply]
    last = len(down) - 1
    found: list[Row] = []
    for _, i1, i2, j1, j2 in SequenceMatcher(None, down, up, autojunk=False).get_opcodes():
        for i, j in zip_longest(range(i1, i2), range(j1, j2)):
            found.append(Row(None if i is None else last - i, j))
    return found[::-1]


def same_place(walk: Walk, row: Row) -> bool:
    """Whether request and reply are at one place on this line, so that one box stands for both."""
    if row.request is None or row.reply is None:
        return False
    return Names.key(walk.forward[row.request].node) == Names.key(walk.reply[row.reply].node)


def wrap(text: str, width: int) -> list[str]:
    """Lines of at most `width` letters, broken at spaces, else after - / or :, else anywhere."""
    lines: list[str] = []
    line = ""
    for word in text.split():
        while len(word) > width:
            room = width - len(line) - (1 if line else 0)
            cut = max((word.rfind(mark, 0, room) + 1 for mark in "-/:"), default=0) if room > 4 else 0
            if cut <= 0:
                if line:
                    lines.append(line)
                    line = ""
                    continue
                cut = width
            lines.append(f"{line} {word[:cut]}".strip())
            line, word = "", word[cut:]
        if line and len(line) + 1 + len(word) > width:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}".strip()
    return [*lines, line] if line else lines


def draw(walk: Walk) -> str:
    """The drawing as one `<svg>` element, without blank lines, so that it can stand in Markdown."""
    return _Drawing(walk).svg()


class _Drawing:
    def __init__(self, walk: Walk) -> None:
        self.walk = walk
        self.names = Names(walk)
        self.rows = rows(walk)
        self.parts: list[str] = []
        self.row_of = {
            "request": {row.request: n for n, row in enumerate(self.rows) if row.request is not None},
            "reply": {row.reply: n for n, row in enumerate(self.rows) if row.reply is not None},
        }
        # Text under each line of boxes; what stands above the first one is under line -1.
        self.under: dict[tuple[str, int], list[tuple[str, str]]] = {}
        self._label("request", walk.forward)
        self._label("reply", walk.reply)
        self._ending()

    # What is said ---------------------------------------------------------------------------------

    def _label(self, lane: str, hops: list[Hop]) -> None:
        for number, hop in enumerate(hops[:-1]):
            source, destination = self.names.packet(hop.packet_out)
            said = [("", f"{number + 1} {self._route(hop)}".strip())]
            said += [("", f"{source} →"), ("", destination)]
            # A label stands under the upper end of its arrow: where the request leaves, where the reply
            # arrives.
            upper = number if lane == "request" else number + 1
            self.under[(lane, self.row_of[lane][upper])] = said

    def _route(self, hop: Hop) -> str:
        if hop.route is None:
            return ""
        return f"{self.names.table(hop.route)}: {self.names.destination(hop.route)}"

    def _ending(self) -> None:
        """The cross, or question mark, where the packet ends."""
        walk = self.walk
        if walk.verdict not in ("dropped", "unknown"):
            return
        mark = "✕" if walk.verdict == "dropped" else "?"
        lane = walk.leg or "request"
        hops = walk.reply if lane == "reply" else walk.forward
        line = -1
        if hops:
            line = self.row_of[lane][len(hops) - 1] - (lane == "reply")
        said = self.under.setdefault((lane, line), [])
        said.insert(0, ("pw-end", f"{mark} {walk.verdict}: {walk.code.replace('_', ' ').lower()}"))

    def title(self) -> str:
        ends = [self.names.node(hops[0].node) for hops in (self.walk.forward,) if hops]
        ends += [self.names.node(self.walk.forward[-1].node)] if len(self.walk.forward) > 1 else []
        return f"Packet walk: {' to '.join(ends) or 'no packet'}, {self.walk.verdict}"

    def description(self) -> str:
        told = []
        for word, hops in (("Request", self.walk.forward), ("Reply", self.walk.reply)):
            if hops:
                told.append(f"{word}: {', then '.join(self.names.node(hop.node) for hop in hops)}.")
        reason = self.names.text(self.walk.reason)
        return " ".join([*told, f"{self.walk.verdict.capitalize()}: {reason}."])

    # Where it stands ------------------------------------------------------------------------------

    def _lines(self, lane: str, line: int) -> list[tuple[str, str]]:
        return [
            (style, part)
            for style, text in self.under.get((lane, line), ())
            for part in wrap(text, int(LETTERS * BOLD) if style else LETTERS)
        ]

    def _gap(self, line: int) -> int:
        most = max(len(self._lines(lane, line)) for lane in ("request", "reply"))
        return most * LINE + 14 if most else (8 if line < 0 else 18)

    def _box_lines(self, hop: Hop, width: str) -> list[tuple[str, str]]:
        letters = BOX_LETTERS[width]
        found = [("pw-name", part) for part in wrap(self.names.node(hop.node), int(letters * BOLD))]
        place = self.names.place(hop.node)
        kind = self.names.kind(hop.node)
        label = self.names.node(hop.node)
        told = " · ".join(part for part in (kind if kind != label else "", place) if part)
        return found + [("", part) for part in wrap(told, letters)]

    def svg(self) -> str:
        top = LINE + 10
        heads = [top + self._gap(-1)]
        boxes: list[dict[str, tuple[int, int]]] = []  # lane → (y, height); "both" for one box
        for line, row in enumerate(self.rows):
            place: dict[str, tuple[int, int]] = {}
            for lane, index, hops in (
                ("request", row.request, self.walk.forward),
                ("reply", row.reply, self.walk.reply),
            ):
                if index is None:
                    continue
                width = "both" if same_place(self.walk, row) else lane
                place[width] = (heads[line], len(self._box_lines(hops[index], width)) * LINE + 8)
            boxes.append(place)
            height = max(each[1] for each in place.values())
            heads.append(heads[line] + height + self._gap(line))
        total = heads[-1] + 4
        self._bands(heads)
        self.parts.append(self._text(MARGIN, LINE, "pw-name", "request ↓"))
        if self.walk.reply:
            self.parts.append(self._text(MIDDLE + 4, LINE, "pw-name", "reply ↑"))
        self._arrows(boxes)
        for line, row in enumerate(self.rows):
            self._boxes(row, boxes[line])
        for line in range(-1, len(self.rows)):
            bottom = heads[line + 1] - self._gap(line)
            for lane, x in (("request", MARGIN + 22), ("reply", MIDDLE + 22)):
                for number, (style, text) in enumerate(self._lines(lane, line)):
                    self.parts.append(self._text(x, bottom + (number + 1) * LINE, style, text))
        body = "\n".join(self.parts)
        title, description = escape(self.title()), escape(self.description())
        mark = hashlib.sha256((title + description + body).encode()).hexdigest()[:8]
        return (
            f'<svg class="pw" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {total}" role="img" '
            f'aria-labelledby="pw-{mark}-t pw-{mark}-d" style="width:100%;max-width:26rem;height:auto" '
            f'font-size="{FONT}">\n'
            f'<title id="pw-{mark}-t">{title}</title>\n<desc id="pw-{mark}-d">{description}</desc>\n'
            f"<style>{STYLE}</style>\n{body}\n</svg>\n"
        )

    def _text(self, x: int, y: int, style: str, text: str) -> str:
        named = f' class="{style}"' if style else ""
        return f'<text x="{x}" y="{y}"{named}>{escape(text)}</text>'

    def _bands(self, heads: list[int]) -> None:
        """A tint behind the lines of one VPC, each lane for itself."""
        for lane, x in (("request", 0), ("reply", MIDDLE)):
            hops = self.walk.forward if lane == "request" else self.walk.reply
            start: int | None = None
            vpc: str | None = None
            for line, row in enumerate([*self.rows, Row(None, None)]):
                index = row.request if lane == "request" else row.reply
                here = hops[index].node.vpc_id if index is not None else None
                if index is None and line < len(self.rows):
                    continue  # the other lane's box only: the band goes on
                if start is not None and here != vpc:
                    height = heads[line] - heads[start] - 6
                    self.parts.append(
                        f'<rect class="pw-band" x="{x}" y="{heads[start] - 4}" width="{MIDDLE}" height="{height}"/>'
                    )
                    start = None
                if here and start is None:
                    start, vpc = line, here

    def _arrows(self, boxes: list[dict[str, tuple[int, int]]]) -> None:
        for lane, hops, x in (
            ("request", self.walk.forward, MARGIN + 12),
            ("reply", self.walk.reply, MIDDLE + 12),
        ):
            for number in range(len(hops) - 1):
                one, other = (boxes[self.row_of[lane][n]] for n in (number, number + 1))
                upper, lower = (one, other) if lane == "request" else (other, one)
                y1 = sum(upper.get(lane) or upper["both"])
                y2 = (lower.get(lane) or lower["both"])[0]
                self._arrow(lane, x, y1, y2)
        walk = self.walk
        if walk.leg == "reply" and walk.reply and walk.verdict in ("dropped", "unknown"):
            place = boxes[self.row_of["reply"][len(walk.reply) - 1]]
            y = (place.get("reply") or place["both"])[0]
            self._arrow("reply", MIDDLE + 12, y - 14, y)

    def _arrow(self, lane: str, x: int, y1: int, y2: int) -> None:
        head = f"M{x - 5} {y2 - 8}L{x + 5} {y2 - 8}L{x} {y2}z"
        if lane == "reply":
            head = f"M{x - 5} {y1 + 8}L{x + 5} {y1 + 8}L{x} {y1}z"
        self.parts.append(f'<path class="pw-{lane}" d="M{x} {y1}V{y2}"/><path class="pw-head" d="{head}"/>')

    def _boxes(self, row: Row, place: dict[str, tuple[int, int]]) -> None:
        for width, (y, height) in place.items():
            x = MIDDLE + 4 if width == "reply" else MARGIN
            wide = WIDTH - 2 * MARGIN if width == "both" else MIDDLE - MARGIN - 4
            index = row.reply if width == "reply" else row.request
            hops = self.walk.reply if width == "reply" else self.walk.forward
            assert index is not None
            hop = hops[index]
            steps = f'data-step="{index + 1}"'
            if width == "both" and row.reply is not None:
                steps += f' data-reply-step="{row.reply + 1}"'
            label = escape(self.names.node(hop.node), quote=True)
            self.parts.append(
                f'<g class="pw-hop" data-lane="{width}" {steps} data-node="{label}">'
                f'<rect class="pw-box" x="{x}" y="{y}" width="{wide}" height="{height}" rx="4"/>'
            )
            for number, (style, text) in enumerate(self._box_lines(hop, width)):
                self.parts.append(self._text(x + 8, y + (number + 1) * LINE, style, text))
            self.parts.append("</g>")
