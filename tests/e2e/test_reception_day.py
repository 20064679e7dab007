"""The day of a worker in a browser: without a mouse, without a network for a moment, and with a screen that locks."""

from __future__ import annotations

import re
from typing import Any
from uuid import UUID

import pytest
from django.conf import settings as django_settings
from django.template import engines
from django.test import Client
from django.utils import timezone
from playwright.sync_api import Page, expect

from rechtop.accounts.models import User
from rechtop.accounts.services import code_of
from rechtop.reception.models import FormSent, Step, Trajectory
from rechtop.reception.start.beginning import Arrival, begin
from rechtop.site.sessions import LoginStore
from tests.accounts.logging_in import log_in
from tests.accounts.people import PASSWORD, SECRET
from tests.reception.made import a_file, desk, worker
from tests.stores.made import in_stores_for_real

pytestmark = in_stores_for_real
STORY = "\n".join(f"Regel {number}: wat “zij” vertelt & <b>niet</b> verloren mag gaan." for number in range(100))
FARTHEST = 60
"""Times Tab at most: a page on which one presses longer is not made for a keyboard."""

FOCUSED = """() => {
    const e = document.activeElement;
    return [e.tagName, (e.labels?.[0] ?? e).innerText?.trim() ?? "", getComputedStyle(e).outlineStyle];
}"""


@pytest.fixture(autouse=True)
def _lenient(live_server: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engines["django"].engine, "string_if_invalid", "")


def _an() -> User:
    user = worker()
    user.set_password(PASSWORD)
    user.save()
    return user


def _at_work(page: Page, url: str, user: User) -> None:
    client = log_in(Client(), user)
    name = django_settings.LOGIN_COOKIE_NAME
    page.context.add_cookies([{"name": name, "value": client.cookies[name].value, "url": url}])


def _tab_to(page: Page, label: str) -> int:
    """Press Tab until what has the focus says this; it must be seen to have it. How many times."""
    for pressed in range(1, FARTHEST):
        page.keyboard.press("Tab")
        _, words, outline = page.evaluate(FOCUSED)
        if words.startswith(label):
            assert outline != "none", f"“{label}” has the focus and does not show it"
            return pressed
    raise AssertionError(f"“{label}” is not reached with {FARTHEST} times Tab")


def _go(page: Page, label: str) -> None:
    _tab_to(page, label)
    with page.expect_navigation():
        page.keyboard.press("Enter")


def test_from_logging_in_to_a_written_step_without_a_mouse(
    page: Page, live_server: Any, stores_for_browser: str
) -> None:
    user = _an()
    begin(desk(user, on=timezone.localdate()), Arrival(name="Fatima", is_taken=False, synthetic=True))
    page.goto(f"{live_server.url}/aanmelden")
    _tab_to(page, "E-mailadres")
    page.keyboard.type(user.email)
    _tab_to(page, "Wachtwoord")
    page.keyboard.type(PASSWORD)
    with page.expect_navigation():
        page.keyboard.press("Enter")
    if page.evaluate(FOCUSED)[0] != "INPUT":
        _tab_to(page, "Code")
    page.keyboard.type(code_of(SECRET))
    with page.expect_navigation():
        page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Mijn dag")
    _go(page, "Neem")
    expect(page.get_by_text("Trekker: An Verzonnen").first).to_be_visible()
    _go(page, "Stappen")
    _tab_to(page, "Ga voorbij de kop")
    page.keyboard.press("Enter")
    _tab_to(page, "Wat")
    page.keyboard.type("De leverancier bellen")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    step = Step.objects.using(stores_for_browser).get()
    assert (step.what, step.owner) == ("De leverancier bellen", user.pk)


def _typing(page: Page, url: str, user: User) -> UUID:
    """A long text on the page of a question."""
    file = a_file(desk(user, on=timezone.localdate()))
    _at_work(page, url, user)
    page.goto(f"{url}/gezond")  # so that the tab does not mind that it fails later
    page.goto(f"{url}/onthaal/dossier/{file.pk}/vraag")
    page.get_by_label("De vraag, in haar eigen woorden").fill(STORY)
    return file.pk


def _kept(store: str, pk: UUID) -> str:
    return Trajectory.objects.using(store).get(pk=pk).question.replace("\r\n", "\n")


def test_a_short_loss_of_network_loses_no_text_and_says_so(
    page: Page, live_server: Any, stores_for_browser: str
) -> None:
    pk = _typing(page, live_server.url, _an())
    page.context.set_offline(True)
    page.get_by_role("button", name="Bewaar", exact=True).click()
    expect(page.get_by_role("status").filter(has_text="Geen verbinding. Uw tekst staat er nog.")).to_be_visible()
    expect(page.get_by_label("De vraag, in haar eigen woorden")).to_have_value(STORY)
    assert "Regel" not in page.evaluate("JSON.stringify({...localStorage, ...sessionStorage})")
    page.context.set_offline(False)
    expect(page).to_have_url(re.compile(f"/onthaal/dossier/{pk}$"), timeout=10_000)
    assert _kept(stores_for_browser, pk) == STORY
    assert FormSent.objects.using(stores_for_browser).count() == 1


def test_what_is_sent_to_a_locked_screen_is_kept_and_sent_after_unlocking(
    page_without_javascript: Page, live_server: Any, stores_for_browser: str
) -> None:
    page, user = page_without_javascript, _an()
    pk = _typing(page, live_server.url, user)
    _lock(page)
    page.get_by_role("button", name="Bewaar", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Uw scherm is vergrendeld")
    assert _kept(stores_for_browser, pk) != STORY
    page.get_by_label("Wachtwoord").fill(PASSWORD)
    page.get_by_role("button", name="Ontgrendel", exact=True).click()
    page.get_by_role("button", name="Stuur het nu").click()
    expect(page).to_have_url(re.compile(f"/onthaal/dossier/{pk}$"))
    assert _kept(stores_for_browser, pk) == STORY


def _lock(page: Page) -> None:
    """Nobody touched it for long."""
    name = django_settings.LOGIN_COOKIE_NAME
    key = next(one["value"] for one in page.context.cookies() if one["name"] == name)
    held = LoginStore(key)
    held["lock.seen"] = 0
    held.save()
