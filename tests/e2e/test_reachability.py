"""Noting an attempt in two clicks, counting at a desk and printing the evidence, in a browser. People made up."""

from datetime import timedelta
from typing import Any

import pytest
from django.conf import settings
from django.template import engines
from django.test import Client
from django.utils import timezone
from playwright.sync_api import Page, expect

from rechtop.accounts.models import Role
from rechtop.organisations.demo import demo_id, load_demo
from rechtop.organisations.models import ContactAttempt, DeskCount, Organisation
from rechtop.organisations.reachability.counter import add_desk
from tests.accounts.logging_in import log_in
from tests.accounts.people import mandated
from tests.e2e.conftest import NARROW

OCMW = demo_id("organisatie", "ocmw-voorbeeldstad")
FUND = demo_id("dienst", "dmw-de-brug")


@pytest.fixture(autouse=True)
def _town(live_server: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engines["django"].engine, "string_if_invalid", "")
    load_demo(timezone.localdate(), ["onthaal-sociaal-huis", "dmw-de-brug"])


def _logged_in(page: Page, url: str) -> None:
    client, name = log_in(Client(), mandated(Role.EDITOR, OCMW)), settings.LOGIN_COOKIE_NAME
    page.context.add_cookies([{"name": name, "value": client.cookies[name].value, "url": url}])


def test_two_clicks_on_a_fiche_note_an_attempt_and_one_takes_it_back(
    page_without_javascript: Page, live_server: Any
) -> None:
    page = page_without_javascript
    _logged_in(page, live_server.url)
    page.goto(f"{live_server.url}/aanbod/dmw-de-brug")
    page.get_by_role("link", name="Noteer een poging").click()
    page.get_by_role("button", name="Telefoon: geen antwoord").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Genoteerd")
    made = ContactAttempt.objects.get()
    assert (made.service_id, made.is_answered, made.lost_minutes) == (FUND, False, None)
    page.get_by_role("button", name="Maak ongedaan").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Teruggenomen")
    made.refresh_from_db()
    assert made.undone_at is not None


def test_a_library_counts_on_a_telephone_without_javascript(page_without_javascript: Page, live_server: Any) -> None:
    page = page_without_javascript
    page.set_viewport_size(NARROW)  # type: ignore[arg-type]  # a viewport as its keys say
    add_desk("Balie", Organisation.objects.get(pk=OCMW), on=timezone.localdate())
    page.goto(f"{live_server.url}/teller")
    page.get_by_role("link", name="Balie").click()
    page.get_by_label("Hoe lang duurde het").select_option("10")
    page.get_by_role("button", name="Bankzaken").click()
    expect(page.get_by_role("status")).to_contain_text("Geteld: Bankzaken")
    page.get_by_role("button", name="Een brief begrijpen").click()
    page.get_by_role("button", name="Maak ongedaan").click()
    counts = DeskCount.objects.filter(number__gt=0)
    assert [(one.theme, one.number, one.minutes) for one in counts] == [("bank", 1, 10)]


def test_the_report_prints_its_figures_and_limits_without_its_choices(page: Page, live_server: Any) -> None:
    today = timezone.localdate()
    ContactAttempt.objects.bulk_create(
        ContactAttempt(service_id=FUND, channel="telefoon", is_answered=not number % 4, on=today - timedelta(number))
        for number in range(12)
    )
    _logged_in(page, live_server.url)
    page.goto(f"{live_server.url}/werk/bereikbaarheid/verslag")
    page.emulate_media(media="print")
    for hidden in ("Toon", "Download als tabel (CSV)"):
        expect(page.get_by_text(hidden, exact=True)).to_be_hidden()
    for shown in ("Dit is geen steekproef.", "Wat de cijfers betekenen", "25 %"):
        expect(page.get_by_text(shown).first).to_be_visible()
    pages = page.pdf(format="A4", prefer_css_page_size=True).count(b"/Type /Page\n")
    assert pages <= 3
