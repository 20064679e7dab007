"""What the person takes home, the whole file, and messages to her. Everybody is made up."""

from datetime import date, timedelta

from playwright.sync_api import Page

from rechtop.reception.messages.writing import write_message
from rechtop.reception.models import Event, MessageChannel, SafeContact, Stage, Step, Words
from tests.e2e.states.organisations import _as, _press
from tests.e2e.states.shown import Shown
from tests.reception.made import a_file, desk, worker

ON = date(2025, 3, 1)


def _file(page: Page, url: str) -> dict[str, str]:
    user = worker()
    at = desk(user, on=ON)
    _as(user, page, url)
    file = a_file(at)
    mine = {"trajectory": file, "by": at.user, "by_name": at.name}
    Words.objects.using(at.store).create(about="wish", text="Ik wil weer warm slapen", **mine)
    Step.objects.using(at.store).create(
        what="De leverancier bellen om af te betalen", owner_kind="worker", owner=at.user, owner_name=at.name,
        due_on=ON + timedelta(2), **mine,
    )  # fmt: skip
    Step.objects.using(at.store).create(
        what="Loonbrieven en huurcontract zoeken", owner_kind="person", due_on=ON + timedelta(9), **mine
    )
    Event.objects.using(at.store).create(on=ON, stage=Stage.REQUESTED, domain="financien", right="leefloon", **mine)
    SafeContact.objects.using(at.store).create(
        person=file.person, phone="0470 00 00 00", email="fatima@voorbeeld.example", address="Voorbeeldstraat 1",
        may_text=True, may_mail=False, may_post=True, at_home="neutral", asked_on=ON,
    )  # fmt: skip
    return {"file": str(file.pk)}


def _sent(page: Page, url: str) -> dict[str, str]:
    found = _file(page, url)
    at = desk(worker("Bo Verzonnen"), on=ON)
    write_message(at, at.files().get().pk, "call", MessageChannel.LETTER, {"phone": "09 000 00 00"})
    return found


def _bare(page: Page, url: str) -> dict[str, str]:
    user = worker()
    _as(user, page, url)
    return {"file": str(a_file(desk(user, on=ON), name="", question="").pk)}


def _hand_out(page: Page) -> None:
    page.get_by_label("Wie vraagt het dossier?").fill("Fatima zelf")
    _press("Toon het dossier")(page)


OF = "onthaal/dossier/<uuid:pk>"
STATES = [
    Shown("agreed steps and a right", f"{OF}/blad", "/onthaal/dossier/{file}/blad", ready=_file),
    Shown("nothing agreed yet", f"{OF}/blad", "/onthaal/dossier/{file}/blad", ready=_bare),
    Shown("who asks", f"{OF}/meegeven", "/onthaal/dossier/{file}/meegeven", ready=_file),
    Shown("the whole file", f"{OF}/meegeven", "/onthaal/dossier/{file}/meegeven", ready=_file, act=_hand_out),
    Shown("nothing may be sent", f"{OF}/berichten", "/onthaal/dossier/{file}/berichten", ready=_bare),
    Shown("one letter to print", f"{OF}/berichten", "/onthaal/dossier/{file}/berichten", ready=_sent),
]
NO_PAGES = {
    f"{OF}/berichten/pauze": "takes a button and goes back to the messages",
    f"{OF}/berichten/<uuid:message_pk>/brief": "a PDF",
}
