"""What a reader does with a panel: choose a tab, press buttons, read."""

from __future__ import annotations

import re

from playwright.sync_api import Locator, Page, expect

from sandbox.program import comparable

LABELS = {"cli": "AWS CLI", "sdk": "boto3"}
_RUN = '.fg-do[data-does="run"]'
# To look whether a panel is busy is not enough: just after the press, it is not busy yet. (The site's policy forbids
# what Playwright's wait_for_function needs; an attribute can be waited for.)
_WATCH = """() => {
  const { dataset } = document.documentElement;
  delete dataset.ended;
  new MutationObserver((changes, self) => {
    if (!changes.some(({ target, oldValue }) => oldValue === "true" && !target.hasAttribute("aria-busy"))) return;
    self.disconnect();
    dataset.ended = "";
  }).observe(document.body, { subtree: true, attributeFilter: ["aria-busy"], attributeOldValue: true });
}"""
_ENDED = "html[data-ended]"


class Panel:
    """One language's tab of a recipe's panel, or of its teardown."""

    def __init__(self, page: Page, recipe: str, language: str = "cli", *, teardown: bool = False) -> None:
        self.page = page
        self.whole = page.locator(f'.fg-panel[data-recipe="{recipe}"]').first
        scope = self.whole.locator("> details.fg-fold-teardown") if teardown else self.whole
        if teardown and scope.get_attribute("open") is None:
            scope.locator("summary").first.click()
        self.set = scope.locator("> .tabbed-set").first
        labels = self.set.locator("> .tabbed-labels > label")
        names = labels.all_inner_texts()
        index = names.index(LABELS[language])
        labels.nth(index).click()
        self.block: Locator = self.set.locator("> .tabbed-content > .tabbed-block").nth(index)

    def can_run(self) -> bool:
        return self.block.locator(_RUN).count() == 1

    def must_be_shown_only(self) -> None:
        assert self.whole.locator(".fg-badge--shown").count() == 1
        assert self.whole.locator(".fg-badge--executed, .fg-badge--modelled").count() == 0

    def press(self, name: str) -> None:
        # Not by role: on a page with every recipe, asking for the accessibility tree takes seconds.
        self.block.locator("button").get_by_text(name, exact=True).click()

    def run(self, seconds: float = 120) -> None:
        self.page.evaluate(_WATCH)
        self.press("Run")
        self.page.wait_for_selector(_ENDED, state="attached", timeout=seconds * 1000)

    def reset(self) -> None:
        # The button is there once the sandbox has been asked for; before that every account is new.
        if self.page.locator(".fg-run").count():
            own = self.block.locator(".fg-run")
            panel = own if own.count() else self.page.locator(".fg-run").first
            self.page.evaluate(_WATCH)
            panel.locator("button").get_by_text("Reset", exact=True).evaluate("button => button.click()")
            self.page.wait_for_selector(_ENDED, state="attached", timeout=60_000)

    def wait(self, seconds: float = 120) -> None:
        section = self.block.locator(".fg-run")
        expect(section).to_be_visible(timeout=30_000)
        expect(section).not_to_have_attribute("aria-busy", "true", timeout=seconds * 1000)

    def status(self) -> str:
        return self.block.locator(".fg-run__status").text_content() or ""

    def seconds(self) -> float:
        """How long the program itself took, as the panel says."""
        return float(re.search(r"Done in ([\d.]+) s", self.status())[1])

    def output(self) -> str:
        """Standard output, without what went to standard error."""
        return self.block.locator(".fg-run__output").evaluate(
            "pre => [...pre.childNodes].filter(n => n.nodeType === 3).map(n => n.data).join('')"
        )

    def errors(self) -> str:
        return "".join(self.block.locator(".fg-run__output .fg-run__error").all_text_contents())

    def comparable(self) -> str:
        return comparable(self.output())

    def recorded(self) -> str:
        return "".join(self.block.locator("> .fg-output pre > code").all_text_contents())
