"""What came along stands in the file made from it, and an answer that was not kept loses no text."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.test import Client

from rechtop.handovers.inbox.taking import came_in, make_file, reply
from rechtop.handovers.models import Handover
from rechtop.handovers.states import State
from rechtop.reception.desk import Desk
from rechtop.reception.models import Assignment, Trajectory
from rechtop.reception.start.beginning import Arrival, begin
from tests.accounts.logging_in import log_in
from tests.handovers.inbox.test_inbox import there
from tests.reception.made import ON, OTHER_TEAM, desk, worker
from tests.stores.made import THEIRS, in_stores

pytestmark = [in_stores, pytest.mark.both_databases]

__all__ = ["there"]


def _client(there: Desk) -> Client:
    assert there.standing.user is not None
    return log_in(Client(), there.standing.user)


def test_what_came_along_stands_in_the_file_and_leads_to_the_answer(there: Desk) -> None:
    held = came_in(there).get()
    file = make_file(there, reply(there, held, State.ACCEPTED))
    client = _client(there)
    page = client.get(f"/onthaal/dossier/{file.pk}/overdracht").content.decode()
    assert "Vraag het haar niet opnieuw" in page
    assert all(item["text"] in page for item in held.items)
    assert f"/onthaal/dossier/{file.pk}/overdracht/{held.pk}" not in page, "that is the page of who sent it"
    assert f'href="/overdracht/in/{held.pk}"' in page
    assert client.get(f"/overdracht/in/{held.pk}").status_code == 200
    assert "Lees wat van de andere dienst meekwam" in client.get(f"/onthaal/dossier/{file.pk}").content.decode()
    own = begin(there, Arrival(name="Omar", question="Iets anders", synthetic=True))
    assert "meekwam" not in client.get(f"/onthaal/dossier/{own.pk}").content.decode()


def test_a_button_beside_another_loses_no_text(there: Desk) -> None:
    typed = {"to_person": "U mag dinsdag bellen.", "to_sender": "Dank u", "next_step": "Bel in mei"}
    client, address = _client(there), f"/overdracht/in/{came_in(there).get().pk}"
    page = client.post(address, {"state": "refused", **typed}).content.decode()
    assert "Kies een reden" in page
    assert all(text in page for text in typed.values())
    assert page.split("<main")[1].count("<form") == 1, "one form holds it all"
    assert '<input id="next_step"' not in page, "Enter would press the first answer"


@pytest.mark.parametrize("state", ["sent", "refused"])
def test_p04_without_a_file_nothing_shows_when_it_is_over(there: Desk, state: str) -> None:
    held = Handover.objects.using(there.store).filter(pk=came_in(there).get().pk)
    client, address = _client(there), f"/overdracht/in/{held.get().pk}"
    assert "gasrekening" in client.get(address).content.decode()
    if state == "sent":
        held.update(until=ON - timedelta(999))
    else:
        held.update(state=state, refusal="full")
    for page in (client.get(address).content.decode(), client.get("/overdracht/in").content.decode()):
        assert not any(text in page for text in ("gasrekening", "Fatima", "Schuldhulp"))
    assert "Aanvaard" not in client.get(address).content.decode().split("<main")[1]


def test_what_waits_for_an_answer_comes_first(there: Desk) -> None:
    waits = came_in(there).get()
    for number in range(2):
        waits.pk = waits.id = Handover().id
        waits.state, waits.answered_on = "accepted", ON + timedelta(number)
        waits.save(using=there.store, force_insert=True)
    page = _client(there).get("/overdracht/in").content.decode().split("<main")[1]
    assert [page.index(text) > 0 for text in ("nieuw, nog niet beantwoord", "aanvaard")] == [True, True]
    assert page.index("nieuw, nog niet beantwoord") < page.index("aanvaard")


def test_who_works_on_the_file_answers_though_it_went_to_another_team(there: Desk) -> None:
    held = came_in(there).get()
    file = make_file(there, reply(there, held, State.ACCEPTED))
    Trajectory.objects.using(there.store).filter(pk=file.pk).update(team=OTHER_TEAM)
    dora = worker("Dora Verzonnen", team=OTHER_TEAM, organisation=THEIRS)
    assert not came_in(desk(dora, organisation=THEIRS)).exists(), "she does not work on it"
    Assignment.objects.using(there.store).filter(trajectory=file).update(worker=dora.pk)
    assert came_in(desk(dora, organisation=THEIRS)).get() == held
    answered = log_in(Client(), dora).post(f"/overdracht/in/{held.pk}", {"state": "started"})
    assert answered.status_code == 302
    held.refresh_from_db()
    assert held.state == State.STARTED
