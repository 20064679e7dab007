"""The pages of the social map and of who works on it. The town and its people are made up."""

from datetime import date

from django.conf import settings
from django.test import Client
from playwright.sync_api import Page, expect

from rechtop.accounts.models import Role, User
from rechtop.organisations.demo import demo_id, load_demo
from rechtop.organisations.ending.acts import end_place, services_at
from rechtop.organisations.models import Place, Service
from rechtop.organisations.public_bodies import load_public_bodies
from rechtop.organisations.services import Actor, edit
from tests.accounts.logging_in import log_in
from tests.accounts.people import PASSWORD, mandated, person
from tests.e2e.states.shown import Act, Shown

ON = date(2025, 3, 1)
TOWN = ("onthaal-sociaal-huis", "dmw-de-brug", "dmw-samen", "loket-de-brug-molenveld", "gezinszorg")
DESK = f"/werk/dienst/{demo_id('dienst', 'onthaal-sociaal-huis')}"
PLACE = f"/werk/plaats/{demo_id('plaats', 'sociaal-huis')}"
OCMW = f"/werk/organisatie/{demo_id('organisatie', 'ocmw-voorbeeldstad')}"


def _town(page: Page, url: str) -> None:
    load_demo(ON, TOWN)


def _with_bodies(page: Page, url: str) -> None:
    load_public_bodies()


def _as(user: User, page: Page, url: str) -> None:
    client = log_in(Client(), user)
    name = settings.LOGIN_COOKIE_NAME
    page.context.add_cookies([{"name": name, "value": client.cookies[name].value, "url": url}])


def _working(page: Page, url: str) -> None:
    _town(page, url)
    _as(mandated(Role.REGISSEUR, since=ON), page, url)


def _changed(page: Page, url: str) -> None:
    _working(page, url)
    service = Service.objects.get(slug="onthaal-sociaal-huis")
    edit(service, {"alert": "Vrijdag dicht", "languages": [{"code": "nl"}]}, by=Actor(None, "An Verzonnen"))


def _managing(page: Page, url: str) -> None:
    _town(page, url)
    _as(mandated(Role.ADMIN, since=ON), page, url)


def _without_code(page: Page, url: str) -> None:
    _as(mandated(Role.EDITOR, since=ON, second_factor=False, password=PASSWORD), page, url)


def _with_code(page: Page, url: str) -> None:
    _as(mandated(Role.EDITOR, since=ON, password=PASSWORD), page, url)


def _with_password(page: Page, url: str) -> None:
    person(password=PASSWORD)


def _press(label: str) -> Act:
    def act(page: Page) -> None:
        with page.expect_navigation():
            page.get_by_role("button", name=label, exact=True).first.click()

    return act


def _log_in(password: str) -> Act:
    def act(page: Page) -> None:
        page.locator("#id_login").fill("an@voorbeeldstad.example")
        page.locator("#id_password").fill(password)
        _press("Meld aan")(page)

    return act


def _again(page: Page) -> None:
    expect(page.locator("h1")).to_have_text("Geef uw wachtwoord opnieuw")


def _password_again(page: Page) -> None:
    """Past the page that asks the password once more."""
    page.locator("#id_password").fill(PASSWORD)
    _press("Ga verder")(page)


def _mistaken_fiche(page: Page) -> None:
    page.locator("#id_minimum_age").fill("40")
    page.locator("#id_maximum_age").fill("20")
    page.locator("#id_phones-1-number").fill("bel mij")
    _press("Bewaar")(page)
    expect(page.locator("#fouten")).to_be_visible()


def _hours(page: Page) -> None:
    page.get_by_role("link", name="wijzig de uren").first.click()
    expect(page.locator("#id_hours")).to_be_visible()


def _mistaken_hours(page: Page) -> None:
    _hours(page)
    page.locator("#id_hours").fill("ma-vr 9:00-12:00\nals er iemand is")
    _press("Bewaar")(page)
    expect(page.locator("#id_hours_error")).to_be_visible()


def _several_followers(page: Page) -> None:
    page.locator("#id_follower").fill("ziekenfonds")
    _press("Bewaar het einde")(page)
    expect(page.get_by_text("Ziekenfonds Samen")).to_be_visible()


def _moved(page: Page, url: str) -> None:
    load_demo(ON, (*TOWN, "sociaal-restaurant"))
    here, there = (Place.objects.get(pk=demo_id("plaats", name)) for name in ("sociaal-huis", "de-bron"))
    on, moving = date(2025, 6, 30), services_at(here, date(2025, 6, 30))
    end_place(here, on=on, because="Verbouwing", by=Actor(None), follower=there, moving=moving)


