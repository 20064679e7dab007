"""The pages of areas: lists, a municipality, a zone, and how far a service is. The town and its desks are made up."""

from datetime import date
from urllib.parse import urljoin

from django.conf import settings
from django.test import Client
from playwright.sync_api import Page, expect

from rechtop.accounts.models import Role
from rechtop.areas.outlines.services import import_outlines
from tests.accounts.logging_in import log_in
from tests.accounts.people import mandated
from tests.areas.town import ZELZATE, file_of, shaped, square
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


OUTLINES = file_of(*(square(n % 4, code=f"W{n}", row=n // 4, inwoners=100 * n) for n in range(12)))
WITH_FAULTS = file_of(square(0), square(0, code="W1", name="Nog eens"), shaped([[[2.35, 48.85]] * 4]))


def _at_work(page: Page) -> None:
    """Log in as the regisseur of the whole site and open the page on which outlines are imported."""
    client = log_in(Client(), mandated(Role.REGISSEUR, since=date(2024, 1, 1)))
    key = client.cookies[settings.LOGIN_COOKIE_NAME].value
    page.context.add_cookies([{"name": settings.LOGIN_COOKIE_NAME, "value": key, "url": urljoin(page.url, "/")}])
    page.goto(urljoin(page.url, "/werk/gebieden"))
    expect(page.locator("h1")).to_have_text("Gebieden inlezen")


def _sent(content: bytes) -> Act:
    def act(page: Page) -> None:
        _at_work(page)
        page.locator("#id_gemeente").fill("Zelzate")
        page.locator("#id_bestand").set_input_files(
            {"name": "wijken.geojson", "mimeType": "application/json", "buffer": content}
        )
        with page.expect_navigation():
            page.get_by_role("button", name="Stuur en kijk", exact=True).click()

    return act


def _imported(page: Page) -> None:
    import_outlines(OUTLINES, owner=ZELZATE, kind="wijk", valid_from=date(2025, 1, 1), on=date(2025, 3, 1))
    _at_work(page)


def _taken_back(page: Page) -> None:
    _imported(page)
    page.get_by_role("link", name="Neem terug").first.click()
    expect(page.locator("h1")).to_have_text("Deze indeling terugnemen?")


def _with_outlines(page: Page) -> None:
    import_outlines(OUTLINES, owner=ZELZATE, kind="wijk", valid_from=date(2025, 1, 1), on=date(2025, 3, 1))
    page.reload()


STATES = (
    Shown("all zones", "gebieden", "/gebieden"),
    Shown("a municipality that was searched", "gebieden", "/gebieden", act=_search("Beveren")),
    Shown("a municipality", "gebieden/<nis:nis>", "/gebieden/43018"),
    Shown("a municipality with its outlines", "gebieden/<nis:nis>", "/gebieden/43018", act=_with_outlines),
    Shown("a municipality with its past", "gebieden/<nis:nis>", "/gebieden/73111"),
    Shown("a municipality of before a merger", "gebieden/<nis:nis>", "/gebieden/46003"),
    Shown("a first-line zone", "gebieden/zone/<slug:code>", "/gebieden/zone/elz10"),
    Shown("how far a service is, made up", "gebieden/bereikbaarheid", "/gebieden/bereikbaarheid"),
    Shown("how far a list of places is", "gebieden/bereikbaarheid", "/gebieden/bereikbaarheid", act=_measure(LIST)),
    Shown("a list with wrong rows", "gebieden/bereikbaarheid", "/gebieden/bereikbaarheid", act=_measure(WRONG)),
    Shown("a list and no form", "gebieden/bereikbaarheid", "/gebieden/bereikbaarheid", act=_nothing_filled_in),
    Shown("nothing imported yet", "werk/gebieden", "/gebieden", act=_at_work),
    Shown("what was imported", "werk/gebieden", "/gebieden", act=_imported),
    Shown("a file that is no GeoJSON", "werk/gebieden", "/gebieden", act=_sent(b"{")),
    Shown("a file to look at", "werk/gebieden/bestand/<uuid:id>", "/gebieden", act=_sent(OUTLINES)),
    Shown("a file with faults", "werk/gebieden/bestand/<uuid:id>", "/gebieden", act=_sent(WITH_FAULTS)),
    Shown("taking an import back", "werk/gebieden/<uuid:id>/terug", "/gebieden", act=_taken_back),
)

NO_PAGES: dict[str, str] = {}
