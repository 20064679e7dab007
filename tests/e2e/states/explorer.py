"""The pages for anyone: the rights, the interview, what comes after it, the desk form. The people are made up."""

from playwright.sync_api import Page, expect

from tests.e2e.states.find import _town
from tests.e2e.states.shown import Act, Shown

FAMILY = "alleenstaande_moeder_gas_afgesloten"


def _press(label: str) -> Act:
    return lambda page: page.get_by_role("button", name=label, exact=True).first.click()


def _fill(selector: str, text: str, button: str) -> Act:
    def act(page: Page) -> None:
        page.locator(selector).fill(text)
        page.locator(button).first.click()

    return act


def _begin(*, helping: bool = False, shielded: bool = False) -> Act:
    def act(page: Page) -> None:
        if helping:
            page.locator("input[name=voor][value=iemand]").check()
        if shielded:
            page.locator("input[name=scherm]").check()
        page.get_by_role("button", name="Begin", exact=True).click()
        expect(page.locator("#naam")).to_be_visible()

    return act


def _mistaken_person(page: Page) -> None:
    _begin()(page)
    page.locator("#dag").fill("31")
    page.locator("#maand").fill("2")
    page.locator("#jaar").fill("1990")
    page.locator("button[value=erbij]").click()
    expect(page.locator("#fout")).to_be_visible()


def _widget(selector: str, *, wrong: bool = False) -> Act:
    """Go on with "weet ik niet" until a question of this kind comes; ``wrong`` sends it with nothing filled in."""

    def act(page: Page) -> None:
        for _ in range(60):
            if page.url.endswith("/pauze"):
                page.get_by_role("link", name="Ga verder met de vragen").first.click()
            if page.locator(selector).count():
                break
            page.locator("#vraag button[name=doe][value='?']").click()
        assert page.locator(selector).count(), f"no question with {selector} came"
        if wrong:
            page.locator("#vraag button[name=doe][value=verder]").click()
            expect(page.locator("#fout")).to_be_visible()

    return act


def _desk_error(page: Page) -> None:
    field = page.locator("[name='f.p1.savings']")
    field.evaluate(
        "f => { for (let d = f.closest('details'); d; d = d.parentElement.closest('details')) d.open = true }"
    )
    field.fill("veel")
    page.locator("[name='f.p1.birth_date']").fill("31/02/1990")
    with page.expect_navigation():
        field.press("Enter")
    expect(page.get_by_role("alert")).to_contain_text("Kijk deze velden na")


def _wrong_file(page: Page) -> None:
    page.locator("#bestand").set_input_files({"name": "x.yaml", "mimeType": "text/plain", "buffer": b"persons: 3"})
    page.get_by_role("button", name="Ga verder", exact=True).click()
    expect(page.locator("#fout-titel")).to_be_visible()


