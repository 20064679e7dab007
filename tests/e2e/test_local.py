"""The rights of a municipality in the outcome: chosen, asked and answered, with and without JavaScript."""

import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django.template import engines
from django.utils import timezone
from playwright.sync_api import Page, expect

from rechtop.law.local.published import publish
from tests.e2e.axe import assert_fits_everybody, assert_no_axe_findings
from tests.e2e.conftest import NARROW

EXAMPLES = Path(__file__).parents[2] / "examples" / "lokaal"
ON = date(2026, 11, 2)
FAMILY = """\
synthetic: yes
on: 2026-11-02
persons_complete: yes
receives_complete: yes
household: {household_gross_taxable_income_year: "15000"}
persons:
  - {id: an, birth_date: 1990-01-01, residence_status: belgian}
  - {id: kind, birth_date: 2016-01-01, residence_status: belgian}
relations: [{of: an, to: kind, is: parent}]
"""


@pytest.fixture(autouse=True)
def _town(monkeypatch: pytest.MonkeyPatch, settings: Any, tmp_path: Path) -> None:
    """Voorbeeldstad published two rights; today is a day on which both are in force."""
    settings.DATA = tmp_path
    for right, decision in (("energiesteun", "2026-06-25 2026/57"), ("schoolreis", "2026-05-28 2026/41")):
        content = (EXAMPLES / f"voorbeeldstad.{right}.yaml").read_bytes()
        publish(tmp_path / "local", content, by="An Peeters", second="Bo Claes", decision=decision, on=ON)
    monkeypatch.setattr(timezone, "localdate", lambda: ON)
    monkeypatch.setattr(engines["django"].engine, "string_if_invalid", "")


def begin(page: Page, live_server: Any, tmp_path: Path) -> None:
    file = tmp_path / "gezin.yaml"
    file.write_text(FAMILY, "utf-8")
    page.goto(f"{live_server.url}/rechten/verder")
    page.locator("#bestand").set_input_files(file)
    page.get_by_role("button", name="Ga verder", exact=True).click()
    page.goto(f"{live_server.url}/rechten/uitkomst")


def answer(page: Page) -> None:
    """Choose Voorbeeldstad, and answer what it asks of the child."""
    page.get_by_role("link", name="Kies uw gemeente").click()
    page.get_by_label("Gemeente", exact=True).select_option(label="Voorbeeldstad")
    page.get_by_role("button", name="Bewaar en toon de rechten").click()
    expect(page.get_by_role("heading", name="Dit vraagt alleen uw gemeente")).to_be_visible()
    page.locator("[id='f-p2-voorbeeldstad-trip_cost']").fill("120")
    page.locator("[id='f-p2-voorbeeldstad-school']").select_option(label="lagere school")
    page.get_by_role("button", name="Bewaar en toon de rechten").click()
    expect(page).to_have_url(re.compile("/rechten/uitkomst$"))


def test_the_rights_of_the_municipality_stand_in_their_own_group(page: Page, live_server: Any, tmp_path: Path) -> None:
    begin(page, live_server, tmp_path)
    answer(page)
    group = page.locator("section.local")
    expect(group.get_by_role("heading", name="Van uw gemeente: Voorbeeldstad")).to_be_visible()
    energy = group.locator("article", has_text="Energiesteun")
    expect(energy).to_contain_text("waarschijnlijk wel")
    expect(energy).to_contain_text("€ 150,00")
    expect(energy).to_contain_text("Beslist door de raad voor maatschappelijk welzijn op 25/06/2026, nummer 2026/57.")
    expect(energy).to_contain_text("Geldig tot en met 31/08/2027. Dit kan zolang het budget reikt")
    expect(group.locator("article", has_text="schoolreis")).to_contain_text("€ 60,00")
    page.evaluate("document.querySelectorAll('section.local details').forEach(e => { e.open = true })")
    page.set_viewport_size(NARROW)  # type: ignore[arg-type]  # a viewport as its keys say
    assert_no_axe_findings(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= NARROW["width"]


def test_the_questions_of_the_municipality_are_on_one_page_that_fits(
    page: Page, live_server: Any, tmp_path: Path
) -> None:
    begin(page, live_server, tmp_path)
    answer(page)
    page.get_by_role("link", name="Wijzig de gemeente, of antwoord op haar vragen").click()
    expect(page.locator("[id='f-p2-voorbeeldstad-trip_cost']")).to_have_value("120")
    page.locator("[id='f-p2-voorbeeldstad-trip_cost']").fill("tweehonderd")
    page.get_by_role("button", name="Bewaar en toon de rechten").click()
    expect(page.get_by_role("alert")).to_contain_text("Voor kind: hoeveel kost de schoolreis?")
    assert_fits_everybody(page)


def test_it_works_without_javascript(page_without_javascript: Page, live_server: Any, tmp_path: Path) -> None:
    page = page_without_javascript
    begin(page, live_server, tmp_path)
    expect(page.locator("section.local")).to_contain_text("Dat hangt af van uw gemeente.")
    answer(page)
    expect(page.locator("section.local")).to_contain_text("Energiesteun")