EDIT = "werk/<kind:kind>/<uuid:pk>"
ENDING = "werk/<kind:kind>/<uuid:pk>/einde"
STATES = (
    Shown("nothing yet", "aanbod", "/aanbod"),
    Shown("a list of services", "aanbod", "/aanbod", ready=_town),
    Shown("a service", "aanbod/<slug:key>", "/aanbod/onthaal-sociaal-huis", ready=_town),
    Shown("a service to be edited by me", "aanbod/<slug:key>", "/aanbod/onthaal-sociaal-huis", ready=_working),
    Shown("a service of which little is known", "aanbod/<slug:key>", "/aanbod/dmw-samen", ready=_town),
    Shown("a service at home", "aanbod/<slug:key>", "/aanbod/gezinszorg", ready=_town),
    Shown("a service that stopped", "aanbod/<slug:key>", "/aanbod/loket-de-brug-molenveld", ready=_town),
    Shown("an organisation", "organisatie/<slug:slug>", "/organisatie/ziekenfonds-de-brug", ready=_town),
    Shown("an organisation of which little is known", "organisatie/<slug:slug>", "/organisatie/ocmw-aalst",
          ready=_with_bodies),
    Shown("logging in", "aanmelden", "/aanmelden"),
    Shown("a wrong password", "aanmelden", "/aanmelden", act=_log_in("iets anders"), ready=_with_password),
    Shown("the code", "aanmelden/code", "/aanmelden", act=_log_in(PASSWORD), ready=_with_password),
    Shown("a closed account", "aanmelden/gesloten", "/aanmelden/gesloten"),
    Shown("logging out", "afmelden", "/afmelden", ready=_working),
    Shown("setting up the code", "werk/account/code", "/werk/account/code", ready=_without_code,
          act=_password_again),
    Shown("the password once more", "aanmelden/opnieuw", "/werk/account/code", ready=_without_code, act=_again),
    Shown("the code once more", "aanmelden/opnieuw/code", "/aanmelden/opnieuw/code", ready=_with_code),
    Shown("stopping the code", "werk/account/code/uit", "/werk/account/code/uit", ready=_with_code,
          act=_password_again),
    Shown("making recovery codes", "werk/account/noodcodes/nieuw", "/werk/account/noodcodes/nieuw", ready=_with_code,
          act=_password_again),
    Shown("an account", "werk/account", "/werk/account", ready=_with_code),
    Shown("a new password", "werk/account/wachtwoord", "/werk/account/wachtwoord", ready=_with_code),
    Shown("my work", "werk", "/werk", ready=_working),
    Shown("my work without services", "werk", "/werk", ready=_managing),
    Shown("refused", EDIT, DESK, ready=_managing, status=403),
    Shown("a service to edit", EDIT, DESK, ready=_working),
    Shown("a service with mistakes", EDIT, DESK, ready=_working, act=_mistaken_fiche),
    Shown("a place to edit", EDIT, PLACE, ready=_working),
    Shown("an organisation to edit", EDIT, OCMW, ready=_working),
    Shown("hours to edit", "werk/uren/<uuid:pk>", DESK, ready=_working, act=_hours),
    Shown("hours with a mistake", "werk/uren/<uuid:pk>", DESK, ready=_working, act=_mistaken_hours),
    Shown("a history", "werk/<kind:kind>/<uuid:pk>/geschiedenis", f"{DESK}/geschiedenis", ready=_changed),
    Shown("a new organisation", "werk/organisatie/nieuw", "/werk/organisatie/nieuw", ready=_working),
    Shown("a new service", "werk/organisatie/<uuid:pk>/nieuw", f"{OCMW}/nieuw", ready=_working),
    Shown("a place for a service, nothing filled in", "werk/dienst/<uuid:pk>/plaats", f"{DESK}/plaats", ready=_working,
          act=_press("Voeg toe")),
    Shown("the end of a place", ENDING, f"{PLACE}/einde", ready=_working),
    Shown("the end of an organisation of which the follower is not clear", ENDING, f"{OCMW}/einde", ready=_working,
          act=_several_followers),
    Shown("a service that changed places", "aanbod/<slug:key>", "/aanbod/onthaal-sociaal-huis", ready=_moved),
)  # fmt: skip

NO_PAGES = {
    "aanbod/<slug:key>.txt": "plain text",
    "werk/account/code/beeld": "a picture",
    "werk/account/noodcodes": "shown by tests/e2e/test_work.py: only right after setting up the code",
    "werk/<kind:kind>/<uuid:pk>/nagekeken": "only takes a button; leads to the history",
    "werk/wijziging/<uuid:pk>/terug": "only takes a button; leads to the history",
}
