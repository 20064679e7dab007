"""The pages of reachability. The town, its services and every attempt are made up."""

from datetime import timedelta

from playwright.sync_api import Page

from rechtop.accounts.models import Role
from rechtop.organisations.demo import demo_id, load_demo
from rechtop.organisations.models import (
    B,
    Commitment,
    ContactAttempt,
    Desk,
    DeskCount,
    Improvement,
    Organisation,
    Service,
)
from rechtop.organisations.reachability.counter import add_desk
from rechtop.organisations.reachability.scans import Answer, scan
from tests.accounts.people import mandated
from tests.e2e.states.organisations import ON, _as, _press
from tests.e2e.states.shown import Shown

TOWN = ("onthaal-sociaal-huis", "dmw-de-brug")
OCMW = demo_id("organisatie", "ocmw-voorbeeldstad")
FUND = demo_id("dienst", "dmw-de-brug")
ATTEMPT = demo_id("poging", "test")
OF = "werk/bereikbaarheid"
SERVICE = f"/{OF}/dienst/{FUND}"


def _town(page: Page, url: str) -> None:
    load_demo(ON, TOWN)


def _working(page: Page, url: str) -> None:
    _town(page, url)
    _as(mandated(Role.REGISSEUR, since=ON), page, url)


def _own(page: Page, url: str) -> None:
    _town(page, url)
    _as(mandated(Role.EDITOR, OCMW, since=ON), page, url)


def _measured(page: Page, url: str) -> None:
    _town(page, url)
    user = mandated(Role.REGISSEUR, since=ON)
    _as(user, page, url)
    ContactAttempt.objects.bulk_create(
        ContactAttempt(
            service_id=FUND,
            organisation_id=OCMW if number % 2 else None,
            by=user.pk,
            channel="telefoon",
            is_answered=number % 3 == 0,
            waited_minutes=number,
            lost_minutes=number + 5,
            theme="brief" if number % 2 else "",
            on=ON - timedelta(number * 10),
            is_fictional=True,
        )
        for number in range(24)
    )
    ContactAttempt.objects.create(pk=ATTEMPT, service_id=FUND, by=user.pk, channel="mail", on=ON, is_fictional=True)


def _undo(page: Page) -> None:
    _press("Maak ongedaan")(page)


def _counting(page: Page, url: str) -> None:
    _working(page, url)
    desk = add_desk("Balie van de bib", Organisation.objects.get(pk=OCMW), on=ON)
    DeskCount.objects.create(desk=desk, on=ON, theme="bank", number=7, minutes=40, timed=3)


def _stopped(page: Page, url: str) -> None:
    _counting(page, url)
    Desk.objects.update(valid_until=ON - timedelta(1), valid_from=ON - timedelta(9))


def _scanned(page: Page, url: str) -> None:
    _working(page, url)
    service = Service.objects.get(pk=FUND)
    for days, score in ((200, 2), (0, 3)):
        answers = {b: Answer(score if b != B.KNOWN else None, "tien gesprekken") for b in B}
        scan(service, answers, on=ON - timedelta(days), with_users=None, by=None, today=ON)
    for number, name in enumerate(("open", "gedaan")):
        Improvement.objects.create(
            pk=demo_id("actie", name), service=service, b=B.CLEAR, what=f"Brieven, {name}",
            owner="team onthaal", due_on=ON - timedelta(9), added_on=ON,
            done_on=ON if number else None, is_fictional=True,
        )  # fmt: skip


def _promised(page: Page, url: str) -> None:
    _working(page, url)
    fund = Organisation.objects.get(slug="ziekenfonds-de-brug")
    for number, outcome in enumerate(("open", "open", "gehouden")):
        Commitment.objects.create(
            pk=demo_id("belofte", str(number)), organisation=fund, what="Een vast nummer", outcome=outcome,
            promised_on=ON - timedelta(90), due_on=ON + timedelta(30 * number - 10), is_fictional=True,
        )  # fmt: skip


