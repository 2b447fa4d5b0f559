"""The site in a real browser: what readers do with it."""

from __future__ import annotations

import gzip
import re
import subprocess
import tomllib
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, Page, expect

from tests.site.browser import Visitor
from tests.site.conftest import AGAIN, PREFIX, SAMPLE, page_paths
from tests.site.project import ROOT
from tests.site.samples import BUILD, COSTS, NASTY_PANEL, PANELS, commands

pytestmark = pytest.mark.check

MAX_BYTES = 150_000
MAX_REQUESTS = 15
WIDTHS = (1280, 390)
SCHEMES = ("light", "dark")
QUERIES = tomllib.loads((Path(__file__).parent / "queries.toml").read_text(encoding="utf-8"))


def panel(page: Page, recipe: str) -> Locator:
    return page.locator(f'[data-recipe="{recipe}"]')


def choose(scope: Locator, label: str) -> None:
    scope.locator(".tabbed-labels").first.get_by_text(label).click()


def clipboard(page: Page) -> str:
    return page.evaluate("navigator.clipboard.readText()")


# ---- Weight, hosts -----------------------------------------------------------------------------------------------


def test_every_page_is_light_and_quiet(visitor: Visitor, site: Path) -> None:
    """Bytes as a host that compresses sends them. The fixture holds that no other host is asked."""
    heavy = []
    for path in page_paths(site):
        visitor.responses.clear()
        page = visitor.open(path)
        page.wait_for_load_state("networkidle")
        sizes = {}
        for response in visitor.responses:
            body = response.body() if response.ok else b""
            packed = body if response.url.endswith((".woff2", ".png")) else gzip.compress(body, 6)
            sizes[response.url] = len(packed)
        if sum(sizes.values()) > MAX_BYTES or len(visitor.responses) > MAX_REQUESTS:
            listed = "\n".join(f"  {size:>7} {url}" for url, size in sorted(sizes.items(), key=lambda i: -i[1]))
            heavy.append(f"{path}: {sum(sizes.values())} bytes, {len(visitor.responses)} requests\n{listed}")
        page.context.close()  # a browser with all pages of the site open is a slow one
    assert not heavy, "\n".join(heavy)


def test_the_fixture_sees_faults(visitor: Visitor) -> None:
    """The test of the tests: an external request, a console error, a script error and a 4xx are all noticed."""
    page = visitor.open()
    page.evaluate(
        """async () => {
            await fetch("nowhere").catch(() => {});
            await fetch("https://other.invalid/").catch(() => {});
            console.error("an error");
            setTimeout(() => { throw new Error("thrown") });
            document.body.append(Object.assign(new Image(), {src: "https://other.invalid/x.png"}));
        }"""
    )
    page.wait_for_timeout(300)
    seen = "\n".join(visitor.faults)
    visitor.faults.clear()
    assert "404: " in seen
    assert "console error: an error" in seen
    assert "script error: " in seen
    # The policy stops the request before it leaves, and says so.
    assert "Content Security Policy" in seen
    assert "other.invalid" in seen


# ---- Accessibility -----------------------------------------------------------------------------------------------


def violations(page: Page, where: str, *, still: bool = False) -> list[str]:
    if not still:
        page.wait_for_timeout(300)  # what is still fading in has the wrong colours
    found = Axe().run(page, options={"resultTypes": ["violations"]}).response["violations"]
    return [f"{where}: {item['id']}: {node['target']} {node['html'][:120]}" for item in found for node in item["nodes"]]


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("scheme", SCHEMES)
def test_axe_finds_nothing(visitor: Visitor, site: Path, width: int, scheme: str) -> None:
    found = []
    page = visitor.open(width=width, scheme=scheme, reduced_motion="reduce")
    for path in page_paths(site):
        visitor.go(page, path)
        found += violations(page, path, still=True)
    assert not found, "\n".join(found)


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("scheme", SCHEMES)
def test_axe_finds_nothing_in_use(visitor: Visitor, width: int, scheme: str) -> None:
    page = visitor.open(SAMPLE, width=width, scheme=scheme)
    choose(panel(page, "test/build"), "boto3")
    for summary in page.locator("article summary").all():
        summary.click()
    page.get_by_label("VPC_ID").first.fill("vpc-1")
    found = violations(page, "unfolded, other tab, values typed")
    page.evaluate("scrollTo(0, 0)")
    if width < 1000:
        page.locator('label.md-header__button[for="__drawer"]').click()
        page.wait_for_timeout(400)
        found += violations(page, "drawer open")
        page.keyboard.press("Escape")
        page.locator(".md-overlay").click(position={"x": width - 10, "y": 400})
        page.wait_for_timeout(400)
    search(page, "nat gateway")
    found += violations(page, "search open")
    assert not found, "\n".join(found)


