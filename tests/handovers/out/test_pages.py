"""P-04 to P-07 on the pages of who sends."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

import pytest
from django.core import mail
from django.test import Client

from rechtop.handovers.models import Document, Handover
from rechtop.handovers.out.before import before_sending
from rechtop.handovers.out.choosing import choices
from rechtop.handovers.states import State, Way
from rechtop.organisations.models import Organisation, Phone, Service
from rechtop.reception.desk import Desk
from rechtop.reception.models import Fact, Hypothesis, SafeContact, Trajectory, Words
from tests.accounts.logging_in import log_in
from tests.handovers.made import SERVICE, post_brings, sent
from tests.reception.made import ON, a_file, desk, worker
from tests.stores.made import THEIRS, in_stores

pytestmark = [in_stores, pytest.mark.both_databases]


@pytest.fixture(autouse=True)
def _service(store: str) -> None:
    """The made-up service that receives."""
    theirs = Organisation.objects.create(
        pk=THEIRS, slug="caw", name="CAW Voorbeeldstreek", kind="caw", is_fictional=True
    )
    Service.objects.create(
        pk=SERVICE, slug="budgethulp", name="Budgethulp", organisation=theirs, email="budget@voorbeeld.example",
        is_fictional=True,
    )  # fmt: skip


def _full(at: Desk) -> Trajectory:
    file = a_file(at)
    mine = {"trajectory": file, "by": at.user, "by_name": at.name}
    Words.objects.using(at.store).create(about="wish", text="Ik wil rust", **mine)
    Hypothesis.objects.using(at.store).create(text="ZEBRAVERMOEDEN", **mine)
    Fact.objects.using(at.store).create(place="p1", fact="net_wage_month", value="1234.50", on=at.on, **mine)
    Fact.objects.using(at.store).create(place="p2", fact="net_wage_month", value="999.00", on=at.on, **mine)
    SafeContact.objects.using(at.store).create(
        person=file.person, phone="0470 00 00 00", may_call=True, may_post=False, at_home="nothing", asked_on=at.on
    )
    return file


def test_p05_by_default_only_name_contact_and_question(store: str) -> None:
    at = desk()
    offered = choices(at, _full(at))
    assert [one.item["id"] for one in offered if one.is_least] == ["name", "contact", "question"]
    assert any(one.item["kind"] == "fact" for one in offered)


def test_p15_neither_suppositions_nor_facts_of_others_can_be_chosen(store: str) -> None:
    at = desk()
    said = str([one.item for one in choices(at, _full(at))])
    assert "ZEBRAVERMOEDEN" not in said
    assert "999" not in said


def test_the_safe_contact_says_what_may_not(store: str) -> None:
    at = desk()
    (contact,) = (one.item["text"] for one in choices(at, _full(at)) if one.item["id"] == "contact")
    assert contact == "0470 00 00 00; bellen mag; GEEN brief; NIETS mag thuis liggen"


def _made(client: Client, file: Trajectory, way: Way) -> Handover:
    """Drafted on the pages."""
    told = {
        "asked": "budgethulp", "to": f"{SERVICE}/{way}", "purpose": "Schuldhulp",
        "item": ["name", "contact", "question"],
        "until": f"{ON + timedelta(400):%d/%m/%Y}", "make": "1",
    }  # fmt: skip
    answer = client.post(f"/onthaal/dossier/{file.pk}/overdracht/nieuw", told)
    assert answer.status_code == 302, answer.content.decode()
    return Handover.objects.using("store_" + UUID("5708e000-0000-4000-8000-00000000000a").hex).get()


def test_p06_she_sees_exactly_what_leaves_and_it_leaves_only_then(store: str, their_store: str, client: Client) -> None:
    user = worker()
    file = _full(desk(user))
    log_in(client, user)
    held = _made(client, file, Way.STORE)
    address = f"/onthaal/dossier/{file.pk}/overdracht/{held.pk}"
    shown = client.get(address).content.decode()
    assert all(item["text"] in shown for item in held.items)
    assert "Ik wil rust" not in shown
    assert not Document.objects.using(store).exists()
    answer = client.post(address, {"agree": "1", "how": "voice"})
    assert "getuige" in answer.content.decode()
    assert not Document.objects.using(store).exists(), "nothing leaves without a witness"
    assert client.post(address, {"agree": "1", "how": "voice", "witness": "Bo Verzonnen"}).status_code == 302
    there = Handover.objects.using(their_store).get()
    assert there.items == held.items


def test_p07_withdrawing_stops_it_and_shows_what_left(store: str, their_store: str, client: Client) -> None:
    user = worker()
    file = _full(desk(user))
    log_in(client, user)
    held = _made(client, file, Way.STORE)
    address = f"/onthaal/dossier/{file.pk}/overdracht/{held.pk}"
    client.post(address, {"agree": "1", "how": "paper"})
    assert client.post(f"{address}/trek-in").status_code == 302
    assert Handover.objects.using(their_store).get().state == State.WITHDRAWN
    shown = client.get(address).content.decode()
    assert "Dit was vertrokken" in shown
    assert "0470 00 00 00" in shown


def test_a_link_leaves_by_mail_without_a_name_or_a_word_about_the_help(store: str, client: Client) -> None:
    user = worker()
    file = _full(desk(user))
    log_in(client, user)
    held = _made(client, file, Way.LINK)
    client.post(f"/onthaal/dossier/{file.pk}/overdracht/{held.pk}", {"agree": "1", "how": "paper"})
    (message,) = mail.outbox
    assert message.to == ["budget@voorbeeld.example"]
    assert "Fatima" not in message.body
    assert "gas" not in message.body
    assert "/overdracht/antwoord/" in message.body


def test_what_was_said_on_the_telephone_is_two_clicks(store: str, client: Client) -> None:
    user = worker()
    file = _full(desk(user))
    log_in(client, user)
    held = _made(client, file, Way.PHONE)
    address = f"/onthaal/dossier/{file.pk}/overdracht/{held.pk}"
    client.post(address, {"agree": "1", "how": "paper"})
    assert client.post(f"{address}/noteer", {"state": "accepted"}).status_code == 302
    held.refresh_from_db()
    assert held.state == State.ACCEPTED


def test_a_refusal_by_telephone_says_what_is_missing_and_keeps_what_was_typed(store: str, client: Client) -> None:
    user = worker()
    Phone.objects.create(service_id=SERVICE, number="02 000 10 09")
    file = _full(desk(user))
    log_in(client, user)
    held = _made(client, file, Way.PHONE)
    address = f"/onthaal/dossier/{file.pk}/overdracht/{held.pk}"
    client.post(address, {"agree": "1", "how": "paper"})
    assert "02 000 10 09" in client.get(address).content.decode()
    page = client.post(f"{address}/noteer", {"state": "refused", "next_step": "Bel in mei terug"}).content.decode()
    assert "Kies een reden" in page
    assert "Bel in mei terug" in page
    told = {"state": "refused", "next_step": "Bel in mei terug", "refusal": "full"}
    assert client.post(f"{address}/noteer", told).status_code == 302
    held.refresh_from_db()
    assert (held.state, held.refusal) == (State.REFUSED, "full")


def test_what_was_typed_stays_when_something_is_missing(store: str, client: Client) -> None:
    user = worker()
    file = _full(desk(user))
    told = {"asked": "budgethulp", "purpose": "Schuldhulp", "make": "1", "until": "01/01/2027", "item": ["name"]}
    shown = log_in(client, user).post(f"/onthaal/dossier/{file.pk}/overdracht/nieuw", told).content.decode()
    assert "Kies een dienst" in shown
    assert 'value="Schuldhulp"' in shown
    assert "Budgethulp" in shown


def test_before_sending_our_own_history_tells_how_they_answer(store: str, their_store: str) -> None:
    at = desk()
    for days, state in ((3, State.ACCEPTED), (5, State.ACCEPTED), (9, State.REFUSED), (0, State.EXPIRED)):
        held = sent(at, a_file(at))
        changed = {"state": state, "refusal": "full" if state == State.REFUSED else ""}
        if days:
            changed["answered_on"] = ON + timedelta(days)
        Handover.objects.using(store).filter(pk=held.pk).update(state=State.EXPIRED)
        if state != State.EXPIRED:
            Handover.objects.using(store).filter(pk=held.pk).update(**changed)
    found = before_sending(store, SERVICE, ON + timedelta(30))
    assert (found.sent, found.answer_days, found.refused, found.silent) == (4, 5, 1, 1)
    assert found.refusals == ("geen plaats",)
    assert post_brings(store)[0] == 4
