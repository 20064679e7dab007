"""The page on which doubles are decided on. The organisations in it are made up."""

from datetime import date

from playwright.sync_api import Page

from rechtop.accounts.models import Role
from rechtop.organisations.doubles.deciding import different, same
from rechtop.organisations.doubles.finding import find_doubles
from rechtop.organisations.models import DoubleProposal, Organisation, Service
from rechtop.organisations.services import Actor, add
from tests.accounts.people import mandated
from tests.e2e.states.organisations import _as
from tests.e2e.states.shown import Shown

ON = date(2025, 3, 1)
BY = Actor(None, "An Verzonnen")


def _working(page: Page, url: str) -> None:
    _as(mandated(Role.REGISSEUR, since=ON), page, url)


def _proposed(page: Page, url: str) -> None:
    for number, name in enumerate(("Voedselhulp De Verzonnen Schakel", "De verzonnen schakel: voedselhulp vzw")):
        values = {"slug": f"o{number}", "kind": "vereniging", "name": name, "phones": [{"number": "02 000 00 01"}],
                  "street": "Kerkstraat", "house_number": "12", "postcode": "9000", "city": "Gent"}  # fmt: skip
        owner = add(Organisation, values, by=BY)
        for service in ("Voedselpakketten", "Koffie en babbel", "Huiswerkhulp"):
            add(
                Service,
                {"slug": f"{service[:4]}{number}".lower(), "organisation": str(owner.pk), "name": service},
                by=BY,
            )
    find_doubles(ON)
    _working(page, url)


def _decided(page: Page, url: str) -> None:
    _proposed(page, url)
    first, second, *_rest = DoubleProposal.objects.filter(kind="service")
    same(first, keep=first.one, by=BY, on=ON)
    different(second, by=BY)


STATES = (
    Shown("no doubles", "werk/dubbels", "/werk/dubbels", ready=_working),
    Shown("doubles to decide on", "werk/dubbels", "/werk/dubbels", ready=_proposed),
    Shown("doubles that were decided on", "werk/dubbels", "/werk/dubbels", ready=_decided),
)

NO_PAGES: dict[str, str] = {}