STATES = (
    Shown("the first page", "", "/"),
    Shown("every component", "bouwstenen", "/bouwstenen"),
    Shown("an empty form", "balie", "/balie"),
    Shown("a form with an error", "balie", "/balie", act=_desk_error),
    Shown("who to call", "nu-hulp", "/nu-hulp"),
    Shown("all rights", "rechten/alle", "/rechten/alle"),
    Shown("rights that were searched", "rechten/alle", "/rechten/alle?zoek=schoolkosten"),
    Shown("nothing found", "rechten/alle", "/rechten/alle?zoek=qqqqqq"),
    Shown("somebody in danger", "rechten/alle", "/rechten/alle?zoek=mijn+man+slaat+mij"),
    Shown("a long list of a part of life", "rechten/alle/<slug:way>/<slug:id>", "/rechten/alle/onderwerp/geld"),
    Shown("a list with headings", "rechten/alle/<slug:way>/<slug:id>", "/rechten/alle/gebeurtenis/geboorte"),
    Shown("a short list of an office", "rechten/alle/<slug:way>/<slug:id>", "/rechten/alle/dienst/pensioen"),
    Shown("a list without rights", "rechten/alle/<slug:way>/<slug:id>", "/rechten/alle/grondrecht/leefmilieu"),
    Shown("a right", "rechten/<right:right>", "/rechten/leefloon"),
    Shown("a right with who helps", "rechten/<right:right>", "/rechten/leefloon", ready=_town),
    Shown("a right with a chart and many amounts", "rechten/<right:right>", "/rechten/groeipakket_sociale_toeslag"),
    Shown("a right that opens many others", "rechten/<right:right>", "/rechten/verhoogde_tegemoetkoming"),
    Shown("a right that is no money", "rechten/<right:right>", "/rechten/dringende_medische_hulp"),
    Shown("the beginning", "rechten", "/rechten"),
    Shown("the beginning, already begun", "rechten", "/rechten", FAMILY),
    Shown("nothing held any more", "rechten/voorbij", "/rechten/voorbij"),
    Shown("who fills it in", "rechten/wie", "/rechten", act=_begin()),
    Shown("for somebody else, on a hidden screen", "rechten/wie", "/rechten", act=_begin(helping=True, shielded=True)),
    Shown("a birth date that cannot be", "rechten/wie", "/rechten", act=_mistaken_person),
    Shown("who lives here", "rechten/wie", "/rechten/wie", FAMILY),
    Shown("the next question", "rechten/vraag", "/rechten/vraag", FAMILY),
    Shown("a question with buttons", "rechten/vraag/<int:step>", "/rechten/vraag", "bijna_niets_bekend",
          _widget("#vraag .answers button")),
    Shown("a summary", "rechten/vraag/<int:step>", "/rechten/vraag", "bijna_niets_bekend",
          _widget("input[name=niets]")),
    Shown("a summary, nothing chosen", "rechten/vraag/<int:step>", "/rechten/vraag", "bijna_niets_bekend",
          _widget("input[name=niets]", wrong=True)),
    Shown("an amount", "rechten/vraag/<int:step>", "/rechten/vraag", "bijna_niets_bekend", _widget("#bedrag")),
    Shown("an amount left empty", "rechten/vraag/<int:step>", "/rechten/vraag", "bijna_niets_bekend",
          _widget("#bedrag", wrong=True)),
    Shown("a choice left empty", "rechten/vraag/<int:step>", "/rechten/vraag", "bijna_niets_bekend",
          _widget("input[name=keuze]", wrong=True)),
    Shown("a question about several people", "rechten/vraag/<int:step>", "/rechten/vraag", FAMILY,
          _widget(".together")),
    Shown("a question about several people, left empty", "rechten/vraag/<int:step>", "/rechten/vraag", FAMILY,
          _widget(".together", wrong=True)),
    Shown("a question for a more precise amount", "rechten/preciezer", "/rechten/preciezer", FAMILY),
    Shown("all answers", "rechten/antwoorden", "/rechten/antwoorden", FAMILY),
    Shown("an answer to change", "rechten/antwoorden/<int:number>", "/rechten/antwoorden/1", FAMILY),
    Shown("a pause", "rechten/pauze", "/rechten/pauze", FAMILY),
    Shown("a hidden screen", "rechten/verborgen", "/rechten/verborgen", FAMILY),
    Shown("keeping a file", "rechten/bewaren", "/rechten/bewaren", FAMILY),
    Shown("going on with a file", "rechten/verder", "/rechten/verder"),
    Shown("a file that cannot be read", "rechten/verder", "/rechten/verder", act=_wrong_file),
    Shown("outcomes of a family", "rechten/uitkomst", "/rechten/uitkomst", FAMILY),
    Shown("outcomes with a likely right", "rechten/uitkomst", "/rechten/uitkomst", "weduwe_van_67"),
    Shown("outcomes without papers", "rechten/uitkomst", "/rechten/uitkomst", "zonder_papieren_met_tandpijn"),
    Shown("outcomes when nearly nothing is known", "rechten/uitkomst", "/rechten/uitkomst", "bijna_niets_bekend"),
    Shown("why", "rechten/uitkomst/<int:number>", "/rechten/uitkomst/1", FAMILY),
    Shown("a request, nobody told anything", "rechten/aanvraag/<slug:right>", "/rechten/aanvraag/leefloon"),
    Shown("a request with names to tick", "rechten/aanvraag/<slug:right>",
          "/rechten/aanvraag/groeipakket_sociale_toeslag", FAMILY),
    Shown("on paper", "rechten/papier", "/rechten/papier", FAMILY),
    Shown("on paper in large letters", "rechten/papier/groot", "/rechten/papier/groot", FAMILY),
    Shown("a route", "rechten/route", "/rechten/route", FAMILY),
    Shown("a route with an emergency", "rechten/route", "/rechten/route", "dakloze_man"),
    Shown("a route when nearly nothing is known", "rechten/route", "/rechten/route", "bijna_niets_bekend"),
    Shown("a route from the desk", "balie/route", "/balie", act=_press("Route")),
    Shown("a telephone script to begin with", "rechten/telefoon", "/rechten/telefoon"),
    Shown("a telephone script with outcomes", "rechten/telefoon", "/rechten/telefoon", FAMILY),
    Shown("no such page", "404", "/bestaat-niet", status=404),
)  # fmt: skip

NO_PAGES = {
    "rechten/route/dagen.ics": "a file for a calendar",
    "gezond": "plain text for a monitor",
    "rechten/langer": "only takes a button that asks for more time; leads back to the page it was on",
    "rechten/wis": "only takes a button that wipes; leads to rechten/voorbij",
}
