"""Known here: whom to ask, and nothing else; a closed circle never shows."""

from __future__ import annotations

import pytest

from rechtop.accounts.models import Role
from rechtop.journal.models import Act, Entry
from rechtop.organisations.demo import demo_id, load_demo
from rechtop.reception.errors import FileMissing
from rechtop.reception.models import Person, Trajectory
from rechtop.reception.start.beginning import Arrival, NobodyCarries, begin, begin_for
from rechtop.reception.start.known import Known, known_here
from tests.reception.made import ON, OTHER_TEAM, TEAM, a_file, desk, worker
from tests.stores.made import in_stores

pytestmark = [in_stores, pytest.mark.both_databases]


def test_a_colleague_hears_a_first_name_and_whom_to_ask(store: str) -> None:
    file = a_file(desk(), "Fatima Voorbeeld")
    other = desk(worker("Bo Verzonnen"))
    assert known_here(other, "fatima") == (Known(file.person_id, "Fatima", "An Verzonnen", ""),)
    assert [entry.what for entry in Entry.objects.using(store).filter(act=Act.SEARCH)] == ["people.known"]


def test_another_team_hears_only_the_team_and_whom_to_ask(store: str) -> None:
    load_demo(ON, ["onthaal-sociaal-huis"])
    team = demo_id("dienst", "onthaal-sociaal-huis")
    a_file(desk(worker(team=team)), "Fatima Voorbeeld")
    other = desk(worker("Bo Verzonnen", team=OTHER_TEAM))
    (known,) = known_here(other, "Fatima")
    assert (known.person, known.first_name, known.ask) == (None, "", "An Verzonnen")
    assert "Onthaal" in known.team


def test_a_closed_circle_never_appears_to_who_is_not_in_it(store: str) -> None:
    at = desk()
    file = a_file(at, "Fatima Voorbeeld")
    Trajectory.objects.using(store).filter(pk=file.pk).update(is_closed_circle=True)
    lead = desk(worker("Bo Verzonnen", Role.TEAM_LEAD, team=None))
    assert known_here(lead, "Fatima") == ()
    assert known_here(at, "Fatima")[0].person == file.person_id
    with pytest.raises(FileMissing):
        begin_for(lead, file.person_id, Arrival())


def test_two_letters_search_nobody(store: str) -> None:
    at = desk()
    a_file(at, "Bo")
    assert known_here(at, "Bo") == ()


def test_a_new_question_of_somebody_known_makes_no_second_person(store: str) -> None:
    at = desk()
    file = a_file(at, "Fatima Voorbeeld")
    again = begin_for(at, file.person_id, Arrival(question="Nog een vraag"))
    assert again.person_id == file.person_id
    assert Person.objects.using(store).count() == 1


def test_p09_without_a_name_there_is_a_file_and_nobody_is_searched(store: str) -> None:
    at = desk()
    file = begin(at, Arrival(question="Mijn gas is afgesloten"))
    assert at.open(file.pk, "trajectory.page").person.name == ""
    assert known_here(at, "") == ()


def test_a_receptionist_leaves_it_in_the_queue_of_a_team(store: str) -> None:
    at = desk(worker("Cis Verzonnen", Role.RECEPTIONIST))
    file = begin(at, Arrival(is_taken=False))
    assert (file.team, file.assignments.count()) == (TEAM, 0)
    assert at.files().filter(pk=file.pk).exists()


def test_a_file_that_nobody_would_see_is_refused(store: str) -> None:
    with pytest.raises(NobodyCarries, match="Anders ziet niemand ze"):
        begin(desk(worker(team=None)), Arrival(is_taken=False))
    assert not Person.objects.using(store).exists()
