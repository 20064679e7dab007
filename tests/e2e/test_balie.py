"""The desk form in a real browser: by keyboard, while typing, without JavaScript, narrow, on paper.

The empty form and the form with errors: test_every_page.py. All people are made up.
"""

import re
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.e2e.axe import assert_fits_everybody
from tests.e2e.conftest import NARROW

Open = Callable[[Page], Page]


@pytest.fixture
def desk(live_server: Any) -> Open:
    """Open the desk form."""

    def opened(page: Page) -> Page:
        page.goto(f"{live_server.url}/balie")
        return page

    return opened


def _field(page: Page, name: str) -> Locator:
    return page.locator(f'[name="{name}"]')


UNFOLD = """field => {
    for (let fold = field.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
}"""


def _show(page: Page, name: str) -> Locator:
    """Open whatever a field is folded into."""
    field = _field(page, name)
    field.first.evaluate(UNFOLD)
    return field


def _updated(page: Page) -> Any:
    """Wait for the answers that follow what is typed."""
    return page.expect_response(lambda answer: answer.url.endswith("/balie") and answer.request.method == "POST")


def _right(page: Page, name: str) -> Locator:
    return page.locator("article", has=page.get_by_role("heading", name=name, exact=True))


# -- filling in ------------------------------------------------------------------------------------------------------


def test_by_keyboard_alone_a_right_moves_from_open_to_probable(page: Page, desk: Open) -> None:
    desk(page)
    keyboard = page.keyboard
    page.locator("#naam-p1").focus()
    keyboard.type("Noor")
    keyboard.press("Tab")
    keyboard.type("1990")
    keyboard.press("Tab")
    expect(page.get_by_role("button", name="Nog een persoon")).to_be_focused()
    keyboard.press("Enter")
    page.wait_for_load_state()
    expect(page.locator("#naam-p2")).to_be_focused()
    keyboard.type("Lena")
    keyboard.press("Tab")
    keyboard.type("2019")
    expect(_field(page, "naam.p1")).to_have_value("Noor")
    for _ in range(2):  # past the button that takes Lena away
        keyboard.press("Tab")
    keyboard.type("kind")
    expect(_field(page, "band.p1.p2")).to_have_value("child")

    right = _right(page, "Verhoogde tegemoetkoming").filter(has_text="voor Noor")
    expect(right).to_have_attribute("data-outcome", "undecided")
    answer = _show(page, "r.p1.leefloon").first
    answer.focus()
    with _updated(page):
        keyboard.press("Space")
    keyboard.press("Tab")
    with _updated(page):
        keyboard.type("01/2020")
    expect(right).to_have_attribute("data-outcome", re.compile("^(likely|to_investigate)$"))
    group = page.locator(".results section", has=right).get_by_role("heading", level=3)
    expect(group).to_have_text(re.compile("Waarschijnlijk wel|Te onderzoeken"))
    expect(_field(page, "r.p1.leefloon.from")).to_be_focused()
    expect(_field(page, "r.p1.leefloon.from")).to_have_value("01/2020")


def test_the_answers_follow_what_is_typed_and_say_so_to_a_screen_reader(page: Page, desk: Open) -> None:
    desk(page)
    state = page.get_by_role("status")
    expect(state).to_contain_text("nog niet te zeggen")
    with _updated(page):
        page.locator("#nog-1").check()
    before = state.inner_text()
    with _updated(page):
        _field(page, "f.p1.birth_date").fill("2015")
    expect(state).not_to_have_text(before)
    expect(_field(page, "f.p1.birth_date")).to_be_focused()


def test_what_is_folded_out_beside_the_form_stays_folded_out(page: Page, desk: Open) -> None:
    desk(page)
    why = _right(page, "Leefloon").get_by_text("Waarom?")
    why.click()
    with _updated(page):
        _field(page, "naam.p1").fill("Noor")
    expect(_right(page, "Leefloon")).to_contain_text("voor Noor")
    expect(_right(page, "Leefloon").locator("details.why")).to_have_attribute("open", "")