def test_keyboard_reaches_everything_and_shows_where_it_is(visitor: Visitor) -> None:
    page = visitor.open(SAMPLE)
    reached = []
    for _ in range(200):
        page.keyboard.press("Tab")
        state = page.evaluate(
            """() => {
                const e = document.activeElement;
                if (!e || e === document.body) return null;
                // A tab's radio button is not seen: its label shows the focus.
                const shown = e.id.startsWith("__tabbed") ? document.querySelector(`label[for=${e.id}]`) : e;
                const outlined = getComputedStyle(shown).outlineStyle !== "none";
                return [e.tagName, e.className || e.id || e.name || "", outlined, shown.innerText ?? ""];
            }"""
        )
        if state is None:
            break
        reached.append(state)
    article = [state for state in reached if "md-" not in state[1]]
    assert not [state for state in article if not state[2]], "focus that cannot be seen"
    assert {"Copy program"} <= {state[3] for state in reached}
    assert {"SUMMARY", "BUTTON", "A", "INPUT"} <= {state[0] for state in reached}


def test_arrow_keys_switch_tabs(visitor: Visitor) -> None:
    page = visitor.open(SAMPLE)
    build = panel(page, "test/build")
    build.locator(".tabbed-set > input").first.focus()
    page.keyboard.press("ArrowRight")
    expect(build.get_by_text("import boto3").first).to_be_visible()


# ---- Panels ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("label", ["AWS CLI", "boto3"])
@pytest.mark.parametrize("width", WIDTHS)
def test_copy_gives_the_whole_program(visitor: Visitor, label: str, width: int) -> None:
    """Read from the real clipboard: what is copied is the file, whatever styles do to its lines."""
    page = visitor.open(SAMPLE, width=width, permissions=["clipboard-read", "clipboard-write"])
    language = {"AWS CLI": "cli", "boto3": "sdk"}[label]
    choose(panel(page, BUILD.recipe), label)
    for item in PANELS:
        for program in item.programs:
            if program.language == language:
                button = panel(page, item.recipe).get_by_role("button", name="Copy program")
                button.click()
                expect(panel(page, item.recipe).get_by_text("Copied")).to_be_visible()
                assert clipboard(page) == commands(program)


def test_copy_teardown_and_policy(visitor: Visitor) -> None:
    page = visitor.open(SAMPLE, permissions=["clipboard-read", "clipboard-write"])
    build = panel(page, BUILD.recipe)
    build.get_by_text("Take it down").click()
    build.get_by_role("button", name="Copy teardown").click()
    expect(build.get_by_text("Copied")).to_be_visible()
    assert clipboard(page) == commands(BUILD.teardown[0])
    build.get_by_text("IAM policy").click()
    build.get_by_role("button", name="Copy policy").click()
    expect(build.get_by_text("Copied")).to_have_count(2)
    assert clipboard(page).startswith('{\n  "Version": "2012-10-17",')


@pytest.mark.parametrize("javascript", [True, False])
def test_outputs_are_not_selected(visitor: Visitor, javascript: bool) -> None:
    page = visitor.open(SAMPLE, java_script_enabled=javascript)
    # Playwright's own evaluate works with the page's scripts off.
    selected = page.evaluate(
        "() => { getSelection().selectAllChildren(document.querySelector('[data-recipe=\"test/build\"]'));"
        " return getSelection().toString() }"
    )
    assert "aws ec2 create-vpc" in selected
    assert "vpc-0a1b2c3d4e5f60718" not in selected


