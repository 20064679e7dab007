"""The locked screen in a browser: it locks by itself, keeps a long text, and works without JavaScript too."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

import pytest
from django.conf import settings as django_settings
from django.contrib.sessions.models import Session
from django.template import engines
from django.test import Client
from playwright.sync_api import Page, expect

from rechtop.accounts.models import Role
from rechtop.organisations.demo import demo_id, load_demo
from rechtop.organisations.models import Service
from rechtop.site.sessions import LoginStore
from tests.accounts.logging_in import log_in
from tests.accounts.people import PASSWORD, mandated

ON = date(2025, 3, 1)
DESK = f"/werk/dienst/{demo_id('dienst', 'onthaal-sociaal-huis')}"
STORY = "\n".join(f"Regel {number}: wat “zij” vertelt & <b>niet</b> verloren mag gaan." for number in range(300))


@pytest.fixture(autouse=True)
def _town(live_server: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engines["django"].engine, "string_if_invalid", "")
    load_demo(ON, ["onthaal-sociaal-huis"])


def _at_work(page: Page, url: str) -> str:
    """Logged in, on the page of a fiche. Gives the key of the session."""
    client = log_in(Client(), mandated(Role.REGISSEUR, since=ON, password=PASSWORD))
    name = django_settings.LOGIN_COOKIE_NAME
    key = client.cookies[name].value
    page.context.add_cookies([{"name": name, "value": key, "url": url}])
    page.goto(url + DESK)
    return key


def _unlock(page: Page) -> None:
    expect(page.get_by_role("heading", level=1)).to_have_text("Uw scherm is vergrendeld", timeout=10_000)
    page.get_by_label("Wachtwoord").fill(PASSWORD)
    page.get_by_role("button", name="Ontgrendel", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Wat u typte, is er nog")
    expect(page.locator(".kept-text").first).to_contain_text("Regel 299")
    page.get_by_role("button", name="Stuur het nu").click()
    expect(page).to_have_url(re.compile(f"{DESK}/geschiedenis"))


def _is_saved() -> None:
    saved = Service.objects.get(slug="onthaal-sociaal-huis").description
    assert saved.replace("\r\n", "\n") == STORY


def test_a_page_that_nobody_touches_locks_itself_and_the_text_is_sent_afterwards(
    page: Page, live_server: Any, settings: Any
) -> None:
    settings.LOCK_AFTER = 3
    _at_work(page, live_server.url)
    page.locator("#id_description").fill(STORY)
    expect(page.get_by_role("heading", level=1)).to_have_text("Uw scherm is vergrendeld", timeout=10_000)
    assert "Regel" not in page.evaluate(
        "JSON.stringify({...localStorage, ...sessionStorage}) + document.body.innerHTML"
    )
    settings.LOCK_AFTER = 600
    _unlock(page)
    _is_saved()


def test_without_a_network_the_page_is_covered_and_the_text_waits_for_it(page: Page, live_server: Any) -> None:
    _at_work(page, live_server.url)
    page.locator("#id_description").fill(STORY)
    page.evaluate("(real => { let gone = true; window.fetch = (...asked) => {"
                  " if (gone) { gone = false; return Promise.reject(new TypeError('no network')) }"
                  " return real(...asked) } })(window.fetch)")  # fmt: skip
    page.get_by_role("button", name="Scherm vergrendelen").click()
    expect(page.locator("main")).to_be_hidden()
    _unlock(page)
    _is_saved()


def test_without_javascript_what_is_sent_to_a_locked_screen_is_not_lost(
    page_without_javascript: Page, live_server: Any
) -> None:
    page = page_without_javascript
    key = _at_work(page, live_server.url)
    page.locator("#id_description").fill(STORY)
    held = LoginStore(key)
    held["lock.seen"] = 0  # long ago
    held.save()
    assert Session.objects.filter(session_key=key).exists()
    page.get_by_role("button", name="Bewaar", exact=True).first.click()
    _unlock(page)
    _is_saved()
