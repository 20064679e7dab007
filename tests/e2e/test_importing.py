"""A list of services is read in on screen, looked at first, and taken back. The organisations in it are made up."""

from datetime import date
from typing import Any

from playwright.sync_api import Page, expect

from rechtop.accounts.models import Role
from rechtop.organisations.models import Service
from tests.accounts.people import mandated
from tests.e2e.states.importing import LIST
from tests.e2e.states.organisations import _as


def test_a_list_is_looked_at_read_in_and_taken_back_without_javascript(
    page_without_javascript: Page, live_server: Any
) -> None:
    page = page_without_javascript
    _as(mandated(Role.REGISSEUR, since=date(2025, 3, 1)), page, live_server.url)
    page.goto(f"{live_server.url}/werk/invoer")
    page.locator("#id_bestand").set_input_files({"name": "l.csv", "mimeType": "text/csv", "buffer": LIST.encode()})
    page.locator("#id_bron").fill("Verzonnen lijst")
    page.get_by_role("button", name="Stuur en kijk", exact=True).click()
    page.get_by_role("button", name="Kijk wat er zou gebeuren", exact=True).click()
    expect(page.locator("#voorbeeld")).to_be_visible()
    assert not Service.objects.exists()
    page.get_by_role("button", name="Lees in", exact=True).click()
    expect(page.get_by_role("button", name="Neem terug")).to_be_visible()
    assert "Voedselhulp" in set(Service.objects.values_list("name", flat=True))
    page.goto(f"{live_server.url}/aanbod?zoek=voedselhulp")
    expect(page.get_by_role("link", name="Voedselhulp")).to_be_visible()
    page.go_back()
    page.get_by_role("button", name="Neem terug").click()
    page.goto(f"{live_server.url}/aanbod?zoek=voedselhulp")
    expect(page.get_by_role("link", name="Voedselhulp")).to_have_count(0)
