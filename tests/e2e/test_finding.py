"""Somebody looks for help in her own words, with mistakes in them; without JavaScript and with the keyboard."""

import re
from datetime import date
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from rechtop.organisations.demo import load_demo
from rechtop.organisations.models import UnmetNeed

TOWN = ("onthaal-sociaal-huis", "schuldbemiddeling", "dmw-de-brug", "voedselpakketten")


@pytest.fixture(autouse=True)
def _town(live_server: Any) -> None:
    load_demo(date(2026, 3, 2), TOWN)


def test_a_misspelled_question_leads_to_a_telephone_without_javascript(
    page_without_javascript: Page, live_server: Any
) -> None:
    page = page_without_javascript
    page.goto(live_server.url)
    page.get_by_role("link", name="Ik zoek hulp in de buurt").click()
    page.get_by_label("Waar zoekt u hulp voor?").fill("deurwarder")
    page.get_by_label("Waar woont u?").fill("Voorbeeldstad")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Gevonden rond Voorbeeldstad")).to_be_visible()
    first = page.locator(".offered > li").first
    expect(first.get_by_role("link", name="Schuldbemiddeling en budgethulp")).to_be_visible()
    expect(first.locator("a[href^='tel:']")).to_have_count(1)
    expect(first).to_contain_text(re.compile(r"\d+ k?m ver, langs de weg ongeveer"))
    first.get_by_role("link", name="Schuldbemiddeling en budgethulp").click()
    expect(page.get_by_role("heading", name="Bellen")).to_be_visible()


def test_where_nothing_is_found_the_ocmw_helps_and_the_want_is_counted(page: Page, live_server: Any) -> None:
    page.goto(f"{live_server.url}/aanbod?zoek=qqqqqqqq&waar=Voorbeeldstad")
    expect(page.get_by_role("link", name="OCMW Voorbeeldstad")).to_be_visible()
    page.get_by_label("Waarover gaat het?").last.select_option("vervoer")
    page.get_by_role("button", name="Meld het").press("Enter")
    expect(page.get_by_role("heading", name="Bedankt")).to_be_visible()
    assert UnmetNeed.objects.filter(municipality="99001", domain="vervoer").count() == 1
