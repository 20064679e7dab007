"""Starting a file, finding one, safe contact, who she is, and requests with their papers. Everybody is made up."""

from datetime import date, timedelta
from decimal import Decimal

from playwright.sync_api import Page

from rechtop.organisations.demo import demo_id, load_demo
from rechtop.reception.contact.national_number import keep
from rechtop.reception.desk import Desk
from rechtop.reception.models import Organ, SafeContact, Stage
from rechtop.reception.requests.competence import Forwarding, forward
from rechtop.reception.requests.registering import Asked, register
from rechtop.reception.requests.urgent import Decided, decide, give_advance
from rechtop.reception.start.joining import join
from tests.e2e.states.organisations import _as, _press
from tests.e2e.states.shown import Shown
from tests.reception.made import a_file, desk, worker

ON = date(2025, 3, 1)


def _desk(page: Page, url: str) -> Desk:
    user = worker()
    _as(user, page, url)
    return desk(user, on=ON)


def _some(page: Page, url: str) -> dict[str, str]:
    """Files of hers, one without a name, and one of another team."""
    at = _desk(page, url)
    load_demo(ON, ["onthaal-sociaal-huis"])
    team = demo_id("dienst", "onthaal-sociaal-huis")
    a_file(desk(worker("Bo Verzonnen", team=team), on=ON), "Fatima Elders")
    nameless, file = a_file(at, "", ""), a_file(at, "Fatima Voorbeeld")
    SafeContact.objects.using(at.store).create(
        person=file.person, phone="0470 00 00 00", may_call=True, may_text=False, at_home="nothing", asked_on=ON,
        remark="Bel alleen in de voormiddag.",
    )  # fmt: skip
    return {"file": str(file.pk), "other": str(nameless.pk)}


def _numbered(page: Page, url: str) -> dict[str, str]:
    found = _some(page, url)
    at = desk(worker("Cis Verzonnen"), on=ON)
    keep(at, at.files().get(pk=found["file"]).pk, "85073003328", "aanvraag van een leefloon")
    return found


def _joined(page: Page, url: str) -> dict[str, str]:
    found = _some(page, url)
    at = desk(worker("Cis Verzonnen"), on=ON)
    kept, gone = (at.files().get(pk=found[name]) for name in ("file", "other"))
    join(at, kept.pk, gone.pk, person=kept.person_id)
    return found


def _asked(page: Page, url: str) -> dict[str, str]:
    """Three requests: urgent and decided by the chair, one that should have left, one of today."""
    found = _some(page, url)
    at = desk(worker("Cis Verzonnen"), on=ON)
    file = at.files().get(pk=found["file"])
    before = Asked("Geld voor eten", "leefloon", is_urgent=True, on=ON - timedelta(8))
    urgent, late = register(at, file.pk, before), register(at, file.pk, Asked("Hulp", on=ON - timedelta(9)))
    decide(at, file.pk, urgent.pk, Decided(Stage.GRANTED, ON - timedelta(7), None, "Een voedselpakket"), Organ.CHAIR)
    give_advance(at, file.pk, urgent.pk, Decimal("75.00"), "uitkering van februari", ON)
    forward(at, file.pk, late.pk, Forwarding("OCMW Elders", "Zij woont daar sinds 1 februari.", None))
    return found | {"urgent": str(urgent.pk), "late": str(late.pk)}


def _typed(page: Page) -> None:
    page.get_by_label("De vraag, in haar eigen woorden").fill("Mijn gas is afgesloten")
    page.get_by_label("Voornaam, roepnaam of niets").fill("Fatima")
    page.get_by_role("button", name="Begin", exact=True).click()
    page.get_by_role("heading", name="Misschien bekend bij ons").first.wait_for()


def _searched(page: Page) -> None:
    page.get_by_label("Naam, kenmerk of rijksregisternummer").fill("Fatima")
    _press("Zoek")(page)


def _looked(page: Page) -> None:
    page.get_by_label("Zoek het andere dossier: naam of kenmerk").fill("Fatima")
    _press("Zoek")(page)


OF = "onthaal/dossier/<uuid:pk>"
AT = "/onthaal/dossier/{file}"
STATES = [
    Shown("nobody yet", "onthaal/nieuw", "/onthaal/nieuw", ready=_some),
    Shown("may be known", "onthaal/nieuw", "/onthaal/nieuw", ready=_some, act=_typed),
    Shown("found, and known elsewhere", "onthaal/zoeken", "/onthaal/zoeken", ready=_some, act=_searched),
    Shown("some answers", f"{OF}/contact", f"{AT}/contact", ready=_some),
    Shown("a name", f"{OF}/wie", f"{AT}/wie", ready=_some),
    Shown("a number, masked", f"{OF}/rijksregisternummer", f"{AT}/rijksregisternummer", ready=_numbered),
    Shown("a number, in full", f"{OF}/rijksregisternummer", f"{AT}/rijksregisternummer", ready=_numbered,
          act=_press("Toon het hele nummer")),
    Shown("two files found", f"{OF}/samenvoegen", "/onthaal/dossier/{other}/samenvoegen", ready=_some, act=_looked),
    Shown("joined today", f"{OF}/samenvoegen", f"{AT}/samenvoegen", ready=_joined),
    Shown("side by side, nothing chosen", f"{OF}/samenvoegen/<uuid:other>", f"{AT}/samenvoegen/{{other}}",
          ready=_some, act=_press("Voeg samen")),
    Shown("three requests", f"{OF}/aanvraag", f"{AT}/aanvraag", ready=_asked),
    Shown("without a name", f"{OF}/aanvraag", "/onthaal/dossier/{other}/aanvraag", ready=_some),
    Shown("decided by the chair", f"{OF}/aanvraag/<uuid:asked>", f"{AT}/aanvraag/{{urgent}}", ready=_asked),
    Shown("not ours and late", f"{OF}/aanvraag/<uuid:asked>", f"{AT}/aanvraag/{{late}}", ready=_asked),
    Shown("a receipt", f"{OF}/aanvraag/<uuid:asked>/bewijs", f"{AT}/aanvraag/{{urgent}}/bewijs", ready=_asked),
    Shown("a letter to an OCMW", f"{OF}/aanvraag/<uuid:asked>/brief/<slug:whom>", f"{AT}/aanvraag/{{late}}/brief/ocmw",
          ready=_asked),
    Shown("a letter to her", f"{OF}/aanvraag/<uuid:asked>/brief/<slug:whom>", f"{AT}/aanvraag/{{late}}/brief/persoon",
          ready=_asked),
]  # fmt: skip
NO_PAGES = {"onthaal/nieuw/bekend": "a part of the page on which a name is typed"}
