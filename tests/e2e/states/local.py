"""The page of the municipality in an interview: the choice, and a choice that is none."""

from playwright.sync_api import Page

from tests.e2e.states.shown import Shown

ROUTE, ADDRESS = "rechten/gemeente", "/rechten/gemeente"
WIDOW = "weduwe_van_67"


def _choose(code: str) -> object:
    def act(page: Page) -> None:
        page.locator("#gemeente").select_option(code)
        page.get_by_role("button", name="Bewaar en toon de rechten").click()

    return act


def _not_in_the_list(page: Page) -> None:
    page.evaluate("document.querySelector('#gemeente').add(new Option('nergens', '00000', true, true))")
    page.get_by_role("button", name="Bewaar en toon de rechten").click()
    page.locator("#gemeente-fout").wait_for()


STATES = (
    Shown("a municipality is chosen", ROUTE, ADDRESS, WIDOW),
    Shown("a municipality that is not in the list", ROUTE, ADDRESS, WIDOW, _not_in_the_list),
    Shown("an outcome with what the municipality once had", "rechten/uitkomst", ADDRESS, WIDOW, _choose("13037")),
)
