"""The public pages of rights in a browser: narrow, by keyboard, on paper, without JavaScript."""

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.conftest import NARROW


@pytest.mark.parametrize("right", ["sociaal_tarief_energie", "schooltoeslag"])
def test_nothing_falls_off_the_smallest_screen(page: Page, live_server: Any, right: str) -> None:
    page.set_viewport_size(NARROW)
    page.goto(f"{live_server.url}/rechten/{right}")
    page.evaluate("document.querySelectorAll('details').forEach(e => { e.open = true })")
    assert page.evaluate("document.documentElement.scrollWidth") <= NARROW["width"]


def test_a_right_is_found_by_keyboard_without_javascript(page_without_javascript: Page, live_server: Any) -> None:
    page = page_without_javascript
    page.goto(f"{live_server.url}/rechten/alle")
    page.get_by_label("Waar zoekt u hulp voor?").focus()
    page.keyboard.type("schoolkosten")
    page.keyboard.press("Enter")
    link = page.get_by_role("link", name="Schooltoeslag", exact=True)
    link.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Schooltoeslag")


def test_the_chart_has_words_and_its_table_stands_below(page: Page, live_server: Any) -> None:
    page.goto(f"{live_server.url}/rechten/leefloon")
    chart = page.get_by_role("img").first
    expect(chart).to_have_accessible_name(
        "Lijn door de jaren: Leefloon per maand, categorie 1 (samenwonend). Alle bedragen staan in de tabel."
    )
    expect(page.get_by_role("table", name="Leefloon per maand, categorie 1 (samenwonend)")).to_be_visible()
    assert page.locator(".chart .line").first.evaluate("e => getComputedStyle(e).fill") == "none"


def test_paper_has_what_one_needs_to_go_and_ask(page: Page, live_server: Any) -> None:
    page.goto(f"{live_server.url}/rechten/leefloon")
    page.emulate_media(media="print")
    expect(page.get_by_text("uw huurcontract", exact=True)).to_be_visible()
    expect(page.get_by_text("U woont gewoonlijk en echt in België")).to_be_visible()
    expect(page.get_by_role("link", name="Kijk dit voor mij na")).to_be_hidden()
    expect(page.locator(".history").first).to_be_hidden()
