"""A colleague who works along: the trekker stays, and a closed circle has somebody when she is ill."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from rechtop.reception.assigning.carrying import must_tell, trekker_of
from rechtop.reception.assigning.errors import NotAssigned
from rechtop.reception.assigning.helping import end_help, let_help
from rechtop.reception.assigning.substituting import substitute
from rechtop.reception.control.circle import set_circle
from rechtop.reception.desk import Desk
from rechtop.reception.errors import FileMissing
from rechtop.reception.models import Assignment, Part, Trajectory
from tests.accounts.logging_in import log_in
from tests.reception.made import OTHER_TEAM, a_file, desk, worker
from tests.stores.made import in_stores

pytestmark = [in_stores, pytest.mark.both_databases]


def test_who_is_let_in_a_closed_circle_sees_it_and_can_be_followed_when_the_trekker_is_ill(store: str) -> None:
    an, bo = desk(), desk(worker("Bo Verzonnen", team=OTHER_TEAM))
    file = a_file(an)
    set_circle(an, file.pk, closed=True)
    with pytest.raises(FileMissing):
        let_help(bo, file.pk, bo.user)
    made = let_help(an, file.pk, bo.user, "Bel haar zus.")
    assert bo.files().filter(pk=file.pk).exists()
    carried = trekker_of(an, file)
    assert carried is not None
    assert (carried.worker, must_tell(bo, made)) == (an.user, False)
    assert substitute(bo, an.user, bo.user, since=an.on, until=an.on + timedelta(3)) == 1


def test_it_ends_after_today_and_the_same_colleague_is_not_there_twice(store: str) -> None:
    an, bo = desk(), desk(worker("Bo Verzonnen", team=OTHER_TEAM))
    file = a_file(an)
    made = let_help(an, file.pk, bo.user)
    for whom in (bo.user, an.user):
        with pytest.raises(NotAssigned, match="werkt al aan dit dossier"):
            let_help(an, file.pk, whom)
    end_help(an, file.pk, made.pk)
    with pytest.raises(NotAssigned, match="Kijk de lijst na"):
        end_help(an, file.pk, made.pk)
    tomorrow = Desk(bo.standing, bo.organisation, store, bo.on + timedelta(1))
    assert [there.files().filter(pk=file.pk).exists() for there in (bo, tomorrow)] == [True, False]


def test_the_page_lets_her_work_along_and_ends_it(store: str) -> None:
    user, bo = worker(), worker("Bo Verzonnen")
    at, client = desk(user, on=timezone.localdate()), log_in(Client(), user)
    file: Trajectory = a_file(at)
    address = f"/onthaal/dossier/{file.pk}/trekker"
    assert "Kies er één." in client.post(address, {"doe": "meewerken"}).content.decode()
    assert client.post(address, {"doe": "meewerken", "helper": str(bo.pk)}).status_code == 302
    held = Assignment.objects.using(at.store).get(part=Part.HELPER)
    page = client.get(address).content.decode()
    assert "Bo Verzonnen werkt mee" in page
    assert "Nog niet verteld" not in page
    assert client.post(address, {"doe": "stopt", "wie": str(held.pk)}).status_code == 302
    assert Assignment.objects.using(at.store).get(part=Part.HELPER).until == at.on
