"""P-04, P-06 and P-07 to the end: what is in what leaves, what she carries herself, and nothing after she stops it."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.core import mail
from django.test import Client

from rechtop.handovers.chasing.silence import Round, chase
from rechtop.handovers.errors import HandoverError
from rechtop.handovers.models import Document, Outgoing
from rechtop.handovers.sending import To, draft, send, withdraw
from rechtop.handovers.states import State, Way
from rechtop.organisations.models import Organisation, Service
from rechtop.reception.models import Fact, Hypothesis, Words
from rechtop.stores.models import Door
from tests.accounts.logging_in import log_in
from tests.handovers.made import LEAST, SERVICE, agreed, drafted, sent
from tests.reception.made import a_file, desk, worker
from tests.stores.made import THEIRS, in_stores

pytestmark = [in_stores, pytest.mark.both_databases]

CANARIES = ("ZEBRAVERMOEDEN", "ZEBRAWENS", "987654")


@pytest.fixture(autouse=True)
def _service(store: str) -> None:
    theirs = Organisation.objects.create(pk=THEIRS, slug="caw", name="CAW", kind="caw", is_fictional=True)
    Service.objects.create(
        pk=SERVICE, slug="b", name="Budgethulp", organisation=theirs, email="b@voorbeeld.example", is_fictional=True
    )


def test_p04_what_travels_holds_nothing_of_the_file_but_what_she_chose(store: str) -> None:
    at = desk()
    file = a_file(at)
    mine = {"trajectory": file, "by": at.user, "by_name": at.name}
    Hypothesis.objects.using(store).create(text=CANARIES[0], **mine)
    Words.objects.using(store).create(about="wish", text=CANARIES[1], **mine)
    Fact.objects.using(store).create(place="p1", fact="savings", value=CANARIES[2], on=at.on, **mine)
    sent(at, file)
    (document,) = Document.objects.using(store)
    assert all(item["text"] in document.text for item in LEAST)
    assert [canary for canary in CANARIES if canary in document.text] == []
    assert "Bo Verzonnen" not in document.text, "who heard her say yes stays with who asked"
    assert str(file.pk) not in document.text


@pytest.mark.parametrize("where", ["Waarvoor", "De vraag"])
def test_p10_a_national_number_in_a_text_does_not_go_along(store: str, where: str) -> None:
    at = desk()
    number = "Mijn nummer is 85.07.30-033.28."
    items = [*LEAST[:2], LEAST[2] | {"text": number if where == "De vraag" else "De huur"}]
    to = To(SERVICE, "Budgethulp", Way.STORE, THEIRS)
    with pytest.raises(HandoverError, match=f"In “{where}” staat een rijksregisternummer") as refused:
        draft(at, a_file(at).pk, to, number if where == "Waarvoor" else "Hulp", items, at.on)
    assert "85" not in str(refused.value)


def test_p06_what_she_carries_herself_goes_nowhere_else(store: str, client: Client) -> None:
    user = worker()
    at = desk(user)
    held = send(at, drafted(at, a_file(at), Way.CARRIED), agreed(at.on))
    assert not Outgoing.objects.using(store).exists()
    assert not Door.objects.exists()
    assert mail.outbox == []
    page = log_in(client, user).get(f"/onthaal/dossier/{held.trajectory_id}/overdracht/{held.pk}").content.decode()
    assert "Druk af om mee te nemen" in page
    assert all(item["text"] in page for item in LEAST)


def test_p07_after_she_stopped_it_nothing_more_leaves(store: str, client: Client) -> None:
    user = worker()
    at = desk(user)
    held = sent(at, a_file(at), Way.LINK)
    withdraw(at, held)
    again = f"/onthaal/dossier/{held.trajectory_id}/overdracht/{held.pk}/link"
    assert log_in(client, user).post(again).status_code == 404
    assert chase(store, at.on + timedelta(60)) == Round(0, 0)
    assert mail.outbox == []
    assert not Outgoing.objects.using(store).exists()


def test_p07_who_had_a_link_hears_that_she_took_it_back(store: str, client: Client) -> None:
    user = worker()
    at = desk(user)
    held = sent(at, a_file(at), Way.LINK)
    log_in(client, user)
    address = f"/onthaal/dossier/{held.trajectory_id}/overdracht/{held.pk}/trek-in"
    assert client.post(address).status_code == 302
    (message,) = mail.outbox
    assert message.to == ["b@voorbeeld.example"]
    assert "trok haar akkoord in" in message.body
    assert not any(word in message.body + message.subject for word in ("Fatima", "gas", "Schuldhulp"))


def test_p07_who_cannot_be_mailed_is_to_be_called(store: str, client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    def away(message: object) -> int:
        raise ConnectionRefusedError

    monkeypatch.setattr(mail.EmailMessage, "send", away)
    user = worker()
    at = desk(user)
    log_in(client, user)
    for way, says in ((Way.LINK, "kreeg geen e-mail"), (Way.PHONE, "weet dit nog niet. Bel haar")):
        held = sent(at, a_file(at), way)
        address = f"/onthaal/dossier/{held.trajectory_id}/overdracht/{held.pk}/trek-in"
        assert says in client.post(address, follow=True).content.decode()
        held.refresh_from_db()
        assert held.state == State.WITHDRAWN
    never = drafted(at, a_file(at), Way.LINK)
    address = f"/onthaal/dossier/{never.trajectory_id}/overdracht/{never.pk}/trek-in"
    assert client.post(address).status_code == 302, "nobody has to hear of what never left"
