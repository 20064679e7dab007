"""The pages of coming in: invitations, organisations that log in, passkeys, a locked screen. The people are made up."""

from datetime import date, datetime, timedelta

from allauth.mfa.models import Authenticator
from django.conf import settings
from django.test import Client
from django.utils import timezone
from playwright.sync_api import Page, expect

from rechtop.accounts.inviting import invite
from rechtop.accounts.models import Invitation, LoginSession, Role, User
from rechtop.accounts.provider.settings import add_provider
from rechtop.organisations.demo import demo_id, load_demo
from tests.accounts.logging_in import log_in
from tests.accounts.people import PASSWORD, mandated, person
from tests.e2e.states.shown import Act, Shown

ON = date(2025, 3, 1)
OCMW = demo_id("organisatie", "ocmw-voorbeeldstad")
BO = "bo@ocmw.example"
INVITE = "/werk/accounts/uitnodigen"


def _as(user: User, page: Page, url: str) -> None:
    client = log_in(Client(), user)
    name = settings.LOGIN_COOKIE_NAME
    page.context.add_cookies([{"name": name, "value": client.cookies[name].value, "url": url}])


def _working(page: Page, url: str) -> None:
    _as(mandated(Role.EDITOR, OCMW, since=ON, password=PASSWORD), page, url)


def _with_provider(page: Page, url: str) -> None:
    for slug, name in (("ocmw", "OCMW Voorbeeldstad"), ("caw", "CAW Voorbeeldland")):
        add_provider(
            slug, name=name, organisation=OCMW, issuer=f"https://{slug}.example", client_id="r",
            domains=["ocmw.example"],
        )  # fmt: skip


def _managing(page: Page, url: str) -> None:
    """Somebody who sleeps, somebody who waits, and a link that is too old."""
    load_demo(ON, ["onthaal-sociaal-huis"])
    boss = mandated(Role.ADMIN, since=ON)
    sleeper = mandated(Role.EDITOR, OCMW, since=ON, until=date(2030, 1, 1))
    User.objects.filter(pk=sleeper.pk).update(is_active=False, sleeping_since=ON)
    person("gesloten@voorbeeldstad.example", active=False)
    now = timezone.now()
    invite(BO, Role.COORDINATOR, OCMW, by=boss, at=now)
    invite("lang.geleden.uitgenodigd@voorbeeldstad.example", Role.EDITOR, None, by=boss, at=now - timedelta(30))
    _as(boss, page, url)


def _invited(email: str = BO) -> str:
    load_demo(ON, ["onthaal-sociaal-huis"])
    token = invite(email, Role.EDITOR, OCMW, by=None, at=timezone.now(), until=date(2030, 6, 30)).token
    return f"/uitnodiging/open?link={token}"


def _open_link(act: Act | None = None) -> Act:
    def acted(page: Page) -> None:
        address = _invited()
        root = page.url.partition("/uitnodiging")[0]
        page.goto(root + address)
        expect(page.locator("h1")).not_to_have_text("Deze link werkt niet meer")
        if act is not None:
            act(page)

    return acted


def _press(label: str) -> Act:
    def act(page: Page) -> None:
        with page.expect_navigation():
            page.get_by_role("button", name=label).first.click()

    return act


def _with_account(page: Page, url: str) -> None:
    person(BO)


def _logged_in_as_invited(page: Page, url: str) -> None:
    _as(person(BO), page, url)


def _lock(page: Page, url: str) -> None:
    _working(page, url)
    page.goto(f"{url}/werk/account")
    _press("Scherm vergrendelen")(page)
    page.wait_for_url("**/aanmelden/slot")


def _kept(page: Page) -> None:
    """A long text that was being typed when the screen was locked, and the page on which it is again."""
    root = page.url.partition("/werk")[0]
    page.goto(f"{root}/werk/account/wachtwoord")
    page.evaluate(
        "form => { const field = document.createElement('textarea'); field.name = 'verhaal';"
        " document.querySelector('main form').append(field); field.value = form }",
        "Zij vertelt over haar dag.\n" * 30,
    )
    page.get_by_role("button", name="Scherm vergrendelen").click()
    page.wait_for_url("**/aanmelden/slot")
    page.locator("#id_password").fill(PASSWORD)
    _press("Ontgrendel")(page)
    expect(page.locator("h1")).to_have_text("Wat u typte, is er nog")


