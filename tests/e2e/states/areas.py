"""The pages of areas: lists, a municipality, a zone, and how far a service is. The town and its desks are made up."""

from playwright.sync_api import Page, expect

from tests.e2e.states.shown import Act, Shown

LIST = "id;naam;lengte;breedte;open_van;open_tot\n1;Huis;3,81;51,20;;\n2;Loket;3,79;51,21;;01/03/2024\n"
WRONG = LIST + "3;Ver;51,20;3,81;;\n4;=1+1;3,80;51,20;;\n"


def _search(asked: str) -> Act:
    def act(page: Page) -> None:
        page.locator("#zoek").fill(asked)
        page.get_by_role("button", name="Zoek", exact=True).click()
        expect(page.locator("#gevonden")).to_be_visible()

    return act


def _measure(content: str, municipality: str = "Zelzate") -> Act:
    def act(page: Page) -> None:
        page.locator("#gemeente").fill(municipality)
        page.locator("#bestand").set_input_files(
            {"name": "punten.csv", "mimeType": "text/csv", "buffer": content.encode()}
        )
        page.locator("#dag").fill("01/03/2025")
        page.locator("#vroeger").fill("01/01/2023")
        with page.expect_navigation():
            page.get_by_role("button", name="Reken uit", exact=True).click()

    return act


def _nothing_filled_in(page: Page) -> None:
    page.get_by_role("button", name="Reken uit", exact=True).click()
    expect(page.locator("#fout-titel")).to_be_visible()


STATES = (
    Shown("all zones", "gebieden", "/gebieden"),
    Shown("a municipality that was searched", "gebieden", "/gebieden", act=_search("Beveren")),
    Shown("a municipality", "gebieden/<nis:nis>", "/gebieden/43018"),
    Shown("a municipality with its past", "gebieden/<nis:nis>", "/gebieden/73111"),
    Shown("a municipality of before a merger", "gebieden/<nis:nis>", "/gebieden/46003"),
    Shown("a first-line zone", "gebieden/zone/<slug:code>", "/gebieden/zone/elz10"),
    Shown("how far a service is, made up", "gebieden/bereikbaarheid", "/gebieden/bereikbaarheid"),
    Shown("how far a list of places is", "gebieden/bereikbaarheid", "/gebieden/bereikbaarheid", act=_measure(LIST)),
    Shown("a list with wrong rows", "gebieden/bereikbaarheid", "/gebieden/bereikbaarheid", act=_measure(WRONG)),
    Shown("a list and no form", "gebieden/bereikbaarheid", "/gebieden/bereikbaarheid", act=_nothing_filled_in),
)

NO_PAGES: dict[str, str] = {}