SCAN = f"/werk/toegankelijkheid/dienst/{FUND}"
STATES = (
    Shown("no promises", f"{OF}/beloften", f"/{OF}/beloften", ready=_own),
    Shown("promises", f"{OF}/beloften", f"/{OF}/beloften", ready=_promised),
    Shown("a new promise, nothing filled in", f"{OF}/beloften/nieuw", f"/{OF}/beloften/nieuw", ready=_promised,
          act=_press("Bewaar")),
    Shown("a promise", f"{OF}/beloften/<uuid:pk>", f"/{OF}/beloften/{demo_id('belofte', '0')}", ready=_promised),
    Shown("no scan yet", "werk/toegankelijkheid/dienst/<uuid:pk>", SCAN, ready=_own),
    Shown("two scans", "werk/toegankelijkheid/dienst/<uuid:pk>", SCAN, ready=_scanned),
    Shown("an improvement without words", "werk/toegankelijkheid/dienst/<uuid:pk>", SCAN, ready=_scanned,
          act=_press("Voeg toe")),
    Shown("a new scan, nothing filled in", "werk/toegankelijkheid/dienst/<uuid:pk>/scan", f"{SCAN}/scan",
          ready=_working, act=_press("Bewaar de scan")),
    Shown("an improvement", "werk/toegankelijkheid/actie/<uuid:pk>",
          f"/werk/toegankelijkheid/actie/{demo_id('actie', 'open')}", ready=_scanned),
    Shown("the log-in guide", "inloggen-gids", "/inloggen-gids"),
    Shown("no desk counts", "teller", "/teller"),
    Shown("desks", "teller", "/teller", ready=_counting),
    Shown("taps", "teller/<slug:code>", "/teller/balie-van-de-bib", ready=_counting),
    Shown("a tap counted", "teller/<slug:code>", "/teller/balie-van-de-bib", ready=_counting,
          act=_press("Bankzaken")),
    Shown("a desk that stopped", "teller/<slug:code>", "/teller/balie-van-de-bib", ready=_stopped),
    Shown("a week of nothing", "werk/teller", "/werk/teller", ready=_working),
    Shown("a week, and a desk without a name", "werk/teller", "/werk/teller", ready=_counting,
          act=_press("Voeg toe")),
    Shown("figures on a fiche", "aanbod/<slug:key>", "/aanbod/dmw-de-brug", ready=_measured),
    Shown("nothing noted", OF, f"/{OF}", ready=_working),
    Shown("figures", OF, f"/{OF}", ready=_measured),
    Shown("a report of nothing", f"{OF}/verslag", f"/{OF}/verslag?soort=vakbond", ready=_measured),
    Shown("a report", f"{OF}/verslag", f"/{OF}/verslag", ready=_measured),
    Shown("figures of a service", f"{OF}/dienst/<uuid:pk>", SERVICE, ready=_measured),
    Shown("noting an attempt", f"{OF}/dienst/<uuid:pk>/noteer", f"{SERVICE}/noteer", ready=_working),
    Shown("an attempt noted", f"{OF}/dienst/<uuid:pk>/noteer", f"{SERVICE}/noteer", ready=_working,
          act=_press("Loket: niet geholpen")),
    Shown("my own service", f"{OF}/dienst/<uuid:pk>/noteer",
          f"/{OF}/dienst/{demo_id('dienst', 'onthaal-sociaal-huis')}/noteer", ready=_own),
    Shown("an attempt", f"{OF}/poging/<uuid:pk>", f"/{OF}/poging/{ATTEMPT}", ready=_measured),
    Shown("an attempt taken back", f"{OF}/poging/<uuid:pk>", f"/{OF}/poging/{ATTEMPT}", ready=_measured, act=_undo),
)  # fmt: skip

NO_PAGES = {
    "teller/<slug:code>/terug": "only takes a button; leads to the taps",
    "werk/teller/<uuid:pk>/stop": "only takes a button; leads to the totals",
    f"{OF}/verslag.csv": "a table for a spreadsheet",
    f"{OF}/poging/<uuid:pk>/terug": "only takes a button; leads to the attempt",
}
