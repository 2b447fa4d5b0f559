"""A real browser and a server for the built site."""

from __future__ import annotations

import os
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request, Response

INSTALL = "apt-get install -y chromium  (Debian, Ubuntu; elsewhere set CHROMIUM to its path)"
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
FLAGS = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync"
)
PREFIX = "/guide/"  # as on a project's Pages: nothing may depend on the site standing at the root


def chromium() -> str:
    """The system's Chromium. A person without it skips the test; CI must have it."""
    path = os.environ.get("CHROMIUM") or next((found for name in NAMES if (found := shutil.which(name))), None)
    if path:
        return path
    if os.environ.get("CI"):
        pytest.fail(f"Chromium is missing: {INSTALL}")
    pytest.skip(f"Chromium is missing: {INSTALL}")


class _Handler(SimpleHTTPRequestHandler):
    """Serves a folder under PREFIX, with the site's 404 page, as static hosts do."""

    def translate_path(self, path: str) -> str:
        if not path.startswith(PREFIX):
            return os.path.join(self.directory, "outside", "of", "the", "prefix")
        return super().translate_path("/" + path[len(PREFIX) :])

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        body = (Path(self.directory) / "404.html").read_bytes() if code == 404 else b""
        self.send_response(code, message)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing: the tests look at the browser's side."""


class Server:
    """The address is known before the site is built: canonical links and the 404 page need it."""

    def __init__(self) -> None:
        self._http = ThreadingHTTPServer(("127.0.0.1", 0), SimpleHTTPRequestHandler)
        self.origin = f"http://127.0.0.1:{self._http.server_port}"
        self.url = self.origin + PREFIX
        self._thread = threading.Thread(target=self._http.serve_forever, daemon=True)

    def start(self, folder: Path) -> None:
        self._http.RequestHandlerClass = partial(_Handler, directory=str(folder))  # type: ignore[assignment]
        self._thread.start()

    def stop(self) -> None:
        self._http.shutdown()
        self._http.server_close()


@contextmanager
def launched() -> Iterator[Browser]:
    path = chromium()
    from playwright.sync_api import sync_playwright  # here: `make test` has no browser, and starts without it

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS.split())
        yield browser
        browser.close()


class Visitor:
    """Opens pages, and remembers all that must not happen while they are open."""

    def __init__(self, browser: Browser, server: Server) -> None:
        self.browser = browser
        self.server = server
        self.faults: list[str] = []
        self.responses: list[Response] = []
        self.expected: set[int] = set()
        self._contexts: list[BrowserContext] = []

    def context(self, **options: Any) -> BrowserContext:
        made = self.browser.new_context(**options)
        made.on("request", self._request)
        made.on("response", self._response)
        made.on("console", self._console)
        made.on("weberror", lambda error: self.faults.append(f"script error: {error.error}"))
        self._contexts.append(made)
        return made

    def open(self, path: str = "", *, width: int = 1280, scheme: str = "light", **options: Any) -> Page:
        """A page in a fresh profile, at rest."""
        height = 900 if width > 500 else 844
        made = self.context(viewport={"width": width, "height": height}, color_scheme=scheme, **options)
        page = made.new_page()
        self.go(page, path)
        return page

    def go(self, page: Page, path: str) -> None:
        """Open another page of the site in the same tab; at rest when the fonts are there and our script has run."""
        page.goto(self.server.url + path, wait_until="load")
        page.evaluate("document.fonts.ready.then(() => {})")

    def close(self) -> None:
        for made in self._contexts:
            made.close()

    def _request(self, request: Request) -> None:
        if not request.url.startswith((self.server.origin + "/", "data:", "blob:", "about:")):
            self.faults.append(f"request to another host: {request.url}")

    def _response(self, response: Response) -> None:
        self.responses.append(response)
        if response.status >= 400 and response.status not in self.expected:
            self.faults.append(f"{response.status}: {response.url}")

    def _console(self, message: ConsoleMessage) -> None:
        if message.type == "error" and not any(str(status) in message.text for status in self.expected):
            self.faults.append(f"console error: {message.text}")
