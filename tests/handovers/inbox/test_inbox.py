"""What came in: for the team it was sent to, answered, and made a file without asking everything again."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from django.test import Client

from rechtop.accounts.gate import Refused
from rechtop.accounts.models import Role
from rechtop.handovers.errors import HandoverError
from rechtop.handovers.inbox.taking import came_in, make_file, read_one
from rechtop.handovers.models import Handover
from rechtop.handovers.states import State
from rechtop.reception.desk import Desk
from rechtop.reception.models import SafeContact
from tests.accounts.logging_in import log_in
from tests.handovers.made import SERVICE, post_brings, sent
from tests.reception.made import OTHER_TEAM, a_file, desk, worker
from tests.stores.made import THEIRS, in_stores

pytestmark = [in_stores, pytest.mark.both_databases]


@pytest.fixture
def there(store: str, their_store: str) -> Desk:
    """The desk of the service that a handover was just brought to."""
    at = desk()
    sent(at, a_file(at))
    post_brings(store)
    return desk(worker("Cis Verzonnen", team=SERVICE, organisation=THEIRS), organisation=THEIRS)


def test_p02_only_the_team_it_was_sent_to_sees_it(there: Desk) -> None:
    held = came_in(there).get()
    assert read_one(there, held.pk).items[0]["text"] == "Fatima"
    other = desk(worker("Dora Verzonnen", team=OTHER_TEAM, organisation=THEIRS), organisation=THEIRS)
    assert not came_in(other).exists()
    with pytest.raises(Refused):
        read_one(other, held.pk)
    head = desk(worker("Hilde V", Role.TEAM_LEAD, team=None, organisation=THEIRS), organisation=THEIRS)
    assert came_in(head).exists()


def test_answering_reaches_the_sender_and_then_it_becomes_a_file(there: Desk, store: str, client: Client) -> None:
    held = came_in(there).get()
    assert there.standing.user is not None
    page, address = log_in(client, there.standing.user), f"/overdracht/in/{held.pk}"
    with pytest.raises(HandoverError, match="Aanvaard"):
        make_file(there, held)
    assert page.post(address, {"state": "accepted"}).status_code == 302
    assert Handover.objects.using(store).get().state == State.ACCEPTED
    answer = page.post(f"{address}/dossier")
    assert answer.status_code == 302
    held.refresh_from_db()
    made = held.trajectory
    assert made is not None
    assert (made.person.name, made.question) == ("Fatima", "Ik kan de gasrekening niet betalen.")
    assert "alleen bellen" in SafeContact.objects.using(there.store).get().remark
    assert made.person.is_synthetic, "the stores of the tests hold made-up people only"
    assert make_file(there, held).pk == made.pk, "the same twice is the same file"
    assert page.get(address).status_code == 200
    assert page.get("/overdracht/in").status_code == 200


def test_what_was_agreed_for_a_time_is_not_used_after_it(there: Desk) -> None:
    held = came_in(there).get()
    Handover.objects.using(there.store).filter(pk=held.pk).update(state=State.RECEIVED)
    Handover.objects.using(there.store).filter(pk=held.pk).update(state=State.ACCEPTED)
    held.refresh_from_db()
    with pytest.raises(HandoverError, match="akkoord liep"):
        make_file(replace(there, on=held.until + timedelta(1)), held)


def test_her_day_tells_how_many_are_new_until_somebody_received_them(there: Desk, client: Client) -> None:
    assert there.standing.user is not None
    page = log_in(client, there.standing.user)
    shown = page.get("/onthaal/").content.decode()
    assert "1 nieuwe vraag van een andere dienst" in shown
    assert "Er wacht niets op u" not in shown
    assert page.post(f"/overdracht/in/{came_in(there).get().pk}", {"state": "received"}).status_code == 302
    assert "nieuwe vra" not in page.get("/onthaal/").content.decode()