def test_tab_choice_is_kept_across_pages(visitor: Visitor) -> None:
    page = visitor.open(SAMPLE)
    choose(panel(page, BUILD.recipe), "boto3")
    for recipe in (BUILD.recipe, COSTS.recipe, NASTY_PANEL.recipe):
        expect(panel(page, recipe).locator(".tabbed-block").nth(1)).to_be_visible()
    visitor.go(page, AGAIN)
    for recipe in (BUILD.recipe, COSTS.recipe):
        expect(panel(page, recipe).locator(".tabbed-block").nth(1)).to_be_visible()
        expect(panel(page, recipe).locator(".tabbed-block").nth(0)).to_be_hidden()


def test_links_of_a_panel_lead_to_the_program(visitor: Visitor) -> None:
    page = visitor.open(SAMPLE)
    link = panel(page, BUILD.recipe).get_by_role("link", name="cli.sh").get_attribute("href")
    response = page.request.get(f"{visitor.server.url}{SAMPLE}{link}")
    assert response.text() == commands(BUILD.programs[0])


# ---- Your values -------------------------------------------------------------------------------------------------

ODD = 'it\'s `id` $HOME $(id) "x" \\ !! ; # = ~ é'


def values_of(page: Page, recipe: str) -> str:
    return panel(page, recipe).locator(".fg-values__lines code").text_content() or ""


def test_values_are_filled_in_everywhere_and_sent_nowhere(visitor: Visitor) -> None:
    page = visitor.open(SAMPLE, permissions=["clipboard-read", "clipboard-write"])
    costs = panel(page, COSTS.recipe)
    expect(costs.locator(".fg-values__lines")).to_be_hidden()
    costs.get_by_text("Your values", exact=True).click()
    before = len(visitor.responses)
    costs.get_by_label("VPC_ID").fill("vpc-0123")
    costs.get_by_label("AWS_DEFAULT_REGION").fill("eu-central-1")
    assert values_of(page, COSTS.recipe) == "export VPC_ID='vpc-0123'\nexport AWS_DEFAULT_REGION='eu-central-1'\n"
    # A panel shows what it needs: this one has no inputs, but a Region like any other.
    assert values_of(page, BUILD.recipe) == "export AWS_DEFAULT_REGION='eu-central-1'\n"
    costs.get_by_role("button", name="Copy values").click()
    expect(costs.get_by_text("Copied")).to_be_visible()
    assert clipboard(page) == values_of(page, COSTS.recipe)
    # What is copied as the program stays the tested program.
    costs.get_by_role("button", name="Copy program").click()
    expect(costs.get_by_text("Copied")).to_have_count(2)
    assert clipboard(page) == commands(COSTS.programs[0])
    assert len(visitor.responses) == before
    visitor.go(page, AGAIN)
    assert "export VPC_ID='vpc-0123'" in values_of(page, COSTS.recipe)
    panel(page, COSTS.recipe).get_by_text("Your values", exact=True).click()
    panel(page, COSTS.recipe).get_by_role("button", name="Forget them").click()
    expect(panel(page, COSTS.recipe).locator(".fg-values__lines")).to_be_hidden()
    assert page.evaluate("localStorage.getItem('fg-values')") == "{}"


def test_values_are_quoted_for_a_shell(visitor: Visitor) -> None:
    page = visitor.open(SAMPLE)
    costs = panel(page, COSTS.recipe)
    costs.get_by_text("Your values", exact=True).click()
    # The end of a bracketed paste, and a character that turns the line around on the screen.
    costs.get_by_label("SUBNET_ID").fill(f"{ODD}\u202e\x1b[201~")
    lines = values_of(page, COSTS.recipe)
    done = subprocess.run(["bash", "-c", f'{lines}printf %s "$SUBNET_ID"'], capture_output=True, text=True, check=True)
    assert done.stdout == f"{ODD}[201~"


def test_broken_storage_breaks_nothing(visitor: Visitor) -> None:
    page = visitor.open(SAMPLE)
    page.evaluate("localStorage.setItem('fg-values', '{not json')")
    page.reload()
    expect(page.get_by_role("button", name="Copy program").first).to_be_visible()


# ---- Search ------------------------------------------------------------------------------------------------------


def search(page: Page, query: str) -> None:
    """Type into the search box and wait for the answer. Material listens to keys: filling in is not enough."""
    box = page.locator(".md-search__input")
    if not box.is_visible():
        page.locator('label.md-header__button[for="__search"]').click()
    box.fill(query)
    box.press("End")
    page.wait_for_function(
        """() => /matching|No/.test(document.querySelector(".md-search-result__meta").textContent)"""
    )
    page.wait_for_timeout(200)


