"""What a reader does with Run: stop, edit, change the language, come back without network, use the keyboard."""

from __future__ import annotations

import gzip
import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from tests.run.conftest import page_of
from tests.run.pressing import Panel
from tests.site.browser import Visitor

pytestmark = pytest.mark.check

BUILDS = "vpc/build_vpc"
NEEDS = "vpc/elastic_ip"  # needs vpc/reach_internet
MAX_TRANSFERRED = 14_000_000


def test_nothing_is_loaded_before_somebody_presses(guest: Visitor) -> None:
    page = guest.open(page_of(BUILDS))
    page.wait_for_load_state("networkidle")
    assert not [each.url for each in guest.responses if "assets/run/" in each.url or each.url.endswith("sw.js")]
    assert page.locator(".fg-run").count() == 0


def test_cold_run_transfers_little_and_all_of_it_from_the_site(guest: Visitor) -> None:
    page = guest.open(page_of(BUILDS))
    guest.responses.clear()
    Panel(page, BUILDS, "sdk").run()
    Panel(page, BUILDS, "cli").run()
    bodies = {
        each.url: int(each.headers.get("content-length", 0)) for each in guest.responses if "assets/run/" in each.url
    }
    assert bodies
    assert sum(bodies.values()) <= MAX_TRANSFERRED, bodies


def test_create_describe_tear_down_in_turns_of_both_languages(guest: Visitor) -> None:
    page = guest.open(page_of(BUILDS))
    Panel(page, BUILDS, "sdk").run()
    cli = Panel(page, BUILDS, "cli")
    cli.press("Edit")
    describe = "aws ec2 describe-vpcs --vpc-ids \"$VPC_ID\" --query 'Vpcs[].CidrBlock' --output text\n"
    cli.block.locator("textarea").fill(describe)
    cli.run()
    assert cli.output() == "10.0.0.0/16\n"
    down = Panel(page, BUILDS, "cli", teardown=True)
    down.run()
    assert "Done" in down.status(), down.errors()
    cli = Panel(page, BUILDS, "cli")
    cli.block.locator("textarea").fill("aws ec2 describe-vpcs --query 'length(Vpcs)'\n")
    cli.run()
    assert cli.output() == "1\n"  # the default VPC


def test_needed_recipes_run_first_and_the_reader_is_told(guest: Visitor) -> None:
    page = guest.open(page_of(NEEDS))
    panel = Panel(page, NEEDS, "sdk")
    panel.run()
    assert "Ran vpc/reach_internet first." in panel.status()
    assert panel.comparable() == panel.recorded()
    panel.run()
    assert "first" not in panel.status()


def test_an_endless_program_is_stopped_and_the_next_one_runs(guest: Visitor) -> None:
    page = guest.open(page_of(BUILDS))
    panel = Panel(page, BUILDS, "sdk")
    panel.press("Edit")
    panel.block.locator("textarea").fill("print('begun')\nwhile True:\n    pass\n")
    panel.press("Run")
    expect(panel.block.locator(".fg-run__output")).to_contain_text("begun", timeout=60_000)
    assert page.evaluate("1 + 1") == 2  # the page answers meanwhile
    panel.press("Stop")
    panel.wait(5)
    assert "Stopped" in panel.status()
    panel.press("Tested text")
    panel.run()
    assert panel.comparable() == panel.recorded()
    # bash as well
    panel = Panel(page, BUILDS, "cli")
    panel.press("Edit")
    panel.block.locator("textarea").fill("echo begun\nwhile true; do :; done\n")
    panel.press("Run")
    expect(panel.block.locator(".fg-run__output")).to_contain_text("begun", timeout=60_000)
    panel.press("Stop")
    panel.wait(5)
    assert "Stopped" in panel.status()


def test_errors_are_shown_as_a_terminal_would(guest: Visitor) -> None:
    page = guest.open(page_of(BUILDS))
    panel = Panel(page, BUILDS, "sdk")
    panel.press("Edit")
    panel.block.locator("textarea").fill("import boto3\nboto3.client('ec2').describe_vpcs(VpcIds=['vpc-1'])\n")
    panel.run()
    assert "Ended with status 1" in panel.status()
    assert "InvalidVpcID.NotFound" in panel.errors()
    panel = Panel(page, BUILDS, "cli")
    panel.press("Edit")
    panel.block.locator("textarea").fill("echo one\naws ec2 describe-vpcs --vpc-ids vpc-1\necho two\n")
    panel.run()
    assert panel.output() == "one\n"  # as `bash -euo pipefail` would have it
    assert "InvalidVpcID.NotFound" in panel.errors()
    assert re.search(r"Ended with status 25[0-9]", panel.status())


def test_what_a_program_types_reaches_no_host(guest: Visitor) -> None:
    page = guest.open(page_of(BUILDS))
    panel = Panel(page, BUILDS, "sdk")
    panel.press("Edit")
    panel.block.locator("textarea").fill(
        "import js, urllib.request\n"
        "print(*(getattr(js, name, None) for name in ('fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource')))\n"
        "try:\n"
        "    urllib.request.urlopen('https://other.invalid/')\n"
        "except Exception as error:\n"
        "    print('refused')\n"
    )
    panel.run()
    assert panel.output() == "None None None None\nrefused\n", panel.errors()


