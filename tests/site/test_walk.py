"""Stepping through a packet's path, in a real browser."""

from __future__ import annotations

from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, Page, expect

from tests.site.browser import Visitor
from tests.site.conftest import page_paths

pytestmark = pytest.mark.check

PAGE = "routing/firewall-appliance/"
PATH = [  # what the recipe's own drawing has: the request down, the reply up
    ("Request, 1 of 4: internet", "internet"),
    ("Request, 2 of 4: firewall-appliance", "firewall-appliance"),
    ("Request, 3 of 4: firewall", "firewall"),
    ("Request, 4 of 4: web", "web"),
    ("Reply, 1 of 4: web", "web"),
    ("Reply, 2 of 4: firewall", "firewall"),
    ("Reply, 3 of 4: firewall-appliance", "firewall-appliance"),
    ("Reply, 4 of 4: internet", "internet"),
]


def walk_of(page: Page, number: int = 0) -> Locator:
    return page.locator(".fg-walk").nth(number)


def marked(walk: Locator) -> tuple[list[str | None], list[str]]:
    """The nodes of the marked boxes, and the numbers of the marked rows."""
    boxes = walk.locator(".pw-hop[aria-current=step]").evaluate_all("each => each.map(e => e.dataset.node)")
    rows = walk.locator("tr[aria-current=step]").evaluate_all("each => each.map(e => e.cells[0].textContent)")
    return boxes, rows


def test_buttons_step_through_request_and_reply(visitor: Visitor) -> None:
    page = visitor.open(PAGE)
    walk = walk_of(page)
    says = walk.get_by_role("status")
    following, previous = (walk.get_by_role("button", name=name) for name in ("Next", "Previous"))
    expect(says).to_be_empty()
    assert marked(walk) == ([], [])
    for number, (words, node) in enumerate(PATH):
        following.click()
        expect(says).to_contain_text(words)
        assert marked(walk) == ([node], [str(number % 4 + 1)])
    expect(says).to_contain_text("delivered (DELIVERED)")
    expect(following).to_have_attribute("aria-disabled", "true")
    for words, _ in [*reversed(PATH[:-1])]:
        previous.click()
        expect(says).to_contain_text(words)
    previous.click()
    expect(says).to_be_empty()
    assert marked(walk) == ([], [])


def test_a_sentence_says_packet_decisions_and_route(visitor: Visitor) -> None:
    page = visitor.open(PAGE)
    walk = walk_of(page)
    for _ in range(2):
        walk.get_by_role("button", name="Next").click()
    expect(walk.get_by_role("status")).to_have_text(
        "Request, 2 of 4: firewall-appliance (internet gateway, firewall-appliance): "
        "internet host:50000 → web public IP:443 becomes internet host:50000 → 10.0.1.10:443; "
        "edge: 10.0.1.0/24 → firewall."
    )


def test_arrow_keys_step_when_the_figure_has_focus(visitor: Visitor) -> None:
    page = visitor.open(PAGE)
    walk = walk_of(page)
    page.keyboard.press("ArrowRight")
    expect(walk.get_by_role("status")).to_be_empty()
    walk.locator(".fg-ladder").focus()
    for key, words in (("ArrowRight", 0), ("ArrowDown", 1), ("ArrowRight", 2), ("ArrowLeft", 1), ("ArrowUp", 0)):
        page.keyboard.press(key)
        expect(walk.get_by_role("status")).to_contain_text(PATH[words][0])
    # Another figure on the page keeps its own place.
    expect(walk_of(page, 1).get_by_role("status")).to_be_empty()


def test_the_focus_stays_at_either_end(visitor: Visitor) -> None:
    page = visitor.open(PAGE)
    following = walk_of(page).get_by_role("button", name="Next")
    following.focus()
    for _ in range(len(PATH) + 2):
        page.keyboard.press("Enter")
    expect(following).to_be_focused()


