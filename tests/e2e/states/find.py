"""Finding help: searched, near a place, nothing found, and telling what is missing. The town is made up."""

from datetime import date

from playwright.sync_api import Page, expect

from rechtop.organisations.demo import load_demo
from rechtop.organisations.find.answer import note_unmet
from tests.e2e.states.organisations import ON, _working
from tests.e2e.states.shown import Shown

TOWN = ("onthaal-sociaal-huis", "sociale-dienst", "dmw-de-brug", "voedselpakketten", "slachtofferhulp")


def _town(page: Page, url: str) -> None:
    load_demo(date(2025, 3, 1), TOWN)


def _tell(page: Page) -> None:
    page.get_by_role("button", name="Meld het", exact=True).click()
    expect(page.get_by_role("heading", name="Bedankt")).to_be_visible()


def _counted(page: Page, url: str) -> None:
    _working(page, url)
    for domain, municipality in (("wonen", "99001"), ("", ""), ("energie", "44021"), ("wonen", "99001")):
        note_unmet(ON, municipality, domain)


STATES = (
    Shown("found near a place", "aanbod", "/aanbod?zoek=leefloon&waar=Voorbeeldstad", ready=_town),
    Shown("somebody in danger", "aanbod", "/aanbod?zoek=mijn+man+slaat+mij", ready=_town),
    Shown("nothing found", "aanbod", "/aanbod?zoek=qqqqqqqq&waar=Voorbeeldstad", ready=_town),
    Shown("a place that may be another, open now", "aanbod", "/aanbod?waar=Zelzaate&nu=1", ready=_town),
    Shown("what is missing", "aanbod-ontbreekt", "/aanbod?zoek=qqqqqqqq&waar=Voorbeeldstad", act=_tell, ready=_town),
    Shown("what was not found", "werk/niet-gevonden", f"/werk/niet-gevonden?maand={ON:%Y-%m}", ready=_counted),
    Shown("nothing was counted", "werk/niet-gevonden", "/werk/niet-gevonden", ready=_working),
)
