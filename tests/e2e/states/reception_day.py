"""The day of a worker, the frame of a file, and how a file changes hands, closes and opens. Everybody is made up."""

from datetime import datetime, time, timedelta
from uuid import UUID

from django.utils import timezone
from playwright.sync_api import Page, expect

from rechtop.reception.appointments.making import Plan, make
from rechtop.reception.assigning.carrying import give, put_in_queue
from rechtop.reception.assigning.substituting import substitute
from rechtop.reception.closing.ending import close
from rechtop.reception.desk import Desk
from rechtop.reception.merging import mark_of
from rechtop.reception.models import Ending, SafeContact, Trajectory, Urgency
from rechtop.reception.overview.question import change_question
from rechtop.reception.start.beginning import Arrival, begin
from rechtop.reception.steps.doing import PERSON, agree, me
from rechtop.reception.workbench.silence import make_quiet
from tests.e2e.states.organisations import ON, _as, _press
from tests.e2e.states.shown import Act, Shown
from tests.reception.made import TEAM, a_file, desk, worker

OF = "onthaal/dossier/<uuid:pk>"
AT = "/onthaal/dossier/{file}"
QUESTION = "Mijn gas is af sinds maandag.\nIk heb twee kinderen en een brief van de deurwaarder."


def _at(page: Page, url: str) -> Desk:
    user = worker()
    _as(user, page, url)
    return desk(user, on=ON)


def _silent(at: Desk, name: str, days: int) -> Trajectory:
    file = a_file(at, name)
    moment = timezone.make_aware(datetime.combine(at.on - timedelta(days), time(9)))
    Trajectory.objects.using(at.store).filter(pk=file.pk).update(touched_at=moment)
    return file


def _empty_day(page: Page, url: str) -> None:
    _at(page, url)


def _full(page: Page, url: str) -> dict[str, str]:
    """A day with something in every part, and a file in which everything happens at once."""
    at = _at(page, url)
    bo = desk(worker("Bo Verzonnen"), on=ON)
    file = a_file(bo, "Fatima Voorbeeld", QUESTION)
    give(bo, file.pk, at.user, "Ze komt liever niet alleen.")
    Trajectory.objects.using(at.store).filter(pk=file.pk).update(urgency=Urgency.TODAY, is_closed_circle=True)
    SafeContact.objects.using(at.store).create(
        person=file.person, phone="0470 00 00 00", address="Voorbeeldstraat 1\n9000 Voorbeeldstad", may_call=True,
        may_post=False, may_text=False, at_home="nothing", remark="Bel na vier uur.", asked_on=ON,
    )  # fmt: skip
    agree(at, file.pk, "De leverancier bellen om af te betalen", owner=me(at), due_on=ON)
    agree(at, file.pk, "Loonbrieven en huurcontract zoeken", owner=PERSON, due_on=ON + timedelta(9))
    one = make(at, file.pk, Plan(ON, time(10, 30), at.user, where="home_visit", remark="Derde verdieping."))
    make_quiet(at, _silent(at, "Cleo Voorbeeld", 30), ON + timedelta(5), "Wacht op het ziekenfonds.")
    _silent(at, "Dilek Voorbeeld", 21)
    for name, urgency in (("Eva Voorbeeld", Urgency.USUAL), ("", Urgency.TODAY)):
        begin(at, Arrival(name=name, question=QUESTION, urgency=urgency, is_taken=False, synthetic=True))
    substitute(at, bo.user, at.user, since=ON, until=ON + timedelta(7))
    substitute(at, at.user, bo.user, since=ON, until=ON + timedelta(7))
    return {"file": str(file.pk), "appointment": str(one.pk)}


def _queued(page: Page, url: str) -> dict[str, str]:
    at = _at(page, url)
    file = a_file(at, "", "")
    put_in_queue(at, file.pk, TEAM, "Belt liefst na vier uur.")
    return {"file": str(file.pk)}


def _closed(page: Page, url: str) -> dict[str, str]:
    at = _at(page, url)
    file = a_file(at, "Fatima Voorbeeld", QUESTION)
    close(at, file.pk, Ending.HELPED, "De schuld is betaald.", {})
    return {"file": str(file.pk)}


def _changed_by_both(page: Page) -> None:
    """Somebody else changes the question while this page is open."""
    bo = desk(worker("Cis Verzonnen"), on=ON)
    file = bo.find(_key(page))
    Trajectory.objects.using(bo.store).filter(pk=file.pk).update(is_closed_circle=False)
    change_question(bo, file.pk, f"{QUESTION}\nDe deurwaarder komt vrijdag.", mark_of(file.question))
    page.locator("#id_question").fill(f"{QUESTION}\nMijn kind is ziek.")
    _press("Bewaar")(page)
    expect(page.get_by_role("heading", name="Het verschil")).to_be_visible()


def _key(page: Page) -> UUID:
    return UUID(page.url.split("/dossier/")[1].split("/")[0])


def _refused(label: str) -> Act:
    def act(page: Page) -> None:
        _press(label)(page)
        expect(page.locator(".error-summary")).to_be_visible()

    return act


def _missed(page: Page) -> None:
    page.get_by_label("De persoon kwam niet").check()
    _refused("Bewaar")(page)


STATES = [
    Shown("nothing waits", "onthaal/", "/onthaal/", ready=_empty_day),
    Shown("something in every part", "onthaal/", "/onthaal/", ready=_full),
    Shown("two in the queue", "onthaal/wachtrij", "/onthaal/wachtrij", ready=_full),
    Shown("one visit", "onthaal/huisbezoeken", "/onthaal/huisbezoeken", ready=_full),
    Shown("who follows whose files", "onthaal/vervanging", "/onthaal/vervanging", ready=_full),
    Shown("much agreed", OF, AT, ready=_full),
    Shown("in the queue, without a name", OF, AT, ready=_queued),
    Shown("changed by somebody else too", f"{OF}/vraag", f"{AT}/vraag", ready=_full, act=_changed_by_both),
    Shown("given, and not told yet", f"{OF}/trekker", f"{AT}/trekker", ready=_full),
    Shown("nobody carries it", f"{OF}/trekker", f"{AT}/trekker", ready=_queued),
    Shown("one planned", f"{OF}/afspraken", f"{AT}/afspraken", ready=_full),
    Shown("missed without a reason", f"{OF}/afspraak/<uuid:appointment>", f"{AT}/afspraak/{{appointment}}", ready=_full,
          act=_missed),
    Shown("steps without an answer", f"{OF}/afsluiten", f"{AT}/afsluiten", ready=_full, act=_refused("Sluit af")),
    Shown("closed", f"{OF}/afsluiten", f"{AT}/afsluiten", ready=_closed),
    Shown("silence with a reason", f"{OF}/stil", f"{AT}/stil", ready=_full),
]  # fmt: skip
NO_PAGES = {f"{OF}/afspraak/<uuid:appointment>.ics": "a file for a diary"}
