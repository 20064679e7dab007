"""From the outcome to paper, in a real browser. Axe on each of these pages: test_every_page.py."""

import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.axe import assert_fits_everybody
from tests.e2e.conftest import NARROW

EXAMPLES = Path(__file__).parents[2] / "examples"
FULL, WARNED, EMPTY = "gezin_met_vier_kinderen", "eu_student_zonder_geld", "bijna_niets_bekend"
STORIES = [FULL, WARNED, EMPTY, "ouder_koppel_een_pensioen", "zonder_papieren_met_tandpijn", "weduwe_van_67"]
PAGES = ["uitkomst", "uitkomst/1", "aanvraag/leefloon", "papier", "papier/groot", "telefoon"]
SHEET_OF_PAPER = re.compile(rb"/Type\s*/Page\b(?!s)")


def resume(page: Page, live_server: Any, name: str) -> None:
    """Go on with the file of a synthetic household."""
    page.goto(f"{live_server.url}/rechten/verder")
    page.set_input_files("input[type=file]", EXAMPLES / f"{name}.yaml")
    page.locator("input[name=veranderd][value=nee]").check()
    page.locator("main form:has(input[type=file]) button[type=submit]").click()
    expect(page).to_have_url(f"{live_server.url}/rechten/antwoorden")


def printed(page: Page) -> int:
    """How many sheets of A4 come out of the printer."""
    return len(SHEET_OF_PAPER.findall(page.pdf(format="A4", prefer_css_page_size=True)))


@pytest.mark.parametrize("name", [FULL, WARNED, EMPTY])
def test_nothing_falls_off_a_small_screen(page: Page, live_server: Any, name: str) -> None:
    resume(page, live_server, name)
    page.set_viewport_size(NARROW)
    for path in PAGES:
        page.goto(f"{live_server.url}/rechten/{path}")
        assert page.evaluate("document.documentElement.scrollWidth") <= NARROW["width"], path


def test_axe_finds_nothing_on_outcomes_that_warn_and_are_folded(page: Page, live_server: Any) -> None:
    resume(page, live_server, WARNED)
    page.goto(f"{live_server.url}/rechten/uitkomst")
    assert_fits_everybody(page)


@pytest.mark.parametrize("name", STORIES)
def test_each_person_and_each_letter_fits_one_sheet(page: Page, live_server: Any, name: str) -> None:
    resume(page, live_server, name)
    page.goto(f"{live_server.url}/rechten/papier")
    assert printed(page) == page.locator(".sheet").count()
    page.goto(f"{live_server.url}/rechten/aanvraag/leefloon")
    assert printed(page) == 1


def test_the_longest_letters_fit_one_sheet(page: Page, live_server: Any) -> None:
    for right in ("inkomensvervangende_tegemoetkoming", "groeipakket_sociale_toeslag", "dringende_medische_hulp"):
        page.goto(f"{live_server.url}/rechten/aanvraag/{right}")
        assert printed(page) == 1


def test_from_the_outcome_to_a_letter_with_a_name_without_javascript(
    page_without_javascript: Page, live_server: Any
) -> None:
    page = page_without_javascript
    resume(page, live_server, FULL)
    page.goto(f"{live_server.url}/rechten/uitkomst")
    page.get_by_role("link", name=re.compile("Maak een aanvraag van vandaag")).first.click()
    letter = page.locator("article.letter")
    expect(letter).to_contain_text("Ik geef mijn papieren later")
    expect(letter).not_to_contain_text("moeder")
    page.get_by_label("moeder").check()
    page.get_by_role("button", name="Zet in de brief").click()
    expect(letter).to_contain_text("Van: moeder")
    page.emulate_media(media="print")
    expect(letter).to_be_visible()
    expect(page.get_by_label("moeder")).to_be_hidden()
    expect(page.get_by_role("button", name="Wis alles")).to_be_hidden()


def test_the_print_button_prints(page: Page, live_server: Any) -> None:
    resume(page, live_server, "weduwe_van_67")
    page.goto(f"{live_server.url}/rechten/uitkomst")
    page.add_init_script("window.print = () => { document.body.dataset.printed = 'yes' }")
    page.get_by_role("link", name="Zet dit op één blad papier").click()
    button = page.get_by_role("button", name="Druk af")
    expect(button).to_be_visible()
    expect(page.locator("body[data-printed]")).to_have_count(0)
    button.click()
    expect(page.locator("body[data-printed=yes]")).to_have_count(1)


def test_wiping_from_the_outcome_leaves_nothing(page: Page, live_server: Any) -> None:
    resume(page, live_server, "weduwe_van_67")
    page.goto(f"{live_server.url}/rechten/uitkomst")
    page.get_by_role("button", name="Wis alles").click()
    page.goto(f"{live_server.url}/rechten/papier")
    expect(page).to_have_url(re.compile(r"/rechten(/voorbij)?$"))
