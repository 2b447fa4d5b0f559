"""The drawing shows the walk and nothing else; the page's table has no ID and no public address either."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET

import pytest

from packetwalk import Walk, addresses, walk
from packetwalk.drawing import WIDTH, draw, rows, same_place, wrap
from packetwalk.names import Names
from packetwalk.snapshot import PREFIXES
from packetwalk.table import markdown_table, text_table

from .scenarios import SCENARIOS

SVG = "{http://www.w3.org/2000/svg}"
AN_ID = re.compile(rf"\b(?:{'|'.join(re.escape(start) for start in PREFIXES)})0[0-9a-f]+")


def walked(name: str) -> Walk:
    case = SCENARIOS[name].make()
    return walk(case.document, case.source, case.destination, **case.options)


def lane(svg: str, which: str) -> list[str]:
    """The names on the boxes of a lane, in the order of the steps."""
    step = "data-step" if which == "request" else "data-reply-step"
    boxes = []
    for group in ET.fromstring(svg).iter(f"{SVG}g"):
        if group.get("data-lane") in ("both", which):
            number = group.get(step) if group.get("data-lane") == "both" else group.get("data-step")
            boxes.append((int(number or 0), group.get("data-node") or ""))
    return [name for _, name in sorted(boxes)]


def boxes_of_each_lane_are_the_walk(result: Walk) -> None:
    names = Names(result)
    svg = draw(result)
    assert lane(svg, "request") == [names.node(hop.node) for hop in result.forward]
    assert lane(svg, "reply") == [names.node(hop.node) for hop in result.reply]


def one_box_stands_for_one_place_only(result: Walk) -> None:
    for row in rows(result):
        if same_place(result, row):
            assert row.request is not None
            assert row.reply is not None
            one, other = result.forward[row.request].node, result.reply[row.reply].node
            assert (one.id, one.subnet_id) == (other.id, other.subnet_id)
    assert [r.request for r in rows(result) if r.request is not None] == list(range(len(result.forward)))
    assert [r.reply for r in rows(result) if r.reply is not None] == list(range(len(result.reply)))[::-1]


def places_that_differ_have_names_that_differ(result: Walk) -> None:
    names = Names(result)
    by_name: dict[str, set[object]] = {}
    for hop in result.hops:
        by_name.setdefault(names.node(hop.node), set()).add(names.key(hop.node))
    assert all(len(keys) == 1 for keys in by_name.values())


def no_id_and_no_public_address(result: Walk) -> None:
    text = draw(result) + markdown_table(result)
    assert not AN_ID.findall(text)
    assert "use1-az" not in text
    shown = re.findall(r"\b\d+\.\d+\.\d+\.\d+\b(?!/)", text)
    assert all(addresses.is_private(addresses.address(each)) for each in shown), shown
    assert not re.findall(r"2001:db8[0-9a-f:]*|2600:[0-9a-f:]*", text)


def drawing_is_accessible_legible_and_one_block(result: Walk) -> None:
    svg = draw(result)
    root = ET.fromstring(svg)
    assert root[0].tag == f"{SVG}title"
    assert root[0].text
    assert root[1].tag == f"{SVG}desc"
    assert root[1].text
    assert root.get("role") == "img"
    assert root.get("aria-labelledby") == f"{root[0].get('id')} {root[1].get('id')}"
    assert "\n\n" not in svg  # a blank line would end the HTML block in Markdown
    sizes = [int(size) for size in re.findall(r"font:(\d+)px|font-size=\"(\d+)\"", svg) for size in size if size]
    assert min(sizes) * 328 / WIDTH >= 12  # the width of a page on a phone
    height = float((root.get("viewBox") or "").split()[3])
    assert all(0 <= float(text.get("y") or -1) <= height for text in root.iter(f"{SVG}text"))
    assert not re.findall(r"(?:fill|stroke):#", svg)  # colours follow the page's scheme


def terminal_table_says_everything(result: Walk) -> None:
    text = text_table(result)
    assert result.verdict.upper() in text
    assert result.code in text
    for hop in result.hops:
        assert hop.node.id in text
        if hop.route:
            assert hop.route.table in text


# One test a walk: a test for each of these properties, too, would take longer to start than to run.
@pytest.mark.parametrize("name", SCENARIOS)
def test_drawing_and_tables_are_the_walk(name: str) -> None:
    result = walked(name)
    boxes_of_each_lane_are_the_walk(result)
    one_box_stands_for_one_place_only(result)
    places_that_differ_have_names_that_differ(result)
    no_id_and_no_public_address(result)
    drawing_is_accessible_legible_and_one_block(result)
    terminal_table_says_everything(result)


def test_same_walk_same_bytes() -> None:
    assert draw(walked("inspection-vpc")) == draw(walked("inspection-vpc"))
    assert markdown_table(walked("nat-egress")) == markdown_table(walked("nat-egress"))


def test_parted_directions_have_parted_boxes() -> None:
    svg = draw(walked("inspection-without-appliance-mode"))
    assert "fw-a" in lane(svg, "request")
    assert "fw-b" in lane(svg, "reply")
    assert "fw-b" not in lane(svg, "request")


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("nat-egress", "| 2 | nat-a<br>NAT gateway, public · prod |"),
        ("nat-egress", "rtb-private: **0.0.0.0/0 → nat-a**"),
        ("gateway-endpoint", "**com.amazonaws.us-east-1.s3 → s3 endpoint**"),
        ("eigw-egress", "host IPv6"),
        ("acl-without-ephemeral-ports", "network ACL in: DENY"),
    ],
)
def test_page_table_names_what_matched(name: str, line: str) -> None:
    assert line in markdown_table(walked(name))


@pytest.mark.parametrize("text", ["rtb-private: 0.0.0.0/0", "a" * 50, "from nat-a public IP:1024-65535", ""])
@pytest.mark.parametrize("width", [8, 19, 44])
def test_wrapping_loses_nothing(text: str, width: int) -> None:
    lines = wrap(text, width)
    assert all(0 < len(line) <= width for line in lines)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