def test_a_dropped_packet_ends_with_the_reason(visitor: Visitor) -> None:
    page = visitor.open(PAGE)
    walk = page.locator(".fg-walk--dropped").last
    for _ in range(3):
        walk.get_by_role("button", name="Next").click()
    expect(walk.get_by_role("status")).to_contain_text("ENI_SOURCE_DEST_CHECK_RESTRICTION")
    expect(walk.get_by_role("button", name="Next")).to_have_attribute("aria-disabled", "true")


def test_every_step_of_every_page_has_its_box_and_row(visitor: Visitor, site: Path) -> None:
    """All hops of all tables are reached, once each; every box of every drawing is marked at some step."""
    page = visitor.open()
    seen = 0
    for path in page_paths(site):
        visitor.go(page, path)
        if page.locator(".fg-walk").count():
            page.locator(".fg-steps").last.wait_for()
        for walk in page.locator(".fg-walk").all():
            rows = walk.locator("details tbody > tr").count()
            boxes = walk.locator(".pw-hop").count()
            reached = walk.evaluate(
                """walk => {
                    const next = [...walk.querySelectorAll(".fg-steps button")].at(-1);
                    const rows = [], boxes = [], said = [];
                    if (!next) return {rows, boxes, said};
                    while (next.getAttribute("aria-disabled") !== "true") {
                        next.click();
                        rows.push(...walk.querySelectorAll("tr[aria-current]"));
                        boxes.push(...walk.querySelectorAll(".pw-hop[aria-current]"));
                        said.push(walk.querySelector("[role=status]").textContent);
                    }
                    return {rows: new Set(rows).size, boxes: new Set(boxes).size, steps: boxes.length, said};
                }"""
            )
            if rows:
                assert reached["rows"] == reached["steps"] == rows, path
                assert reached["boxes"] == boxes, path
                assert len(set(reached["said"])) == rows, path
                seen += 1
    assert seen >= 20


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_in_use_nothing_is_wrong(visitor: Visitor, width: int, scheme: str) -> None:
    """axe, no scrolling sideways, and the hop and the buttons are both in view at every step."""
    page = visitor.open(PAGE, width=width, scheme=scheme, reduced_motion="reduce")
    walk = walk_of(page)
    walk.locator("summary").click()
    following = walk.get_by_role("button", name="Next")
    for _ in PATH:
        following.click()
        for each in (walk.locator(".pw-hop[aria-current=step]"), following):
            expect(each).to_be_in_viewport()
    walk.locator("summary").scroll_into_view_if_needed()
    assert not page.evaluate("document.documentElement.scrollWidth > innerWidth")
    found = Axe().run(page).response["violations"]
    assert not [f"{item['id']}: {node['html'][:120]}" for item in found for node in item["nodes"]]


def test_reduced_motion_jumps(visitor: Visitor) -> None:
    asked = """() => {
        window.asked = [];
        const real = scrollBy;
        window.scrollBy = how => { asked.push(how.behavior); real(how); };
    }"""
    for motion, behavior in (("reduce", "instant"), ("no-preference", "smooth")):
        page = visitor.open(PAGE, width=390, reduced_motion=motion)
        page.set_viewport_size({"width": 390, "height": 400})
        page.evaluate(asked)
        walk_of(page).locator(".fg-ladder").focus()
        for _ in PATH:
            page.keyboard.press("ArrowRight")
            page.wait_for_timeout(50)
        assert set(page.evaluate("asked")) == {behavior}


def test_a_page_without_paths_asks_for_no_script_of_theirs(visitor: Visitor) -> None:
    visitor.open("ids/").wait_for_load_state("networkidle")
    assert not [response.url for response in visitor.responses if response.url.endswith("walk.js")]
    visitor.open(PAGE).wait_for_load_state("networkidle")
    assert len([response.url for response in visitor.responses if response.url.endswith("walk.js")]) == 1


def test_without_javascript_the_drawing_and_table_are_there(visitor: Visitor) -> None:
    page = visitor.open(PAGE, java_script_enabled=False)
    walk = walk_of(page)
    expect(walk.locator("svg")).to_be_visible()
    expect(walk.get_by_role("button")).to_have_count(0)
    walk.locator("summary").click()
    expect(walk.locator("details table").first).to_be_visible()