def results(page: Page) -> list[str]:
    """Addresses of the result list in the order a reader sees: a page's title and its sections."""
    links = page.locator(".md-search-result__link")
    found = links.evaluate_all("links => links.map(link => link.getAttribute('href'))")
    return [re.sub(r"\?h=[^#]*", "", href).partition(PREFIX)[2] for href in found]


def test_search_queries(visitor: Visitor) -> None:
    """A page is counted among pages, a section among sections: the list groups the sections under their page."""
    page = visitor.open()
    assert sum(len(each) for each in QUERIES.values()) >= 60
    wrong = []
    for kind, allowed in (("first", 1), ("top", 3)):
        for query, wanted in QUERIES[kind].items():
            search(page, query)
            got = results(page)
            pages = list(dict.fromkeys(address.partition("#")[0] for address in got))
            sections = [address for address in got if "#" in address]
            if wanted not in (sections if "#" in wanted else pages)[:allowed]:
                wrong.append(f"{query!r}: {wanted} is not among {got[:5]}")
    assert not wrong, "\n".join(wrong)


def test_the_front_page_asks(visitor: Visitor) -> None:
    page = visitor.open()
    page.get_by_label("What do you have?").fill("pcx-0a1b2c3d4e5f60718")
    page.keyboard.press("Enter")
    page.locator(".md-search-result__item").first.wait_for()
    page.wait_for_timeout(200)
    assert "ids/#pcx" in results(page)[:2]


# ---- Without ... -------------------------------------------------------------------------------------------------


def test_readable_without_javascript(visitor: Visitor) -> None:
    page = visitor.open(SAMPLE, java_script_enabled=False)
    build = panel(page, BUILD.recipe)
    expect(build.get_by_text("aws ec2 create-vpc")).to_be_visible()
    expect(build.get_by_role("button", name="Copy program")).to_have_count(0)
    build.locator(".tabbed-labels label").nth(1).click()
    expect(build.get_by_text("import boto3").first).to_be_visible()
    build.get_by_text("IAM policy").click()
    expect(build.get_by_text("2012-10-17")).to_be_visible()
    home = visitor.open(java_script_enabled=False)
    expect(home.locator(".fg-ask")).to_be_hidden()
    expect(home.get_by_role("link", name="Routing").first).to_be_visible()


def test_print_shows_programs_and_no_buttons(visitor: Visitor) -> None:
    page = visitor.open(SAMPLE)
    page.emulate_media(media="print")
    expect(page.get_by_role("button", name="Copy program")).to_have_count(0)
    expect(panel(page, BUILD.recipe).get_by_text("import boto3").first).to_be_visible()
    expect(panel(page, BUILD.recipe).get_by_text("aws ec2 create-vpc").first).to_be_visible()


def test_no_page_scrolls_sideways(visitor: Visitor, site: Path) -> None:
    wide = []
    page = visitor.open(width=390)
    for path in page_paths(site):
        visitor.go(page, path)
        if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
            wide.append(path)
    assert not wide


def test_not_found_page(visitor: Visitor) -> None:
    visitor.expected.add(404)
    page = visitor.open("no/such/page/")
    expect(page.get_by_role("heading", name="There is no such page")).to_be_visible()
    assert page.evaluate("getComputedStyle(document.body).fontFamily").startswith('"Guide Sans"')
    page.get_by_role("link", name="Every resource ID prefix").click()
    expect(page.get_by_role("heading", name="What is this ID?")).to_be_visible()
    page = visitor.open("no/such/page/")
    assert not violations(page, "404")


def test_toggle_changes_the_colours(visitor: Visitor) -> None:
    page = visitor.open()
    paper = "getComputedStyle(document.body).backgroundColor"
    before = page.evaluate(paper)
    page.locator('label[title="Switch to dark mode"]').click()
    page.wait_for_timeout(400)
    assert page.evaluate(paper) != before


def test_own_script_and_style_are_small() -> None:
    for name in ("site.js", "walk.js", "site.css"):
        assert len(gzip.compress((ROOT / "docs/assets" / name).read_bytes())) < 8_000
