"""A real browser, pages that may not complain, and nothing fetched from elsewhere."""

import os
from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, sync_playwright

from scripts import chromium

FLAGS = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1",
]
WIDE = {"width": 1280, "height": 900}
NARROW = {"width": 320, "height": 640}


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for all tests."""
    path = chromium.find()
    if path is None:
        pytest.fail(chromium.mend(), pytrace=False)
    # Playwright's synchronous door runs on an event loop, from which Django would otherwise refuse its database.
    with pytest.MonkeyPatch.context() as patch, sync_playwright() as playwright:
        patch.setitem(os.environ, "DJANGO_ALLOW_ASYNC_UNSAFE", "1")
        yield playwright.chromium.launch(executable_path=path, args=FLAGS, headless=True)


def _watched(context: BrowserContext, home: str) -> Iterator[Page]:
    """A page that fails its test afterwards when it met an error or asked something of another host."""
    errors: list[str] = []
    foreign: list[str] = []
    page = context.new_page()
    visited: set[str] = set()  # a page that answers 404 is a complaint of the browser too; its test says if it is meant
    page.on("request", lambda request: visited.add(request.url) if request.is_navigation_request() else None)

    def heard(message: ConsoleMessage) -> None:
        of_the_page = message.text.startswith("Failed to load resource") and message.location["url"] in visited
        if message.type == "error" and not of_the_page:
            errors.append(message.text)

    page.on("console", heard)
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("request", lambda asked: foreign.append(asked.url) if urlsplit(asked.url).netloc != home else None)
    yield page
    context.close()
    assert errors == []
    assert foreign == []


@pytest.fixture
def page(browser: Browser, live_server: object) -> Iterator[Page]:
    """A fresh page on a wide screen; `page.set_viewport_size(NARROW)` for a small one."""
    context = browser.new_context(viewport=WIDE, locale="nl-BE", timezone_id="Europe/Brussels")
    yield from _watched(context, urlsplit(str(live_server)).netloc)


@pytest.fixture
def page_without_javascript(browser: Browser, live_server: object) -> Iterator[Page]:
    """The same with JavaScript off. Axe does not work here."""
    context = browser.new_context(viewport=WIDE, locale="nl-BE", java_script_enabled=False)
    yield from _watched(context, urlsplit(str(live_server)).netloc)
