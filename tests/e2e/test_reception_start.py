"""The first ten seconds at the counter, in a browser: few keys, who is known already, and the same without a script."""

import re
from typing import Any

import pytest
from django.template import engines
from playwright.sync_api import Page, expect

from rechtop.reception.models import Person, Trajectory
from tests.e2e.states.organisations import _as
from tests.e2e.states.reception_start import _asked
from tests.reception.made import a_file, desk, worker
from tests.stores.made import in_stores_for_real

pytestmark = [in_stores_for_real]

FATIMA = "Voornaam, roepnaam of niets"


@pytest.fixture(autouse=True)
def _as_it_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engines["django"].engine, "string_if_invalid", "")


def test_her_words_a_name_and_two_keys_make_a_file(page: Page, live_server: Any, stores_for_browser: str) -> None:
    _as(worker(), page, live_server.url)
    page.goto(f"{live_server.url}/onthaal/nieuw")
    page.keyboard.type("Mijn gas is afgesloten")  # the cursor stands there already
    page.keyboard.press("Tab")
    page.keyboard.type("Fatima")
    page.keyboard.press("Enter")
    page.wait_for_url("**/onthaal/dossier/*")
    expect(page.get_by_text("Mijn gas is afgesloten").first).to_be_visible()
    expect(page.get_by_role("link", name="Nu hulp nodig")).to_be_visible()
    made = Trajectory.objects.using(stores_for_browser).select_related("person").get()
    assert (made.person.name, made.channel, made.urgency) == ("Fatima", "desk", "usual")
    assert "Fatima" not in page.url
    assert "Fatima" not in page.title()


def test_who_is_known_shows_while_the_name_is_typed(page: Page, live_server: Any, stores_for_browser: str) -> None:
    user = worker()
    a_file(desk(worker("Bo Verzonnen")), "Fatima Voorbeeld")
    _as(user, page, live_server.url)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{live_server.url}/onthaal/nieuw")
    page.get_by_label("De vraag, in haar eigen woorden").fill("Een nieuwe vraag")
    page.get_by_label(FATIMA).press_sequentially("Fatima")
    expect(page.locator("#bekend")).to_contain_text("vraag naar Bo Verzonnen")
    page.get_by_role("button", name="Nieuwe vraag van Fatima").click()
    page.wait_for_url("**/onthaal/dossier/*")
    expect(page.get_by_text("Een nieuwe vraag").first).to_be_visible()
    assert Person.objects.using(stores_for_browser).count() == 1
    assert Trajectory.objects.using(stores_for_browser).count() == 2
    assert [url for url in asked if "Fatima" in url] == []


def test_without_a_script_who_is_known_is_asked_once_and_nothing_is_lost(
    page_without_javascript: Page, live_server: Any, stores_for_browser: str
) -> None:
    page = page_without_javascript
    a_file(desk(worker("Bo Verzonnen")), "Fatima Voorbeeld")
    _as(worker(), page, live_server.url)
    page.goto(f"{live_server.url}/onthaal/nieuw")
    page.get_by_label("De vraag, in haar eigen woorden").fill("Een nieuwe vraag")
    page.get_by_label(FATIMA).fill("Fatima")
    page.get_by_role("button", name="Begin", exact=True).click()
    expect(page.get_by_role("heading", name="Misschien bekend bij ons")).to_be_visible()
    expect(page.get_by_label("De vraag, in haar eigen woorden")).to_have_value("Een nieuwe vraag")
    page.get_by_role("button", name="Nieuw dossier: dit is iemand anders").click()
    page.wait_for_url("**/onthaal/dossier/*")
    assert Person.objects.using(stores_for_browser).count() == 2


def test_the_longest_receipt_prints_on_one_page(page: Page, live_server: Any, stores_for_browser: str) -> None:
    found = _asked(page, live_server.url)
    page.goto(f"{live_server.url}/onthaal/dossier/{found['file']}/aanvraag/{found['urgent']}/bewijs")
    margin = {"top": "15mm", "bottom": "15mm", "left": "15mm", "right": "15mm"}
    printed = page.pdf(format="A4", margin=margin)
    assert len(re.findall(rb"/Type\s*/Page\b", printed)) == 1