def test_an_error_shows_beside_its_field_when_one_leaves_it_and_goes_when_it_is_mended(page: Page, desk: Open) -> None:
    desk(page)
    field = _show(page, "f.p1.savings")
    error = page.locator("#f-p1-savings-fout")
    with _updated(page):
        field.fill("veel")
    expect(page.get_by_role("status")).to_contain_text("1 antwoord konden we niet lezen.")
    expect(error).to_be_hidden()  # still typing
    field.press("Tab")
    expect(error).to_have_text("Schrijf een bedrag, bijvoorbeeld 1.250,50, of een bereik: 900 tot 1.100.")
    expect(field).to_have_attribute("aria-invalid", "true")
    with _updated(page):
        field.fill("900")
    field.press("Tab")
    expect(error).to_be_hidden()
    expect(field).not_to_have_attribute("aria-invalid", "true")


def test_a_converted_amount_is_explained_beside_its_field(page: Page, desk: Open) -> None:
    desk(page)
    field = _show(page, "f.p1.net_wage_month")
    field.fill("7.440")
    with _updated(page):
        _field(page, "f.p1.net_wage_month.als").select_option("jaar")
    expect(page.locator("#f-p1-net_wage_month-noot")).to_have_text(
        "Omgerekend: € 7.440,00 gedeeld door 12 is € 620,00 per maand."
    )


def test_an_answered_question_stays_on_top_and_the_next_comes_below_it(page: Page, desk: Open) -> None:
    desk(page)
    top = page.locator("#eerst-lijst > [data-home]")
    names = top.evaluate_all("items => items.map(item => item.dataset.name)")
    radio = top.locator("input[type=radio][value='?']").first
    answered = radio.get_attribute("name")
    assert answered in names
    with page.expect_response(lambda answer: "deel=vragen" in (answer.request.post_data or "")):
        radio.check()
    expect(top).not_to_have_count(len(names))
    after = top.evaluate_all("items => items.map(item => item.dataset.name)")
    assert after[: len(names)] == names
    assert len(after) == len(set(after))
    for name in after:
        assert page.locator(f'[data-home][data-name="{name}"]').count() == 1


def test_a_link_to_an_open_question_unfolds_it_and_goes_to_its_field(page: Page, desk: Open) -> None:
    desk(page)
    link = _right(page, "Leefloon").locator(".needs a").first
    target = str(link.get_attribute("href"))
    link.click()
    expect(page.locator(f"{target} :focus")).to_have_count(1)
    expect(page.locator(f"{target} :focus")).to_be_in_viewport()


def test_enter_asks_for_the_answers_and_leads_to_them(page: Page, desk: Open) -> None:
    desk(page)
    _field(page, "naam.p1").fill("Noor")
    with page.expect_navigation():
        _field(page, "naam.p1").press("Enter")
    expect(page).to_have_url(re.compile(r"/balie#uitkomst$"))
    expect(page.locator("#uitkomst")).to_be_focused()
    expect(_field(page, "naam.p1")).to_have_value("Noor")


def test_help_right_now_is_one_step_away_and_back_again_with_everything_typed(page: Page, desk: Open) -> None:
    desk(page)
    _field(page, "naam.p1").fill("Noor")
    _show(page, "f.p1.savings").fill("900 tot 1.100")
    page.get_by_role("button", name="Nu hulp nodig").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Nu hulp nodig")
    expect(page.locator("a[href='tel:112']").first).to_be_visible()
    page.get_by_role("button", name="Terug naar het formulier").click()
    expect(_field(page, "naam.p1")).to_have_value("Noor")
    expect(_field(page, "f.p1.savings")).to_have_value("900 tot 1.100")


def test_one_step_wipes_everything(page: Page, desk: Open) -> None:
    desk(page)
    with _updated(page):
        _field(page, "naam.p1").fill("Noor")
    page.get_by_role("link", name="Wis alles").click()
    expect(_field(page, "naam.p1")).to_have_value("")
    page.reload()
    expect(_field(page, "naam.p1")).to_have_value("")


def test_when_the_server_does_not_answer_the_page_says_what_to_do(page: Page, desk: Open) -> None:
    desk(page)
    page.evaluate("htmx.trigger(document.body, 'htmx:sendError')")
    expect(page.get_by_role("status")).to_have_text("De uitkomst is niet bijgewerkt. Druk op Bereken.")


# -- without JavaScript ----------------------------------------------------------------------------------------------


