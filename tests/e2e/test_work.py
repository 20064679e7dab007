"""Working on the social map in a browser: logging in with a telephone, mending a fiche, undoing it. People made up."""

from datetime import date
from typing import Any

import pytest
from django.template import engines
from django.utils import timezone
from playwright.sync_api import Page, expect

from rechtop.accounts.models import Role
from rechtop.accounts.services import code_of
from rechtop.organisations.demo import demo_id, load_demo
from tests.accounts.people import PASSWORD, SECRET, mandated
from tests.e2e.axe import assert_fits_everybody, assert_no_axe_findings

OCMW = demo_id("organisatie", "ocmw-voorbeeldstad")


@pytest.fixture(autouse=True)
def _town(live_server: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engines["django"].engine, "string_if_invalid", "")
    load_demo(timezone.localdate(), ["onthaal-sociaal-huis", "dmw-de-brug"])


def _press(page: Page, label: str) -> None:
    page.get_by_role("button", name=label, exact=True).first.click()


def _log_in(page: Page, url: str, role: Role) -> None:
    page.goto(f"{url}/aanmelden")
    page.get_by_label("E-mailadres").fill(f"{role}@voorbeeldstad.example")
    page.get_by_label("Wachtwoord").fill(PASSWORD)
    _press(page, "Meld aan")


def _mend(page: Page) -> None:
    """From the work page: a mistake in the hours, mended, told, undone."""
    page.get_by_role("link", name="Onthaal van het Sociaal Huis").first.click()
    page.get_by_role("link", name="wijzig de uren").first.click()
    page.get_by_role("textbox", name="Uren").fill("ma-vr 9:00-11:00\nals er iemand is")
    page.get_by_label("Waar in het gebouw").fill("Loket 7")
    _press(page, "Bewaar")
    expect(page.get_by_role("alert")).to_contain_text("als er iemand is")
    expect(page.get_by_label("Waar in het gebouw")).to_have_value("Loket 7")
    page.get_by_role("textbox", name="Uren").fill("ma-vr 9:00-11:00")
    _press(page, "Bewaar")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Geschiedenis")
    expect(page.get_by_text("Loket 7")).to_be_visible()


def test_somebody_logs_in_mends_the_hours_and_undoes_it(page: Page, live_server: Any) -> None:
    mandated(Role.EDITOR, OCMW, since=date(2020, 1, 1), password=PASSWORD)
    _log_in(page, live_server.url, Role.EDITOR)
    page.get_by_label("Code", exact=True).fill(code_of(SECRET))
    _press(page, "Meld aan")
    expect(page.get_by_role("heading", level=1)).to_have_text("Mijn werk")
    expect(page.get_by_text("Dienst maatschappelijk werk De Brug")).to_have_count(0)
    _mend(page)
    page.get_by_role("link", name="Bekijk de fiche").click()
    expect(page.get_by_text("9 tot 11 uur")).to_be_visible()
    page.get_by_role("link", name="Wijzig").click()
    page.get_by_role("link", name="Geschiedenis").click()
    page.get_by_role("button", name="Maak ongedaan").first.click()
    page.get_by_role("link", name="Bekijk de fiche").click()
    expect(page.get_by_text("Loket 1, gelijkvloers")).to_be_visible()
    page.get_by_role("link", name="Naar mijn werk").click()
    _press(page, "Afmelden")
    page.goto(f"{live_server.url}/werk")
    expect(page.get_by_role("heading", level=1)).to_have_text("Aanmelden")


def test_mending_works_without_javascript_and_with_the_keyboard(
    page_without_javascript: Page, live_server: Any
) -> None:
    page = page_without_javascript
    mandated(Role.EDITOR, OCMW, since=date(2020, 1, 1), password=PASSWORD)
    _log_in(page, live_server.url, Role.EDITOR)
    page.keyboard.press("Tab")
    page.get_by_label("Code", exact=True).focus()
    page.keyboard.type(code_of(SECRET))
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Mijn werk")
    _mend(page)


def test_the_first_time_one_sets_up_the_telephone_and_gets_recovery_codes(page: Page, live_server: Any) -> None:
    mandated(Role.EDITOR, OCMW, since=date(2020, 1, 1), second_factor=False, password=PASSWORD)
    _log_in(page, live_server.url, Role.EDITOR)
    expect(page.get_by_role("heading", level=1)).to_have_text("Zet de code van uw telefoon aan")
    expect(page.locator("img.code-picture")).not_to_have_js_property("naturalWidth", 0)  # it is drawn, not blocked
    secret = page.locator("code").inner_text()
    page.get_by_label("Code", exact=True).fill("000000")
    _press(page, "Zet aan")
    expect(page.get_by_role("alert")).to_be_visible()
    assert page.locator("code").inner_text() == secret, "a mistake does not ask to read the square again"
    assert_no_axe_findings(page)
    page.get_by_label("Code", exact=True).fill(code_of(secret))
    _press(page, "Zet aan")
    expect(page.get_by_role("heading", level=1)).to_have_text("Uw noodcodes")
    assert_fits_everybody(page)
    code = page.locator(".codes code").first.inner_text()
    page.get_by_role("link", name="Ga naar het werk").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Mijn werk")
    _press(page, "Afmelden")
    _log_in(page, live_server.url, Role.EDITOR)
    page.get_by_label("Code", exact=True).fill(code)
    _press(page, "Meld aan")
    expect(page.get_by_role("heading", level=1)).to_have_text("Mijn werk")


def test_the_fiche_prints_on_one_sheet_without_buttons(page: Page, live_server: Any) -> None:
    page.goto(f"{live_server.url}/aanbod/dmw-de-brug")
    page.emulate_media(media="print")
    for hidden in (page.get_by_role("link", name="Als gewone tekst"), page.get_by_role("link", name="Nu hulp nodig")):
        expect(hidden).to_be_hidden()
    expect(page.get_by_text("02 000 40 01")).to_be_visible()
    pages = page.pdf(format="A4", prefer_css_page_size=True).count(b"/Type /Page\n")
    assert pages <= 2
