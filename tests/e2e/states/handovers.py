"""Handovers: who sends, who receives with and without an account, who follows. Everybody is made up."""

from datetime import date, timedelta
from uuid import uuid4

from django.utils import timezone
from playwright.sync_api import Page

from rechtop.accounts.models import Role
from rechtop.handovers.models import Handover
from rechtop.handovers.moving import Mover, move
from rechtop.handovers.states import Side, State, Way
from rechtop.organisations.models import Organisation, Service, Topic
from rechtop.reception.desk import Desk
from rechtop.stores.peers import new_door
from tests.e2e.states.organisations import _as, _press
from tests.e2e.states.shown import Shown
from tests.handovers.made import SERVICE, drafted, post_brings, sent
from tests.reception.made import a_file, desk, worker
from tests.stores.made import OURS, THEIRS

ON = date(2025, 3, 1)
OF = "onthaal/dossier/<uuid:pk>/overdracht"
AT = "/onthaal/dossier/{file}/overdracht"


def _service() -> None:
    theirs = Organisation.objects.create(
        pk=THEIRS, slug="caw", name="CAW Voorbeeldstreek", kind="caw", is_fictional=True
    )
    Service.objects.create(
        pk=SERVICE, slug="budgethulp", name="Budgethulp", organisation=theirs, email="b@voorbeeld.example",
        capacity="wachtlijst", waiting_days=20, capacity_on=ON, is_fictional=True,
    )  # fmt: skip


def _desk(page: Page, url: str) -> Desk:
    _service()
    user = worker()
    _as(user, page, url)
    return desk(user, on=ON)


def _none(page: Page, url: str) -> dict[str, str]:
    return {"file": str(a_file(_desk(page, url)).pk)}


def _told(held: Handover) -> dict[str, str]:
    return {"file": str(held.trajectory_id), "handover": str(held.pk)}


def _draft(page: Page, url: str) -> dict[str, str]:
    at = _desk(page, url)
    return _told(drafted(at, a_file(at)))


def _closed(page: Page, url: str) -> dict[str, str]:
    found = _draft(page, url)
    Service.objects.filter(pk=SERVICE).update(capacity="vol")
    for name, pk in (("Budgethulp", SERVICE), ("Schuldhulp De Brug", uuid4())):
        held, _made = Service.objects.get_or_create(
            pk=pk, defaults={"slug": "s", "name": name, "organisation_id": THEIRS, "is_fictional": True}
        )
        Topic.objects.create(service=held, taxonomy="domein", code="schulden")
    return found


def _left(page: Page, url: str) -> dict[str, str]:
    at = _desk(page, url)
    return _told(sent(at, a_file(at), Way.LINK))


def _refused(page: Page, url: str) -> dict[str, str]:
    at = _desk(page, url)
    held = sent(at, a_file(at), Way.PHONE)
    told = {"to_person": "U mag dinsdag bellen.", "to_sender": "We kijken ernaar. We missen nog een loonbrief."}
    move(at.store, held, State.RECEIVED, Mover(Side.RECEIVER, None, held.receiver_name), ON, **told)
    Handover.objects.using(at.store).filter(pk=held.pk).update(
        state=State.REFUSED, refusal="full", answered_on=ON, next_step="", version=3
    )
    return _told(held)


def _link(days: int = 8) -> dict[str, str]:
    at = desk(worker("Bo Verzonnen"), on=ON)
    held = sent(at, a_file(at), Way.LINK)
    return {"key": new_door(OURS, held.pk, "handover", timezone.now() + timedelta(days))}


def _door(page: Page, url: str) -> dict[str, str]:
    _service()
    return _link()


def _over(page: Page, url: str) -> dict[str, str]:
    _service()
    return _link(-1)


def _inbox(page: Page, url: str) -> dict[str, str]:
    _service()
    at = desk(on=ON)
    held = sent(at, a_file(at))
    post_brings(at.store)
    _as(worker("Cis Verzonnen", team=SERVICE, organisation=THEIRS), page, url)
    return _told(held)