def _with_key(page: Page, url: str) -> None:
    user = mandated(Role.EDITOR, OCMW, since=ON, password=PASSWORD)
    Authenticator.objects.create(pk=1, user=user, type="webauthn", data={"name": "Sleutel van An", "credential": {}})
    _as(user, page, url)


def _password_again(page: Page) -> None:
    page.locator("#id_password").fill(PASSWORD)
    _press("Ga verder")(page)


def _two_places(page: Page, url: str) -> None:
    user = mandated(Role.EDITOR, OCMW, since=ON)
    for browser in ("Firefox, Windows", "Chrome, Android"):
        client = log_in(Client(), user)
        key = client.cookies[settings.LOGIN_COOKIE_NAME].value
        began = datetime(2026, 3, 1, 9, tzinfo=timezone.get_default_timezone())
        LoginSession.objects.create(person=user, session_key=key, browser=browser, began_at=began)
    page.context.add_cookies([{"name": settings.LOGIN_COOKIE_NAME, "value": key, "url": url}])


def _withdrawn(page: Page, url: str) -> None:
    Invitation.objects.all().delete()


STATES = (
    Shown("two organisations that log in themselves", "aanmelden", "/aanmelden", ready=_with_provider),
    Shown("a passkey", "aanmelden/sleutel", "/aanmelden/sleutel"),
    Shown("a passkey once more", "aanmelden/opnieuw/sleutel", "/aanmelden/opnieuw/sleutel", ready=_working),
    Shown("an organisation that did not let in", "aanmelden/via/<slug:slug>/terug", "/aanmelden/via/ocmw/terug",
          ready=_with_provider, status=403),
    Shown("an account that sleeps", "aanmelden/slaapt", "/aanmelden/slaapt"),
    Shown("a locked screen, a wrong password", "aanmelden/slot", "/aanmelden/slot", ready=_lock,
          act=_press("Ontgrendel")),
    Shown("what was typed is there again", "aanmelden/slot/bewaard", "/werk/account", ready=_working, act=_kept),
    Shown("a link that is over", "uitnodiging/open", "/uitnodiging/open", ready=_withdrawn, status=410),
    Shown("an invitation with a mistake", "uitnodiging", "/uitnodiging", ready=_with_provider, status=410,
          act=_open_link(_press("Maak mijn account"))),
    Shown("an invitation for who has an account", "uitnodiging", "/uitnodiging", ready=_with_account, status=410,
          act=_open_link()),
    Shown("an invitation to take on", "uitnodiging", "/uitnodiging", ready=_logged_in_as_invited, status=410,
          act=_open_link()),
    Shown("making a passkey", "werk/account/sleutel", "/werk/account/sleutel", ready=_working, act=_password_again),
    Shown("taking a passkey away", "werk/account/sleutel/<int:pk>/weg", "/werk/account/sleutel/1/weg", ready=_with_key,
          act=_password_again),
    Shown("an account with a passkey", "werk/account", "/werk/account", ready=_with_key),
    Shown("where one is logged in", "werk/account/sessies", "/werk/account/sessies", ready=_two_places),
    Shown("accounts and invitations", "werk/accounts", "/werk/accounts", ready=_managing),
    Shown("nothing filled in", "werk/accounts/uitnodigen", INVITE, ready=_managing, act=_press("Maak de link")),
    Shown("a link to hand over", "werk/accounts/uitnodiging/<uuid:pk>/nieuw", "/werk/accounts", ready=_managing,
          act=_press("Nieuwe link")),
)  # fmt: skip

NO_PAGES = {
    "aanmelden/via/<slug:slug>": "leads to the organisation; what goes wrong looks as on the way back",
    "aanmelden/op-slot": "only takes a button; leads to the locked screen",
    "aanmelden/wakker": "says nothing",
    "werk/accounts/uitnodiging/<uuid:pk>/weg": "only takes a button; leads to the accounts",
    "werk/accounts/<uuid:pk>/wek": "only takes a button; leads to the accounts",
    "werk/accounts/mandaat/<uuid:pk>/stop": "only takes a button; leads to the accounts",
}
