"""The day of a worker tells which of her handovers need her: refused, without news, or to be called."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from rechtop.handovers.chasing.day import handovers_due
from rechtop.handovers.chasing.silence import chase
from rechtop.handovers.models import Handover
from rechtop.handovers.sending import told_by_hand
from rechtop.handovers.states import State, Way
from rechtop.handovers.terms import due_after
from rechtop.reception.desk import Desk
from rechtop.reception.models import Trajectory
from rechtop.reception.steps.doing import agree, me
from tests.accounts.logging_in import log_in
from tests.handovers.made import sent
from tests.reception.made import ON, a_file, desk, worker
from tests.stores.made import in_stores

pytestmark = [in_stores, pytest.mark.both_databases]


def _told(at: Desk) -> list[str]:
    return [row.what for row in handovers_due(at, 30)]


def _refused(at: Desk) -> Handover:
    held = sent(at, a_file(at), Way.PHONE)
    return told_by_hand(at, held, State.REFUSED, at.on, refusal="full", next_step="Bel in mei", answered_on=at.on)


def test_a_refusal_stands_there_until_something_else_is_agreed(store: str, client: Client) -> None:
    user = worker()
    at = desk(user, on=timezone.localdate())
    held = _refused(at)
    assert _told(at) == ["Budgethulp CAW Voorbeeldstreek kan niet helpen. Zoek samen iets anders."]
    assert _told(desk(worker("Bo Verzonnen"))) == [], "only who carries the file"
    page = log_in(client, user).get("/onthaal/").content.decode()
    assert f"/onthaal/dossier/{held.trajectory_id}/overdracht/{held.pk}" in page
    assert held.trajectory_id is not None
    agree(at, held.trajectory_id, "Een andere dienst zoeken", owner=me(at), due_on=at.on)
    assert _told(at) == []


def test_a_later_handover_answers_a_refusal(store: str) -> None:
    at = desk()
    held = _refused(at)
    assert held.trajectory is not None
    sent(at, held.trajectory)
    assert _told(at) == []


def test_silence_stands_there_and_who_gets_no_mail_is_called(store: str) -> None:
    at = desk()
    sent(at, a_file(at), Way.PHONE)
    remind = replace(at, on=due_after(ON).remind)
    assert _told(replace(remind, on=remind.on - timedelta(1))) == []
    assert _told(remind) == ["Budgethulp CAW Voorbeeldstreek antwoordde nog niet. Bel zelf."]
    later = replace(at, on=due_after(ON).answer + timedelta(1))
    chase(store, later.on)
    assert [text.startswith("Geen nieuws van") for text in _told(later)] == [True]


def test_news_of_a_closed_file_comes_home_and_what_was_closed_after_it_does_not(store: str) -> None:
    at = desk(on=timezone.localdate())
    before, after = _refused(at), _refused(at)
    files = Trajectory.objects.using(store)
    files.filter(pk=before.trajectory_id).update(closed_on=at.on - timedelta(1), ending="helped")
    files.filter(pk=after.trajectory_id).update(closed_on=at.on, ending="helped")
    assert [(row.file, row.detail) for row in handovers_due(at, 9)] == [
        (before.trajectory_id, "Dit dossier is afgesloten.")
    ]