def test_what_exists_and_where_a_packet_goes(guest: Visitor) -> None:
    page = guest.open(page_of("routing/firewall_appliance"))
    panel = Panel(page, "routing/firewall_appliance", "sdk")
    panel.run()
    panel.press("What exists now")
    panel.wait()
    rows = panel.block.locator(".fg-exists__rows tbody tr")
    assert rows.filter(has_text="Instance").count() == 2
    assert rows.filter(has_text="172.31.").count() == 0  # what came with the account is counted, not shown
    panel.block.get_by_label("From").fill("internet")
    panel.block.get_by_label("To, with :port").fill("web:443")
    panel.press("Walk the packet")
    expect(panel.block.locator(".fg-ladder svg")).to_be_visible(timeout=30_000)
    expect(panel.block.locator(".fg-exists")).to_contain_text("delivered")
    panel.block.get_by_label("To, with :port").fill("nobody:443")
    panel.press("Walk the packet")
    expect(panel.block.locator(".fg-exists")).to_contain_text("nobody", timeout=30_000)


def test_second_visit_needs_no_network(guest: Visitor) -> None:
    made = guest.context()
    page = made.new_page()
    guest.go(page, page_of(BUILDS))
    Panel(page, BUILDS, "cli").run()
    page.wait_for_function(
        """async () => {
            const kept = await (await caches.open("fg-run")).keys();
            const ends = (end) => kept.filter(({ url }) => url.endsWith(end)).length;
            return ends("/every/vpc-0/") && ends("/just-bash.mjs") && ends("/worker.mjs") && ends(".gz") === 4;
        }""",
        timeout=60_000,
    )
    made.set_offline(True)
    page.evaluate("sessionStorage.clear()")
    guest.go(page, page_of(BUILDS))
    panel = Panel(page, BUILDS, "cli")
    panel.run()
    assert panel.comparable() == panel.recorded()


def test_the_account_lasts_from_page_to_page_until_reset(guest: Visitor) -> None:
    page = guest.open(page_of(BUILDS))
    Panel(page, BUILDS, "sdk").run()
    guest.go(page, page_of(BUILDS))
    panel = Panel(page, BUILDS, "cli")
    panel.press("Edit")
    panel.block.locator("textarea").fill(
        "aws ec2 describe-vpcs --vpc-ids \"$VPC_ID\" --query 'Vpcs[].CidrBlock' --output text\n"
    )
    panel.run()
    assert panel.output() == "10.0.0.0/16\n", panel.errors()
    assert f"Brought back the account of the pages before ({BUILDS})" in panel.status()
    panel.reset()
    guest.go(page, page_of(BUILDS))
    panel = Panel(page, BUILDS, "cli")
    panel.run()
    assert panel.comparable() == panel.recorded()


def test_keyboard_and_screen_reader(guest: Visitor) -> None:
    page = guest.open(page_of(BUILDS), width=390, scheme="dark")
    panel = Panel(page, BUILDS, "cli")
    panel.block.locator('.fg-do[data-does="edit"]').press("Enter")
    area = panel.block.locator("textarea")
    expect(area).to_be_focused()
    area.fill("echo hello\n")
    area.press("Control+Enter")
    panel.wait()
    assert panel.output() == "hello\n"
    expect(panel.block.locator(".fg-run__status")).to_have_attribute("role", "status")
    expect(panel.block.locator(".fg-run__output")).to_have_attribute("role", "log")
    panel.press("What exists now")
    panel.wait()
    found = Axe().run(page, context=f'.fg-panel[data-recipe="{BUILDS}"]').response["violations"]
    assert not [(each["id"], node["html"][:120]) for each in found for node in each["nodes"]]
    wide = "[...document.querySelectorAll('.fg-run *')].filter(e => e.getBoundingClientRect().right > innerWidth + 1)"
    outside = f"{wide}.filter(e => !e.closest('pre, .fg-exists__rows')).map(e => e.outerHTML.slice(0, 100))"
    assert page.evaluate(outside) == []


def test_no_button_and_the_reason_where_the_browser_cannot(guest: Visitor) -> None:
    made = guest.context()
    made.add_init_script("delete globalThis.WebAssembly")
    page = made.new_page()
    guest.go(page, page_of(BUILDS))
    assert page.locator(".fg-do").count() == 0
    expect(page.locator(f'.fg-panel[data-recipe="{BUILDS}"] .fg-run__status').first).to_contain_text("WebAssembly")


def test_a_link_makes_nothing_run(guest: Visitor) -> None:
    page = guest.open(f"{page_of(BUILDS)}?run=echo%20hi&recipe={BUILDS}#run")
    page.wait_for_timeout(500)
    assert page.locator(".fg-run").count() == 0


def test_shipped_archives_are_compressed(guest: Visitor) -> None:
    page = guest.open(page_of(BUILDS))
    folder = page.locator('meta[name="fg-run"]').get_attribute("content")
    listed = guest.context().request.get(f"{page.url}{folder.rpartition('/')[0]}/files.mjs").text()
    names = re.findall(r'"([a-z]+-[0-9a-f]{16}\.gz)"', listed)
    assert len(names) == 4
    for name in names:
        body = guest.context().request.get(f"{page.url}{folder.rpartition('/')[0]}/../{name}").body()
        assert len(gzip.decompress(body)) > len(body)
