"""A closed circle: hidden for everybody who is not inside, and closed only by who may."""

from __future__ import annotations

import pytest
from django.test import Client

from rechtop.accounts.access import Action
from rechtop.accounts.gate import Refused
from rechtop.accounts.models import Role
from rechtop.journal.models import Entry
from rechtop.reception.control.circle import set_circle
from rechtop.reception.control.opening import break_glass, open_with_reason
from rechtop.reception.desk import Desk
from rechtop.reception.errors import FileMissing
from rechtop.reception.models import Trajectory
from rechtop.reception.start.joining import join, undo
from tests.accounts.logging_in import log_in
from tests.reception.control.made import colleague
from tests.reception.made import OTHER_TEAM, TEAM, a_file, desk, worker
from tests.stores.made import in_stores

pytestmark = [in_stores, pytest.mark.both_databases]
WHY = "Zij belde mij op voor een dringende vraag."


def _lead(team: object = None) -> Desk:
    return desk(worker("Lies Verzonnen", Role.TEAM_LEAD, team=team))  # type: ignore[arg-type]


def test_who_is_assigned_closes_it_and_opens_it_again(store: str) -> None:
    at, other = desk(), desk(worker("Bo Verzonnen"))
    file = a_file(at)
    assert other.files().exists()
    set_circle(at, file.pk, closed=True)
    assert not other.files().exists()
    assert at.files().exists()
    set_circle(at, file.pk, closed=False)
    assert other.files().exists()
    told = Entry.objects.using(store).order_by("number").values_list("what", flat=True)
    assert list(told)[-2:] == ["circle.closed", "circle.opened"]


def test_a_colleague_of_the_team_closes_nothing(store: str) -> None:
    file = a_file(desk())
    with pytest.raises(Refused, match="Alleen wie aan dit dossier werkt"):
        set_circle(desk(worker("Bo Verzonnen")), file.pk, closed=True)


def test_the_head_closes_at_a_request_and_then_no_longer_sees_it(store: str) -> None:
    file, lead = a_file(desk()), _lead()
    set_circle(lead, file.pk, closed=True)
    assert not lead.files().exists()
    with pytest.raises(FileMissing):
        set_circle(lead, file.pk, closed=False)


@pytest.mark.parametrize(("team", "closes"), [(TEAM, True), (OTHER_TEAM, False)])
def test_the_head_of_one_team_closes_only_there(store: str, team: object, closes: bool) -> None:
    lead, file = _lead(team), a_file(desk())
    assert lead.standing.may(Action.CLOSE_CIRCLE, lead.file_ref(file)).allowed is closes


def test_who_opened_with_a_reason_changes_nothing_and_loses_sight(store: str) -> None:
    at, other = desk(), colleague()
    file = a_file(at)
    open_with_reason(other, file.pk, "contact", WHY)
    with pytest.raises(Refused):
        set_circle(other, file.pk, closed=True)
    set_circle(at, file.pk, closed=True)
    assert not other.files().exists()
    break_glass(other, file.reference, WHY)
    assert other.files().exists(), "in an emergency it opens"
    with pytest.raises(FileMissing):
        set_circle(other, file.pk, closed=False)


def test_the_page_shows_who_is_inside_and_closes(store: str) -> None:
    an = worker()
    file = a_file(desk(an))
    address = f"/onthaal/dossier/{file.pk}/kring"
    client, other = log_in(Client(), an), log_in(Client(), worker("Bo Verzonnen"))
    assert "An Verzonnen (trekker)" in client.get(address).content.decode()
    assert client.post(address, {"circle": "close", "why": ""})["Location"] == address
    assert Trajectory.objects.using(store).get().is_closed_circle
    assert "De kring is gesloten." in client.get(address).content.decode()
    for part in ("", "/kring", "/openen", "/logboek"):
        assert other.get(f"/onthaal/dossier/{file.pk}{part}").status_code == 404, part
    client.post(address, {"circle": "open"})
    assert other.get(f"/onthaal/dossier/{file.pk}").status_code == 200


def test_p02_what_is_left_of_a_file_that_went_into_it_is_closed_too_also_when_taken_apart(store: str) -> None:
    at, other = desk(), desk(worker("Bo Verzonnen"))
    kept, first, second = (a_file(at, "Fatima Voorbeeld") for _ in range(3))
    join(at, second.pk, first.pk, person=second.person_id)
    merge = join(at, kept.pk, second.pk, person=kept.person_id)
    set_circle(at, kept.pk, closed=True)
    assert not other.files().exists()
    undo(at, kept.pk, merge.pk)
    assert not other.files().exists(), "her circle was closed while it was one file"