def _empty_inbox(page: Page, url: str) -> None:
    _as(worker("Cis Verzonnen", team=SERVICE, organisation=THEIRS), page, url)


def _coordinating(page: Page, url: str) -> None:
    _service()
    at = desk(on=ON)
    for state in (State.EXPIRED, State.SENT, State.EXPIRED):
        held = sent(at, a_file(at))
        if state != State.SENT:
            Handover.objects.using(at.store).filter(pk=held.pk).update(state=state)
    _as(worker("Karel Verzonnen", Role.HANDOVER_COORDINATOR, team=None), page, url)


def _counting(page: Page, url: str) -> None:
    _service()
    at = desk(on=date(2024, 11, 4))
    for number in range(12):
        held = sent(at, a_file(at), Way.PHONE)
        move(at.store, held, State.ACCEPTED, Mover(Side.RECEIVER), at.on + timedelta(number), answered_on=at.on)
    _as(worker("Mia Verzonnen", Role.MANAGER, team=None), page, url)


def _search(page: Page) -> None:
    page.get_by_label("Naar welke dienst?").fill("budgethulp")
    _press("Zoek een dienst")(page)


STATES = [
    Shown("nothing left yet", OF, AT, ready=_none),
    Shown("one that left", OF, AT, ready=_left),
    Shown("empty", f"{OF}/nieuw", f"{AT}/nieuw", ready=_none),
    Shown("a service found", f"{OF}/nieuw", f"{AT}/nieuw", ready=_none, act=_search),
    Shown("nothing chosen", f"{OF}/nieuw", f"{AT}/nieuw", ready=_none, act=_press("Bekijk het samen")),
    Shown("to look at together", f"{OF}/<uuid:handover_pk>", f"{AT}/{{handover}}", ready=_draft),
    Shown("a receiver that is full", f"{OF}/<uuid:handover_pk>", f"{AT}/{{handover}}", ready=_closed),
    Shown("left by link", f"{OF}/<uuid:handover_pk>", f"{AT}/{{handover}}", ready=_left),
    Shown("refused", f"{OF}/<uuid:handover_pk>", f"{AT}/{{handover}}", ready=_refused),
    Shown("a question", "overdracht/antwoord/<str:key>", "/overdracht/antwoord/{key}", ready=_door),
    Shown("over", "overdracht/antwoord/<str:key>", "/overdracht/antwoord/{key}", ready=_over, status=410),
    Shown("one came in", "overdracht/in", "/overdracht/in", ready=_inbox),
    Shown("nothing came in", "overdracht/in", "/overdracht/in", ready=_empty_inbox),
    Shown("to answer", "overdracht/in/<uuid:handover_pk>", "/overdracht/in/{handover}", ready=_inbox),
    Shown("counts", "overdracht/cijfers", "/overdracht/cijfers", ready=_counting),
    Shown("too soon", "overdracht/cijfers/<str:asked>", "/overdracht/cijfers/2025-K1", ready=_coordinating, status=404),
    Shown(
        "terms of a service", "overdracht/termijnen", "/overdracht/termijnen", ready=_coordinating, act=_press("Bewaar")
    ),
    Shown("two came back", "overdracht/opvolgen", "/overdracht/opvolgen", ready=_coordinating),
]
NO_PAGES = {
    f"{OF}/<uuid:handover_pk>/noteer": "takes a button and goes back",
    f"{OF}/<uuid:handover_pk>/schrap": "takes a button and goes back",
    f"{OF}/<uuid:handover_pk>/trek-in": "takes a button and goes back",
    f"{OF}/<uuid:handover_pk>/link": "takes a button and goes back",
    "overdracht/antwoord/<str:key>/nieuw": "takes a button; says where the link went",
    "overdracht/post": "for other installations",
    "overdracht/in/<uuid:handover_pk>/dossier": "takes a button and leads to the file",
    "overdracht/opvolgen/<uuid:handover_pk>/einde": "takes a button and goes back",
}
