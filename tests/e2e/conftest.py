"""A real browser, pages that may not complain, and nothing fetched from elsewhere."""

import os
from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from django.contrib.contenttypes.management import create_contenttypes
from django.contrib.staticfiles.handlers import StaticFilesHandler
from django.db.models.signals import post_migrate
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from playwright.sync_api import Browser, ConsoleMessage, Page, Request, expect, sync_playwright

from scripts import chromium
from tests.stores.made import stores_for_browser

__all__ = ["stores_for_browser"]

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
PATIENCE = 90_000  # milliseconds: what is there is found at once, but a machine may be busy with other things
expect.set_options(timeout=PATIENCE / 6)


@pytest.fixture(autouse=True)
def _stores(request: pytest.FixtureRequest) -> None:
    """A test marked `in_stores_for_real` finds both stores open, and leaves them empty."""
    marker = request.node.get_closest_marker("django_db")
    if marker is not None and marker.kwargs.get("databases"):
        request.getfixturevalue("stores_for_browser")


@pytest.fixture(scope="session", autouse=True)
def _emptied_without_permissions(django_db_setup: None) -> None:
    """Django writes the names of all tables and permissions anew in a database that a test left; Rechtop reads none."""
    post_migrate.disconnect(create_contenttypes)
    post_migrate.disconnect(dispatch_uid="django.contrib.auth.management.create_permissions")


@pytest.fixture(scope="session", autouse=True)
def _static_files_may_be_kept() -> Iterator[None]:
    """As on a real server; else every page of every test asks all style sheets again."""
    serve = StaticFilesHandler.serve

    def kept(self: StaticFilesHandler, request: HttpRequest) -> HttpResponseBase:
        answer = serve(self, request)
        answer["Cache-Control"] = "max-age=86400"
        return answer

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(StaticFilesHandler, "serve", kept)
        yield


@pytest.fixture(scope="session")
def browser(live_server: object) -> Iterator[Browser]:
    """One Chromium for all tests. It closes before the server does, which still waits on its lines."""
    path = chromium.find()
    if path is None:
        pytest.fail(chromium.mend(), pytrace=False)
    # Playwright's synchronous door runs on an event loop, from which Django would otherwise refuse its database.
    with pytest.MonkeyPatch.context() as patch, sync_playwright() as playwright:
        patch.setitem(os.environ, "DJANGO_ALLOW_ASYNC_UNSAFE", "1")
        yield playwright.chromium.launch(executable_path=path, args=FLAGS, headless=True)


class Tab:
    """The one page that the tests of a session use in turn, and what it has to complain of.

    A new page for every test costs more than most tests: Chromium starts a process, and reads every script anew.
    """

    def __init__(self, browser: Browser, *, javascript: bool) -> None:
        self._context = browser.new_context(
            viewport=WIDE, locale="nl-BE", timezone_id="Europe/Brussels", java_script_enabled=javascript
        )
        self._context.set_default_timeout(PATIENCE)
        self._page = self._context.new_page()
        self._home = ""
        self._errors: list[str] = []
        self._foreign: list[str] = []
        self._visited: set[str] = set()
        self._page.on("request", self._asked)
        self._page.on("console", self._heard)
        self._page.on("pageerror", lambda error: self._errors.append(str(error)))

    def _asked(self, request: Request) -> None:
        if request.is_navigation_request():
            self._visited.add(request.url)
        if urlsplit(request.url).netloc != self._home:
            self._foreign.append(request.url)

    def _heard(self, message: ConsoleMessage) -> None:
        missing, where = message.text.startswith("Failed to load resource"), message.location["url"]
        # What was visited may be meant to answer 404; the plain page on which the tab waits for a test has no icon.
        if message.type == "error" and not (missing and (where in self._visited or where.endswith("/favicon.ico"))):
            self._errors.append(message.text)

    def lent(self, home: str) -> Iterator[Page]:
        """The page as a new visitor has it; it fails its test when it met an error or asked something elsewhere."""
        self._home = urlsplit(home).netloc
        for heard in (self._errors, self._foreign, self._visited):
            heard.clear()
        yield self._page
        errors, foreign = [*self._errors], [*self._foreign]
        self._page.goto(f"{home}/gezond")  # leaves what the test was at, in the same process
        self._page.emulate_media(media="null", reduced_motion="null")
        self._page.set_viewport_size(WIDE)  # type: ignore[arg-type]  # a viewport as its keys say
        self._page.mouse.move(0, 0)
        self._context.clear_cookies()
        assert self._context.pages == [self._page]
        assert errors == []
        assert foreign == []


@pytest.fixture(scope="session")
def _tab(browser: Browser) -> Tab:
    return Tab(browser, javascript=True)


@pytest.fixture(scope="session")
def _tab_without_javascript(browser: Browser) -> Tab:
    return Tab(browser, javascript=False)


@pytest.fixture
def page(_tab: Tab, live_server: object) -> Iterator[Page]:
    """A page of a new visitor on a wide screen; `page.set_viewport_size(NARROW)` for a small one."""
    yield from _tab.lent(str(live_server))


@pytest.fixture
def page_without_javascript(_tab_without_javascript: Tab, live_server: object) -> Iterator[Page]:
    """The same with JavaScript off. Axe does not work here."""
    yield from _tab_without_javascript.lent(str(live_server))