def test_everything_works_without_javascript(page_without_javascript: Page, desk: Open) -> None:
    page = desk(page_without_javascript)
    _field(page, "naam.p1").fill("Noor")
    _field(page, "f.p1.birth_date").fill("1990")
    page.get_by_role("button", name="Nog een persoon").click()
    expect(_field(page, "naam.p2")).to_be_focused()
    _field(page, "naam.p2").fill("Lena")
    _field(page, "f.p2.birth_date").fill("2019")
    _field(page, "band.p1.p2").select_option("child")
    section = page.locator("details", has_text="Wat krijgt wie al?").first
    section.locator("summary").first.click()
    answer = page.locator("#r-p1-leefloon")
    answer.check()
    page.locator("#r-p1-leefloon-from").fill("01/2020")
    page.get_by_role("button", name="Bereken").last.click()
    expect(page).to_have_url(re.compile(r"#uitkomst$"))
    right = _right(page, "Verhoogde tegemoetkoming").filter(has_text="voor Noor")
    expect(right).to_have_attribute("data-outcome", re.compile("^(likely|to_investigate)$"))
    expect(page.locator("#r-p1-leefloon")).to_be_checked()
    page.get_by_role("button", name="Haal Lena weg").click()
    expect(_field(page, "naam.p2")).to_have_count(0)
    expect(_field(page, "naam.p1")).to_have_value("Noor")


# -- how it looks to everybody ---------------------------------------------------------------------------------------


def _fill(page: Page) -> None:
    page.get_by_role("button", name="Nog een persoon").click()
    _field(page, "naam.p1").fill("Noor")
    _field(page, "naam.p2").fill("Lena")
    _field(page, "f.p1.birth_date").fill("14/03/1992")
    _field(page, "f.p2.birth_date").fill("2019")
    _field(page, "band.p1.p2").select_option("child")
    _show(page, "f.p1.net_wage_month").fill("620")
    _show(page, "r.p1.leefloon").first.check()
    _show(page, "l.p1.goods_given_or_sold_10y").first.check()
    page.get_by_role("button", name="Bereken").last.click()
    expect(page).to_have_url(re.compile(r"#uitkomst$"))


SOME = "#s-loonbrief, #s-krijgt-al, #s-weggegeven, .how, .told, .right:nth-of-type(-n + 2) details, main > details"
"""One fold of each kind: the others hold the same, and axe takes half a minute for all of them."""


def _unfold(page: Page, which: str = "details") -> None:
    page.locator(which).evaluate_all("all => all.forEach(each => each.open = true)")


def test_axe_finds_nothing_on_a_filled_form_and_nothing_falls_off_when_all_is_folded_out(
    page: Page, desk: Open
) -> None:
    _fill(desk(page))
    _unfold(page, SOME)
    assert_fits_everybody(page)
    page.set_viewport_size(NARROW)
    _unfold(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= NARROW["width"]


def test_a_link_in_the_error_summary_goes_to_the_field(page: Page, desk: Open) -> None:
    desk(page)
    _show(page, "f.p1.savings").fill("veel")
    page.get_by_role("button", name="Bereken").last.click()
    page.get_by_role("alert").get_by_role("link").first.click()
    expect(_field(page, "f.p1.savings")).to_be_focused()


def test_the_bar_at_the_bottom_never_hides_what_has_the_focus(page: Page, desk: Open) -> None:
    page.emulate_media(reduced_motion="reduce")  # else the page is still moving when we look
    desk(page)
    page.locator("#naam-p1").focus()
    for _ in range(25):
        page.keyboard.press("Tab")
        hidden = page.evaluate(
            """() => {
                const focus = document.activeElement.getBoundingClientRect();
                const bar = document.querySelector(".desk-bar");
                if (bar.contains(document.activeElement) || !document.activeElement.closest("#balie")) return false;
                return focus.top >= bar.getBoundingClientRect().top;
            }"""
        )
        assert not hidden


def test_paper_shows_the_answers_and_not_the_form(page: Page, desk: Open) -> None:
    _fill(desk(page))
    page.emulate_media(media="print")
    expect(page.locator("#balie")).to_be_hidden()
    expect(page.get_by_role("heading", name=re.compile("^Rechten op"))).to_be_visible()
    expect(page.get_by_text("De laatste stap is altijd het OCMW")).to_be_visible()
    told = page.locator(".told dl")
    assert told.bounding_box() is not None
    expect(told).to_contain_text("Noor: Wanneer bent u geboren?")
