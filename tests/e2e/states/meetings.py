"""Consultations of every kind. Everybody is made up; that of art. 458ter stands in the second store of the tests."""

from datetime import date, timedelta
from uuid import uuid4

from playwright.sync_api import Page

from rechtop.meetings.cards import sessions
from rechtop.meetings.cards.models import AgeBand, Household
from rechtop.meetings.cards.sessions import Situation
from rechtop.meetings.client import holding
from rechtop.meetings.client.models import ParticipantKind
from rechtop.reception.models import OwnerKind
from rechtop.reception.steps.doing import Owner
from tests.e2e.states.organisations import _as, _press
from tests.e2e.states.shown import Shown
from tests.meetings.made import AGREES, convened, fresh, planned, seated
from tests.reception.made import a_file, desk, worker

ON = date(2025, 3, 3)
"""A Monday; the tests of every page stand on the Saturday before."""

TODAY = date(2025, 3, 1)
KNOWS = AGREES.__class__(TODAY, AGREES.told_how, AGREES.answer, AGREES.agreed_how, AGREES.attends)


def _planned(page: Page, url: str) -> dict[str, str]:
    user = worker()
    worker("Bo Verzonnen")
    _as(user, page, url)
    at = desk(user, on=TODAY)
    file = a_file(at)
    meeting = planned(at, file)
    holding.put_on_agenda(at, meeting, "De huur en de gasrekening")
    holding.invite(at, meeting, ParticipantKind.NETWORK, "mijn zus")
    return {"file": str(file.pk), "meeting": str(meeting.pk)}


def _held(page: Page, url: str) -> dict[str, str]:
    found = _planned(page, url)
    at = desk(worker("Els Verzonnen"), on=TODAY)
    (meeting,) = (holding.ClientMeeting.objects.using(at.store).filter(pk=found["meeting"]),)
    held = meeting.get()
    holding.invite(at, held, ParticipantKind.SERVICE, "Budgethulp CAW Voorbeeldstreek", link=uuid4())
    holding.discuss(at, held, KNOWS)
    held = fresh(held, at)
    agreed = holding.agree_on(at, held, "De eigenaar bellen over een afbetaling", holding.owners(held, at)["me"], ON)
    holding.agree_on(at, held, "De loonbrieven meebrengen", Owner(OwnerKind.PERSON), ON)
    holding.to_step(at, held, agreed.pk)
    holding.hold(at, held, "We spraken over de huur.\nEr is een afbetaling mogelijk.")
    return found


def _cards(page: Page, url: str) -> None:
    user = worker()
    _as(user, page, url)
    at = desk(user, on=TODAY)
    held = sessions.plan(at, ON)
    told = Situation(
        AgeBand.MIDDLE, Household.ALONE_CHILDREN, ("financien", "wonen"),
        "Een ouder krijgt drie aanmaningen van een energieleverancier. De huur is ook te laat.",
        "Wat pakken we eerst aan, en wie belt?",
    )  # fmt: skip
    sessions.bring(at, told)
    sessions.bring(at, told)
    sessions.agree_on(at, held, "Een vast nummer voor vragen over energie", "het team", ON + timedelta(14))


def _cards_due(page: Page, url: str) -> None:
    _cards(page, url)
    sessions.CardSession.objects.using(desk(worker("Els Verzonnen")).store).update(on=TODAY - timedelta(1))


def _worker(page: Page, url: str) -> None:
    _as(worker(), page, url)


def _a_name(page: Page) -> None:
    page.get_by_label("Leeftijd").select_option("25-44")
    page.get_by_label("Woont").select_option("alone")
    page.get_by_label("Wat speelt er").fill("De zoon heet Karel. Bel 0470 00 00 00.")
    page.get_by_label("Wat wilt u van collega").fill("Wie helpt?")
    _press("Kijk na en bewaar")(page)


def _consultation(page: Page, url: str) -> dict[str, str]:
    user = worker()
    _as(user, page, url)
    pk = convened(user, on=TODAY)
    seated(user, on=TODAY).write("Wat aan tafel gezegd werd (verzonnen).", uuid4())
    return {"consultation": str(pk)}


def _over(page: Page, url: str) -> dict[str, str]:
    user = worker()
    _as(user, page, url)
    pk = convened(user, on=TODAY)
    seated(user, on=TODAY).end("Geen gevolg (verzonnen).", TODAY)
    return {"consultation": str(pk)}


OF = "onthaal/dossier/<uuid:pk>/overleg"
ONE, PAPER = f"{OF}/<uuid:meeting>", f"{OF}/<uuid:meeting>/verslag"
STATES = [
    Shown("one is planned", OF, "/onthaal/dossier/{file}/overleg", ready=_planned),
    Shown("she is not asked yet", ONE, "/onthaal/dossier/{file}/overleg/{meeting}", ready=_planned),
    Shown("held", ONE, "/onthaal/dossier/{file}/overleg/{meeting}", ready=_held),
    Shown("on paper for her", PAPER, "/onthaal/dossier/{file}/overleg/{meeting}/verslag", ready=_held),
    Shown("no day chosen", "overleg/casuistiek", "/overleg/casuistiek", ready=_worker),
    Shown("two cards, today", "overleg/casuistiek", "/overleg/casuistiek", ready=_cards_due),
    Shown("a name on a card", "overleg/casuistiek/kaart", "/overleg/casuistiek/kaart", ready=_cards, act=_a_name),
    Shown("on a list", "overleg/458ter", "/overleg/458ter", ready=_over),
    Shown(
        "nothing fixed", "overleg/458ter/nieuw", "/overleg/458ter/nieuw", ready=_worker, act=_press("Leg vast en open")
    ),
    Shown("open", "overleg/458ter/<uuid:consultation>", "/overleg/458ter/{consultation}", ready=_consultation),
    Shown("to be destroyed", "overleg/458ter/<uuid:consultation>", "/overleg/458ter/{consultation}", ready=_over),
]
NO_PAGES = {"overleg/casuistiek/kaart/<uuid:card>/weg": "takes a button and goes back to the cards"}
