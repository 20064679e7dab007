"""The pages on which a file with services is read in. The organisations in it are made up."""

from datetime import date

from playwright.sync_api import Page, expect

from rechtop.accounts.models import Role
from rechtop.organisations.importing import files
from rechtop.organisations.importing.fields import proposed
from rechtop.organisations.importing.keeping import import_services, take_back
from rechtop.organisations.models import Import, Service, WaitingImport
from rechtop.organisations.services import Actor, edit
from tests.accounts.people import mandated
from tests.e2e.states.organisations import _as
from tests.e2e.states.shown import Act, Shown

ON = date(2025, 3, 1)
LIST = (
    "Dienst;Organisatie;Omschrijving;Telefoon;Adres;Breedte;Lengte;Maandag\n"
    "Voedselhulp;Verzonnen vzw;Een pakket per week.;02 000 00 01;Kerkstraat 12, 9000 Gent;51,05;3,72;9:00-12:00\n"
    "Babbel;Verzonnen vzw;;bel mij;;;;\n"
    "Op bezoek;Andere vzw;<b>Thuis</b>;;;3,72;51,05;soms\n"
)
BY = Actor(None, "An Verzonnen")


def _working(page: Page, url: str) -> None:
    _as(mandated(Role.REGISSEUR, since=ON), page, url)


def _sent(content: bytes) -> Act:
    def act(page: Page) -> None:
        page.locator("#id_bestand").set_input_files({"name": "lijst.csv", "mimeType": "text/csv", "buffer": content})
        page.locator("#id_bron").fill("Verzonnen lijst")
        with page.expect_navigation():
            page.get_by_role("button", name="Stuur en kijk", exact=True).click()

    return act


def _looked(page: Page) -> None:
    _sent(LIST.encode())(page)
    with page.expect_navigation():
        page.get_by_role("button", name="Kijk wat er zou gebeuren", exact=True).click()
    expect(page.locator("#voorbeeld")).to_be_visible()


def _wrongly_chosen(page: Page) -> None:
    _sent(LIST.encode())(page)
    page.locator("#id_k0").select_option("")
    with page.expect_navigation():
        page.get_by_role("button", name="Kijk wat er zou gebeuren", exact=True).click()
    expect(page.locator("#fout-titel")).to_be_visible()


def _busy(page: Page) -> None:
    _sent(LIST.encode())(page)
    WaitingImport.objects.update(state=WaitingImport.State.CHECKING, done=400, total=20_000)
    page.reload()
    expect(page.locator("#voortgang")).to_be_visible()


def _read_in() -> Import:
    reading = files.read(LIST.encode(), proposed(files.look(LIST.encode()).header))
    return import_services(reading, name="lijst.csv", source="Verzonnen lijst", by=BY, on=ON)


def _with_import(page: Page, url: str) -> None:
    _read_in()
    _working(page, url)


def _opened(page: Page) -> None:
    with page.expect_navigation():
        page.get_by_role("link", name="lijst.csv").first.click()


def _taken_back(page: Page, url: str) -> None:
    held = _read_in()
    edit(Service.objects.get(name="Voedselhulp"), {"alert": "Vrijdag dicht"}, by=BY)
    take_back(held, by=BY, on=ON)
    _working(page, url)


WAITING, DONE = "werk/invoer/<uuid:pk>", "werk/inlezing/<uuid:pk>"
STATES = (
    Shown("nothing read in yet", "werk/invoer", "/werk/invoer", ready=_working),
    Shown("a file that is no list", "werk/invoer", "/werk/invoer", ready=_working, act=_sent(b"%PDF-1.7")),
    Shown("what was read in", "werk/invoer", "/werk/invoer", ready=_with_import),
    Shown("columns to choose", WAITING, "/werk/invoer", ready=_working, act=_sent(LIST.encode())),
    Shown("columns chosen wrongly", WAITING, "/werk/invoer", ready=_working, act=_wrongly_chosen),
    Shown("what it would do, with refused rows", WAITING, "/werk/invoer", ready=_working, act=_looked),
    Shown("a file that is worked on", WAITING, "/werk/invoer", ready=_working, act=_busy),
    Shown("an import", DONE, "/werk/invoer", ready=_with_import, act=_opened),
    Shown("an import that was taken back", DONE, "/werk/invoer", ready=_taken_back, act=_opened),
)

NO_PAGES = {"werk/invoer/<uuid:pk>/geweigerd.csv": "a file to keep"}
